// Several files in one text: a line `// file: tom.js` begins a file, which ends where the next one begins.
import { ownProblem, type Problem } from './problem'
import { said } from './said'
import type { Span } from './span'

/** A file of the program. Offsets are those of the whole text. */
export interface SourceFile {
  readonly name: string
  /** The whole text. */
  readonly source: string
  readonly start: number
  readonly end: number
  /** Line of the whole text on which it begins. */
  readonly line: number
}

/** Name of a text that names no files, and of what stands before the first file. */
export const MAIN_FILE = 'snippet.js'

/** Name of a text that names no files and is TypeScript for certain. */
export const MAIN_TYPESCRIPT_FILE = 'snippet.ts'

const FILE_LINE = /^[ \t]*\/\/[ \t]*file:[ \t]*(\S+)[ \t]*$/gm

/** The files of a text; the first is the one that runs. Comments before the first file line belong to no file. */
export function filesOf(source: string, main = MAIN_FILE): SourceFile[] {
  const marks = [...source.matchAll(FILE_LINE)].map(({ index, 0: line, 1: name }) => ({
    name: name!,
    at: index,
    start: Math.min(index + line.length + 1, source.length),
  }))
  if (marks.length === 0 || !isBlank(source.slice(0, marks[0]!.at)))
    marks.unshift({ name: main, at: 0, start: 0 })
  let line = 1
  return marks.map(({ name, start }, i) => {
    line += linesIn(source.slice(marks[i - 1]?.start ?? 0, start))
    return { name, source, start, end: marks[i + 1]?.at ?? source.length, line }
  })
}

export const textOf = ({ source, start, end }: SourceFile): string => source.slice(start, end)

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/

/** Nothing but comments that fill a line. */
const isBlank = (text: string): boolean =>
  text.split(LINE_BREAK).every((line) => line.trim() === '' || line.trim().startsWith('//'))

const linesIn = (text: string): number => text.split(LINE_BREAK).length - 1

/** Files must have different names. */
export function fileProblems(files: readonly SourceFile[]): Problem[] {
  const first = new Map(files.toReversed().map((file) => [file.name, file]))
  return files
    .filter((file) => first.get(file.name) !== file)
    .map(({ name, start, line }) =>
      ownProblem(
        { start: start - 1, end: start, line: line - 1, column: 1, endLine: line - 1 },
        said`There are two files with the name ${name}`,
        said`Give one of them another name.`,
      ),
    )
}

/** "tom.js:3:9": a place in its own file, where the span begins or at an offset in it. */
export function placeIn(files: readonly SourceFile[], { start, line, column }: Span, offset = start): string {
  const file = files.findLast((other) => other.start <= start) ?? files[0]!
  const skipped = file.source.slice(start, offset)
  const lines = linesIn(skipped)
  const shown = lines === 0 ? column + skipped.length : skipped.length - lastBreak(skipped)
  return `${file.name}:${line + lines - file.line + 1}:${shown}`
}

const lastBreak = (text: string): number =>
  Math.max(...['\n', '\r', '\u2028', '\u2029'].map((mark) => text.lastIndexOf(mark)))
