// A program on paper: its code, a blank for each line that it prints, and the answers for a page of their own.
import { isPrinted } from '../scenario/run'
import { linesToRead, type NumberedLine } from '../scenario/scenario'
import { explain } from '../trace/explain'
import type { Words } from '../trace/explain/in-english'
import { plainText } from '../trace/explain/phrases'
import { lineDetail } from '../trace/things/console/format'
import type { Trace } from '../trace/trace'

export interface Handout {
  readonly host: Trace['host']
  /** Lines of the code, with the numbers that they have in the editor. */
  readonly code: readonly NumberedLine[]
  /** How many lines there are to be written down. */
  readonly blanks: number
  /** What is printed, in order. */
  readonly answers: readonly Answer[]
  /** Lines that are printed beyond those. */
  readonly unasked: number
  /** What a real engine may print as well. */
  readonly others: readonly (readonly string[])[]
}

export interface Answer {
  readonly text: string
  /** Why it is printed there: the sentence for that moment. */
  readonly why: string
  /** The line of code that prints it. */
  readonly line: number | undefined
}

/** More than fits onto a page, and than anybody predicts. */
const MOST_BLANKS = 24

/** `outputs`: everything that the program can print, where that is known. */
export function handoutOf(
  trace: Trace,
  outputs: readonly (readonly string[])[] = [],
  sentences?: Words,
): Handout {
  const printed = printedAt(trace)
  const answers = printed.slice(0, MOST_BLANKS).map((position) => answerAt(trace, position, sentences))
  const all = printed.map((position) => textAt(trace, position))
  return {
    host: trace.host,
    code: linesToRead(trace.source),
    blanks: answers.length,
    answers,
    unasked: printed.length - answers.length,
    others: outputs.filter((lines) => !isSame(lines, all)),
  }
}

function printedAt(trace: Trace): number[] {
  const positions: number[] = []
  for (let position = 0; position < trace.length; position++)
    if (trace.kindAt(position) === 'line-printed' && isPrinted(lineDetail(trace, trace.subjectAt(position))))
      positions.push(position)
  return positions
}

const answerAt = (trace: Trace, position: number, sentences: Words | undefined): Answer => ({
  text: textAt(trace, position),
  why: plainText(explain(trace, position, sentences).short),
  line: trace.spanAt(position)?.line,
})

const textAt = (trace: Trace, position: number): string => lineDetail(trace, trace.subjectAt(position)).text

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((line, i) => line === other[i])
