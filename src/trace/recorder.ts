// Turns what the machine does into a trace. One method per event; each appends one row and the writes that come with it.

import type {
  BindingHolder,
  ChoiceKind,
  DispatchedEvent,
  LimitKind,
  NodeChange,
  NodeWrite,
  Observer,
  OutputLine,
  Phase,
} from '../machine/event'
import { describeThrown, ErrorObject } from '../machine/objects/error'
import { EcmaFunction } from '../machine/objects/function'
import type { ObjectValue } from '../machine/objects/object'
import { toDisplay } from '../machine/operations/display'
import type { Job, JobKind, QueueName } from '../machine/promises/job'
import { type PromiseObject, type PromiseReaction, PromiseReactionJob } from '../machine/promises/promise'
import type { Code } from '../machine/running/code'
import { Environment } from '../machine/running/environment'
import type { ExecutionContext } from '../machine/running/execution-context'
import type { ShelfEntry, Task, Timer } from '../machine/task'
import type { PropertyKey, UNINITIALIZED, Value } from '../machine/value'
import { EVENT_KINDS, type EventKind } from './event-kind'
import { ENTITY, EventLog, MOST_OF_LINE } from './event-log'
import { describeObject, labelOf, shortened } from './labels'
import {
  type ChoiceDetail,
  collection,
  type EntryDetail,
  FIRST_ENTITY,
  FIRST_PROPERTY,
  FOLLOWS,
  FULFILLED_WITH,
  JOB_KINDS,
  LOOP_CHECKPOINT,
  LOOP_JOB,
  LOOP_PHASE,
  LOOP_TASK,
  NOTHING,
  REJECTED_WITH,
  SPAN_SHIFT,
  TIMER_DUE,
  TIMER_REGISTERED,
  type TimerDetail,
} from './schema'

const KIND = Object.fromEntries(EVENT_KINDS.map((kind, i) => [kind, i])) as Record<EventKind, number>

const STACK = collection('stack')
const QUEUES: Record<QueueName, number> = { jobs: collection('jobs'), ticks: collection('ticks') }
const JOB_KIND = Object.fromEntries(JOB_KINDS.map((kind, i) => [kind, i])) as Record<JobKind, number>
const TASKS = collection('tasks')
const TIMERS = collection('timers')
const CONSOLE = collection('console')
const LOOP = collection('loop')
const SUSPENDED = collection('suspended')
const GLOBALS = collection('globals')
const SHELVES = collection('shelves')

/** Ways to go on at one place that are written down. */
const MOST_OPTIONS = 100

export class Recorder extends EventLog implements Observer {
  /** Events at which lines were printed. */
  readonly lineEvents: number[] = []
  /** Identities of the contexts on the stack. */
  private readonly stack: number[] = []
  private jobs = 0
  private timersAndTasks = 0

  // Code

  stepReached(span: number): void {
    this.event(KIND['step-reached'], span, 0)
  }

  contextPushed(context: ExecutionContext): void {
    const { code, callee, caller } = context
    if (code === null ? isInLibrary(this.agent.running) : isHidden(code, caller)) return
    const detail = code === null ? this.nativeDetail(callee!) : this.codeDetail(code, callee)
    const id = this.entity(ENTITY.context, detail, 0)
    context.traceId = id
    this.event(
      KIND['context-pushed'],
      code === null ? this.agent.span : caller === null ? 0 : caller.span,
      id,
    )
    this.push(id)
  }

  contextPopped(context: ExecutionContext): void {
    if (context.traceId === 0) return
    this.event(
      KIND['context-popped'],
      context.code === null ? this.agent.span : context.span,
      context.traceId,
    )
    this.pop()
    if (context.isKnownToWait) this.write(SUSPENDED, context.traceId, NOTHING)
  }

  contextSuspended(context: ExecutionContext, reason: 'await' | 'yield' | 'start'): void {
    if (context.traceId === 0) return
    this.event(KIND['context-suspended'], context.span, context.traceId)
    this.pop()
    if (reason !== 'await' || context.isKnownToWait) return
    context.isKnownToWait = true
    this.write(SUSPENDED, context.traceId, this.events.length - 1)
  }

  contextResumed(context: ExecutionContext): void {
    if (context.traceId === 0) return
    this.event(KIND['context-resumed'], context.span, context.traceId)
    this.push(context.traceId)
  }

  private push(id: number): void {
    this.write(STACK, this.stack.length, id)
    this.stack.push(id)
  }

  private pop(): void {
    this.stack.pop()
    this.write(STACK, this.stack.length, NOTHING)
  }

  // Variables and properties

  /** No event of its own: one more write of the one before. */
  parameterBound(holder: BindingHolder, binding: number, value: Value): void {
    this.write(this.holderOf(holder), binding, this.encode(value))
  }

  variableDeclared(
    holder: BindingHolder,
    binding: number,
    value: Value | typeof UNINITIALIZED,
    span: number,
  ): void {
    const code = this.encode(value)
    this.event(KIND['variable-declared'], span, binding)
    this.write(this.holderOf(holder), binding, code)
  }

  variableAssigned(holder: BindingHolder, binding: number, value: Value, span: number): void {
    const code = this.encode(value)
    this.event(KIND['variable-assigned'], span, binding)
    this.write(this.holderOf(holder), binding, code)
  }

  private holderOf(holder: BindingHolder): number {
    if (holder.traceId === 0) {
      holder.traceId =
        holder instanceof Environment ? this.entity(ENTITY.environment, this.stack.at(-1) ?? 0, 0) : GLOBALS
    }
    return holder.traceId
  }

  propertyAssigned(object: ObjectValue, key: PropertyKey, value: Value): void {
    if (this.agent.running?.code?.isLibrary) return
    const target = this.identify(object)
    const code = this.encode(value)
    this.event(KIND['property-assigned'], this.agent.span, target)
    this.write(target, FIRST_PROPERTY + this.name(key), code)
  }

  // Promises

  promiseCreated(promise: PromiseObject): void {
    const id = this.identify(promise)
    this.event(KIND['promise-created'], this.agent.span, id)
    if (promise.state !== 'pending') this.write(id, FULFILLED_WITH, this.encode(promise.result))
  }

  promiseResolved(promise: PromiseObject, resolution: ObjectValue): void {
    const followed = this.identify(resolution)
    this.event(KIND['promise-resolved'], this.agent.span, this.identify(promise))
    this.write(promise.traceId, FOLLOWS, FIRST_ENTITY + followed)
  }

  promiseSettled(promise: PromiseObject): void {
    const result = this.encode(promise.result)
    this.event(KIND['promise-settled'], this.agent.span, this.identify(promise))
    this.write(promise.traceId, promise.state === 'rejected' ? REJECTED_WITH : FULFILLED_WITH, result)
  }

  reactionRegistered(promise: PromiseObject, reaction: PromiseReaction): void {
    const { internal, onFulfilled, onRejected } = reaction
    const handler =
      internal === undefined
        ? this.identifyFunction(onFulfilled ?? onRejected)
        : (internal.context?.traceId ?? 0)
    const kind = ENTITY.reaction | ((internal === undefined ? 0 : 1) << SPAN_SHIFT)
    reaction.traceId = this.entity(kind, this.identify(promise), handler)
    this.event(KIND['reaction-registered'], this.agent.span, reaction.traceId)
  }

  // Jobs, tasks, timers

  jobEnqueued(job: Job, queue: QueueName): void {
    const isReaction = job instanceof PromiseReactionJob
    const callback = this.identifyFunction(job.callback)
    const kind = ENTITY.job | (JOB_KIND[job.kind] << SPAN_SHIFT)
    job.traceId = this.entity(kind, ++this.jobs, isReaction ? job.reaction.traceId : 0, callback)
    const position = this.events.length
    this.event(KIND['job-enqueued'], this.agent.span, job.traceId)
    this.write(QUEUES[queue], job.traceId, position)
  }

  jobStarted(job: Job, queue: QueueName): void {
    this.event(KIND['job-started'], 0, job.traceId)
    this.write(QUEUES[queue], job.traceId, NOTHING)
    this.write(LOOP, LOOP_JOB, job.traceId)
  }

  jobEnded(job: Job): void {
    this.event(KIND['job-ended'], 0, job.traceId)
  }

  timerRegistered(timer: Timer): void {
    if (timer.traceId === 0) {
      const { kind, delay, callback } = timer
      const number = ++this.timersAndTasks
      timer.traceId = this.entityWithDetail(ENTITY.timer, {
        number,
        kind,
        label: labelOf(callback),
        span: spanOfCallback(callback),
        delay,
      })
    }
    this.event(KIND['timer-registered'], this.agent.span, timer.traceId)
    const due = this.encode(timer.due)
    this.write(TIMERS, timer.traceId, due)
    this.write(timer.traceId, TIMER_DUE, due)
    this.write(timer.traceId, TIMER_REGISTERED, this.encode(this.agent.clock.now))
  }

  timerCleared(timer: Timer): void {
    this.event(KIND['timer-cleared'], this.agent.span, timer.traceId)
    this.write(TIMERS, timer.traceId, NOTHING)
  }

  timerDue(timer: Timer): void {
    this.event(KIND['timer-due'], 0, timer.traceId)
  }

  taskEnqueued(task: Task): void {
    const timer = task.timer?.traceId ?? 0
    const entry = task.entry?.traceId ?? 0
    const number = task.source === 'script' ? 0 : this.numberOf(timer || entry)
    const label = shortened(task.label || labelOf(task.callback))
    task.traceId = this.entityWithDetail(ENTITY.task, {
      number,
      source: task.source,
      label,
      span: spanOfCallback(task.callback),
      timer,
      ...(entry > 0 && { entry }),
    })
    const position = this.events.length
    this.event(KIND['task-enqueued'], this.agent.span, task.traceId)
    if (timer > 0) this.write(TIMERS, timer, NOTHING)
    if (entry > 0) this.write(SHELVES, entry, NOTHING)
    this.write(TASKS, task.traceId, position)
  }

  /** A task has the number of the timer or entry that it was before. */
  private numberOf(origin: number): number {
    if (origin === 0) return ++this.timersAndTasks
    return (this.details[this.entities.word(origin, 2)] as TimerDetail | EntryDetail).number
  }

  taskStarted(task: Task): void {
    this.event(KIND['task-started'], 0, task.traceId)
    this.write(TASKS, task.traceId, NOTHING)
    this.write(LOOP, LOOP_TASK, task.traceId)
  }

  taskEnded(task: Task): void {
    this.event(KIND['task-ended'], 0, task.traceId)
    this.write(LOOP, LOOP_TASK, NOTHING)
  }

  taskDropped(task: Task): void {
    this.event(KIND['task-dropped'], this.agent.span, task.traceId)
    this.write(TASKS, task.traceId, NOTHING)
  }

  // Shelves

  entryShelved(entry: ShelfEntry): void {
    const { shelf, callback, due, begins } = entry
    entry.traceId = this.entityWithDetail(ENTITY.entry, {
      number: ++this.timersAndTasks,
      shelf,
      label: shortened(entry.label || labelOf(callback)),
      span: spanOfCallback(callback),
      ...(due !== undefined && { due }),
      ...(begins !== undefined && { begins }),
    })
    const position = this.events.length
    this.event(KIND['entry-shelved'], this.agent.span, entry.traceId)
    this.write(SHELVES, entry.traceId, position)
  }

  entryStarted(entry: ShelfEntry): void {
    this.event(KIND['entry-started'], 0, entry.traceId)
    this.write(SHELVES, entry.traceId, NOTHING)
  }

  entryDropped(entry: ShelfEntry): void {
    this.event(KIND['entry-dropped'], this.agent.span, entry.traceId)
    this.write(SHELVES, entry.traceId, NOTHING)
  }

  // The loop

  checkpointBegun(): void {
    this.event(KIND['checkpoint-begun'], 0, 0)
    this.write(LOOP, LOOP_CHECKPOINT, 1)
  }

  checkpointEnded(): void {
    this.event(KIND['checkpoint-ended'], 0, 0)
    this.write(LOOP, LOOP_CHECKPOINT, NOTHING)
    this.write(LOOP, LOOP_JOB, NOTHING)
  }

  phaseEntered(phase: Phase): void {
    this.event(KIND['phase-entered'], 0, 0)
    this.write(LOOP, LOOP_PHASE, this.name(phase))
  }

  clockMoved(): void {
    this.event(KIND['clock-moved'], 0, 0)
  }

  choiceMade(kind: ChoiceKind, options: readonly string[], chosen: number): void {
    const detail: ChoiceDetail = {
      kind,
      options: options.slice(0, MOST_OPTIONS).map((option) => this.kept(shortened(option))),
      count: options.length,
      chosen,
      taken: shortened(options[chosen]!),
    }
    this.event(KIND['choice-made'], 0, this.entityWithDetail(ENTITY.choice, detail))
  }

  limitReached(limit: LimitKind): void {
    this.liftLimit()
    this.event(KIND['limit-reached'], this.agent.span, this.entityWithDetail(ENTITY.error, { text: limit }))
  }

  // The document

  eventDispatched(event: DispatchedEvent): void {
    this.event(KIND['event-dispatched'], this.agent.span, this.dispatch(event))
  }

  listenerInvoked(event: DispatchedEvent): void {
    this.event(KIND['listener-invoked'], this.agent.span, this.dispatch(event))
  }

  private dispatch({
    type,
    target,
    currentTarget,
    phase,
    bubbles,
    isTrusted,
    path,
  }: DispatchedEvent): number {
    const [at, current] = [target, currentTarget ?? target].map((one) => describeObject(one!.self))
    const detail = { type, target: at, current, phase, bubbles, isTrusted, length: path.length }
    return this.entityWithDetail(ENTITY.dispatch, detail)
  }

  nodeChanged(change: NodeChange, node: ObjectValue, writes: readonly NodeWrite[]): void {
    const subject = this.identify(node)
    const rows = writes.map(({ node, field, value }): [number, number, number] => [
      this.identify(node),
      this.fieldKey(field),
      this.encode(value),
    ])
    this.event(KIND[`node-${change}`], this.agent.span, subject)
    for (const row of rows) this.write(...row)
  }

  // Output and errors

  linePrinted({ level, text, time }: OutputLine): void {
    const id = this.entityWithDetail(ENTITY.line, { level, text: this.kept(text, MOST_OF_LINE), time })
    this.event(KIND['line-printed'], this.agent.span, id)
    this.write(CONSOLE, this.lineEvents.length, id)
    this.lineEvents.push(this.events.length - 1)
  }

  errorThrown(error: Value): void {
    this.event(KIND['error-thrown'], this.agent.span, this.error(error))
  }

  errorCaught(error: Value): void {
    this.event(KIND['error-caught'], this.agent.span, this.error(error))
  }

  errorUncaught(error: Value, _promise: PromiseObject | undefined): void {
    this.event(KIND['error-uncaught'], this.agent.span, this.error(error))
  }

  private error(error: Value): number {
    return this.entityWithDetail(ENTITY.error, {
      text: this.kept(error instanceof ErrorObject ? describeThrown(error) : toDisplay(error)),
    })
  }
}

/** Of the library, what the program or the loop calls is shown as a built-in. */
const isHidden = ({ isLibrary, kind }: Code, caller: ExecutionContext | null): boolean =>
  isLibrary && (kind === 'script' || isInLibrary(caller))

/** Whether the nearest code is the library's: what that calls is its own affair, up to where it calls the program. */
function isInLibrary(context: ExecutionContext | null): boolean {
  let nearest = context
  while (nearest !== null && nearest.code === null) nearest = nearest.caller
  return nearest?.code?.isLibrary ?? false
}

const spanOfCallback = (callback: Value): number =>
  callback instanceof EcmaFunction ? callback.code.span : 0
