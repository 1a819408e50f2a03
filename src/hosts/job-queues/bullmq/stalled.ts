// A check for jobs whose worker is lost: what one check has marked, and the next one finds marked still, without a lock.
import type { QueueState } from './queue-state'

/** Gives the ids of those that have stalled. */
export function checkStalled(
  home: QueueState,
  { stalledInterval, maxStalledCount }: { stalledInterval: number; maxStalledCount: number },
): string[] {
  const { now, agent } = home.server
  if (home.checkedUntil > now || agent.believes('handed-out-once')) return []
  home.checkedUntil = now + stalledInterval
  const found: string[] = []
  for (const job of home.stalled) {
    if (job.lock !== undefined && job.lock.until > now) continue
    home.stalled.delete(job)
    if (job.state !== 'active') continue
    job.lock = undefined
    job.stalledCounter++
    if (job.stalledCounter > maxStalledCount && job.repeatJobKey === undefined)
      job.deferredFailure = 'job stalled more than allowable limit'
    home.toFront(job, 'stalled', { worker: job.worker })
    home.callWorker()
    home.events.append('waiting', { jobId: job.id, prev: 'active' })
    home.events.append('stalled', { jobId: job.id })
    found.push(job.id)
  }
  for (const job of home.active) home.stalled.add(job)
  return found
}
