// What real engines printed is kept by the text that they ran. What is not there is new, or was changed, and is run in them:
// `npm run verify -- --new` adds it to the file, and `--tests` runs all of it again and writes the file anew.
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { runTextInNode } from '../src/cli/real/real-node'
import { RealBrowser } from './real-engines'
import { isThorough } from './thorough'

const FILE = 'test/printed.jsonl'

/** Where a run of `verify` notes what was printed. */
const NOTES = process.env.PRINTED_NOTES

/** A line of the file: a program, by its hash, and what it printed. */
type Entry = readonly [program: string, printed: unknown]

const read = (file: string): Map<string, unknown> => {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').filter(Boolean) : []
  return new Map(lines.map((line): Entry => JSON.parse(line)))
}

let kept: Map<string, unknown> | undefined

/** What `run` gave for this text before, or gives now. */
async function printedBy<T>(engine: 'node' | 'chromium', text: string, run: () => Promise<T>): Promise<T> {
  const program = `${engine} ${createHash('sha256').update(text).digest('hex').slice(0, 20)}`
  kept ??= read(FILE)
  if (!isThorough && kept.has(program)) return kept.get(program) as T
  if (NOTES === undefined) tellOnce(engine)
  const printed = await run()
  if (NOTES !== undefined) appendFileSync(NOTES, `${JSON.stringify([program, printed] satisfies Entry)}\n`)
  return printed
}

const told = new Set<string>()

function tellOnce(engine: string): void {
  if (!told.has(engine))
    console.log(`Asks the real ${engine} about what is new: \`npm run verify -- --new\` keeps its answers.`)
  told.add(engine)
}

/** Of a program that was asked several times, the last answer counts. */
export function keepNotes(notes: string, keepsOthers: boolean): void {
  const entries = [...(keepsOthers ? read(FILE) : []), ...read(notes)]
  const sorted = [...new Map(entries)].sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(FILE, sorted.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
}

/** The lines that a text prints in Node; `run` says how it is run there, if not as files of its own. */
export const printedByNode = (text: string, run = () => runTextInNode(text)): Promise<string[]> =>
  printedBy('node', text, run)

/** A real browser that is started when something has to be run in it. */
export class PatientBrowser {
  #started: Promise<RealBrowser> | undefined

  /** The lines that a program prints as the only script of a page. */
  linesOf(source: string, expectedLines: number): Promise<string[]> {
    return printedBy('chromium', source, async () => {
      const browser = await this.#start()
      return browser.run(source, expectedLines)
    })
  }

  /** What an expression is in an empty page; `text` is all that it depends on. */
  valueOf<T>(markup: string, expression: string): Promise<T> {
    return printedBy('chromium', markup + expression, async () =>
      (await this.#start()).evaluate(markup, expression),
    )
  }

  async stop(): Promise<void> {
    await (await this.#started)?.stop()
  }

  #start(): Promise<RealBrowser> {
    this.#started ??= RealBrowser.start()
    return this.#started
  }
}
