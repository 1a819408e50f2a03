// Jobs of queues on servers at a position, over a stretch of the run, and through the life of one of them.
import { lastPositionAt } from '../../clock'
import { take } from '../../history'
import { Moment, type Range } from '../../moment'
import { FIRST_ENTITY, NOTHING } from '../../schema'
import type { Part, Row } from '../../thing'
import type { Trace } from '../../trace'
import { numberOf, textOf } from '../../values'
import {
  JOB_ASKER,
  JOB_ATTEMPT,
  JOB_DUE,
  JOB_NOTE,
  JOB_REASON,
  JOB_STATE,
  JOB_WORKER,
  QUEUE_ADDED,
  QUEUE_CHANGE,
  QUEUE_CHANGE_COUNT,
  QUEUE_CHANGE_UNTIL,
  QUEUE_CHANGES,
  QUEUE_PAUSED,
  queueOfJob,
  SERVER_JOB_STATES,
  type ServerJobEvent,
  type ServerJobState,
  type ServerQueueChange,
  type ServerWorkerChange,
  serverJobDetail,
  serverQueueDetail,
  serverWorkerDetail,
  WORKER_CHANGE,
  WORKER_CHANGE_TEXT,
  WORKER_CHANGES,
  WORKER_JOBS,
} from './format'

/** How many jobs are in each state; those that are gone count as removed. */
export type StateCounts = { readonly [S in ServerJobState]: number }

export interface ServerQueueView {
  readonly id: number
  readonly system: string
  readonly name: string
  readonly added: number
  readonly counts: StateCounts
  readonly isPaused: boolean
}

export interface ServerJobsPicture {
  /** Queues on servers, in the order of their first use. */
  readonly serverQueues: readonly ServerQueueView[]
}

export interface ServerJobView {
  readonly id: number
  /** The id that the system gave it. */
  readonly jobId: string
  readonly name: string
  readonly queue: number
  readonly state: ServerJobState
  /** Virtual ms at which it came into this state. */
  readonly since: number
  /** The attempt that runs, or ran last; 0 before the first. */
  readonly attempt: number
  /** 0 where nobody counts them. */
  readonly attempts: number
  /** Who has it, or had it last. */
  readonly worker: number | undefined
  /** Virtual ms: when its delay ends, or until when it is locked. */
  readonly due: number | undefined
  readonly reason: string | undefined
  /** The job that waits for it. */
  readonly parent: number | undefined
}

export interface ServerWorkerView {
  readonly id: number
  readonly name: string
  readonly queue: number
  /** How many jobs it has in hand. */
  readonly jobs: number
  readonly change: ServerWorkerChange | undefined
  /** Why, where the change has a reason. */
  readonly text: string
  readonly isThere: boolean
}

// Values of places

const countAt = (at: Moment, target: number, key: number): number => {
  const value = at.value(target, key)
  return value === NOTHING ? 0 : value
}

const numberAt = (at: Moment, target: number, key: number): number | undefined => {
  const value = at.value(target, key)
  return value === NOTHING ? undefined : numberOf(at.trace, value)
}

/** A text of the table. */
export function textAt(at: Moment, target: number, key: number): string | undefined {
  const value = at.value(target, key)
  return value === NOTHING ? undefined : textOf(at.trace, value)
}

const entityAt = (at: Moment, target: number, key: number): number | undefined => {
  const value = at.value(target, key)
  return value === NOTHING ? undefined : value - FIRST_ENTITY
}

// Queues

export const countsOf = (at: Moment, queue: number): StateCounts =>
  Object.fromEntries(SERVER_JOB_STATES.map((state, key) => [state, countAt(at, queue, key)])) as {
    [S in ServerJobState]: number
  }

export const addedTo = (at: Moment, queue: number): number => countAt(at, queue, QUEUE_ADDED)

/** How many jobs of a queue a worker may take now. */
export const lineOf = (at: Moment, queue: number): number =>
  countAt(at, queue, SERVER_JOB_STATES.indexOf('waiting')) +
  countAt(at, queue, SERVER_JOB_STATES.indexOf('prioritized'))

const ENDED: ReadonlySet<ServerJobState> = new Set(['completed', 'failed', 'removed'])

/** How many jobs of all queues have not come to an end. */
export function unfinishedJobs(at: Moment): number {
  let jobs = 0
  for (const { key } of at.list('serverQueues').all())
    SERVER_JOB_STATES.forEach((state, index) => {
      if (!ENDED.has(state)) jobs += countAt(at, key, index)
    })
  return jobs
}

export function serverQueueView(at: Moment, id: number): ServerQueueView {
  const isPaused = at.value(id, QUEUE_PAUSED) !== NOTHING
  return {
    id,
    ...serverQueueDetail(at.trace, id),
    added: addedTo(at, id),
    counts: countsOf(at, id),
    isPaused,
  }
}

export const serverQueues = (at: Moment, { from, count }: Range): readonly ServerQueueView[] =>
  take(at.list('serverQueues').all(), count, from).map(({ key }) => serverQueueView(at, key))

/** What changed last in a queue: paused, a window of its limit, an alert. */
export function lastChangeOf(
  at: Moment,
  queue: number,
): { readonly change: ServerQueueChange; readonly count: number; readonly until: number } | undefined {
  const change = at.value(queue, QUEUE_CHANGE)
  if (change === NOTHING) return undefined
  const count = numberAt(at, queue, QUEUE_CHANGE_COUNT) ?? 0
  return { change: QUEUE_CHANGES[change]!, count, until: numberAt(at, queue, QUEUE_CHANGE_UNTIL) ?? 0 }
}

/** The counts of a queue, or of all of them, over a stretch of virtual time: at so many times, evenly, both ends included. */
export function depthsOver(
  trace: Trace,
  { from, to, buckets, queue }: { from: number; to: number; buckets: number; queue?: number },
): readonly { readonly time: number; readonly position: number; readonly counts: StateCounts }[] {
  return Array.from({ length: buckets + 1 }, (_, i) => {
    const time = from + ((to - from) * i) / Math.max(buckets, 1)
    const position = lastPositionAt(trace, time)
    return { time, position, counts: countsIn(new Moment(trace, position), queue) }
  })
}

function countsIn(at: Moment, queue: number | undefined): StateCounts {
  if (queue !== undefined) return countsOf(at, queue)
  const all = [...at.list('serverQueues').all()].map(({ key }) => countsOf(at, key))
  return Object.fromEntries(
    SERVER_JOB_STATES.map((state) => [state, all.reduce((sum, counts) => sum + counts[state], 0)]),
  ) as { [S in ServerJobState]: number }
}

// Jobs

export const stateOf = (at: Moment, job: number): ServerJobState | undefined =>
  SERVER_JOB_STATES[at.value(job, JOB_STATE)]

export function serverJobView(at: Moment, id: number): ServerJobView {
  const { id: jobId, name, queue, attempts, parent } = serverJobDetail(at.trace, id)
  const moved = at.writtenAt(id, JOB_STATE)
  return {
    id,
    jobId,
    name,
    queue,
    attempts,
    state: stateOf(at, id) ?? 'removed',
    since: moved === undefined ? 0 : at.trace.timeAt(moved),
    attempt: countAt(at, id, JOB_ATTEMPT),
    worker: entityAt(at, id, JOB_WORKER),
    due: numberAt(at, id, JOB_DUE),
    reason: textAt(at, id, JOB_REASON),
    parent: parent || undefined,
  }
}

/** How many jobs there have been in a queue, or in all of them. */
export const serverJobCount = (at: Moment, queue?: number): number =>
  at.relations.serverJobCount(at.entities, queue)

/** Jobs of a queue, or of all of them, in the order in which they were added. */
export function jobRows(at: Moment, { from, count }: Range, queue?: number): readonly ServerJobView[] {
  const end = Math.min(from + count, serverJobCount(at, queue))
  const rows: ServerJobView[] = []
  for (let index = from; index < end; index++)
    rows.push(serverJobView(at, at.relations.serverJobAt(index, queue)))
  return rows
}

type JobList = 'serverWaiting' | 'serverDelayed' | 'serverActive'

/** The next one first. Asking for a few costs a look at all of them. */
function inOrder(at: Moment, list: JobList, queue: number, most: number): readonly ServerJobView[] {
  const found: { job: number; key: number }[] = []
  at.list(list).forEach((job, value) => {
    if (queueOfJob(at.trace, job) === queue) found.push({ job, key: numberOf(at.trace, value) })
  })
  if (list !== 'serverActive') found.sort((a, b) => a.key - b.key)
  return found.slice(0, most).map(({ job }) => serverJobView(at, job))
}

/** Jobs that a worker may take, the next one first. */
export const waitingJobs = (at: Moment, queue: number, most: number): readonly ServerJobView[] =>
  inOrder(at, 'serverWaiting', queue, most)

export const delayedJobs = (at: Moment, queue: number, most: number): readonly ServerJobView[] =>
  inOrder(at, 'serverDelayed', queue, most)

/** A job whose delay ends at a virtual time. */
export function jobDueAt(at: Moment, time: number): number | undefined {
  let found: number | undefined
  at.list('serverDelayed').forEach((job) => {
    if (found === undefined && numberAt(at, job, JOB_DUE) === time) found = job
  })
  return found
}

export const activeJobs = (at: Moment, queue: number, most: number): readonly ServerJobView[] =>
  inOrder(at, 'serverActive', queue, most)

/** A stretch of a job's life: from one move to the next. */
export interface Stretch {
  /** Position of the move with which it begins. */
  readonly position: number
  readonly event: ServerJobEvent
  readonly state: ServerJobState
  /** Virtual ms. */
  readonly from: number
  /** Virtual ms; the time of the position that was asked for where it goes on. */
  readonly to: number
  readonly attempt: number
  readonly worker: number | undefined
  readonly reason: string | undefined
}

/** All that a job has been through, in order. */
export function lifeOf(at: Moment, job: number): readonly Stretch[] {
  const positions = [...at.writesTo(job, JOB_STATE)].reverse()
  return positions.map((position, i) => {
    const then = new Moment(at.trace, position)
    const { state, attempt, worker, reason } = serverJobView(then, job)
    const next = positions[i + 1]
    const to = next === undefined ? at.time : at.trace.timeAt(next)
    const event = at.trace.kindAt(position) as ServerJobEvent
    return { position, event, state, from: then.time, to, attempt, worker, reason }
  })
}

/** Who asked for jobs, so that this one joined the line. */
export const askerOf = (at: Moment, job: number): number | undefined => entityAt(at, job, JOB_ASKER)

/** The last thing that was noted of a job. */
export const noteOf = (at: Moment, job: number): string => textAt(at, job, JOB_NOTE) ?? ''

// Workers

export function serverWorkerView(at: Moment, id: number): ServerWorkerView {
  const change = at.value(id, WORKER_CHANGE)
  return {
    id,
    ...serverWorkerDetail(at.trace, id),
    jobs: countAt(at, id, WORKER_JOBS),
    change: WORKER_CHANGES[change],
    text: textAt(at, id, WORKER_CHANGE_TEXT) ?? '',
    isThere: at.list('serverWorkers').value(id) !== NOTHING,
  }
}

/** Workers that are there, in the order in which they came. */
export const workersAt = (at: Moment, queue?: number): readonly ServerWorkerView[] =>
  [...at.list('serverWorkers').all()]
    .filter(({ value }) => queue === undefined || value === queue)
    .map(({ key }) => serverWorkerView(at, key))

export const serverJobsPart: Part<ServerJobsPicture> = {
  show: (at, most) => ({ serverQueues: serverQueues(at, { from: 0, count: most }) }),
  count: () => ({}),
}

export const serverJobsRows: readonly Row<ServerJobsPicture>[] = [
  {
    name: 'server',
    text: ({ serverQueues }) => serverQueues.map(inWords).join('; '),
  },
]

const inWords = ({ name, counts, isPaused }: ServerQueueView): string =>
  [
    `${name}${isPaused ? ' (paused)' : ''}:`,
    SERVER_JOB_STATES.filter((state) => counts[state] > 0)
      .map((state) => `${counts[state]} ${state}`)
      .join(', ') || 'empty',
  ].join(' ')
