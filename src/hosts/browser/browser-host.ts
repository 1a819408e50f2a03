// The browser's event loop. https://html.spec.whatwg.org/multipage/webappapis.html#event-loop-processing-model

import { compileGlobalEval } from '../../language/code-from-text'
import { footprint } from '../../machine/footprint'
import type { EventLoop, Host } from '../../machine/host'
import { describeThrown, ErrorObject } from '../../machine/objects/error'
import { isCallable } from '../../machine/objects/function'
import { getData, type ObjectValue } from '../../machine/objects/object'
import { toString } from '../../machine/operations/convert'
import { type Job, JobQueue } from '../../machine/promises/job'
import { fulfillPromise, type PromiseObject } from '../../machine/promises/promise'
import type { Agent } from '../../machine/running/agent'
import { beginCall, enterCode } from '../../machine/running/call'
import { type Completion, type Procedure, ThrowCompletion } from '../../machine/running/completion'
import type { TaskSource } from '../../machine/task'
import { isObject, type Value } from '../../machine/value'
import { setHostForms } from '../console/inspect/forms'
import type { Appointment } from '../loop/agenda'
import { type Callbacks, runCallbacks } from '../loop/callbacks'
import { beginTask, drain } from '../loop/checkpoint'
import type { BrowserLoop, QueuedTask, TaskRequest } from '../loop/host-loop'
import { RejectionTracker } from '../loop/rejection-tracker'
import { type Backlog, beginCatch, mayRunJob } from '../loop/wrong-orders'
import { dispatch } from '../web/events/dispatch'
import { createHostEvent } from '../web/events/event'
import { globalTarget } from '../web/events/event-target'
import { Network, type Route } from '../web/fetch/network'
import { setDialect } from '../web/interfaces/dialect'
import { browserModules } from './browser-modules'
import { CHROMIUM } from './dialect'
import { finishLoading } from './dom/behaviour/loading'
import { doPendingWork } from './dom/behaviour/pending-work'
import { Resources } from './dom/behaviour/resources'
import { type DocumentSetup, installDocument, loadMarkup } from './dom/install'
import type { DocumentObject } from './dom/tree/document'
import { MarkupWriter } from './dom/tree/markup-writer'
import { NodeObject } from './dom/tree/node'
import { AnimationFrames } from './loop/animation-frames'
import { BrowserAgenda } from './loop/browser-agenda'
import { IdleCallbacks } from './loop/idle-callbacks'
import { LateTimers } from './loop/late-timers'
import { Rendering } from './loop/rendering'
import { Responses } from './loop/responses'
import { Scheduler } from './loop/scheduler'
import { rankOf, TaskQueues } from './loop/task-queues'
import { type BrowserTimer, type TimerHost, TimerRegistry } from './loop/timers'
import { User } from './loop/user'
import { defineNetworking, definePlatform } from './platform'
import { BROWSER_FORMS } from './printing'
import { ORIGIN } from './window/origin'
import { SessionHistory } from './window/session-history'
import { UnfiredEvents } from './window/unfired-events'

/** A rank in the agenda. */
const AFTER_TIMERS = 1

export class BrowserHost implements Host, BrowserLoop, TimerHost {
  readonly name = 'browser'
  readonly openingInMs = 0
  readonly exitCode = 0
  readonly closesSyncIteratorOnRejection = true
  readonly tellsLinesOfJson = true
  readonly commonJs = null
  readonly modules = browserModules((agent, label, promise, delay) =>
    this.deliver(agent, label, promise, delay),
  )
  /** Timer nesting level of the running task. */
  nesting = 0
  source: TaskSource = 'script'
  private readonly jobs = new JobQueue('jobs')
  /** https://html.spec.whatwg.org/multipage/webappapis.html#performing-a-microtask-checkpoint */
  private isInCheckpoint = false
  /** https://html.spec.whatwg.org/multipage/webappapis.html#in-error-reporting-mode */
  private isReporting = false
  readonly agenda = new BrowserAgenda()
  private readonly tasks = new TaskQueues()
  private readonly waiting = new Map<BrowserTimer, Appointment>()
  private readonly dueTimers = new Map<BrowserTimer, QueuedTask>()
  private readonly lateTimers = new LateTimers((task) => this.tasks.putLast(task))
  private running: QueuedTask | undefined
  private readonly rendering = new Rendering(this)
  private readonly animationFrames = new AnimationFrames(this.rendering)
  private readonly idleCallbacks = new IdleCallbacks(this, this.rendering)
  private readonly scheduler = new Scheduler(this)
  private readonly timers = new TimerRegistry(this)
  private document!: DocumentObject
  private user!: User
  private readonly rejections = new RejectionTracker()
  private readonly unfired = new UnfiredEvents()
  private readonly backlog: Backlog = {
    isTaskReady: (agent) => {
      this.agenda.keepDue(agent)
      return this.tasks.oldest !== undefined
    },
    isAnythingLeft: () => this.tasks.oldest !== undefined || this.agenda.next !== undefined,
    isTaskOlder: ({ belief }, job) => belief!.isOlder(this.tasks.oldest!, job),
  }

  constructor(
    private readonly routes: readonly Route[] = [],
    private readonly setup: DocumentSetup = { markup: '', inputs: [] },
  ) {}

  install(agent: Agent): void {
    setDialect(agent, CHROMIUM)
    setHostForms(agent, BROWSER_FORMS)
    const history = new SessionHistory(this)
    definePlatform(agent, this, history)
    const responses = new Responses(this)
    const network = new Network(responses, this.routes, ORIGIN)
    const resources = new Resources(agent, this, network, responses)
    this.document = installDocument(agent, this, this.rendering, { resources, history })
    loadMarkup(agent, this.document, this.setup.markup)
    this.user = new User(this.setup.inputs, this, this.document)
    this.timers.install(agent)
    this.animationFrames.install(agent)
    this.idleCallbacks.install(agent)
    this.scheduler.install(agent)
    defineNetworking(agent, this, network)
  }

  get activeTimers(): Iterable<BrowserTimer> {
    return this.timers.active
  }

  enqueueJob(agent: Agent, job: Job, isNext = false): void {
    this.jobs.enqueue(agent, job, isNext)
  }

  trackRejection(_agent: Agent, promise: PromiseObject, operation: 'reject' | 'handle'): void {
    this.rejections.track(promise, operation)
  }

  listenerAdded(agent: Agent, target: ObjectValue, type: string): void {
    const isOfPage = target instanceof NodeObject || target === globalTarget(agent)
    if (isOfPage) this.unfired.listenerAdded(agent, type)
  }

  dispatchedByProgram(type: string): void {
    this.unfired.dispatchedByProgram(type)
  }

  // The loop

  *loop(agent: Agent, start: () => void): EventLoop {
    this.addTask(agent, { source: 'script', label: 'script' }, () => this.runScript(agent, start))
    yield* this.runTask(agent, this.tasks.take(agent)!)
    this.finishLoading(agent)
    for (;;) {
      this.agenda.keepDue(agent)
      this.user.act(agent, false)
      const task = this.tasks.take(agent)
      if (task !== undefined) yield* this.runTask(agent, task)
      else if (!(yield* this.runLeftJobs(agent)) && !this.waitForMore(agent)) return
    }
  }

  /** Timers that became due during the script go before what the browser does then to go on with the document. */
  private finishLoading(agent: Agent): void {
    const { next = Number.POSITIVE_INFINITY } = this.agenda
    const isLate = next < agent.clock.now
    if (isLate) {
      this.agenda.keepDue(agent)
      this.tasks.addUnseen()
    }
    const isTold = finishLoading(agent, this.document, this)
    if (!isTold && isLate) this.tasks.addUnseen()
  }

  /** By the real rules no job is left when a task is over; only a wrong rule leaves some. */
  private *runLeftJobs(agent: Agent): Generator<void, boolean, Completion> {
    if (agent.belief === null || !mayRunJob(agent, this.jobs, this.backlog, 0)) return false
    yield* this.performMicrotaskCheckpoint(agent)
    return true
  }

  /** Called where no task is left; false where none will come either. */
  private waitForMore(agent: Agent): boolean {
    this.tasks.idle()
    return (
      this.user.act(agent, true) || this.idleCallbacks.startPeriod(agent) || this.agenda.waitForNext(agent)
    )
  }

  private *runTask(agent: Agent, task: QueuedTask): EventLoop {
    this.user.taskBegun()
    this.running = task
    this.lateTimers.taskBegun(task)
    this.nesting = task.timer?.nesting ?? 0
    this.source = task.source
    agent.asyncContext = undefined
    beginTask(agent, task)
    yield* task.run()
    this.unfired.tell(agent)
    agent.observer?.taskEnded(task)
    yield* this.performMicrotaskCheckpoint(agent)
    this.nesting = 0
    this.running = undefined
  }

  /** After the scripts of the page's markup. */
  private *runScript(agent: Agent, start: () => void): EventLoop {
    const { document } = this
    document.writer = new MarkupWriter(document.body!)
    yield* this.runFromLoop(agent, doPendingWork(document))
    start()
    yield* this.report(agent, yield)
  }

  *performMicrotaskCheckpoint(agent: Agent): EventLoop {
    if (this.isInCheckpoint) return
    this.isInCheckpoint = true
    agent.observer?.checkpointBegun()
    yield* drain(agent, this.jobs, (completion) => this.report(agent, completion), this.backlog)
    agent.observer?.checkpointEnded()
    this.isInCheckpoint = false
    this.notifyAboutRejections(agent)
  }

  enqueueTask(agent: Agent, request: TaskRequest): QueuedTask {
    const self = this
    return this.addTask(agent, request, function* () {
      yield* self.runFromLoop(agent, request.run())
    })
  }

  private addTask(agent: Agent, request: Omit<TaskRequest, 'run'>, run: () => EventLoop): QueuedTask {
    const { source, label = '', rejections, callback, timer, entry } = request
    const { queue = source, rank = rankOf(source), isDelayed = false } = request
    const task = {
      source,
      label,
      rejections,
      callback,
      timer,
      entry,
      queue,
      rank,
      isDelayed,
      run,
      traceId: 0,
    }
    this.tasks.add(agent, task)
    if (this.running !== undefined) this.lateTimers.enqueued(agent, this.running, task)
    return task
  }

  runAfter(agent: Agent, delay: number, request: TaskRequest): void {
    const arrive = () => this.enqueueTask(agent, { ...request, isDelayed: true })
    this.agenda.add(agent.clock.now + delay, arrive, request.source === 'timer' ? 0 : AFTER_TIMERS)
  }

  setRank(task: QueuedTask, rank: number): void {
    this.tasks.setRank(task, rank)
  }

  putLast(task: QueuedTask): void {
    this.tasks.putLast(task)
  }

  dropTask(agent: Agent, task: QueuedTask): void {
    this.lateTimers.drop(task)
    if (this.tasks.remove(task)) agent.observer?.taskDropped(task)
  }

  /** Fulfills a promise in a task of the networking task source. */
  private deliver(agent: Agent, label: string, promise: PromiseObject, delay: number): void {
    const arrive = () =>
      this.addTask(agent, { source: 'networking', label }, function* () {
        fulfillPromise(agent, promise, undefined)
      })
    if (delay === 0) arrive()
    else this.agenda.add(agent.clock.now + delay, arrive)
  }

  // Timers

  schedule(agent: Agent, timer: BrowserTimer): void {
    // Chromium queues a timer without delay at once; it does not compete with overdue ones for being due earlier.
    if (timer.delay === 0) this.release(agent, timer)
    else
      this.waiting.set(
        timer,
        this.agenda.addTimer(timer, () => this.release(agent, timer)),
      )
  }

  cancel(agent: Agent, timer: BrowserTimer): void {
    const appointment = this.waiting.get(timer)
    if (appointment !== undefined) this.agenda.cancel(appointment)
    this.waiting.delete(timer)
    const task = this.dueTimers.get(timer)
    if (task !== undefined) this.dropTask(agent, task)
    this.dueTimers.delete(timer)
  }

  private release(agent: Agent, timer: BrowserTimer): void {
    this.waiting.delete(timer)
    timer.state = 'due'
    agent.observer?.timerDue(timer)
    const { callback, delay } = timer
    const request = { source: 'timer', callback, timer, isDelayed: delay > 0 } as const
    const task = this.addTask(agent, request, () => this.fire(agent, timer))
    this.dueTimers.set(timer, task)
    if (timer.delay > 0) this.lateTimers.released(agent, timer, task)
  }

  private *fire(agent: Agent, timer: BrowserTimer): EventLoop {
    this.dueTimers.delete(timer)
    timer.state = 'running'
    timer.begun = agent.clock.now
    if (!agent.belief?.isCalledOff(timer)) {
      startHandler(agent, timer)
      const completion = yield
      if (!beginCatch(agent, timer, completion)) yield* this.report(agent, completion)
      else yield* this.report(agent, yield)
    }
    this.timers.finish(agent, timer)
  }

  interrupt(agent: Agent): void {
    this.agenda.keepDue(agent)
    const isDue = ({ timer }: QueuedTask) => timer !== undefined && timer.delay > 0
    for (let task = this.tasks.find(isDue); task !== undefined; task = this.tasks.find(isDue)) {
      this.tasks.remove(task)
      beginTask(agent, task)
      const timer = task.timer as BrowserTimer
      agent.runAside(() => startHandler(agent, timer))
      this.timers.finish(agent, timer)
      agent.observer?.taskEnded(task)
    }
  }

  // Errors

  /** https://html.spec.whatwg.org/multipage/webappapis.html#report-an-exception */
  *report(agent: Agent, completion: Completion): EventLoop {
    if (completion.kind === 'normal') return
    // Listeners are told before the script is over, so there is no checkpoint between them.
    agent.perform(this.reportException(agent, completion.value), 0)
    yield
  }

  *reportException(agent: Agent, error: Value): Procedure<void> {
    yield* runCallbacks(agent, this.reporting(agent, error))
  }

  private *reporting(agent: Agent, error: Value): Callbacks {
    if (this.isReporting || (yield* this.fireErrorEvent(agent, error)))
      agent.reportUncaught(error, `Uncaught ${describeThrown(error)}`)
  }

  /** Gives false where a listener took care of the error. */
  private *fireErrorEvent(agent: Agent, error: Value): Callbacks<boolean> {
    this.isReporting = true
    const place = placeOf(agent, error)
    let text = ''
    yield (function* () {
      text = yield* textOf(agent, error)
    })()
    const details = { message: `Uncaught ${text}`, ...place, error }
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
      this.addTask(agent, { source: 'dom', label: 'unhandled rejections', rejections: 'unhandled' }, () =>
        this.notifyUnhandled(agent, unhandled),
      )
    }
    for (const promise of handled) {
      this.enqueueTask(agent, {
        source: 'dom',
        label: 'rejection handled',
        rejections: 'handled',
        run: () => this.notifyHandled(agent, promise),
      })
    }
  }

  private *notifyHandled(agent: Agent, promise: PromiseObject): Callbacks {
    footprint?.reads(promise)
    yield* fireRejectionEvent(agent, 'rejectionhandled', promise)
  }

  private *notifyUnhandled(
    agent: Agent,
    promises: readonly PromiseObject[],
  ): Generator<void, void, Completion> {
    for (const promise of promises) {
      footprint?.reads(promise)
      if (promise.isHandled) continue
      const fire = fireRejectionEvent(agent, 'unhandledrejection', promise)
      const isUnhandled = yield* this.runFromLoop(agent, fire)
      if (!promise.isHandled) this.rejections.addOutstanding(promise)
      if (!isUnhandled) continue
      agent.reportUncaught(promise.result, `Uncaught (in promise) ${describeThrown(promise.result)}`, promise)
    }
  }
}

const PLACE = /:(\d+):(\d+)\)?$/m

/** Where an error was made, or anything else was thrown or reported. */
function placeOf(agent: Agent, error: Value): { filename: string; lineno: number; colno: number } {
  const stack = error instanceof ErrorObject ? getData(error, 'stack') : throwerOf(agent, error)
  const text = typeof stack === 'string' ? stack : ''
  const place = PLACE.exec(text)
  if (place === null) return { filename: '', lineno: 0, colno: 0 }
  const filename = `${ORIGIN}/${text.slice(0, place.index).split(/[\s(]/).at(-1)}`
  return { filename, lineno: Number(place[1]), colno: Number(place[2]) }
}

function throwerOf({ failures, span: current, describeSpan }: Agent, value: Value): string {
  const span = failures.placeOf(value) ?? current
  return span > 0 ? describeSpan(span) : ''
}

/** Reports an error with the details of the error event, which the program may have set. */
function* textOf(agent: Agent, error: Value): Procedure<string> {
  if (!isObject(error) || error instanceof ErrorObject || isCallable(error)) return describeThrown(error)
  try {
    return yield* toString(agent, error)
  } catch (failure) {
    if (!(failure instanceof ThrowCompletion)) throw failure
    return 'exception'
  }
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
function startHandler(agent: Agent, { callback, args }: BrowserTimer): void {
  try {
    if (typeof callback === 'string') enterCode(agent, compileGlobalEval(agent, callback), null, 0)
    else beginCall(agent, callback, agent.realm.globalObject, args, 0)
  } catch (error) {
    if (!(error instanceof ThrowCompletion)) throw error
    agent.raise(error.value)
  }
}
