// What a program does to jobs that are not finished, and to the queue as a whole.
import { NO_QUEUE_FACTS } from '../../../machine/server-queue'
import type { JobRecord } from './job-record'
import type { QueueState } from './queue-state'
import { ServerError } from './server'

export function requireJob(home: QueueState, id: string, command: string): JobRecord {
  const job = home.jobs.get(id)
  if (job === undefined) throw new ServerError(`Missing key for job ${id}. ${command}`, -1)
  return job
}

export function wrongState(id: string, state: string, command: string): ServerError {
  return new ServerError(`Job ${id} is not in the ${state} state. ${command}`, -3)
}

// Delays. https://docs.bullmq.io/guide/jobs/delayed

export function promote(home: QueueState, id: string): void {
  const job = home.jobs.get(id)
  if (job?.state !== 'delayed') throw wrongState(id, 'delayed', 'promote')
  job.delay = 0
  if (job.priority > 0) home.toPrioritized(job, 'promoted')
  else home.toEnd(job, 'promoted')
  home.callWorker()
  home.events.append('waiting', { jobId: id, prev: 'delayed' })
}

/** All at once, whatever their priorities. What their delay was stays. */
export function promoteAll(home: QueueState, most: number): void {
  let moved = 0
  for (const job of home.delayed) {
    if (moved++ >= most) break
    home.toEnd(job, 'promoted')
    home.events.append('waiting', { jobId: job.id, prev: 'delayed' })
  }
  if (moved > 0) home.callWorker()
}

export function changeDelay(home: QueueState, id: string, delay: number): void {
  const job = requireJob(home, id, 'changeDelay')
  if (job.state !== 'delayed') throw wrongState(id, 'delayed', 'changeDelay')
  delayAnew(job, delay)
}

/** Its delay begins now. */
export function delayAnew(job: JobRecord, delay: number): void {
  const { home, id } = job
  job.delay = delay
  const due = home.server.now + delay
  home.toDelayed(job, due, 'promoted')
  home.events.append('delayed', { jobId: id, delay: String(due) })
}

/** A processor puts its own job off. */
export function putOff(job: JobRecord, until: number): void {
  const { home } = job
  job.lock = undefined
  home.stalled.delete(job)
  job.delay = Math.max(until - home.server.now, 0)
  home.toDelayed(job, until, 'put-off', { worker: job.worker })
  home.events.append('delayed', { jobId: job.id, delay: String(until) })
}

/** Back to the front, without an attempt. */
export function giveBack(job: JobRecord, reason: string): void {
  const { home } = job
  job.lock = undefined
  home.stalled.delete(job)
  const facts = { worker: job.worker, reason }
  if (job.priority > 0) home.toPrioritized(job, 'given-back', facts, true)
  else home.toFront(job, 'given-back', facts)
  home.callWorker()
  home.events.append('waiting', { jobId: job.id, prev: 'active' })
}

// Priorities. https://docs.bullmq.io/guide/jobs/prioritized

export function changePriority(home: QueueState, id: string, priority: number, isFirst: boolean): void {
  const job = requireJob(home, id, 'changePriority')
  job.priority = priority
  if (job.state !== 'waiting' && job.state !== 'prioritized') return
  if (priority !== 0) home.toPrioritized(job, 'reordered', undefined, isFirst)
  else if (isFirst) home.toFront(job, 'reordered')
  else home.toEnd(job, 'reordered')
  home.callWorker()
}

// Finished jobs that shall run again

export interface Revival {
  readonly resetsMade: boolean
  readonly resetsStarted: boolean
}

export function revive(
  home: QueueState,
  id: string,
  state: 'completed' | 'failed',
  { resetsMade, resetsStarted }: Revival,
): void {
  const job = requireJob(home, id, 'reprocessJob')
  if (job.state !== state) throw wrongState(id, state, 'reprocessJob')
  forgetEnd(job, state)
  if (resetsMade) job.attemptsMade = 0
  if (resetsStarted) job.attemptsStarted = 0
  home.toLine(job, 'revived')
  home.events.append('waiting', { jobId: id, prev: state })
  reopenInParent(job)
}

/** A completed job keeps the reason why an attempt before had failed. */
function forgetEnd(job: JobRecord, state: 'completed' | 'failed'): void {
  job.finishedOn = undefined
  job.processedOn = undefined
  job.deferredFailure = undefined
  if (state === 'completed') job.returnvalue = undefined
  else job.failedReason = undefined
}

function reopenInParent({ parent, key }: JobRecord): void {
  const family = parent?.family
  if (family === undefined) return
  family.failed.delete(key)
  family.ignored.delete(key)
  family.processed.delete(key)
  family.open.add(key)
}

/** The longest finished first, into the line whatever their priorities. */
export function reviveAll(
  home: QueueState,
  state: 'completed' | 'failed',
  most: number,
  until: number,
): void {
  const jobs = [...home[state]].filter(({ finishedOn }) => finishedOn! <= until).slice(0, most)
  for (const job of jobs) {
    forgetEnd(job, state)
    home.toEnd(job, 'revived')
    home.events.append('waiting', { jobId: job.id, prev: state })
    reopenInParent(job)
  }
  if (jobs.length > 0) home.callWorker()
}

// The queue

export function pause(home: QueueState): void {
  home.isPaused = true
  home.marker.clear()
  home.server.agent.observer?.serverQueueChanged(home.queue, 'paused', NO_QUEUE_FACTS)
  home.events.append('paused', {})
}

export function resume(home: QueueState): void {
  home.isPaused = false
  home.server.agent.observer?.serverQueueChanged(home.queue, 'resumed', NO_QUEUE_FACTS)
  if (home.hasLine) home.callWorker()
  if (home.delayed.next !== undefined) home.marker.setDelay(home.delayed.next.score)
  home.events.append('resumed', {})
}
