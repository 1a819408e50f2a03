// A text that cannot be parsed, and what a reader would say about it that V8 does not.
import type { File } from '@babel/types'
import type { Problem } from '../problem'
import type { Said } from '../said'
import type { TokensAround } from '../tokens'
import type { ParserError } from '../unexpected'

export interface Mistake {
  /** The text of one file. */
  readonly text: string
  readonly lines: readonly string[]
  /** The line of the program on which the text begins. */
  readonly firstLine: number
  readonly problem: Problem
  /** What the parser said. */
  readonly error: ParserError
  /** What could be read, in spite of the mistake. */
  readonly file: File
  /** Where it is, as an offset in the text. */
  readonly index: number
  readonly around: TokensAround
}

export interface Advice {
  /** What is wrong and what to do, in one or two sentences. */
  readonly explanation: Said
  /** An offset in the text that shows it better than where the parser gave up. */
  readonly at?: number
  readonly correction?: { readonly label: Said; readonly text: string }
}

/** Says what it knows about a mistake of its kind; undefined for all others. Takes time in proportion to the text. */
export type Recogniser = (mistake: Mistake) => Advice | undefined

/** The line of the program on which an offset in the text stands. */
export function lineOf({ text, firstLine }: Pick<Mistake, 'text' | 'firstLine'>, offset: number): number {
  let line = firstLine
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

/** What is looked at of a line that may be long. */
export const beginningOf = (line: string | undefined): string => (line ?? '').slice(0, 300)

/** The line on which the mistake was found, or one near it. */
export const lineAt = ({ lines, problem, firstLine }: Mistake, distance = 0): string =>
  beginningOf(lines[problem.span.line - firstLine + distance])

/** The part of a line that stands before a place in it. */
export const lineUpTo = (text: string, offset: number): string =>
  text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
