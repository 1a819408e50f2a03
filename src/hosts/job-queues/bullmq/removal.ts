// Jobs that are taken away. https://docs.bullmq.io/guide/jobs/removing-job
import { childIsGone } from './flows'
import type { JobRecord } from './job-record'
import type { QueueState } from './queue-state'
import { ServerError } from './server'

const isLocked = (job: JobRecord): boolean => job.lock !== undefined && job.lock.until > job.home.server.now

/** 0 where a worker has it, or one of its children. */
export function removeJob(home: QueueState, id: string, withChildren: boolean): number {
  const job = home.jobs.get(id)
  if (job === undefined) return 1
  if (isNextOfScheduler(job))
    throw new ServerError(
      `Job ${id} belongs to a job scheduler and cannot be removed directly. removeJob`,
      -8,
    )
  if (withChildren ? hasLocked(job) : isLocked(job)) return 0
  takeAway(job, withChildren)
  return 1
}

function isNextOfScheduler(job: JobRecord): boolean {
  const scheduler = job.repeatJobKey === undefined ? undefined : job.home.schedulers.get(job.repeatJobKey)
  return scheduler !== undefined && job.id === `repeat:${scheduler.id}:${scheduler.next}`
}

function* childrenOf({ family, home }: JobRecord): Generator<JobRecord> {
  if (family === undefined) return
  for (const key of [
    ...family.open,
    ...family.processed.keys(),
    ...family.ignored.keys(),
    ...family.failed,
  ]) {
    const child = home.server.jobAt(key)
    if (child !== undefined) yield child
  }
}

function hasLocked(job: JobRecord): boolean {
  if (isLocked(job)) return true
  for (const child of childrenOf(job)) if (hasLocked(child)) return true
  return false
}

function takeAway(job: JobRecord, withChildren: boolean): void {
  const { home, id, state = 'unknown' } = job
  if (withChildren) for (const child of [...childrenOf(job)]) takeAway(child, true)
  childIsGone(job)
  forgetKey(job)
  home.toNowhere(job, 'somebody removed it')
  home.events.append('removed', { jobId: id, prev: state === 'waiting' ? 'waiting' : state })
}

/** A job that is gone holds no deduplication key. */
export function forgetKey(job: JobRecord): void {
  const id = job.options.deduplication?.id
  if (id !== undefined && job.home.holders.get(id)?.jobId === job.id) job.home.holders.delete(id)
}

/** The children of a parent that have not begun. */
export function removeUnprocessed(parent: JobRecord): void {
  for (const key of [...(parent.family?.open ?? [])]) {
    const child = parent.home.server.jobAt(key)
    if (child === undefined || isLocked(child)) continue
    takeAway(child, true)
  }
}

/** Removes waiting jobs, and delayed ones on demand, without an event. */
export function drain(home: QueueState, withDelayed: boolean): void {
  const emptied = [home.wait, home.prioritized, ...(withDelayed ? [home.delayed] : [])]
  for (const jobs of emptied)
    for (const job of [...jobs]) {
      if (isNextOfScheduler(job)) continue
      childIsGone(job)
      forgetKey(job)
      home.toNowhere(job, 'it is drained')
    }
}

/** Those that finished, or else were added, at least so many ms ago; the oldest first, at most so many. Of the line the newest of these is named first. */
export function clean(home: QueueState, grace: number, most: number, type: string): string[] {
  const until = home.server.now - grace
  const removed: string[] = []
  const jobs = type === 'wait' || type === 'paused' ? home.wait : standingNamed(home, type)
  for (const job of [...(jobs ?? [])]) {
    if (most > 0 && removed.length >= most) break
    if ((job.finishedOn ?? job.timestamp) > until || isLocked(job) || isNextOfScheduler(job)) continue
    childIsGone(job)
    forgetKey(job)
    home.toNowhere(job, 'it is cleaned away')
    removed.push(job.id)
  }
  home.events.append('cleaned', { count: String(removed.length) })
  return jobs === home.wait ? removed.reverse() : removed
}

function standingNamed(home: QueueState, type: string): Iterable<JobRecord> | undefined {
  switch (type) {
    case 'completed':
    case 'failed':
    case 'active':
    case 'delayed':
    case 'prioritized':
      return home.standing[type]
  }
  return undefined
}

/** Everything goes; the queue stays paused where a job is active. */
export function obliterate(home: QueueState, isForced: boolean): void {
  if (home.active.size > 0 && !isForced) throw new ServerError('Cannot obliterate queue with active jobs', -2)
  for (const job of [...home.jobs.values()]) home.toNowhere(job, 'the queue is obliterated')
  home.clear()
}
