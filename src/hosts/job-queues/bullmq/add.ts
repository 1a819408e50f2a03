// Adding a job. https://docs.bullmq.io/guide/jobs
import { ignoresChildren } from '../believed'
import { deduplicate } from './deduplication'
import { openChild } from './flows'
import { JobRecord } from './job-record'
import type { QueueState } from './queue-state'
import { ServerError } from './server'

/** A job as a client sends it. */
export interface GivenJob {
  readonly name: string
  /** JSON. */
  readonly data: string
  readonly optionsText: string
  readonly timestamp: number
  /** It has children, which are added after it. */
  readonly isParent?: boolean
  /** The scheduler that made it. */
  readonly repeatJobKey?: string
  /** Undefined: the queue counts one up. */
  readonly id?: string
}

/** Gives the id of the job, or of the one that stands in its way. */
export function addJob(home: QueueState, given: GivenJob): string {
  const { server } = home
  const known = server.optionsOf(given.optionsText)
  const { options } = known
  const parentKey = options.parent && `${options.parent.queue}:${options.parent.id}`
  const parent = parentKey === undefined ? undefined : server.jobAt(parentKey)
  if (parentKey !== undefined && parent === undefined)
    throw new ServerError(`Missing key for parent job ${parentKey}. addJob`, -5)
  const number = String(++home.lastId)
  const id = given.id ?? (options.jobId || number)
  const existing = home.jobs.get(id)
  if (existing !== undefined) return duplicate(existing, parent)
  const { deduplication } = options
  const holder = deduplication && deduplicate(home, deduplication, id, given)
  if (holder !== undefined) return holder
  const job = new JobRecord(home, id, given.name, given.data, known, given.timestamp)
  job.parent = parent
  job.repeatJobKey = given.repeatJobKey
  home.jobs.set(id, job)
  home.events.append('added', { jobId: id, name: job.name })
  if (given.isParent && !ignoresChildren(server.agent)) {
    home.toWaitingChildren(job, 'added')
    home.events.append('waiting-children', { jobId: id })
  } else place(job)
  if (parent !== undefined) openChild(parent, job.key)
  return id
}

/** Into the line, or where it waits for its time: that goes before its priority. */
function place(job: JobRecord): void {
  const { home, timestamp, id } = job
  if (job.delay > 0) {
    const due = timestamp + job.delay
    home.toDelayed(job, due, 'added')
    home.events.append('delayed', { jobId: id, delay: String(due) })
  } else {
    home.toLine(job, 'added')
    home.events.append('waiting', { jobId: id })
  }
}

function duplicate(existing: JobRecord, parent: JobRecord | undefined): string {
  const { home, id } = existing
  home.events.append('duplicated', { jobId: id })
  home.server.agent.observer?.serverJobNoted(existing, 'duplicate', '')
  if (parent !== undefined && existing.state !== 'completed') {
    existing.parent = parent
    openChild(parent, existing.key)
  }
  return id
}
