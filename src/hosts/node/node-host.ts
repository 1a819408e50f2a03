// Node's event loop. https://docs.libuv.org/en/v1.x/design.html#the-i-o-loop and
// https://nodejs.org/en/learn/asynchronous-work/event-loop-timers-and-nexttick

import { footprint } from '../../machine/footprint'
import type { EventLoop, Host, ProcessEnd } from '../../machine/host'
import { createHelper } from '../../machine/objects/function'
import { CallbackJob, type Job } from '../../machine/promises/job'
import type { PromiseObject } from '../../machine/promises/promise'
import type { Agent } from '../../machine/running/agent'
import { type Procedure, ThrowCompletion } from '../../machine/running/completion'
import type { Task } from '../../machine/task'
import type { Value } from '../../machine/value'
import { NO_CONDITIONS } from '../job-queues/conditions'
import { FaultPlan } from '../job-queues/fault-plan'
import { beginTask } from '../loop/checkpoint'
import { enterPhase } from '../loop/phases'
import { CheckPhase } from './loop/check-phase'
import { ClosePhase } from './loop/close-phase'
import { LoopState } from './loop/loop-state'
import { PollPhase } from './loop/poll-phase'
import { Requests } from './loop/requests'
import type { NodeTimer } from './loop/timer-lists'
import { TimersPhase } from './loop/timers-phase'
import { CommonJsFiles } from './modules/commonjs'
import { nodeModules } from './modules/node-modules'
import { readModuleFile } from './modules/read-module-file'
import { defineNodeGlobals } from './node-globals'
import type { NodeOptions } from './node-options'
import { NodeProcess } from './process'
import { ProcessLife } from './process-life'

/** The main module waits for what never comes. https://nodejs.org/docs/latest-v20.x/api/process.html#exit-codes */
const UNSETTLED_AWAIT = 13
const MAX_EXIT_CODE = 0xff

export class NodeHost implements Host {
  readonly name = 'node'
  readonly hidesItsFrames = true
  readonly openingInMs = 1
  readonly closesSyncIteratorOnRejection = false
  readonly modules = nodeModules(
    (agent, file, promise) => readModuleFile(agent, this.requests, file, promise),
    (evaluation) => {
      this.evaluation = evaluation
    },
  )
  readonly commonJs: CommonJsFiles
  /** That of the main module. */
  private evaluation: PromiseObject | undefined

  private readonly process = new NodeProcess((agent, job) => this.state.between.ticks.enqueue(agent, job))
  private readonly life = new ProcessLife(this.process)
  private readonly requests = new Requests(() => this.process.environment('UV_THREADPOOL_SIZE'))
  /** The loop came to its end, and nothing else ended the process. */
  private hasNothingLeft = false
  private readonly state: LoopState
  private readonly timersPhase: TimersPhase
  private readonly pollPhase: PollPhase
  private readonly checkPhase: CheckPhase
  private readonly closePhase: ClosePhase

  constructor(private readonly options: NodeOptions = {}) {
    this.commonJs = new CommonJsFiles(options.files ?? new Map())
    const isLegacy = options.drain === 'legacy'
    this.state = new LoopState(this.life, this.requests, isLegacy)
    this.timersPhase = new TimersPhase(this.state)
    this.pollPhase = new PollPhase(this.state)
    this.checkPhase = new CheckPhase(this.state)
    this.closePhase = new ClosePhase(this.state)
  }

  install(agent: Agent): void {
    const { options, state } = this
    defineNodeGlobals(agent, {
      process: this.process,
      timers: this.timersPhase.timers,
      lists: state.lists,
      immediates: state.immediates,
      requests: this.requests,
      commonJs: this.commonJs,
      files: options.files ?? new Map(),
      routes: options.routes ?? [],
      faults: new FaultPlan(options.conditions ?? NO_CONDITIONS, options.seed ?? 1),
      enqueueTick: (_agent, job) => state.between.ticks.enqueue(agent, job),
      countJobs: () => state.between.jobs.size,
      close: (_agent, label, callback) => this.closePhase.close(agent, label, callback),
    })
  }

  endOf(agent: Agent): ProcessEnd | undefined {
    if (agent.failures.uncaught.length > 0) return 'error'
    if (!this.hasNothingLeft)
      return this.requests.holdsProcess && !this.process.isExiting ? undefined : 'exit'
    return this.process.exitCode === UNSETTLED_AWAIT ? 'unsettled-await' : 'nothing-left'
  }

  get exitCode(): number {
    return this.process.exitCode & MAX_EXIT_CODE
  }

  get activeTimers(): Iterable<NodeTimer> {
    return this.timersPhase.timers.active
  }

  enqueueJob(agent: Agent, job: Job, isNext = false): void {
    this.state.between.jobs.enqueue(agent, job, isNext)
  }

  interrupt(agent: Agent): void {
    this.timersPhase.interrupt(agent)
  }

  /**
   * Node follows promises only once something asks for their context. What was registered before runs in the context that is
   * there: an await always, another reaction if still nobody has asked.
   */
  keepsContext({ tracksContext }: Agent, { kind }: Job): boolean {
    return kind === 'await' || (kind === 'reaction' && !tracksContext)
  }

  trackRejection(agent: Agent, promise: PromiseObject, operation: 'reject' | 'handle'): void {
    this.state.between.rejections.track(promise, operation, agent.asyncContext)
  }

  // The loop

  *loop(agent: Agent, start: () => void, isModule: boolean): EventLoop {
    yield* this.runMain(agent, start, isModule)
    // The files of modules are read in the loop, so that the main module runs in a poll phase.
    if (isModule) yield* this.runRestOfTurn(agent)
    else yield* this.timersPhase.run(agent)
    do {
      while (this.state.isAlive) {
        if (agent.belief !== null) yield* this.state.between.run(agent)
        yield* this.pollPhase.run(agent)
        yield* this.runRestOfTurn(agent)
      }
      if (this.state.requests.holdsProcess) return
      footprint?.ends()
      yield* this.life.emit(agent, 'beforeExit', [this.process.exitCode])
      yield* this.state.between.run(agent)
    } while (this.state.isAlive)
    if (this.evaluation?.state === 'pending' && !this.process.hasExitCode) {
      this.process.exitCode = UNSETTLED_AWAIT
      agent.printer.print('warn', 'Warning: Detected unsettled top-level await')
    }
    footprint?.ends()
    this.hasNothingLeft = true
    yield* this.life.exit(agent)
    yield* this.state.between.drainJobs(agent)
  }

  private *runRestOfTurn(agent: Agent): EventLoop {
    yield* this.checkPhase.run(agent)
    yield* this.closePhase.run(agent)
    yield* this.timersPhase.run(agent)
  }

  /** An ES module's body runs inside of a job, so that its jobs come before its ticks. */
  private *runMain(agent: Agent, start: () => void, isModule: boolean): EventLoop {
    const task: Task = {
      source: 'script',
      label: 'script',
      callback: undefined,
      timer: undefined,
      traceId: 0,
    }
    agent.observer?.taskEnqueued(task)
    enterPhase(agent, 'script')
    beginTask(agent, task)
    start()
    const completion = yield
    agent.observer?.taskEnded(task)
    yield* this.life.report(agent, completion)
    agent.asyncContext = undefined
    if (isModule) yield* this.state.between.drainJobs(agent)
    yield* this.state.between.run(agent)
  }

  // Errors

  /** Thrown in a tick of its own. https://nodejs.org/docs/latest-v20.x/api/events.html#nodejs-eventtarget-error-handling */
  *reportException(agent: Agent, error: Value): Procedure<void> {
    const thrower = createHelper(agent, 'thrower of the error', 0, () => {
      throw new ThrowCompletion(error)
    })
    this.state.between.ticks.enqueue(agent, new CallbackJob('tick', thrower, [], agent.asyncContext))
  }
}
