// The browser's event loop. https://html.spec.whatwg.org/multipage/webappapis.html#event-loop-processing-model

import { compileGlobalEval } from '../../language/text'
import type { Agent } from '../../machine/agent'
import { beginCall, enterCode } from '../../machine/call'
import { type Completion, type Procedure, ThrowCompletion } from '../../machine/completion'
import { describeThrown, ErrorObject } from '../../machine/error'
import type { EventLoop, Host } from '../../machine/host'
import { type Job, JobQueue } from '../../machine/job'
import { getData } from '../../machine/object'
import type { PromiseObject } from '../../machine/promise'
import type { Task, TaskSource, Timer } from '../../machine/task'
import type { Value } from '../../machine/value'
import { type Callbacks, runCallbacks } from '../callbacks'
import { CALLBACK_COST, drain } from '../checkpoint'
import { defineConsole } from '../globals/console'
import { dispatch } from '../globals/dispatch'
import { createHostEvent } from '../globals/event'
import { defineEventTarget, globalTarget } from '../globals/event-target'
import { definePerformance } from '../globals/performance'
import { defineQueueMicrotask } from '../globals/queue-microtask'
import { RejectionTracker } from '../rejection-tracker'
import { type TimerHost, TimerRegistry } from './timers'
import { defineWindow } from './window'

/** A task with what it does; each `yield` runs the stack until it is empty. */
interface RunnableTask extends Task {
  readonly run: () => EventLoop
}

export class BrowserHost implements Host, TimerHost {
  readonly name = 'browser'
  readonly exitCode = 0
  readonly closesSyncIteratorOnRejection = true
  /** Timer nesting level of the running task. */
  nesting = 0
  private readonly jobs = new JobQueue('jobs')
  /** https://html.spec.whatwg.org/multipage/webappapis.html#performing-a-microtask-checkpoint */
  private isInCheckpoint = false
  /** https://html.spec.whatwg.org/multipage/webappapis.html#in-error-reporting-mode */
  private isReporting = false
  /** Of all task sources; the oldest is taken. */
  private tasks: RunnableTask[] = []
  /** Waiting timers by due time, then by registration. */
  private waiting: Timer[] = []
  private readonly timers = new TimerRegistry(this)
  private readonly rejections = new RejectionTracker()

  install(agent: Agent): void {
    defineConsole(agent)
    defineQueueMicrotask(agent)
    definePerformance(agent)
    defineEventTarget(agent)
    defineWindow(agent)
    this.timers.install(agent)
  }

  topLevelThis(agent: Agent): Value {
    return agent.realm.globalObject
  }

  enqueueJob(agent: Agent, job: Job): void {
    this.jobs.enqueue(agent, job)
  }

  trackRejection(_agent: Agent, promise: PromiseObject, operation: 'reject' | 'handle'): void {
    this.rejections.track(promise, operation)
  }

  // The loop

  *loop(agent: Agent, start: () => void): EventLoop {
    this.enqueueTask(agent, 'script', 'script', () => this.runScript(agent, start))
    for (;;) {
      this.releaseDueTimers(agent)
      const task = this.tasks.shift()
      if (task !== undefined) yield* this.runTask(agent, task)
      else if (!this.waitForTimer(agent)) return
    }
  }

  private *runTask(agent: Agent, task: RunnableTask): EventLoop {
    this.nesting = task.timer?.nesting ?? 0
    agent.charge(CALLBACK_COST)
    agent.observer?.taskStarted(task)
    yield* task.run()
    agent.observer?.taskEnded(task)
    yield* this.performMicrotaskCheckpoint(agent)
    this.nesting = 0
  }

  private *runScript(agent: Agent, start: () => void): EventLoop {
    start()
    yield* this.report(agent, yield)
  }

  *performMicrotaskCheckpoint(agent: Agent): EventLoop {
    if (this.isInCheckpoint) return
    this.isInCheckpoint = true
    agent.observer?.checkpointBegun()
    yield* drain(agent, this.jobs, (completion) => this.report(agent, completion))
    agent.observer?.checkpointEnded()
    this.isInCheckpoint = false
    this.notifyAboutRejections(agent)
  }

  private enqueueTask(
    agent: Agent,
    source: TaskSource,
    label: string,
    run: () => EventLoop,
    timer?: Timer,
  ): void {
    const task: RunnableTask = { source, label, callback: timer?.callback, timer, traceId: 0, run }
    this.tasks.push(task)
    agent.observer?.taskEnqueued(task)
  }

  // Timers

  schedule(agent: Agent, timer: Timer): void {
    // Chromium queues a timer without delay at once; it does not compete with overdue ones for being due earlier.
    if (timer.delay === 0) this.release(agent, timer)
    else {
      const at = this.waiting.findIndex((other) => other.due > timer.due)
      this.waiting.splice(at < 0 ? this.waiting.length : at, 0, timer)
    }
  }

  cancel(agent: Agent, timer: Timer): void {
    this.waiting = this.waiting.filter((other) => other !== timer)
    const task = this.tasks.find((other) => other.timer === timer)
    if (task === undefined) return
    this.tasks = this.tasks.filter((other) => other !== task)
    agent.observer?.taskDropped(task)
  }

  private releaseDueTimers(agent: Agent): void {
    while (this.waiting.length > 0 && this.waiting[0]!.due <= agent.clock.now)
      this.release(agent, this.waiting.shift()!)
  }

  private release(agent: Agent, timer: Timer): void {
    timer.state = 'due'
    agent.observer?.timerDue(timer)
    this.enqueueTask(agent, 'timer', '', () => this.fire(agent, timer), timer)
  }

  private *fire(agent: Agent, timer: Timer): EventLoop {
    timer.state = 'running'
    startHandler(agent, timer)
    yield* this.report(agent, yield)
    this.timers.finish(agent, timer)
  }

  /** Nothing can run: virtual time jumps to the next timer. False where there is none. */
  private waitForTimer(agent: Agent): boolean {
    const next = this.waiting[0]
    if (next === undefined) return false
    agent.moveClock(next.due)
    return true
  }

  // Errors

  /** https://html.spec.whatwg.org/multipage/webappapis.html#report-an-exception */
  *report(agent: Agent, completion: Completion): EventLoop {
    if (completion.kind === 'throw') yield* this.runFromLoop(agent, this.reporting(agent, completion.value))
  }

  *reportException(agent: Agent, error: Value): Procedure<void> {
    yield* runCallbacks(agent, this.reporting(agent, error))
  }

  private *reporting(agent: Agent, error: Value): Callbacks {
    const message = `Uncaught ${describeThrown(error)}`
    if (this.isReporting || (yield* this.fireErrorEvent(agent, message, error)))
      agent.reportUncaught(error, message)
  }

  /** Gives false where a listener took care of the error. */
  private *fireErrorEvent(agent: Agent, message: string, error: Value): Callbacks<boolean> {
    this.isReporting = true
    const details = { message, ...placeOf(error), error }
    const event = createHostEvent(agent, 'ErrorEvent', 'error', { cancelable: true }, details)
    const isUnhandled = yield* dispatch(agent, globalTarget(agent), event)
    this.isReporting = false
    return isUnhandled
  }

  /** Runs callbacks on an empty stack: after each there is a checkpoint, unless one is under way. */
  *runFromLoop<T>(agent: Agent, callbacks: Callbacks<T>): Generator<void, T, Completion> {
    for (;;) {
      const step = callbacks.next()
      if (step.done) return step.value
      agent.perform(step.value, 0)
      yield* this.report(agent, yield)
      if (this.jobs.size > 0 || !this.rejections.isEmpty) yield* this.performMicrotaskCheckpoint(agent)
    }
  }

  /** https://html.spec.whatwg.org/multipage/webappapis.html#notify-about-rejected-promises */
  private notifyAboutRejections(agent: Agent): void {
    const { unhandled, handled } = this.rejections.take()
    if (unhandled.length > 0) {
      this.enqueueTask(agent, 'dom', 'unhandled rejections', () => this.notifyUnhandled(agent, unhandled))
    }
    for (const promise of handled) {
      this.enqueueTask(agent, 'dom', 'rejection handled', () => this.notifyHandled(agent, promise))
    }
  }

  private *notifyHandled(agent: Agent, promise: PromiseObject): EventLoop {
    yield* this.runFromLoop(agent, fireRejectionEvent(agent, 'rejectionhandled', promise))
  }

  private *notifyUnhandled(
    agent: Agent,
    promises: readonly PromiseObject[],
  ): Generator<void, void, Completion> {
    for (const promise of promises) {
      if (promise.isHandled) continue
      const fire = fireRejectionEvent(agent, 'unhandledrejection', promise)
      const isUnhandled = yield* this.runFromLoop(agent, fire)
      if (!promise.isHandled) this.rejections.addOutstanding(promise)
      if (!isUnhandled) continue
      agent.reportUncaught(promise.result, `Uncaught (in promise) ${describeThrown(promise.result)}`, promise)
    }
  }
}

/** Where an error was made, which is nearly always where it was thrown. */
function placeOf(error: Value): { filename: string; lineno: number; colno: number } {
  const stack = error instanceof ErrorObject ? getData(error, 'stack') : undefined
  const [, filename = '', line, column] = /([^\s(]+):(\d+):(\d+)\)?$/m.exec(String(stack)) ?? []
  return { filename, lineno: Number(line ?? 0), colno: Number(column ?? 0) }
}

/** Gives false where a listener prevented the report. */
function fireRejectionEvent(
  agent: Agent,
  type: 'unhandledrejection' | 'rejectionhandled',
  promise: PromiseObject,
): Callbacks<boolean> {
  const flags = { cancelable: type === 'unhandledrejection' }
  const details = { promise, reason: promise.result }
  const event = createHostEvent(agent, 'PromiseRejectionEvent', type, flags, details)
  return dispatch(agent, globalTarget(agent), event)
}

/** A handler that is text is run as a script of its own. */
function startHandler(agent: Agent, { callback, args }: Timer): void {
  try {
    if (typeof callback === 'string') enterCode(agent, compileGlobalEval(agent, callback), null, 0)
    else beginCall(agent, callback, agent.realm.globalObject, args, 0)
  } catch (error) {
    if (!(error instanceof ThrowCompletion)) throw error
    agent.raise(error.value)
  }
}
