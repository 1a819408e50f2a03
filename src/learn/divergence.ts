// Where in the record a prediction and the machine part: the last moment at which the line that was predicted wrong is still
// open. What prints it has not begun then, or, where the running code prints it itself, the line is the very next thing.
import { isPrinted } from '../scenario/run'
import type { EventKind } from '../trace/formats'
import { lineDetail } from '../trace/things/console/format'
import { jobDetail } from '../trace/things/jobs/format'
import { taskDetail } from '../trace/things/tasks/format'
import type { Trace } from '../trace/trace'

/** What goes on at such a moment: the code that runs already, or what the loop takes from a queue. */
export type Served = 'stack' | 'ticks' | 'jobs' | 'tasks'

/** What can be said of it: news of a server come by one of the queues, so both are right then. */
export type Way = Served | 'server'

export interface Divergence {
  /** The last position at which everything is still open. */
  readonly position: number
  readonly served: Served
  /** The position at which the line is printed. */
  readonly printedAt: number
}

const STARTS: ReadonlySet<EventKind> = new Set(['job-started', 'task-started'])

/** Undefined where so many lines are not printed: then it is the end of the run at which they part. */
export function divergenceAt(trace: Trace, line: number): Divergence | undefined {
  let start = 0
  let lastPrinted = -1
  let printed = 0
  for (let position = 0; position < trace.length; position++) {
    const kind = trace.kindAt(position)
    if (STARTS.has(kind)) start = position
    if (kind !== 'line-printed' || !isPrinted(lineDetail(trace, trace.subjectAt(position)))) continue
    if (printed === line) return parting(trace, start, lastPrinted, position)
    printed++
    lastPrinted = position
  }
  return undefined
}

function parting(trace: Trace, start: number, lastPrinted: number, printedAt: number): Divergence {
  if (isScript(trace, start) || lastPrinted > start)
    return {
      position: beforeItsLine(trace, Math.max(start, lastPrinted), printedAt),
      served: 'stack',
      printedAt,
    }
  return { position: start - 1, served: servedBy(trace, start), printedAt }
}

/** Just before the step begins that prints. */
function beforeItsLine(trace: Trace, from: number, printedAt: number): number {
  for (let at = printedAt - 1; at > from; at--) if (trace.kindAt(at) === 'step-reached') return at - 1
  return Math.max(from, printedAt - 1)
}

const isScript = (trace: Trace, start: number): boolean =>
  trace.kindAt(start) === 'task-started' && taskDetail(trace, trace.subjectAt(start)).source === 'script'

function servedBy(trace: Trace, start: number): Served {
  if (trace.kindAt(start) === 'task-started') return 'tasks'
  return jobDetail(trace, trace.subjectAt(start)).kind === 'tick' ? 'ticks' : 'jobs'
}
