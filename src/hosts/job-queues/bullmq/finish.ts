// A job ends: completed, failed for good, or to be tried again. https://docs.bullmq.io/guide/retrying-failing-jobs
import { ignoresChildren } from '../believed'
import { addJob } from './add'
import { settleKey } from './deduplication'
import { childCompleted, childFailed } from './flows'
import type { JobOptions, JobRecord, Keeping } from './job-record'
import type { QueueState } from './queue-state'
import { ServerError } from './server'
import { type Answer, type Asker, takeJob } from './take'

/** What becomes of finished jobs where their own options do not say. */
export interface WorkerKeeping {
  readonly removeOnComplete?: JobOptions['removeOnComplete']
  readonly removeOnFail?: JobOptions['removeOnFail']
}

export interface Failure {
  readonly reason: string
  /** All that are kept, the newest last. */
  readonly stacktrace: readonly string[]
}

/** The answer to who also wants the next job; undefined where nobody does. */
export type Next = Answer | undefined

/** The token says who has it locked. */
export function requireLock(
  job: JobRecord | undefined,
  id: string,
  token: string,
  command: string,
): JobRecord {
  if (job === undefined) throw new ServerError(`Missing key for job ${id}. ${command}`, -1)
  const { lock, home } = job
  const isLocked = lock !== undefined && lock.until > home.server.now
  if (token === '0') return job
  if (!isLocked) throw refuse(job, `Missing lock for job ${id}. ${command}`, -2)
  if (lock.token !== token) throw refuse(job, `Lock mismatch for job ${id}. Cmd ${command} from active`, -6)
  return job
}

function refuse(job: JobRecord, message: string, code: number): ServerError {
  job.home.server.agent.observer?.serverJobNoted(job, 'lock-lost', message)
  return new ServerError(message, code)
}

function release(job: JobRecord): void {
  job.lock = undefined
  job.home.stalled.delete(job)
}

/** A job with open children cannot be completed. */
export function requireNoChildren({ id, family, home }: JobRecord): void {
  if (family !== undefined && family.open.size > 0 && !ignoresChildren(home.server.agent))
    throw new ServerError(`Job ${id} has pending dependencies. moveToFinished`, -4)
}

export function complete(
  job: JobRecord,
  value: string,
  keeping: WorkerKeeping,
  asker: Asker | undefined,
): Next {
  const { home } = job
  release(job)
  job.attemptsMade++
  job.finishedOn = home.server.now
  job.returnvalue = value
  home.toFinished(job, 'completed', { worker: job.worker, attempt: job.attemptsMade })
  childCompleted(job, value)
  addSuccessor(job)
  home.events.append('completed', { jobId: job.id, returnvalue: value, prev: 'active' })
  keep(home, job, 'completed', job.options.removeOnComplete ?? keeping.removeOnComplete)
  return nextAfter(home, asker)
}

/** Adds the job that deduplication held back while this one was active. */
function addSuccessor(job: JobRecord): void {
  const successor = settleKey(job)
  if (successor !== undefined) addJob(job.home, successor)
}

export function fail(
  job: JobRecord,
  { reason, stacktrace }: Failure,
  keeping: WorkerKeeping,
  asker: Asker | undefined,
): Next {
  const { home } = job
  release(job)
  job.attemptsMade++
  job.finishedOn = home.server.now
  job.failedReason = reason
  job.stacktrace = stacktrace
  home.toFinished(job, 'failed', { worker: job.worker, attempt: job.attemptsMade, reason })
  childFailed(job, reason)
  addSuccessor(job)
  home.events.append('failed', { jobId: job.id, failedReason: reason, prev: 'active' })
  if (job.attemptsMade >= (job.options.attempts ?? 0))
    home.events.append('retries-exhausted', { jobId: job.id, attemptsMade: String(job.attemptsMade) })
  keep(home, job, 'failed', job.options.removeOnFail ?? keeping.removeOnFail)
  return nextAfter(home, asker)
}

/** Another attempt, after a pause of some ms. */
export function retryLater(job: JobRecord, failure: Failure, pause: number, asker: Asker | undefined): Next {
  const { home } = job
  noteFailure(job, failure)
  const due = home.server.now + pause
  job.delay = pause
  home.toDelayed(job, due, 'retried', {
    worker: job.worker,
    attempt: job.attemptsMade,
    reason: failure.reason,
  })
  home.events.append('delayed', { jobId: job.id, delay: String(due) })
  return asker && takeJob(home, asker)
}

/** Another attempt, as soon as it is the job's turn. */
export function retryNow(job: JobRecord, failure: Failure): undefined {
  const { home } = job
  noteFailure(job, failure)
  home.toLine(job, 'retried', { worker: job.worker, attempt: job.attemptsMade, reason: failure.reason })
  home.events.append('waiting', { jobId: job.id, prev: 'active' })
  return undefined
}

function noteFailure(job: JobRecord, { reason, stacktrace }: Failure): void {
  release(job)
  job.attemptsMade++
  job.failedReason = reason
  job.stacktrace = stacktrace
}

/** Whoever has finished a job may get the next one with the answer; where there is none, that is told. */
function nextAfter(home: QueueState, asker: Asker | undefined): Next {
  const answer = asker && takeJob(home, asker)
  const isTold = answer === undefined || (answer.job === undefined && isNothing(answer))
  if (isTold && !home.hasLine && home.active.size === 0) home.events.append('drained', {})
  return answer
}

const isNothing = ({ limitedFor, nextDue, isShut }: Answer): boolean =>
  limitedFor === 0 && nextDue === 0 && !isShut

// Removing finished jobs. https://docs.bullmq.io/guide/queues/auto-removal-of-jobs

const MOST_AT_ONCE = 1000

function keepingOf(wish: JobOptions['removeOnComplete']): Keeping | undefined {
  if (wish === undefined || wish === false) return undefined
  if (wish === true) return { count: 0 }
  return typeof wish === 'number' ? { count: wish } : wish
}

/** Those that are too old go first, then the oldest until there are few enough. */
function keep(
  home: QueueState,
  job: JobRecord,
  state: 'completed' | 'failed',
  wish: JobOptions['removeOnComplete'],
): void {
  const keeping = keepingOf(wish)
  if (keeping === undefined) return
  const { age, limit = MOST_AT_ONCE } = keeping
  const count = keeping.count !== undefined && keeping.count >= 0 ? keeping.count : undefined
  if (count === 0) {
    home.toNowhere(job, 'it is not kept')
    return
  }
  const finished = home[state]
  if (age !== undefined)
    for (let n = 0; n < limit; n++) {
      const { oldest } = finished
      if (oldest === undefined || oldest.finishedOn! > home.server.now - age * 1000) break
      home.toNowhere(oldest, 'it is too old')
    }
  if (count !== undefined) while (finished.size > count) home.toNowhere(finished.oldest!, 'newer are kept')
}
