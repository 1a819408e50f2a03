// Jobs and the queues that they wait in.
import type { Format } from '../../format'
import type { Trace } from '../../trace'
import { functionDetail } from '../objects/format'
import { reactionDetail } from '../promises/format'
import { contextDetail } from '../stack/format'

export const jobsFormat = {
  events: ['job-enqueued', 'job-started', 'job-ended'],
  entities: ['job'],
  /** Jobs, and the event at which each came. */
  lists: ['ticks', 'jobs'],
  targets: [],
} as const satisfies Format

/** By number in the record: new ones go at the end. */
export const JOB_KINDS = ['reaction', 'await', 'thenable', 'microtask', 'tick', 'mutation', 'module'] as const

export type JobKind = (typeof JOB_KINDS)[number]

export const isJobKind = (kind: string): kind is JobKind => JOB_KINDS.some((one) => one === kind)

export interface JobDetail {
  readonly number: number
  readonly kind: JobKind
  /** Name of what it calls, or what it does. */
  readonly label: string
  /** The function that goes on, where one does. */
  readonly resumes?: string
  /** The callback's text; for an await the place where the function goes on. Index into the span table. */
  readonly span: number
  /** The reaction it runs, or 0. */
  readonly reaction: number
  /** Of a thenable's job: the promise that follows something; else 0. */
  readonly follower: number
  /** The function that it calls, or 0. */
  readonly callback: number
}

export function jobDetail(trace: Trace, id: number): JobDetail {
  const kind = JOB_KINDS[trace.smallOf(id)]!
  const origin = trace.word(id, 3)
  const callback = trace.word(id, 4)
  const [reaction, follower] = kind === 'thenable' ? [0, origin] : [origin, 0]
  const place = jobPlace(trace, kind, reaction, callback)
  return { ...place, number: trace.word(id, 2), kind, reaction, follower, callback }
}

/** The function that a job of an `await` resumes. */
export function resumedBy(trace: Trace, id: number): number | undefined {
  const context = reactionDetail(trace, trace.word(id, 3)).handler
  return context === 0 ? undefined : context
}

function jobPlace(
  trace: Trace,
  kind: JobKind,
  reaction: number,
  callback: number,
): { label: string; span: number; resumes?: string } {
  if (kind === 'await') {
    const context = reactionDetail(trace, reaction).handler
    const span = trace.spanIndexAt(trace.entityEvent(reaction))
    if (context === 0) return { label: 'settle', span }
    const { label } = contextDetail(trace, context)
    return { label: `resume ${label}`, span, resumes: label }
  }
  if (kind === 'module') return { label: 'the importing modules', span: 0 }
  if (kind === 'thenable') return { label: 'follow another promise', span: 0 }
  return callback === 0 ? { label: 'pass the result on', span: 0 } : functionDetail(trace, callback)
}
