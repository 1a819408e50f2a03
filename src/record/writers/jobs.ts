// Writes which jobs wait, and which one runs.
import type { JobKind as EngineJobKind, Job, QueueName } from '../../machine/promises/job'
import { PromiseReactionJob, PromiseResolveThenableJob } from '../../machine/promises/promise'
import { NOTHING, SPAN_SHIFT } from '../../trace/schema'
import { JOB_KINDS, type JobKind } from '../../trace/things/jobs/format'
import { LOOP_JOB, LOOP_RUNS_JOB } from '../../trace/things/loop/format'
import type { Desk } from '../desk'
import { COLLECTION, ENTITY, EVENT, numbersOf } from '../kinds'
import { sameKinds } from '../same-kinds'

const kindOf = sameKinds<EngineJobKind, JobKind>()
const JOB_KIND = numbersOf(JOB_KINDS)

const QUEUES: { readonly [Q in QueueName]: number } = { jobs: COLLECTION.jobs, ticks: COLLECTION.ticks }

export const jobsWriter = {
  jobEnqueued(this: Desk, job: Job, queue: QueueName): void {
    const { log, objects } = this
    const origin = originOf(this, job)
    const callback = objects.identifyFunction(job.callback)
    const kind = ENTITY.job | (JOB_KIND[kindOf(job.kind)] << SPAN_SHIFT)
    job.traceId = log.entity(kind, ++this.jobs, origin, callback)
    const position = log.nextEvent
    log.event(EVENT['job-enqueued'], this.agent.span, job.traceId)
    log.write(QUEUES[queue], job.traceId, position)
  },

  jobStarted(this: Desk, job: Job, queue: QueueName): void {
    this.log.event(EVENT['job-started'], 0, job.traceId)
    this.log.write(QUEUES[queue], job.traceId, NOTHING)
    this.log.write(COLLECTION.loop, LOOP_JOB, job.traceId)
    this.log.write(COLLECTION.loop, LOOP_RUNS_JOB, 1)
  },

  jobEnded(this: Desk, job: Job): void {
    this.log.event(EVENT['job-ended'], 0, job.traceId)
    this.log.write(COLLECTION.loop, LOOP_RUNS_JOB, NOTHING)
  },
}

/** The reaction that it runs, or the promise that follows something. */
function originOf({ objects }: Desk, job: Job): number {
  if (job instanceof PromiseReactionJob) return job.reaction.traceId
  return job instanceof PromiseResolveThenableJob ? objects.identify(job.promise) : 0
}
