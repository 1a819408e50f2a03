// A worker asks for a job: it gets one, or hears how long to wait. https://docs.bullmq.io/guide/workers
import type { ServerWorker } from '../../../machine/server-queue'
import { ignoresTime } from '../believed'
import type { JobRecord } from './job-record'
import type { QueueState } from './queue-state'

/** Due jobs that are moved at a time. */
const MOST_DUE = 1000

/** Who asks, and how. */
export interface Asker {
  readonly worker: ServerWorker
  readonly token: string
  readonly lockDuration: number
  readonly limiter: { readonly max: number; readonly duration: number } | undefined
  /** The worker's name, for `job.processedBy`. */
  readonly name: string | undefined
}

export class Answer {
  constructor(
    readonly job: JobRecord | undefined,
    /** ms until a window of the limit is over; 0 where there is no limit, or it is not reached. */
    readonly limitedFor = 0,
    /** ms since 1970 of the next delayed job, 0 where there is none. */
    readonly nextDue = 0,
    /** The queue is paused, or has as many active jobs as it may: no worker gets one. */
    readonly isShut = false,
  ) {}
}

export function takeJob(home: QueueState, asker: Asker): Answer {
  promoteDue(home, asker.worker)
  const limit = ignoresTime(home.server.agent) ? undefined : (home.globalLimit ?? asker.limiter)
  const limitedFor = limit === undefined ? 0 : restOfWindow(home, limit.max)
  if (limitedFor > 0) return new Answer(undefined, limitedFor)
  if (home.isShut) return new Answer(undefined, 0, 0, true)
  const job = home.wait.next ?? home.prioritized.next
  if (job === undefined) return new Answer(undefined, 0, home.delayed.next?.score)
  if (limit !== undefined) countIn(home, limit)
  activate(job, asker)
  home.marker.setBase()
  return new Answer(job)
}

/** Jobs whose time has come join the line. */
function promoteDue(home: QueueState, asker: ServerWorker): void {
  const { now } = home.server
  for (let moved = 0; moved < MOST_DUE; moved++) {
    const job = home.delayed.next
    if (job === undefined || job.score > now) return
    job.delay = 0
    if (job.priority > 0) home.toPrioritized(job, 'due', { asker })
    else home.toEnd(job, 'due', { asker })
    home.events.append('waiting', { jobId: job.id, prev: 'delayed' })
  }
}

function activate(job: JobRecord, { worker, token, lockDuration, name }: Asker): void {
  const { home } = job
  const { now } = home.server
  job.attemptsStarted++
  job.processedOn = now
  if (name !== undefined) job.processedBy = name
  job.worker = worker
  if (token !== '') job.lock = { token, until: now + lockDuration }
  const due = token === '' ? undefined : home.server.virtual(now + lockDuration)
  home.toActive(job, { worker, attempt: job.attemptsMade + 1, due })
  home.events.append('active', { jobId: job.id, prev: 'waiting' })
}

// The limit. https://docs.bullmq.io/guide/rate-limiting

/** ms until a job may be taken again, 0 where one may be now. */
export function restOfWindow(home: QueueState, max: number): number {
  const { now } = home.server
  if (home.window !== undefined && home.window.until <= now) home.window = undefined
  return home.window !== undefined && home.window.count >= max ? home.window.until - now : 0
}

/** A window opens with the first job after the last one is over. */
function countIn(home: QueueState, { max, duration }: { max: number; duration: number }): void {
  const { server, queue } = home
  const { observer } = server.agent
  if (home.window === undefined) {
    home.window = { count: 0, until: server.now + duration }
    observer?.serverQueueChanged(queue, 'window-opened', {
      until: server.virtual(home.window.until),
      count: max,
    })
  }
  if (++home.window.count === max)
    observer?.serverQueueChanged(queue, 'limit-reached', { until: server.virtual(home.window.until) })
}
