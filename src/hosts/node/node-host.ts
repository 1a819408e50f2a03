// Node's event loop. https://docs.libuv.org/en/v1.x/design.html#the-i-o-loop and
// https://nodejs.org/en/learn/asynchronous-work/event-loop-timers-and-nexttick

import { createFunction } from '../../builtins/define'
import type { EventLoop, Host } from '../../machine/host'
import { describeThrown, ErrorObject } from '../../machine/objects/error'
import { createNative } from '../../machine/objects/function'
import { CallbackJob, type Job, JobQueue } from '../../machine/promises/job'
import { fulfillPromise, type PromiseObject } from '../../machine/promises/promise'
import { type Agent, Halt } from '../../machine/running/agent'
import { beginCall } from '../../machine/running/call'
import { type Completion, type Procedure, ThrowCompletion } from '../../machine/running/completion'
import type { Task } from '../../machine/task'
import type { Value } from '../../machine/value'
import { beginTask, drain, runJob } from '../loop/checkpoint'
import { RejectionTracker } from '../loop/rejection-tracker'
import { type Backlog, beginCatch } from '../loop/wrong-orders'
import { createNodeError } from '../web/interfaces/node-error'
import { type Immediate, Immediates } from './loop/immediates'
import { Poll } from './loop/poll'
import { type IoRequest, Requests } from './loop/requests'
import { type NodeTimer, TimerLists } from './loop/timer-lists'
import { NodeTimers } from './loop/timers'
import { CommonJsFiles } from './modules/commonjs'
import { nodeModules } from './modules/node-modules'
import { defineNodeGlobals } from './node-globals'
import type { NodeOptions } from './node-options'
import { NodeProcess } from './process'

/** Timers count in whole ms, so that one of two that are set together may be due this much later; see "timer-or-immediate". */
const TIMER_RESOLUTION_IN_MS = 1

/** https://nodejs.org/docs/latest-v20.x/api/process.html#exit-codes */
const EXIT_HANDLER_FAILED = 7
/** The main module waits for what never comes. */
const UNSETTLED_AWAIT = 13
const MAX_EXIT_CODE = 0xff

/** The operations that a module's file is read by. */
const READING = ['open', 'stat', 'read', 'close']

export class NodeHost implements Host {
  readonly name = 'node'
  readonly hidesItsFrames = true
  readonly openingInMs = 1
  readonly closesSyncIteratorOnRejection = false
  readonly modules = nodeModules(
    (agent, file, promise) => this.readFile(agent, file, promise, READING),
    (evaluation) => {
      this.evaluation = evaluation
    },
  )
  /** That of the main module. */
  private evaluation: PromiseObject | undefined

  private readonly jobs = new JobQueue('jobs')
  private readonly ticks = new JobQueue('ticks')
  private readonly lists = new TimerLists()
  private readonly timers = new NodeTimers(
    this.lists,
    (agent, timer) => this.dropTask(agent, timer),
    (agent, delay) =>
      this.process.warn(
        agent,
        'TimeoutOverflowWarning',
        `${delay} does not fit into a 32-bit signed integer.\nTimeout duration was set to 1.`,
      ),
  )
  private readonly immediates = new Immediates()
  private readonly rejections = new RejectionTracker()
  private readonly process = new NodeProcess((agent, job) => this.ticks.enqueue(agent, job))
  private readonly requests = new Requests(() => this.process.environment('UV_THREADPOOL_SIZE'))
  /** Turns that the loop has made. */
  private turns = 0
  /** Callbacks of what was closed in this turn of the loop. */
  private closing: Task[] = []
  /** A listener of the process is being told of an error. */
  private isRaising = false
  /** An error was taken care of: the loop makes another turn without waiting, as ticks may be left. */
  private hasRecovered = false
  /** Queued tasks of due timers, so that the record sees them wait. */
  private readonly due = new Map<NodeTimer, Task>()

  private readonly backlog: Backlog = {
    isTaskReady: ({ clock }) => {
      const next = Math.min(this.lists.nextExpiry ?? Infinity, this.requests.nextDue ?? Infinity)
      return this.hasWork || next <= clock.now + TIMER_RESOLUTION_IN_MS
    },
    isAnythingLeft: () => this.isAlive,
    isTaskOlder: ({ belief }, job) =>
      [this.lists.next, this.immediates.first].some(
        (task) => task !== undefined && belief!.isOlder(task, job),
      ),
  }

  readonly commonJs: CommonJsFiles

  constructor(private readonly options: NodeOptions = {}) {
    this.commonJs = new CommonJsFiles(options.files ?? new Map())
  }

  install(agent: Agent): void {
    defineNodeGlobals(agent, {
      process: this.process,
      timers: this.timers,
      lists: this.lists,
      immediates: this.immediates,
      requests: this.requests,
      commonJs: this.commonJs,
      files: this.options.files ?? new Map(),
      routes: this.options.routes ?? [],
      enqueueTick: (_agent, job) => this.ticks.enqueue(agent, job),
      close: (_agent, label, callback) => this.close(agent, label, callback),
    })
  }

  /** Reads a file as `fs.promises.readFile` does: operation by operation. */
  private readFile(
    agent: Agent,
    file: string,
    isRead: PromiseObject,
    [next, ...rest]: readonly string[],
  ): void {
    if (next === undefined) {
      fulfillPromise(agent, isRead, undefined)
      return
    }
    const done = createNative(agent, '', 0, () => {
      this.readFile(agent, file, isRead, rest)
      return undefined
    })
    const request = this.requests.submit(agent, `${next} ${file}`, done, () => [])
    if (rest.length > 0) request.isStep = true
  }

  get exitCode(): number {
    return this.process.exitCode & MAX_EXIT_CODE
  }

  get activeTimers(): Iterable<NodeTimer> {
    return this.timers.active
  }

  enqueueJob(agent: Agent, job: Job, isNext = false): void {
    this.jobs.enqueue(agent, job, isNext)
  }

  /**
   * Node follows promises only once something asks for their context. What was registered before runs in the context that is
   * there: an await always, another reaction if still nobody has asked.
   */
  keepsContext({ tracksContext }: Agent, { kind }: Job): boolean {
    return kind === 'await' || (kind === 'reaction' && !tracksContext)
  }

  trackRejection(agent: Agent, promise: PromiseObject, operation: 'reject' | 'handle'): void {
    this.rejections.track(promise, operation, agent.asyncContext)
  }

  // The loop

  *loop(agent: Agent, start: () => void, isModule: boolean): EventLoop {
    yield* this.runMain(agent, start, isModule)
    this.requests.isLooping = true
    // The files of modules are read in the loop, so that the main module runs in a poll phase.
    if (isModule) yield* this.runRestOfTurn(agent)
    else yield* this.runTimers(agent)
    do {
      while (this.isAlive) {
        if (agent.belief !== null) yield* this.processTicks(agent)
        yield* this.poll(agent)
        yield* this.runRestOfTurn(agent)
      }
      if (this.requests.handles.size > 0) return
      yield* this.emit(agent, 'beforeExit', [this.process.exitCode])
      yield* this.processTicks(agent)
    } while (this.isAlive)
    if (this.evaluation?.state === 'pending' && !this.process.hasExitCode) {
      this.process.exitCode = UNSETTLED_AWAIT
      agent.print('warn', 'Warning: Detected unsettled top-level await')
    }
    yield* this.exit(agent)
    yield* drain(agent, this.jobs, (completion) => this.report(agent, completion))
  }

  private *runRestOfTurn(agent: Agent): EventLoop {
    yield* this.runImmediates(agent)
    yield* this.runClosing(agent)
    yield* this.runTimers(agent)
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
    agent.observer?.phaseEntered('script')
    beginTask(agent, task)
    start()
    const completion = yield
    agent.observer?.taskEnded(task)
    yield* this.report(agent, completion)
    agent.asyncContext = undefined
    if (isModule) yield* drain(agent, this.jobs, (failed) => this.report(agent, failed), this.backlog)
    yield* this.processTicks(agent)
  }

  /** Ticks and jobs wait until all due timers of one duration, or all immediates, have run. */
  private get isLegacy(): boolean {
    return this.options.drain === 'legacy'
  }

  private get isAlive(): boolean {
    const { lists, immediates, requests, closing } = this
    if (this.hasRecovered || closing.length > 0) return true
    if (requests.handles.size > 0 && lists.nextExpiry !== undefined) return true
    return lists.hasRef || immediates.hasRef || requests.hasRef
  }

  // Poll phase

  /** Runs the callbacks of requests that are done. Where there is nothing else to do, it waits for the first, or for a timer. */
  private *poll(agent: Agent): EventLoop {
    const events = [this.lists.nextExpiry, this.requests.nextDue].filter((time) => time !== undefined)
    if (events.length === 0) return
    const isPassing = this.hasWork
    const poll = new Poll(this.requests, ++this.turns, isPassing, this.lists.nextExpiry)
    if (!isPassing) agent.moveClock(Math.min(...events))
    let request = poll.take(agent, isPassing)
    if (request === undefined && isPassing) return
    agent.observer?.phaseEntered('poll')
    for (; request !== undefined; request = poll.take(agent, this.hasWork)) {
      const hasFailed = yield* this.runRequest(agent, this.announceRequest(agent, request), request)
      if (!hasFailed) yield* this.processTicks(agent)
    }
  }

  /** Something else than requests and timers keeps the loop going. */
  private get hasWork(): boolean {
    return !this.immediates.isEmpty || this.closing.length > 0 || this.hasRecovered
  }

  private announceRequest(agent: Agent, request: IoRequest): Task {
    const { label, callback } = request
    const task: Task = { source: 'io', label, callback, timer: undefined, entry: request, traceId: 0 }
    agent.observer?.taskEnqueued(task)
    return task
  }

  private *runRequest(
    agent: Agent,
    task: Task,
    { callback, work, asyncContext }: IoRequest,
  ): Generator<void, boolean, Completion> {
    beginTask(agent, task)
    const outer = agent.asyncContext
    agent.asyncContext = asyncContext
    beginCall(agent, callback, undefined, [...work()], 0)
    const completion = yield
    agent.observer?.taskEnded(task)
    const hasFailed = yield* this.report(agent, completion)
    agent.asyncContext = outer
    return hasFailed
  }

  // Timers phase

  private *runTimers(agent: Agent): EventLoop {
    let now = this.beginTimers(agent)
    if (now === undefined) return
    agent.observer?.phaseEntered('timers')
    for (const timer of this.lists.dueAt(now)) this.announce(agent, timer)
    let mustDrain = false
    const { newestId } = this.lists
    let duration: number | undefined
    for (; now !== undefined; now = this.goOnWithTimers(agent, now, newestId)) {
      const timer = this.lists.takeDue(now)
      if (timer === undefined) continue
      if (mustDrain && this.isLegacy && timer.delay !== duration) yield* this.processTicks(agent)
      duration = timer.delay
      mustDrain = (yield* this.runTimer(agent, timer)) || this.isLegacy
      if (!mustDrain) yield* this.processTicks(agent)
    }
    if (mustDrain) yield* this.processTicks(agent)
  }

  /** The time of the phase; undefined where no timer is due. A timer that is nearly due may be due in a real engine. */
  private beginTimers(agent: Agent): number | undefined {
    const { nextExpiry: expiry } = this.lists
    if (expiry === undefined) return undefined
    const { now } = agent.clock
    if (expiry <= now) return Math.floor(now)
    const { nextDue = Number.POSITIVE_INFINITY } = this.requests
    const isRace = expiry - now <= TIMER_RESOLUTION_IN_MS && (this.hasWork || nextDue < expiry)
    const options = [
      this.immediates.isEmpty ? 'the timer is not due yet' : 'the immediate runs first',
      'the timer is due already',
    ]
    if (!isRace || agent.choose('timer-or-immediate', options) === 0) return undefined
    agent.moveClock(expiry)
    return expiry
  }

  /** The time of the phase for the next timer; undefined where it waits for another turn. Time goes on while timers run, but hardly for those newer than `newest`. */
  private goOnWithTimers(agent: Agent, now: number, newest: number): number | undefined {
    this.lists.dropEmpty()
    const { nextExpiry: expiry } = this.lists
    if (expiry === undefined) return undefined
    const isDue = expiry <= now
    const latest = Math.max(now + TIMER_RESOLUTION_IN_MS, Math.floor(agent.clock.now))
    const isNew = this.lists.nextId! > newest
    const mayGo = isDue ? expiry === now : expiry <= latest && !isNew
    const isRace = this.hasWork && !this.isLegacy && mayGo
    const options = ['what is due runs in this turn', 'the timer runs in the next turn']
    const others = ['the timer runs in the next turn', 'the timer is due already']
    if (!isRace) return isDue ? now : undefined
    const isOther = agent.choose('timer-or-immediate', isDue ? options : others) === 1
    if (isDue) return isOther ? undefined : now
    if (!isOther) return undefined
    agent.moveClock(expiry)
    return expiry
  }

  private announce(agent: Agent, timer: NodeTimer): Task {
    const task: Task = { source: 'timer', label: '', callback: timer.callback, timer, traceId: 0 }
    timer.state = 'due'
    agent.observer?.timerDue(timer)
    agent.observer?.taskEnqueued(task)
    this.due.set(timer, task)
    return task
  }

  interrupt(agent: Agent): void {
    const now = Math.floor(agent.clock.now)
    for (let timer = this.lists.takeDue(now); timer !== undefined; timer = this.lists.takeDue(now)) {
      const task = this.announce(agent, timer)
      this.due.delete(timer)
      timer.state = 'running'
      beginTask(agent, task)
      const { callback, args } = timer
      agent.runAside(() => beginCall(agent, callback, this.timers.objectOf(timer), args, 0))
      this.timers.finish(agent, timer, now)
      agent.observer?.taskEnded(task)
    }
  }

  private dropTask(agent: Agent, timer: NodeTimer): void {
    const task = this.due.get(timer)
    if (task === undefined) return
    this.due.delete(timer)
    agent.observer?.taskDropped(task)
  }

  private *runTimer(agent: Agent, timer: NodeTimer): Generator<void, boolean, Completion> {
    const task = this.due.get(timer) ?? this.announce(agent, timer)
    this.due.delete(timer)
    const begun = Math.floor(agent.clock.now)
    timer.state = 'running'
    beginTask(agent, task)
    const outer = agent.asyncContext
    agent.asyncContext = timer.asyncContext
    let completion: Completion = { kind: 'normal', value: undefined }
    if (!agent.belief?.isCalledOff(timer)) {
      beginCall(agent, timer.callback, this.timers.objectOf(timer), timer.args, 0)
      completion = yield
      if (beginCatch(agent, timer, completion)) completion = yield
    }
    this.timers.finish(agent, timer, begun)
    agent.observer?.taskEnded(task)
    const hasFailed = yield* this.report(agent, completion)
    agent.asyncContext = outer
    return hasFailed
  }

  // Check phase

  private *runImmediates(agent: Agent): EventLoop {
    this.hasRecovered = false
    yield* this.processTicks(agent)
    if (this.immediates.isEmpty) return
    agent.observer?.phaseEntered('check')
    this.immediates.beginBatch()
    let mustDrain = false
    for (let next = this.immediates.take(); next !== undefined; next = this.immediates.take()) {
      mustDrain = (yield* this.runImmediate(agent, next)) || this.isLegacy
      if (!mustDrain) yield* this.processTicks(agent)
    }
    if (mustDrain) yield* this.processTicks(agent)
  }

  private *runImmediate(agent: Agent, immediate: Immediate): Generator<void, boolean, Completion> {
    beginTask(agent, immediate)
    const outer = agent.asyncContext
    agent.asyncContext = immediate.asyncContext
    beginCall(agent, immediate.callback, immediate.object, immediate.args, 0)
    const completion = yield
    immediate.object.put('_onImmediate', null)
    agent.observer?.taskEnded(immediate)
    const hasFailed = yield* this.report(agent, completion)
    agent.asyncContext = outer
    return hasFailed
  }

  // Close phase

  private close(agent: Agent, label: string, callback: Value): void {
    const task: Task = { source: 'io', label, callback, timer: undefined, traceId: 0 }
    this.closing.push(task)
    agent.observer?.taskEnqueued(task)
  }

  private *runClosing(agent: Agent): EventLoop {
    if (this.closing.length === 0) return
    agent.observer?.phaseEntered('close')
    const tasks = this.closing
    this.closing = []
    for (const task of tasks) {
      beginTask(agent, task)
      beginCall(agent, task.callback, undefined, [], 0)
      const completion = yield
      agent.observer?.taskEnded(task)
      yield* this.report(agent, completion)
      yield* this.processTicks(agent)
    }
  }

  // Between callbacks

  /**
   * All ticks, then all jobs, until both queues are empty and no rejection is left to tell. A tick that throws ends it: what is
   * left waits for the next callback.
   */
  private *processTicks(agent: Agent): EventLoop {
    const { ticks, jobs } = this
    let hasFailed = false
    const reportJob = (completion: Completion) => this.report(agent, completion)
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
    for (const promise of handled) yield* this.emit(agent, 'rejectionHandled', [promise])
    for (const promise of unhandled) {
      if (promise.isHandled) continue
      this.rejections.addOutstanding(promise)
      const outer = agent.asyncContext
      agent.asyncContext = this.rejections.contextOf(promise)
      if (this.process.has('unhandledRejection'))
        yield* this.emit(agent, 'unhandledRejection', [promise.result, promise])
      else yield* this.raise(agent, asError(agent, promise.result), 'unhandledRejection', promise)
      agent.asyncContext = outer
    }
    return true
  }

  // Errors and the end

  /** Thrown in a tick of its own. https://nodejs.org/docs/latest-v20.x/api/events.html#nodejs-eventtarget-error-handling */
  *reportException(agent: Agent, error: Value): Procedure<void> {
    const thrower = createFunction(agent.realm, '', 0, () => {
      throw new ThrowCompletion(error)
    })
    this.ticks.enqueue(agent, new CallbackJob('tick', thrower, [], agent.asyncContext))
  }

  /** True where there was an error, and the process goes on all the same. */
  private *report(agent: Agent, completion: Completion): Generator<void, boolean, Completion> {
    if (completion.kind === 'normal') return false
    yield* this.raise(agent, completion.value, 'uncaughtException', undefined)
    return true
  }

  private *raise(agent: Agent, error: Value, origin: string, promise: PromiseObject | undefined): EventLoop {
    yield* this.emit(agent, 'uncaughtExceptionMonitor', [error, origin])
    const capture = this.isRaising ? null : this.process.captureOf(agent)
    const isHandled = !this.isRaising && (capture !== null || this.process.has('uncaughtException'))
    const reason = promise === undefined ? error : promise.result
    const kind = promise === undefined ? 'Uncaught' : 'Uncaught (in promise)'
    agent.reportUncaught(
      reason,
      `${kind} ${describeThrown(reason)}`,
      promise,
      isHandled ? 'handled' : 'uncaught',
    )
    if (isHandled) {
      yield* this.giveToProgram(agent, error, origin, capture)
      return
    }
    this.process.exitCode = this.isRaising ? EXIT_HANDLER_FAILED : 1
    if (!this.isRaising) yield* this.exit(agent)
    throw new Halt()
  }

  /** A listener that throws in turn ends the process. */
  private *giveToProgram(agent: Agent, error: Value, origin: string, capture: Value): EventLoop {
    this.isRaising = true
    if (capture === null) yield* this.emit(agent, 'uncaughtException', [error, origin])
    else {
      beginCall(agent, capture, undefined, [error], 0)
      yield* this.report(agent, yield)
    }
    this.isRaising = false
    this.hasRecovered = true
  }

  private *emit(agent: Agent, type: string, args: Value[]): EventLoop {
    if (!this.process.has(type)) return
    agent.perform(this.process.emit(agent, type, args), 0)
    const completion = yield
    if (completion.kind === 'throw') yield* this.report(agent, completion)
  }

  private *exit(agent: Agent): EventLoop {
    if (this.process.isExiting) return
    this.process.isExiting = true
    yield* this.emit(agent, 'exit', [this.process.exitCode])
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
