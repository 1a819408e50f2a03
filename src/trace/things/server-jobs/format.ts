// Jobs of queues on servers, which workers take. They share nothing but the name with jobs of the language.
import type { Format } from '../../format'
import type { Trace } from '../../trace'

/** In the order in which the states are numbered. */
export const SERVER_JOB_STATES = [
  'waiting',
  'prioritized',
  'delayed',
  'waiting-children',
  'active',
  'completed',
  'failed',
  'removed',
] as const

export type ServerJobState = (typeof SERVER_JOB_STATES)[number]

const MOVES = [
  'added',
  'due',
  'promoted',
  'taken',
  'completed',
  'retried',
  'failed',
  'put-off',
  'given-back',
  'parked',
  'unparked',
  'stalled',
  'revived',
  'reordered',
  'removed',
] as const

export type ServerJobMove = (typeof MOVES)[number]

const NOTES = ['duplicate', 'progress', 'lock-extended', 'lock-lost'] as const

export type ServerJobNote = (typeof NOTES)[number]

export type ServerJobEvent = `server-job-${ServerJobMove | ServerJobNote}`

const eventOf = <K extends ServerJobMove | ServerJobNote>(kind: K) => `server-job-${kind}` as const

export const serverJobsFormat = {
  events: [...MOVES.map(eventOf), ...NOTES.map(eventOf), 'server-worker-changed', 'server-queue-changed'],
  entities: ['server-job', 'server-queue', 'server-worker'],
  /**
   * Queues in the order of their first use, workers with the queue of each. Jobs that can be taken, with their rank: a lower one
   * goes first; those whose time has not come, with the time; active ones, with their worker.
   */
  lists: ['serverQueues', 'serverWorkers', 'serverWaiting', 'serverDelayed', 'serverActive'],
  targets: [],
} as const satisfies Format

/** Keys of a job. */
export const JOB_STATE = 0
/** Worker that has it, or had it last. */
export const JOB_WORKER = 1
/** The attempt that runs, or ran last. */
export const JOB_ATTEMPT = 2
/** Virtual ms: when its delay ends, or until when it is locked. */
export const JOB_DUE = 3
/** Why it is where it is. */
export const JOB_REASON = 4
/** What was noted last of it, as a text. */
export const JOB_NOTE = 5
/** Worker that asked for jobs when this one joined the line. */
export const JOB_ASKER = 6

/** Keys of a queue: the number of jobs in a state is at the number of the state. */
export const QUEUE_ADDED = 16
/** What the last change of the queue was, with its time and a number of jobs. 18 was a text once. */
export const QUEUE_CHANGE = 17
export const QUEUE_CHANGE_UNTIL = 19
export const QUEUE_PAUSED = 20
export const QUEUE_CHANGE_COUNT = 21

/** Keys of a worker. */
export const WORKER_CHANGE = 0
/** How many jobs it has in hand. */
export const WORKER_JOBS = 1
export const WORKER_CHANGE_TEXT = 2

export const WORKER_CHANGES = ['started', 'paused', 'resumed', 'closing', 'closed', 'died'] as const
export type ServerWorkerChange = (typeof WORKER_CHANGES)[number]

export const QUEUE_CHANGES = [
  'paused',
  'resumed',
  'window-opened',
  'limit-reached',
  'alert',
  'alert-over',
] as const
export type ServerQueueChange = (typeof QUEUE_CHANGES)[number]

export interface ServerQueueDetail {
  readonly system: string
  readonly name: string
  /** It keeps what a completed job resulted in. */
  readonly keepsResults: boolean
}

export interface ServerWorkerDetail {
  readonly name: string
  readonly queue: number
}

export interface ServerJobDetail {
  readonly id: string
  readonly name: string
  readonly queue: number
  /** How many attempts it has; 0 where nobody counts them. */
  readonly attempts: number
  /** The job that waits for it, or 0. */
  readonly parent: number
}

/** Reasons that systems give; others are the program's own words. */
export const SYSTEM_REASONS = [
  'it asked for it',
  'a limit was met',
  'over the limit',
  'it was given back',
  'its worker closes',
  'its connection broke',
  'its visibility timeout is over',
  'its lock is too old',
  'it was not acknowledged for too long',
  'it was pending for too long',
  'a check found it without a lock',
  'received too often',
  'kept for as long as messages are kept',
  'replaced by a job with the same key',
  'a child has failed',
  'all of them are done',
  'another replaces it',
  'somebody removed it',
  'it is drained',
  'it is cleaned away',
  'the queue is obliterated',
  'it is not kept',
  'it is too old',
  'newer are kept',
  'its scheduler is gone',
  'who did it came too late',
] as const

export type SystemReason = (typeof SYSTEM_REASONS)[number]

export const serverQueueDetail = (trace: Trace, id: number): ServerQueueDetail => trace.listed(id)
export const serverWorkerDetail = (trace: Trace, id: number): ServerWorkerDetail => trace.listed(id)

/** What the list of details says of a job; its queue and its parent are words of the entity. */
export type ListedServerJob = Pick<ServerJobDetail, 'id' | 'name' | 'attempts'>

/** Its queue. */
export const queueOfJob = (trace: Trace, id: number): number => trace.word(id, 3)

export const serverJobDetail = (trace: Trace, id: number): ServerJobDetail => ({
  ...trace.listed<ListedServerJob>(id),
  queue: queueOfJob(trace, id),
  parent: trace.word(id, 4),
})
