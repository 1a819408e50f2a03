// Two runs, line by line: what each has printed, which tasks and jobs ran, and where they begin to differ.
import { isPrinted } from '../../scenario/run'
import { lineDetail } from '../../trace/things/console/format'
import { jobEntry } from '../../trace/things/jobs/read'
import { taskEntry } from '../../trace/things/tasks/read'
import type { Trace } from '../../trace/trace'

export interface PrintedLine {
  readonly text: string
  readonly at: number
}

/** The run of a task or a job. */
export interface Turn {
  readonly badge: string
  readonly kind: 'task' | 'job'
  /** What it is, without its number: runs number differently. */
  readonly what: string
  readonly at: number
}

export interface Side {
  readonly lines: readonly PrintedLine[]
  readonly turns: readonly Turn[]
  readonly lastPosition: number
}

export function sideOf(trace: Trace): Side {
  const lines: PrintedLine[] = []
  const turns: Turn[] = []
  for (let at = 0; at < trace.length; at++) {
    const kind = trace.kindAt(at)
    if (kind === 'line-printed') {
      const detail = lineDetail(trace, trace.subjectAt(at))
      if (isPrinted(detail)) lines.push({ text: detail.text, at })
    } else if (kind === 'job-started' || kind === 'task-started') turns.push(turnAt(trace, kind, at))
  }
  return { lines, turns, lastPosition: trace.length - 1 }
}

function turnAt(trace: Trace, kind: 'job-started' | 'task-started', at: number): Turn {
  const id = trace.subjectAt(at)
  const isJob = kind === 'job-started'
  const entry = isJob ? jobEntry(trace, id) : taskEntry(trace, id)
  const { badge, label, span } = entry
  const what = `${entry.kind} ${label} ${span?.line ?? ''}`
  return { badge: entry.kind === 'script' ? '' : badge, kind: isJob ? 'job' : 'task', what, at }
}

/** Index of the first thing that is another one, or that only one of the two has; undefined where there is none. */
export function firstDifferent<T>(
  left: readonly T[],
  right: readonly T[],
  key: (one: T) => string,
): number | undefined {
  const longer = left.length >= right.length ? left : right
  const at = longer.findIndex((_, i) => {
    const [one, other] = [left[i], right[i]]
    return one === undefined || other === undefined || key(one) !== key(other)
  })
  return at < 0 ? undefined : at
}

/** How many lines have been printed by a position. */
export function printedBy({ lines }: Side, position: number): number {
  let count = 0
  while (count < lines.length && lines[count]!.at <= position) count++
  return count
}

/** Where a side is when so many lines have been printed; at the end of its run where there are no more. */
export function positionAfter({ lines, lastPosition }: Side, count: number): number {
  if (count === 0) return -1
  return lines[count - 1]?.at ?? lastPosition
}

/** A window of so many entries around one of them. */
export function around<T>(
  all: readonly T[],
  index: number,
  most: number,
): { readonly from: number; readonly items: readonly T[] } {
  const from = Math.max(0, Math.min(index - (most >> 1), all.length - most))
  return { from, items: all.slice(from, from + most) }
}
