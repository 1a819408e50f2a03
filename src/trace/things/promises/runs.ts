// Which job runs a reaction, or follows a promise, and when: what the rows do not say, looked up once for all.
import type { Trace } from '../../trace'
import { jobDetail } from '../jobs/format'

interface Runs {
  /** By reaction, its job. */
  readonly byReaction: ReadonlyMap<number, number>
  /** By promise that follows another, the job that asks for it to be followed. */
  readonly byFollower: ReadonlyMap<number, number>
  /** By job, the event with which it began. */
  readonly startedAt: ReadonlyMap<number, number>
}

const known = new WeakMap<Trace, Runs>()

function runsOf(trace: Trace): Runs {
  let runs = known.get(trace)
  if (runs === undefined) {
    runs = { ...originsOf(trace), startedAt: startsOf(trace) }
    known.set(trace, runs)
  }
  return runs
}

function originsOf(trace: Trace): Pick<Runs, 'byReaction' | 'byFollower'> {
  const byReaction = new Map<number, number>()
  const byFollower = new Map<number, number>()
  for (let id = 0; id < trace.entityCount; id++) {
    if (trace.entityKind(id) !== 'job') continue
    const { reaction, follower } = jobDetail(trace, id)
    if (reaction > 0) byReaction.set(reaction, id)
    if (follower > 0) byFollower.set(follower, id)
  }
  return { byReaction, byFollower }
}

function startsOf(trace: Trace): ReadonlyMap<number, number> {
  const startedAt = new Map<number, number>()
  for (let position = 0; position < trace.length; position++)
    if (trace.kindAt(position) === 'job-started') startedAt.set(trace.subjectAt(position), position)
  return startedAt
}

export const jobOfReaction = (trace: Trace, reaction: number): number | undefined =>
  runsOf(trace).byReaction.get(reaction)

export const jobOfFollower = (trace: Trace, promise: number): number | undefined =>
  runsOf(trace).byFollower.get(promise)

export const startOfJob = (trace: Trace, job: number): number | undefined => runsOf(trace).startedAt.get(job)
