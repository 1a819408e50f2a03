// Lines of the same text are told apart by where the program prints them.
import type { Puzzle } from '../../learn/prediction'
import { isPrinted } from '../../scenario/run'
import { lineDetail } from '../../trace/things/console/format'
import type { Trace } from '../../trace/trace'

/** Where a line is printed; both are undefined of one that only a wrong rule prints. */
export interface PrintedBy {
  readonly line: number | undefined
  /** At which time, where one line of the program prints the same more than once. */
  readonly time: number | undefined
}

/** Lines that are looked at: a wrong rule prints some of what comes later. */
const MOST = 200

/** For each chip, undefined where no other one says the same. They are in the order of the program, which tells nothing about the run. */
export function printedBy({ chips, given }: Puzzle, trace: Trace): readonly (PrintedBy | undefined)[] {
  const isRepeated = (text: string): boolean => chips.indexOf(text) !== chips.lastIndexOf(text)
  if (!chips.some(isRepeated)) return chips.map(() => undefined)
  const printed = printedLines(trace, given.length + MOST).slice(given.length)
  const left = new Map<string, PrintedBy[]>()
  return chips.map((text) => {
    if (!isRepeated(text)) return undefined
    const count = chips.filter((other) => other === text).length
    const lines = printed.filter((one) => one.text === text).map(({ line }) => line)
    const places = left.get(text) ?? placesOf(lines.slice(0, count))
    left.set(text, places)
    return places.shift() ?? { line: undefined, time: undefined }
  })
}

function placesOf(lines: readonly (number | undefined)[]): PrintedBy[] {
  const sorted = lines.toSorted((a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))
  return sorted.map((line, i) => ({
    line,
    time: sorted.indexOf(line) === sorted.lastIndexOf(line) ? undefined : i - sorted.indexOf(line) + 1,
  }))
}

function printedLines(
  trace: Trace,
  most: number,
): { readonly text: string; readonly line: number | undefined }[] {
  const found: { text: string; line: number | undefined }[] = []
  for (let position = 0; position < trace.length && found.length < most; position++) {
    if (trace.kindAt(position) !== 'line-printed') continue
    const detail = lineDetail(trace, trace.subjectAt(position))
    if (isPrinted(detail)) found.push({ text: detail.text, line: trace.spanAt(position)?.line })
  }
  return found
}
