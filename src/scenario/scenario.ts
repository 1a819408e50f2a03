// A scenario is a file a person can run in a real engine. Comments around the program say what it is and what it prints:
//
//   // title: A promise reaction runs before a timer
//   // host: both
//   // lesson: The job queue empties before the next task begins.
//   // try: Give the timer a delay of 100 ms. Does the order change?
//   // goal: Let a second reaction run before the timer, too.
//
//   …the program…
//
//   // prints:
//   //   reaction
//   //   timer
//
// A race says `// or:` and another order below that.
// Comments about its page and its user are part of the program: document-comments.ts. The same prose in another language is a
// Markdown file beside it: prose.ts.

export type ScenarioHost = 'browser' | 'node'

/** What is said about a program, in one language. */
export interface Prose {
  readonly title: string
  /** Why it prints what it prints, in one to three sentences; empty where nothing is said. */
  readonly lesson: string
  /** Changes to try, one or two. */
  readonly tries: readonly string[]
  /** What to build of it; empty where nothing is said. */
  readonly goal: string
}

export interface Scenario extends Prose {
  /** The file's name without folder and extension. */
  readonly name: string
  readonly host: ScenarioHost | 'both'
  readonly hosts: readonly ScenarioHost[]
  /** The program without the comments around it. */
  readonly source: string
  /** One entry per console line. Uncaught errors are lines too: `Uncaught Error: message`. */
  readonly expected: readonly string[]
  /** What a real engine may print as well: the program is a race. */
  readonly others: readonly (readonly string[])[]
}

/** Comments before the program. */
export const FIELDS = ['title', 'host', 'lesson', 'try', 'goal'] as const

export type Field = (typeof FIELDS)[number]

const hostsOf: Record<Scenario['host'], readonly ScenarioHost[]> = {
  browser: ['browser'],
  node: ['node'],
  both: ['browser', 'node'],
}

const headerLine = /^\/\/ (title|host|lesson|try|goal):(.*)$/
const printsLine = /^\/\/ prints:\s*$/
const orLine = /^\/\/ or:\s*$/
const expectedLine = /^\/\/ {0,3}(.*)$/

/** The parts of a scenario's file, in lines. */
export interface ScenarioParts {
  readonly lines: readonly string[]
  /** Index of the first line after the header. */
  readonly headerEnd: number
  /** Index of the line `// prints:`; -1 where there is none. */
  readonly printsAt: number
}

export function partsOf(text: string): ScenarioParts {
  const lines = withoutMark(text).trimEnd().split(/\r?\n/)
  const end = lines.findIndex((line) => !headerLine.test(line))
  return {
    lines,
    headerEnd: end < 0 ? lines.length : end,
    printsAt: lines.findLastIndex((line) => printsLine.test(line)),
  }
}

/** Some editors write a mark before the first character. */
const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '')

/** The line of the file, counted from 1, in which the first line that is printed is expected. */
export const expectedFrom = (text: string): number => partsOf(text).printsAt + 2

/** What the header says of a field, line by line. */
export function fieldOf({ lines, headerEnd }: ScenarioParts, field: Field): string[] {
  const fields = lines.slice(0, headerEnd).map((line) => headerLine.exec(line))
  return fields.filter((match) => match?.[1] === field).map((match) => match![2]!.trim())
}

/** Reads a scenario file. Throws a sentence about the file where it is not one; format-problems.ts says more. */
export function parseScenario(fileName: string, text: string): Scenario {
  const parts = partsOf(text)
  const { lines, headerEnd, printsAt } = parts
  if (printsAt < 0)
    throw new Error(`${fileName} does not say what it prints: a line "// prints:" is missing.`)
  const host = parseHost(fileName, fieldOf(parts, 'host').join(' '))
  const blocks = printedBlocks(parts)
  return {
    name: nameOf(fileName),
    title: fieldOf(parts, 'title').join(' ') || nameOf(fileName),
    host,
    hosts: hostsOf[host],
    lesson: fieldOf(parts, 'lesson').join(' '),
    tries: fieldOf(parts, 'try'),
    goal: fieldOf(parts, 'goal').join(' '),
    source: `${lines.slice(headerEnd, printsAt).join('\n').trim()}\n`,
    expected: blocks[0]!.map((line) => parseExpected(fileName, line)),
    others: blocks.slice(1).map((block) => block.map((line) => parseExpected(fileName, line))),
  }
}

/** Lines of comments below `// prints:`, a block for each order that is possible. */
export function printedBlocks({ lines, printsAt }: ScenarioParts): readonly string[][] {
  const blocks: string[][] = [[]]
  for (const line of lines.slice(printsAt + 1)) {
    if (orLine.test(line)) blocks.push([])
    else blocks.at(-1)!.push(line)
  }
  return blocks
}

/** A text without what a scenario's file says at its end of what it prints; any other text as it is. */
export function withoutPrinted(text: string): string {
  const { lines, printsAt } = partsOf(text)
  const isSaid = printsAt >= 0 && lines.slice(printsAt + 1).every((line) => expectedLine.test(line))
  return isSaid ? `${lines.slice(0, printsAt).join('\n').trimEnd()}\n` : text
}

/** The same without the explanation in its header. */
export function withoutAnswer(text: string): string {
  const asked = withoutPrinted(text)
  const lines = partsOf(asked).lines
  const told = withoutProse(lines, /^lesson$/i)
  return told.length === lines.length ? asked : `${told.map((line) => line.text).join('\n')}\n`
}

export interface NumberedLine {
  readonly text: string
  readonly line: number
}

/** What is left of a program on paper: without all that is said about it, its lines keep their numbers. */
export function linesToRead(text: string): readonly NumberedLine[] {
  const lines = withoutProse(partsOf(withoutPrinted(text)).lines, /./)
  return lines.slice(lines.findIndex(isWritten))
}

const isWritten = (line: NumberedLine): boolean => line.text.trim() !== ''

/** Above its code a program says such things, exactly as in a scenario's file or nearly so. */
const proseLine = /^\s*\/\/\s*(title|host|lesson|try|goal)\s*:/i

function withoutProse(lines: readonly string[], fields: RegExp): NumberedLine[] {
  const code = lines.findIndex((line) => !/^\s*(?:\/\/|$)/.test(line))
  return lines
    .map((text, i) => ({ text, line: i + 1 }))
    .filter(({ text, line }) => {
      const isAbove = code < 0 || line <= code
      return !isAbove || !fields.test(proseLine.exec(text)?.[1] ?? '')
    })
}

function nameOf(fileName: string): string {
  return fileName.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '')
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
