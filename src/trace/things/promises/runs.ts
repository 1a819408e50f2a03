// Which job runs a reaction, or follows a promise, and when: what the rows do not say, looked up once for all.
import type { Trace } from '../../trace'
import { JOB_KINDS } from '../jobs/format'

/** By entity; 0 where there is nothing. */
interface Runs {
  /** By reaction, its job; by promise that follows another, the job that asks for it to be followed. */
  readonly jobs: Uint32Array
  /** By job: the event with which it began plus one. */
  readonly starts: Uint32Array
}

const known = new WeakMap<Trace, Runs>()

const THENABLE = JOB_KINDS.indexOf('thenable')

/** Rows in a slice. Between two slices other work may run. */
const SLICE = 2000

/** Looks them up in slices, so that other work can run in between. */
export function* prepareRuns(trace: Trace): Generator<void> {
  const jobs = new Uint32Array(trace.entityCount)
  const starts = new Uint32Array(trace.entityCount)
  for (let id = 0; id < trace.entityCount; id++) {
    // A job's origin is a reaction or, of a thenable's job, a promise; of a job without one it is 0.
    if (trace.entityKind(id) === 'job') jobs[trace.word(id, 3)] = id
    if (id % SLICE === 0) yield
  }
  for (let position = 0; position < trace.length; position++) {
    if (trace.kindAt(position) === 'job-started') starts[trace.subjectAt(position)] = position + 1
    if (position % SLICE === 0) yield
  }
  known.set(trace, { jobs, starts })
}

function runsOf(trace: Trace): Runs {
  if (!known.has(trace)) for (const _slice of prepareRuns(trace));
  return known.get(trace)!
}

export const jobOfReaction = (trace: Trace, reaction: number): number | undefined =>
  runsOf(trace).jobs[reaction] || undefined

export function jobOfFollower(trace: Trace, promise: number): number | undefined {
  const job = runsOf(trace).jobs[promise] ?? 0
  return job > 0 && trace.smallOf(job) === THENABLE ? job : undefined
}

export function startOfJob(trace: Trace, job: number): number | undefined {
  const start = runsOf(trace).starts[job] ?? 0
  return start > 0 ? start - 1 : undefined
}
