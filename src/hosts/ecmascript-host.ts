// A host with the language, `console` and nothing else: jobs run in the order they were queued.
// https://tc39.es/ecma262/#sec-jobs

import type { EventLoop, Host } from '../machine/host'
import { describeThrown } from '../machine/objects/error'
import { type Job, JobQueue } from '../machine/promises/job'
import type { PromiseObject } from '../machine/promises/promise'
import type { Agent } from '../machine/running/agent'
import type { Completion } from '../machine/running/completion'
import type { Value } from '../machine/value'
import { defineConsole } from './console/console'
import { drain } from './loop/checkpoint'
import { PLAIN_MODULES } from './program/plain-modules'

export class EcmaScriptHost implements Host {
  readonly name = 'ecmascript'
  readonly openingInMs = 0
  readonly closesSyncIteratorOnRejection = true
  readonly commonJs = null
  readonly modules = PLAIN_MODULES
  readonly activeTimers = []
  exitCode = 0
  private readonly jobs = new JobQueue('jobs')
  private readonly unhandled = new Set<PromiseObject>()

  install(agent: Agent): void {
    defineConsole(agent)
  }

  enqueueJob(agent: Agent, job: Job, isNext = false): void {
    this.jobs.enqueue(agent, job, isNext)
  }

  trackRejection(_agent: Agent, promise: PromiseObject, operation: 'reject' | 'handle'): void {
    if (operation === 'reject') this.unhandled.add(promise)
    else this.unhandled.delete(promise)
  }

  *loop(agent: Agent, start: () => void): EventLoop {
    const report = (completion: Completion) => this.report(agent, completion)
    start()
    const completion = yield
    if (completion.kind === 'throw') yield* this.report(agent, completion)
    agent.observer?.checkpointBegun()
    yield* drain(agent, this.jobs, report)
    agent.observer?.checkpointEnded()
    for (const promise of this.unhandled) {
      this.exitCode = 1
      agent.reportUncaught(promise.result, `Uncaught (in promise) ${describeThrown(promise.result)}`, promise)
    }
  }

  private *report(agent: Agent, { value }: Completion): EventLoop {
    yield* this.reportException(agent, value)
  }

  *reportException(agent: Agent, error: Value): Generator<never, void> {
    this.exitCode = 1
    agent.reportUncaught(error, `Uncaught ${describeThrown(error)}`)
  }
}
