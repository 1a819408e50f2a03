// The browser's event loop. https://html.spec.whatwg.org/multipage/webappapis.html#event-loop-processing-model

import { compileGlobalEval } from '../../language/text'
import type { Agent } from '../../machine/agent'
import { beginCall, enterCode } from '../../machine/call'
import { type Completion, ThrowCompletion } from '../../machine/completion'
import { describeThrown } from '../../machine/error'
import type { EventLoop, Host } from '../../machine/host'
import { type Job, JobQueue } from '../../machine/job'
import type { PromiseObject } from '../../machine/promise'
import type { Task, TaskSource, Timer } from '../../machine/task'
import type { Value } from '../../machine/value'
import { CALLBACK_COST, drain } from '../checkpoint'
import { defineConsole } from '../globals/console'
import {
  createHostEvent,
  defineEventTarget,
  defineListenerMethods,
  type EventObject,
  invocations,
  listenersOf,
} from '../globals/event-target'
import { definePerformance } from '../globals/performance'
import { defineQueueMicrotask } from '../globals/queue-microtask'
import { RejectionTracker } from '../rejection-tracker'
import { type TimerHost, TimerRegistry } from './timers'

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
  /** Of all task sources; the oldest is taken. */
  private tasks: RunnableTask[] = []
  /** Waiting timers by due time, then by registration. */
  private waiting: Timer[] = []
  private readonly timers = new TimerRegistry(this)
  private readonly rejections = new RejectionTracker()

  install(agent: Agent): void {
    const { globalObject } = agent.realm
    for (const name of ['window', 'self']) globalObject.put(name, globalObject)
    defineConsole(agent)
    defineQueueMicrotask(agent)
    definePerformance(agent)
    defineEventTarget(agent)
    defineListenerMethods(agent.realm, globalObject)
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
    agent.observer?.checkpointBegun()
    yield* drain(agent, this.jobs, (completion) => this.report(agent, completion))
    agent.observer?.checkpointEnded()
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
    if (completion.kind === 'normal') return
    const { value } = completion
    const message = `Uncaught ${describeThrown(value)}`
    const event = createHostEvent(agent, 'error', true, { message, error: value })
    yield* this.fireEvent(agent, event)
    if (!event.isCanceled) agent.reportUncaught(value, message)
  }

  /** Fires an event at the window from an empty stack: after each listener there is a checkpoint. */
  private *fireEvent(agent: Agent, event: EventObject): EventLoop {
    for (const invoke of invocations(agent, listenersOf(agent, undefined), event, undefined)) {
      agent.perform(invoke(), 0)
      const completion = yield
      if (event.type !== 'error') yield* this.report(agent, completion)
      yield* drain(agent, this.jobs, (failed) => this.report(agent, failed))
    }
  }

  /** https://html.spec.whatwg.org/multipage/webappapis.html#notify-about-rejected-promises */
  private notifyAboutRejections(agent: Agent): void {
    const { unhandled, handled } = this.rejections.take()
    if (unhandled.length > 0) {
      this.enqueueTask(agent, 'dom', 'unhandled rejections', () => this.notifyUnhandled(agent, unhandled))
    }
    for (const promise of handled) {
      this.enqueueTask(agent, 'dom', 'rejection handled', () =>
        this.fireEvent(agent, rejectionEvent(agent, 'rejectionhandled', promise)),
      )
    }
  }

  private *notifyUnhandled(agent: Agent, promises: readonly PromiseObject[]): EventLoop {
    for (const promise of promises) {
      if (promise.isHandled) continue
      const event = rejectionEvent(agent, 'unhandledrejection', promise)
      yield* this.fireEvent(agent, event)
      if (!promise.isHandled) this.rejections.addOutstanding(promise)
      if (event.isCanceled) continue
      agent.reportUncaught(promise.result, `Uncaught (in promise) ${describeThrown(promise.result)}`, promise)
    }
  }
}

const rejectionEvent = (agent: Agent, type: string, promise: PromiseObject): EventObject =>
  createHostEvent(agent, type, type === 'unhandledrejection', { promise, reason: promise.result })

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
