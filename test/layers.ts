// The layers of src/, from left to right: a file imports from its own layer or from one to its left. Biome's configuration and
// the papers have them from here: `npx vitest run test/architecture.test.ts -u` writes them there.

export const LAYERS = [
  'trace',
  'syntax',
  'machine',
  'language',
  'builtins',
  'hosts',
  'record',
  'scenario',
  'learn',
  'view',
  'doors',
]

/** What the last layer is made of. */
const DOORS = ['page', 'cli', 'worker', 'library']

/** Up to here nothing knows a real clock, promise or document. */
const LAST_WITHOUT_CLOCK = 'record'

export const LAYERS_WITHOUT_CLOCK = LAYERS.slice(0, LAYERS.indexOf(LAST_WITHOUT_CLOCK) + 1)

/** The layer of a file or folder of src/. */
export const layerNamed = (name: string): string | undefined =>
  DOORS.includes(name) ? 'doors' : LAYERS.find((layer) => layer === name)

const ARROWS = [...LAYERS.slice(0, -1), DOORS.filter((door) => door !== 'worker').join(' · ')].join(' → ')

/** A paper that has the drawing of the layers on a line of its own. */
export const paperWithLayers = (text: string): string => text.replace(/^(?:\w+ → ){3,}.*$/gm, ARROWS)

const RULE = 'imports only from its own layer or from one to its left.'

interface Configuration {
  readonly overrides: readonly Override[]
}

interface Override {
  readonly includes: readonly string[]
}

/** Biome's configuration; the same text if it has the layers already, whatever its line breaks. */
export function configurationWithLayers(text: string): string {
  const configuration = JSON.parse(text) as Configuration
  const [withoutClock, ...others] = configuration.overrides.filter((override) => !isOfLayer(override))
  const updated = {
    ...configuration,
    overrides: [
      { ...withoutClock, includes: LAYERS_WITHOUT_CLOCK.map((layer) => `src/${layer}/**`) },
      ...others,
      ...LAYERS.slice(0, -1).map(overrideOf),
    ],
  }
  const isSame = JSON.stringify(updated) === JSON.stringify(configuration)
  return isSame ? text : `${JSON.stringify(updated, null, 2)}\n`
}

const isOfLayer = (override: Override): boolean => JSON.stringify(override).includes(RULE)

function overrideOf(layer: string): Override & { readonly linter: unknown } {
  const toTheRight = LAYERS.slice(LAYERS.indexOf(layer) + 1)
  const folders = toTheRight.flatMap((other) => (other === 'doors' ? DOORS : [other]))
  const group = folders.map((folder) => (folder === 'library' ? '**/library' : `**/${folder}/**`))
  const options = { patterns: [{ group, message: `${layer} ${RULE}` }] }
  return {
    includes: [`src/${layer}/**`],
    linter: { rules: { style: { noRestrictedImports: { level: 'error', options } } } },
  }
}
