// Jobs and the queues they wait in. https://tc39.es/ecma262/#sec-jobs
import type { Agent } from '../running/agent'
import { beginCall } from '../running/call'
import { ThrowCompletion } from '../running/completion'
import { Queue } from '../running/queue'
import type { Value } from '../value'

export type JobKind = 'reaction' | 'await' | 'thenable' | 'microtask' | 'tick' | 'mutation' | 'module'

/** https://tc39.es/ecma262/#job */
export abstract class Job {
  /** Identity in the record; 0 until it is recorded. */
  traceId = 0
  /** Becomes `agent.asyncContext` while the job runs. */
  asyncContext: Value = undefined

  abstract readonly kind: JobKind

  /** The program's function that will run, where there is one. */
  abstract get callback(): Value

  /** Called on an empty stack: pushes the job's context, or does all there is to do. */
  abstract start(agent: Agent): void
}

/** A callback queued by `queueMicrotask` or `process.nextTick`. */
export class CallbackJob extends Job {
  constructor(
    readonly kind: JobKind,
    readonly callback: Value,
    private readonly args: Value[],
    asyncContext: Value,
    private readonly thisValue: Value = undefined,
  ) {
    super()
    this.asyncContext = asyncContext
  }

  start(agent: Agent): void {
    try {
      beginCall(agent, this.callback, this.thisValue, this.args, 0)
    } catch (error) {
      if (!(error instanceof ThrowCompletion)) throw error
      agent.raise(error.value)
    }
  }
}

export class JobQueue {
  private readonly jobs = new Queue<Job>()

  constructor(readonly name: QueueName) {}

  get size(): number {
    return this.jobs.size
  }

  enqueue(agent: Agent, job: Job, isNext = false): void {
    if (isNext) this.jobs.addFirst(job)
    else this.jobs.add(job)
    agent.belief?.noteArrival(job)
    agent.observer?.jobEnqueued(job, this.name)
  }

  /** The next to be taken. */
  get first(): Job | undefined {
    return this.jobs.first
  }

  dequeue(): Job | undefined {
    return this.jobs.take()
  }
}

export type QueueName = 'jobs' | 'ticks'
