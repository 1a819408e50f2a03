// What Node does between two callbacks: ticks, jobs, then rejections that nobody handled.
// https://nodejs.org/en/learn/asynchronous-work/understanding-processnexttick
import { footprint } from '../../../machine/footprint'
import type { EventLoop } from '../../../machine/host'
import { describeThrown, ErrorObject } from '../../../machine/objects/error'
import { JobQueue } from '../../../machine/promises/job'
import type { Agent } from '../../../machine/running/agent'
import type { Completion } from '../../../machine/running/completion'
import type { Value } from '../../../machine/value'
import { drain, runJob } from '../../loop/checkpoint'
import { RejectionTracker } from '../../loop/rejection-tracker'
import type { Backlog } from '../../loop/wrong-orders'
import { createNodeError } from '../../web/interfaces/node-error'
import type { ProcessLife } from '../process-life'

export class BetweenCallbacks {
  readonly jobs = new JobQueue('jobs')
  readonly ticks = new JobQueue('ticks')
  readonly rejections = new RejectionTracker()

  constructor(
    private readonly life: ProcessLife,
    private readonly backlog: Backlog,
  ) {}

  /**
   * All ticks, then all jobs, until both queues are empty and no rejection is left to tell. A tick that throws ends it: what is
   * left waits for the next callback.
   */
  *run(agent: Agent): EventLoop {
    const { ticks, jobs } = this
    let hasFailed = false
    const reportJob = (completion: Completion) => this.life.report(agent, completion)
    const reportTick = (completion: Completion) => {
      hasFailed = true
      return reportJob(completion)
    }
    if (ticks.size === 0 && jobs.size === 0 && this.rejections.isEmpty) return
    agent.observer?.checkpointBegun()
    do {
      do {
        while (!hasFailed && (yield* runJob(agent, ticks, reportTick)));
        if (!hasFailed) yield* drain(agent, jobs, reportJob, this.backlog)
      } while (!hasFailed && ticks.size > 0)
    } while (!hasFailed && (yield* this.processRejections(agent)))
    agent.observer?.checkpointEnded()
  }

  /** https://nodejs.org/docs/latest-v20.x/api/process.html#event-unhandledrejection; false where there was nothing to tell. */
  private *processRejections(agent: Agent): Generator<void, boolean, Completion> {
    if (this.rejections.isEmpty) return false
    const { unhandled, handled } = this.rejections.take()
    for (const promise of handled) yield* this.life.emit(agent, 'rejectionHandled', [promise])
    for (const promise of unhandled) {
      footprint?.reads(promise)
      if (promise.isHandled) continue
      this.rejections.addOutstanding(promise)
      const outer = agent.asyncContext
      agent.asyncContext = this.rejections.contextOf(promise)
      if (this.life.process.has('unhandledRejection'))
        yield* this.life.emit(agent, 'unhandledRejection', [promise.result, promise])
      else yield* this.life.raise(agent, asError(agent, promise.result), 'unhandledRejection', promise)
      agent.asyncContext = outer
    }
    return true
  }

  *drainJobs(agent: Agent): EventLoop {
    yield* drain(agent, this.jobs, (failed) => this.life.report(agent, failed), this.backlog)
  }
}

/** What is thrown for a rejection whose reason is no error. */
function asError(agent: Agent, reason: Value): Value {
  if (reason instanceof ErrorObject) return reason
  const message =
    'This error originated either by throwing inside of an async function without a catch block, ' +
    `or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason "${describeThrown(reason)}".`
  return createNodeError(agent, 'Error', 'ERR_UNHANDLED_REJECTION', message)
}
