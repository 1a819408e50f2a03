// Every program of the tests that real engines can run as it stands.
import { readdirSync, readFileSync } from 'node:fs'
import { applyDiff, hostsOf, parseChanges } from '../../src/scenario/changes'
import { parseScenario, type ScenarioHost } from '../../src/scenario/scenario'
import { usesQueues } from '../lab/uses-queues'

export interface CorpusProgram {
  readonly name: string
  readonly source: string
  readonly hosts: readonly ScenarioHost[]
  /** How many lines to wait for. */
  readonly lines: number
}

export const corpus = (): CorpusProgram[] => [
  ...scenarios(),
  ...changes(),
  ...oraclePrograms(),
  ...languagePrograms('test/language/programs'),
  ...languagePrograms('test/language/programs/modules'),
]

const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => `${folder}/${name}`)

const scenarios = (): CorpusProgram[] =>
  [...filesIn('scenarios'), ...filesIn('scenarios/repairs')].flatMap((name) => {
    const source = readFileSync(name, 'utf8')
    if (usesQueues(source)) return []
    const { hosts, expected } = parseScenario(name, source)
    return [{ name, source, hosts, lines: expected.length }]
  })

/** The scenarios with each change to try. */
const changes = (): CorpusProgram[] =>
  filesIn('scenarios').flatMap((file) => {
    const scenario = parseScenario(file, readFileSync(file, 'utf8'))
    if (usesQueues(scenario.source)) return []
    const name = `scenarios/changes/${scenario.name}.md`
    return parseChanges(readFileSync(name, 'utf8')).map((change, i): CorpusProgram => {
      const applied = applyDiff(scenario.source, change.diff)
      if (!('source' in applied)) throw new Error(`${name}: ${applied.message}`)
      const lines = Math.max(...change.outputs.map(({ length }) => length))
      return { name: `${name} ${i + 1}`, source: applied.source, hosts: hostsOf(change, scenario), lines }
    })
  })

type Printed = Partial<Record<'both' | ScenarioHost, readonly string[]>>

function oraclePrograms(): CorpusProgram[] {
  const expected: Record<string, Printed> = JSON.parse(readFileSync('test/oracle/expected.json', 'utf8'))
  return Object.entries(expected).map(([name, { both, browser = both, node = both }]) => ({
    name: `test/oracle/programs/${name}.js`,
    source: readFileSync(`test/oracle/programs/${name}.js`, 'utf8'),
    hosts: [...(browser ? (['browser'] as const) : []), ...(node ? (['node'] as const) : [])],
    lines: (browser ?? node)!.length,
  }))
}

const languagePrograms = (folder: string): CorpusProgram[] =>
  filesIn(folder).map((name) => ({ name, source: readFileSync(name, 'utf8'), hosts: ['node'], lines: 0 }))
