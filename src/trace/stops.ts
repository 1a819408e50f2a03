// Positions worth landing on.
import type { EventKind } from './event-kind'
import type { Granularity } from './picture'
import type { Trace } from './trace'

/** Events at which a queue, a timer or the console changes: a line-by-line walk stops there, too. */
const VISIBLE: ReadonlySet<EventKind> = new Set([
  'step-reached',
  'context-suspended',
  'context-resumed',
  'job-enqueued',
  'job-started',
  'timer-registered',
  'timer-cleared',
  'task-enqueued',
  'task-started',
  'task-dropped',
  'clock-moved',
  'line-printed',
  'error-uncaught',
  'choice-made',
  'limit-reached',
  'entry-shelved',
  'entry-started',
  'entry-dropped',
  'event-dispatched',
  'listener-invoked',
  'node-inserted',
  'node-removed',
  'node-changed',
])

const STOPS: Record<Exclude<Granularity, 'event'>, ReadonlySet<EventKind>> = {
  line: VISIBLE,
  callback: new Set([
    'job-started',
    'task-started',
    'entry-started',
    'listener-invoked',
    'context-resumed',
    'error-uncaught',
    'limit-reached',
  ]),
  output: new Set(['line-printed', 'limit-reached']),
}

/** Ascending; the first is -1, before anything, and the last is the end of the run. */
export function stopsOf(trace: Trace, granularity: Granularity): readonly number[] {
  const stops = [-1]
  for (let position = 0; position < trace.length; position++)
    if (isStop(trace, position, granularity)) stops.push(position)
  return stops
}

export function isStop(trace: Trace, position: number, granularity: Granularity): boolean {
  if (granularity === 'event' || position === trace.length - 1) return true
  const kind = trace.kindAt(position)
  return STOPS[granularity].has(kind) || (granularity === 'line' && beginsJobs(trace, position, kind))
}

/** A checkpoint that finds a job: the moment at which the rule about jobs applies. */
const beginsJobs = (trace: Trace, position: number, kind: EventKind): boolean =>
  kind === 'checkpoint-begun' && trace.kindAt(position + 1) === 'job-started'
