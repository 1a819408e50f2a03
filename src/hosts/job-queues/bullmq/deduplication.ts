// Of jobs with one deduplication id, one holds the key and the others are dropped. https://docs.bullmq.io/guide/jobs/deduplication
import type { GivenJob } from './add'
import type { Deduplication, JobRecord } from './job-record'
import { delayAnew } from './moves'
import type { QueueState, Successor } from './queue-state'
import { forgetKey } from './removal'

/** The id of the job that holds the key; undefined where nobody does. */
export function holderOf(home: QueueState, id: string): string | undefined {
  const holder = home.holders.get(id)
  if (holder === undefined) return undefined
  if (holder.until !== undefined && holder.until <= home.server.now) {
    home.holders.delete(id)
    return undefined
  }
  return holder.jobId
}

/** Gives the id of the job in whose favour a new one is dropped; undefined where the new one is added, and holds the key. */
export function deduplicate(
  home: QueueState,
  wish: Deduplication,
  id: string,
  given: GivenJob,
): string | undefined {
  const holder = holderOf(home, wish.id)
  const owner = holder === undefined ? undefined : home.jobs.get(holder)
  if (owner === undefined) {
    home.holders.set(wish.id, { jobId: id, until: endOf(home, wish) })
    return undefined
  }
  if (wish.replace === true && owner.state === 'delayed') {
    replace(owner, wish, id)
    return undefined
  }
  const isKept = wish.keepLastIfActive === true && owner.state === 'active'
  if (isKept) home.successors.set(wish.id, successorOf(given, id))
  if (wish.replace === true && !isKept) {
    // It cannot be replaced any more: nobody is told.
    noteDuplicate(owner, wish.id)
    return owner.id
  }
  if (wish.extend === true) home.holders.set(wish.id, { jobId: owner.id, until: endOf(home, wish) })
  drop(owner, wish.id, id)
  if (wish.reschedule === true && owner.state === 'delayed') reschedule(owner, given)
  return owner.id
}

/** It keeps the id that the dropped one would have had. */
const successorOf = ({ name, data, optionsText }: GivenJob, id: string): Successor => ({
  name,
  data,
  optionsText,
  id,
})

const endOf = ({ server }: QueueState, { ttl, keepLastIfActive }: Deduplication): number | undefined =>
  ttl === undefined || ttl <= 0 || keepLastIfActive === true ? undefined : server.now + ttl

const noteDuplicate = (owner: JobRecord, key: string): void =>
  owner.home.server.agent.observer?.serverJobNoted(owner, 'duplicate', key)

function drop(owner: JobRecord, key: string, id: string): void {
  const { home } = owner
  noteDuplicate(owner, key)
  home.events.append('deduplicated', { jobId: owner.id, deduplicationId: key, deduplicatedJobId: id })
}

/** The new job takes the place of one that is still delayed, and the rest of its time, unless that is extended. */
function replace(owner: JobRecord, wish: Deduplication, id: string): void {
  const { home } = owner
  const until = wish.extend === true ? endOf(home, wish) : home.holders.get(wish.id)?.until
  home.toNowhere(owner, 'another replaces it')
  home.events.append('removed', { jobId: owner.id, prev: 'delayed' })
  home.holders.set(wish.id, { jobId: id, until })
  home.events.append('deduplicated', { jobId: id, deduplicationId: wish.id, deduplicatedJobId: owner.id })
}

/** The owner waits as long as the dropped job would have done, from now on. */
function reschedule(owner: JobRecord, { optionsText }: GivenJob): void {
  delayAnew(owner, owner.home.server.optionsOf(optionsText).options.delay ?? 0)
}

/** A job has finished for good: a key without a time of its own goes with it. Gives what is to be added now. */
export function settleKey(job: JobRecord): GivenJob | undefined {
  const { home, options, id } = job
  const key = options.deduplication?.id
  if (key === undefined) return undefined
  const holder = home.holders.get(key)
  if (holder?.jobId !== id || holder.until !== undefined) return undefined
  forgetKey(job)
  const next = home.successors.get(key)
  home.successors.delete(key)
  return next && { ...next, timestamp: home.server.now }
}
