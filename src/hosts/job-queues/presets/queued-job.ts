// A job as the server keeps it.
import type { HeapEntry } from '../../../machine/running/heap'
import type { ServerJob, ServerJobState, ServerQueue } from '../../../machine/server-queue'
import type { Alarm } from '../connection'
import type { QueueWorker } from './queue-worker'
import type { JobOptions, Pause } from './rules'

/** Why a job went to the dead letters of a queue, and how often. */
export interface Death {
  readonly queue: string
  readonly reason: string
  count: number
}

export class QueuedJob implements ServerJob, HeapEntry {
  state: ServerJobState | undefined = undefined
  traceId = 0
  place = 0
  readonly name = ''
  /** Its place among those of the same rank. */
  order = 0
  rank = 0
  due = 0
  /** Attempts that count. */
  made = 0
  stalled = 0
  /** When it was last given back at once. */
  requeuedAt: number | undefined = undefined
  /** It was in somebody's hands before. */
  isRedelivered = false
  /** Undefined while nobody has it. */
  hold: Holding | undefined = undefined
  /** When its time to live is over. */
  expires: number | undefined = undefined
  readyAt = 0
  begunAt: number | undefined = undefined
  lostAt: number | undefined = undefined
  deaths: readonly Death[] = []

  constructor(
    readonly queue: ServerQueue,
    readonly id: string,
    /** Its data, as JSON. */
    readonly data: string,
    readonly options: JobOptions,
    readonly attempts: number,
    readonly pause: Pause,
    readonly sentAt: number,
  ) {}
}

/** A job in the hands of a worker. */
export interface Holding {
  readonly job: QueuedJob
  readonly worker: QueueWorker
  readonly takenAt: number
  /** When its processor began; undefined while it waits in the worker's hands. */
  begunAt: number | undefined
  /** When the job was taken away from it, or answered for. */
  endedAt: number | undefined
  alarm: Alarm | undefined
}
