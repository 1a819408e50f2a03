// The queues of jobs at a position.
import { take } from '../../history'
import type { Moment, Range } from '../../moment'
import { NOTHING } from '../../schema'
import type { Span } from '../../span'
import type { Part, Row } from '../../thing'
import type { Trace } from '../../trace'
import { type CallbackView, callbackView } from '../objects/read'
import { reactionDetail } from '../promises/format'
import { type PromiseView, promiseView, type ReactionView, reactionView } from '../promises/read'
import type { TaskSource } from '../tasks/format'
import { type JobKind, jobDetail } from './format'

/** What waits in the job queue or a task queue, or runs. */
export interface QueueEntry {
  readonly id: number
  /** J1, J2 … for jobs, T1, T2 … for tasks. A timer and its tasks share one. */
  readonly badge: string
  readonly kind: JobKind | TaskSource
  /** The callback's name, or what it is: "then callback", "resume load". */
  readonly label: string
  /** The function that goes on, where one does. */
  readonly resumes?: string
  /** The callback's text, or the place where an async function goes on. */
  readonly span: Span | undefined
  /** Position at which it was put into its queue. */
  readonly queuedAt: number
  /** Position of the event that made it possible: the registration of a `then`, an `await`, a timer. */
  readonly causedAt: number
}

export interface JobsPicture {
  /** Head first. */
  readonly jobs: readonly QueueEntry[]
  /** process.nextTick callbacks, head first; only in Node. */
  readonly ticks: readonly QueueEntry[]
}

/** Waiting jobs or ticks, head first. */
export const waitingJobs = (at: Moment, queue: 'jobs' | 'ticks', { from, count }: Range): QueueEntry[] =>
  take(at.list(queue).all(), count, from).map(({ key }) => jobEntry(at.trace, key))

export function jobEntry(trace: Trace, id: number): QueueEntry {
  const { number, kind, label, span, reaction, resumes } = jobDetail(trace, id)
  const queuedAt = trace.entityEvent(id)
  const causedAt = reaction > 0 ? trace.entityEvent(reaction) : queuedAt
  return {
    id,
    badge: `J${number}`,
    kind,
    label,
    ...(resumes !== undefined && { resumes }),
    span: trace.spanOf(span),
    queuedAt,
    causedAt,
  }
}

/** Who came before a waiting job into its queue: how many, and the first of them. Undefined once it waits no more. */
export function queuedBefore(
  at: Moment,
  id: number,
  most: number,
): { readonly count: number; readonly first: readonly QueueEntry[] } | undefined {
  const queue = jobDetail(at.trace, id).kind === 'tick' ? 'ticks' : 'jobs'
  if (at.list(queue).value(id) === NOTHING) return undefined
  const first: QueueEntry[] = []
  let count = 0
  for (const { key } of at.list(queue).all()) {
    if (key === id) break
    if (count++ < most) first.push(jobEntry(at.trace, key))
  }
  return { count, first }
}

/** What a job will do. */
export interface HeldByJob {
  /** The function that it calls; undefined where it continues a function, or only passes a result on. */
  readonly callback: CallbackView | undefined
  /** The promise whose reaction it is, with the outcome that it hands over. */
  readonly outcomeOf: PromiseView | undefined
  /** Who registered the reaction, and the promise that the job's result settles. */
  readonly reaction: ReactionView | undefined
}

/** What a job holds: `{ callback: { label: 'parse', … }, outcomeOf: { badge: 'P1', result: … }, reaction: { derived: { badge: 'P2' }, … } }` */
export function heldByJob(at: Moment, id: number): HeldByJob {
  const { reaction, callback } = jobDetail(at.trace, id)
  return {
    callback: callbackView(at.trace, callback),
    outcomeOf: reaction === 0 ? undefined : promiseView(at, reactionDetail(at.trace, reaction).promise),
    reaction: reaction === 0 ? undefined : reactionView(at.trace, reaction),
  }
}

export const jobsPart: Part<JobsPicture, 'jobs' | 'ticks'> = {
  show: (at, most) => ({
    jobs: waitingJobs(at, 'jobs', { from: 0, count: most }),
    ticks: waitingJobs(at, 'ticks', { from: 0, count: most }),
  }),
  count: (at) => ({ jobs: at.list('jobs').count, ticks: at.list('ticks').count }),
}

export const jobsRows: readonly Row<JobsPicture>[] = [
  { name: 'ticks', text: ({ ticks }) => ticks.map(entryName).join(' ◂ ') },
  { name: 'jobs', text: ({ jobs }) => jobs.map(entryName).join(' ◂ ') },
]

/** The script has no number. */
export const entryName = ({ badge, kind, label }: QueueEntry): string =>
  kind === 'script' ? label : `${badge} ${label}`
