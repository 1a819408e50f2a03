// A scenario is a file a person can run in a real engine. Comments around the program say what it is and what it prints:
//
//   // title: A promise reaction runs before a timer
//   // host: both
//   // lesson: The job queue empties before the next task begins.
//
//   …the program…
//
//   // prints:
//   //   reaction
//   //   timer
//
// Comments about its page and its user are part of the program: page-comments.ts.

export type ScenarioHost = 'browser' | 'node'

export interface Scenario {
  /** The file's name without folder and extension. */
  readonly name: string
  readonly title: string
  readonly host: ScenarioHost | 'both'
  readonly hosts: readonly ScenarioHost[]
  /** One to three sentences; empty where the file has none. */
  readonly lesson: string
  /** The program without the comments around it. */
  readonly source: string
  /** One entry per console line. Uncaught errors are lines too: `Uncaught Error: message`. */
  readonly expected: readonly string[]
}

const hostsOf: Record<Scenario['host'], readonly ScenarioHost[]> = {
  browser: ['browser'],
  node: ['node'],
  both: ['browser', 'node'],
}

const headerLine = /^\/\/ (title|host|lesson):(.*)$/
const printsLine = /^\/\/ prints:\s*$/
const expectedLine = /^\/\/ {0,3}(.*)$/

/** Reads a scenario file. Throws a sentence about the file where it is not one. */
export function parseScenario(fileName: string, text: string): Scenario {
  const lines = text.trimEnd().split(/\r?\n/)
  const headerEnd = lines.findIndex((line) => !headerLine.test(line))
  const printsAt = lines.findLastIndex((line) => printsLine.test(line))
  if (printsAt < 0)
    throw new Error(`${fileName} does not say what it prints: a line "// prints:" is missing.`)
  const header = lines.slice(0, headerEnd)
  const host = parseHost(fileName, wordsOf(header, 'host'))
  return {
    name: nameOf(fileName),
    title: wordsOf(header, 'title') || nameOf(fileName),
    host,
    hosts: hostsOf[host],
    lesson: wordsOf(header, 'lesson'),
    source: `${lines.slice(headerEnd, printsAt).join('\n').trim()}\n`,
    expected: lines.slice(printsAt + 1).map((line) => parseExpected(fileName, line)),
  }
}

function nameOf(fileName: string): string {
  return fileName.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '')
}

/** A field that fills several lines is one text. */
function wordsOf(header: readonly string[], field: string): string {
  const fields = header.map((line) => headerLine.exec(line))
  return fields
    .filter((match) => match?.[1] === field)
    .map((match) => match![2]!.trim())
    .join(' ')
}

function parseHost(fileName: string, host: string): Scenario['host'] {
  if (host === 'browser' || host === 'node' || host === 'both') return host
  throw new Error(`${fileName} does not say its host: "// host:" is followed by browser, node or both.`)
}

function parseExpected(fileName: string, line: string): string {
  const match = expectedLine.exec(line)
  if (match) return match[1] ?? ''
  throw new Error(`${fileName} goes on after "// prints:" with a line that is no comment: ${line}`)
}
