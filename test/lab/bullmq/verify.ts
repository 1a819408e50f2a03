// Records the snippets again on the real BullMQ, and runs random programs there and here.
import { readdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { simulate } from '../../../src/library'
import { compare, type Recording } from '../compare'
import { fuzzProgram } from './fuzz-programs'
import { HOW_TO_GET_REDIS, type Line, type RealBullMq, startReal } from './real'

const FOLDER = 'test/lab/bullmq/snippets'

/** A busy machine may be late: it has so many tries. */
const TRIES = 4

/** Programs that run at the same time. */
const AT_ONCE = 4

export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      filter: { type: 'string', default: '' },
      seeds: { type: 'string', default: '1-200' },
      'only-fuzz': { type: 'boolean', default: false },
    },
  })
  const real = await startReal()
  if (real === undefined) {
    console.error(HOW_TO_GET_REDIS)
    return 1
  }
  try {
    const isSame = values['only-fuzz'] || (await recordAgain(real, values.filter))
    const [first = 1, last = first] = values.seeds.split('-').map(Number)
    return (await fuzz(real, first, last)) && isSame ? 0 : 1
  } finally {
    await real.stop()
  }
}

interface Snippet extends Recording {
  readonly name: string
}

async function recordAgain(real: RealBullMq, filter: string): Promise<boolean> {
  const snippets = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json') && name.includes(filter))
    .map((name): Snippet => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')))
  const different = await inParallel(snippets, async (snippet) => {
    const source = readFileSync(`${FOLDER}/${snippet.name}.mjs`, 'utf8')
    const said = await bestOf(async () => compare(snippet, await real.print(source)))
    return said === 'same' ? undefined : `${snippet.name}: ${said}`
  })
  return report('recordings', snippets.length, different)
}

async function fuzz(real: RealBullMq, first: number, last: number): Promise<boolean> {
  const seeds = Array.from({ length: Math.max(last - first + 1, 0) }, (_, i) => first + i)
  const different = await inParallel(seeds, async (seed) => {
    const source = fuzzProgram(seed)
    const { output } = simulate(source, { host: 'node', record: 'output' })
    const said = await bestOf(async () => firstDifference(await real.print(source), output))
    return said === 'same' ? undefined : `seed ${seed}: ${said}`
  })
  return report('random programs', seeds.length, different)
}

/** In order; times are what recordings are for. */
function firstDifference(expected: readonly Line[], actual: readonly Line[]): string {
  for (let i = 0; i < Math.max(expected.length, actual.length); i++)
    if (expected[i]?.text !== actual[i]?.text)
      return `line ${i + 1}: real "${expected[i]?.text}", simulated "${actual[i]?.text}"`
  return 'same'
}

async function bestOf(attempt: () => Promise<string>): Promise<string> {
  let said = ''
  for (let tries = 0; tries < TRIES && said !== 'same'; tries++) said = await attempt()
  return said
}

async function inParallel<T>(items: readonly T[], use: (item: T) => Promise<string | undefined>) {
  const left = [...items]
  const found: string[] = []
  const one = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) {
      const said = await use(item)
      if (said !== undefined) found.push(said)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  return found
}

function report(what: string, count: number, different: readonly string[]): boolean {
  for (const line of different) console.log(line)
  console.log(`${count - different.length} of ${count} ${what} are the same`)
  return different.length === 0
}
