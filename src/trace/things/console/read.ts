// Lines printed up to a position.
import type { Moment, Range } from '../../moment'
import type { Span } from '../../span'
import type { Part, Row } from '../../thing'
import type { Trace } from '../../trace'
import { type ConsoleLevel, lineDetail } from './format'

export interface ConsoleLine {
  readonly id: number
  readonly level: ConsoleLevel
  readonly text: string
  /** Virtual time in ms. */
  readonly time: number
  /** Position at which it was printed. */
  readonly printedAt: number
  /** Where in the source it was printed. */
  readonly span: Span | undefined
}

export interface ConsolePicture {
  /** The last ones. */
  readonly console: readonly ConsoleLine[]
}

/** How many lines have been printed. */
export const lineCount = (at: Moment): number => at.list('console').count

/** Lines by their index, which is the key of a line in the collection. As none ever leaves, none has to be looked for. */
export function lines(at: Moment, { from, count }: Range): readonly ConsoleLine[] {
  const printed = at.list('console')
  const first = Math.max(0, from)
  const end = Math.min(from + count, printed.count)
  return Array.from({ length: Math.max(0, end - first) }, (_, i) =>
    lineView(at.trace, printed.value(first + i)),
  )
}

function lineView(trace: Trace, id: number): ConsoleLine {
  const { level, text, time } = lineDetail(trace, id)
  const printedAt = trace.entityEvent(id)
  return { id, level, text, time, printedAt, span: trace.spanAt(printedAt) }
}

export const consolePart: Part<ConsolePicture, 'console'> = {
  show: (at, most) => ({ console: lines(at, { from: lineCount(at) - most, count: most }) }),
  count: (at) => ({ console: lineCount(at) }),
}

export const consoleRows: readonly Row<ConsolePicture>[] = [
  {
    name: 'console',
    text: ({ console }) => console.map(({ text }) => text.replaceAll('\n', '⏎')).join(' | '),
    isCutInFront: true,
  },
]
