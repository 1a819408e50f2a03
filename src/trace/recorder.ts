// Turns what the machine does into a trace. One method per event; each appends one row and the writes that come with it.
import { type Agent, LimitReached } from '../machine/agent'
import type { Code } from '../machine/code'
import { toDisplay } from '../machine/display'
import { describeThrown, ErrorObject } from '../machine/error'
import { Environment } from '../machine/environment'
import type { BindingHolder, ChoiceKind, LimitKind, Observer, OutputLine, Phase } from '../machine/event'
import { ExecutionContext } from '../machine/execution-context'
import { EcmaFunction, FunctionObject } from '../machine/function'
import type { ObjectValue } from '../machine/object'
import type { Job, QueueName } from '../machine/job'
import { PromiseObject, type PromiseReaction, PromiseReactionJob } from '../machine/promise'
import type { Task, Timer } from '../machine/task'
import { keyAsValue, type PropertyKey, UNINITIALIZED, type Value } from '../machine/value'
import { EntityColumns, EventColumns, JournalColumns } from './columns'
import { EVENT_KINDS, type EventKind } from './event-kind'
import { describeObject, labelOf } from './labels'
import {
  COLLECTIONS,
  collection,
  DEAD_ZONE,
  type DetailOf,
  ENTITY_KINDS,
  type EntityKind,
  FALSE,
  FIRST_ENTITY,
  FIRST_TABLED,
  LOOP_CHECKPOINT,
  LOOP_JOB,
  LOOP_PHASE,
  LOOP_TASK,
  NOTHING,
  NULL,
  PROMISE_RESULT,
  PROMISE_STATE,
  PROMISE_STATES,
  type TabledValue,
  TIMER_DUE,
  TIMER_REGISTERED,
  TRUE,
  UNDEFINED,
} from './schema'

const KIND = Object.fromEntries(EVENT_KINDS.map((kind, i) => [kind, i])) as Record<EventKind, number>
const ENTITY = Object.fromEntries(ENTITY_KINDS.map((kind, i) => [kind, i])) as Record<EntityKind, number>

const STACK = collection('stack')
const TASKS = collection('tasks')
const TIMERS = collection('timers')
const CONSOLE = collection('console')
const LOOP = collection('loop')
const SUSPENDED = collection('suspended')
const PROMISES = collection('promises')
const GLOBALS = collection('globals')

export class Recorder implements Observer {
  readonly events = new EventColumns()
  readonly journal = new JournalColumns()
  readonly entities = new EntityColumns()
  readonly details: unknown[] = []
  /** Numbers that are no small integers, strings and the like. */
  readonly values: TabledValue[] = []
  /** Names of properties, as keys of the journal. */
  readonly names: string[] = []
  /** Events at which the virtual time changed, and to what. */
  readonly timeEvents: number[] = []
  readonly times: number[] = []
  private readonly nameIndices = new Map<string, number>()
  private readonly nativeDetails = new Map<FunctionObject, number>()
  /** Identities of the contexts on the stack. */
  private readonly stack: number[] = []
  private lines = 0
  private jobs = 0
  private timersAndTasks = 0
  private promises = 0
  private agent!: Agent

  constructor(private readonly limit: number) {
    for (const _name of COLLECTIONS) this.entity('collection', null)
  }

  /** The agent is made with its observer, so it can only be given afterwards. */
  observe(agent: Agent): void {
    this.agent = agent
  }

  // Rows

  private event(kind: number, span: number, subject: number): number {
    const { events } = this
    const index = events.push(kind, span, subject, this.journal.length)
    const time = this.agent.clock.now
    if (time !== this.lastTime) {
      this.lastTime = time
      this.timeEvents.push(index)
      this.times.push(time)
    }
    if (events.length > this.limit && !this.isOver) {
      this.isOver = true
      throw new LimitReached('events')
    }
    return index
  }

  private lastTime = 0
  private isOver = false

  private write(target: number, key: number, value: number): void {
    this.journal.push(target, key, value)
  }

  /** Its event is the next one, or the last one if that is just being written. */
  private entity<K extends EntityKind>(kind: K, detail: DetailOf[K]): number {
    return this.entities.push(ENTITY[kind], this.events.length, this.details.push(detail) - 1)
  }

  // Values

  private encode(value: Value | typeof UNINITIALIZED): number {
    switch (typeof value) {
      case 'number':
        return value >= 0 && value < FIRST_TABLED && Math.floor(value) === value && !Object.is(value, -0) ? value : this.table(value)
      case 'string':
        return this.table(value)
      case 'boolean':
        return value ? TRUE : FALSE
      case 'undefined':
        return UNDEFINED
      case 'symbol':
        return value === UNINITIALIZED ? DEAD_ZONE : this.table({ text: String(value) })
      case 'bigint':
        return this.table({ text: `${value}n` })
      default:
        return value === null ? NULL : FIRST_ENTITY + this.identify(value)
    }
  }

  private table(value: TabledValue): number {
    return FIRST_TABLED + this.values.push(value) - 1
  }

  /** Identity of an object, given when the record first mentions it. */
  private identify(object: ObjectValue): number {
    if (object.traceId > 0) return object.traceId
    if (object instanceof PromiseObject) object.traceId = this.entity('promise', { number: ++this.promises })
    else if (object instanceof EcmaFunction) {
      object.traceId = this.entity('function', { text: labelOf(object), span: object.code.span })
    } else object.traceId = this.entity('object', { text: describeObject(object) })
    return object.traceId
  }

  private name(key: PropertyKey): number {
    const text = String(keyAsValue(key))
    let index = this.nameIndices.get(text)
    if (index === undefined) this.nameIndices.set(text, (index = this.names.push(text) - 1))
    return index
  }

  // Code

  stepReached(span: number): void {
    this.event(KIND['step-reached'], span, 0)
  }

  contextPushed(context: ExecutionContext): void {
    context.traceId = this.entities.push(ENTITY.context, this.events.length, this.contextDetail(context))
    this.event(KIND['context-pushed'], this.agent.span, context.traceId)
    this.push(context.traceId)
  }

  private contextDetail({ code, callee }: ExecutionContext): number {
    if (code === null) return this.nativeDetail(callee!)
    if (code.traceDetail < 0) code.traceDetail = this.details.push(programDetail(code, callee)) - 1
    return code.traceDetail
  }

  private nativeDetail(callee: FunctionObject): number {
    let detail = this.nativeDetails.get(callee)
    if (detail === undefined) {
      detail = this.details.push({ label: labelOf(callee), isBuiltin: true, span: 0 }) - 1
      this.nativeDetails.set(callee, detail)
    }
    return detail
  }

  contextPopped(context: ExecutionContext, _result: Value): void {
    if (context.traceId === 0) return
    this.event(KIND['context-popped'], context.span || this.agent.span, context.traceId)
    this.pop()
  }

  contextSuspended(context: ExecutionContext, reason: 'await' | 'yield' | 'start'): void {
    const index = this.event(KIND['context-suspended'], context.span, context.traceId)
    this.pop()
    if (reason === 'await') this.write(SUSPENDED, context.traceId, index)
  }

  contextResumed(context: ExecutionContext): void {
    this.event(KIND['context-resumed'], context.span, context.traceId)
    this.write(SUSPENDED, context.traceId, NOTHING)
    this.push(context.traceId)
  }

  private push(id: number): void {
    this.write(STACK, this.stack.push(id) - 1, id)
  }

  private pop(): void {
    this.stack.pop()
    this.write(STACK, this.stack.length, NOTHING)
  }

  // Variables and properties

  variableDeclared(holder: BindingHolder, binding: number, value: Value | typeof UNINITIALIZED, span: number): void {
    const code = this.encode(value)
    this.event(KIND['variable-declared'], span, binding)
    this.write(this.holderOf(holder), binding, code)
  }

  variableAssigned(holder: BindingHolder, binding: number, _old: Value | typeof UNINITIALIZED, value: Value, span: number): void {
    const code = this.encode(value)
    this.event(KIND['variable-assigned'], span, binding)
    this.write(this.holderOf(holder), binding, code)
  }

  private holderOf(holder: BindingHolder): number {
    if (holder instanceof ExecutionContext) return holder.traceId
    if (!(holder instanceof Environment)) return GLOBALS
    if (holder.traceId === 0) holder.traceId = this.entity('environment', this.stack.at(-1) ?? 0)
    return holder.traceId
  }

  propertyAssigned(object: ObjectValue, key: PropertyKey, _old: Value, value: Value): void {
    const target = this.identify(object)
    const code = this.encode(value)
    this.event(KIND['property-assigned'], this.agent.span, target)
    this.write(target, this.name(key), code)
  }

  // Promises

  promiseCreated(promise: PromiseObject): void {
    const id = this.identify(promise)
    this.event(KIND['promise-created'], this.agent.span, id)
    this.write(PROMISES, id, id)
    this.write(id, PROMISE_STATE, PROMISE_STATES.indexOf('pending'))
  }

  promiseResolved(promise: PromiseObject, resolution: ObjectValue): void {
    const followed = this.identify(resolution)
    this.event(KIND['promise-resolved'], this.agent.span, this.identify(promise))
    this.write(promise.traceId, PROMISE_RESULT, FIRST_ENTITY + followed)
  }

  promiseSettled(promise: PromiseObject): void {
    const result = this.encode(promise.result)
    this.event(KIND['promise-settled'], this.agent.span, this.identify(promise))
    this.write(promise.traceId, PROMISE_STATE, PROMISE_STATES.indexOf(promise.state))
    this.write(promise.traceId, PROMISE_RESULT, result)
  }

  reactionRegistered(promise: PromiseObject, reaction: PromiseReaction): void {
    const handler = reaction.onFulfilled ?? reaction.onRejected
    const span = handler instanceof EcmaFunction ? handler.code.span : 0
    const isAwait = reaction.internal !== undefined
    reaction.traceId = this.entity('reaction', { promise: this.identify(promise), isAwait, span })
    this.event(KIND['reaction-registered'], this.agent.span, reaction.traceId)
  }

  // Jobs, tasks, timers

  jobEnqueued(job: Job, queue: QueueName): void {
    job.traceId = this.entity('job', {
      number: ++this.jobs,
      kind: job.kind,
      label: jobLabel(job),
      span: jobSpan(job),
      reaction: job instanceof PromiseReactionJob ? job.reaction.traceId : 0,
    })
    const index = this.event(KIND['job-enqueued'], this.agent.span, job.traceId)
    this.write(collection(queue), job.traceId, index)
  }

  jobStarted(job: Job, queue: QueueName): void {
    this.event(KIND['job-started'], 0, job.traceId)
    this.write(collection(queue), job.traceId, NOTHING)
    this.write(LOOP, LOOP_JOB, job.traceId)
  }

  jobEnded(job: Job): void {
    this.event(KIND['job-ended'], 0, job.traceId)
    this.write(LOOP, LOOP_JOB, NOTHING)
  }

  timerRegistered(timer: Timer): void {
    if (timer.traceId === 0) {
      const { kind, delay, callback } = timer
      const number = ++this.timersAndTasks
      timer.traceId = this.entity('timer', { number, kind, label: labelOf(callback), span: spanOfCallback(callback), delay })
    }
    this.event(KIND['timer-registered'], this.agent.span, timer.traceId)
    this.write(TIMERS, timer.traceId, timer.traceId)
    this.write(timer.traceId, TIMER_DUE, this.encode(timer.due))
    this.write(timer.traceId, TIMER_REGISTERED, this.encode(this.agent.clock.now))
  }

  timerCleared(timer: Timer): void {
    this.event(KIND['timer-cleared'], this.agent.span, timer.traceId)
    this.write(TIMERS, timer.traceId, NOTHING)
  }

  timerDue(timer: Timer): void {
    this.event(KIND['timer-due'], 0, timer.traceId)
    this.write(TIMERS, timer.traceId, NOTHING)
  }

  taskEnqueued(task: Task): void {
    const timer = task.timer?.traceId ?? 0
    const number = timer > 0 ? (this.details[this.entities.details[timer]!] as { number: number }).number : ++this.timersAndTasks
    const label = task.label || labelOf(task.callback)
    task.traceId = this.entity('task', { number, source: task.source, label, span: spanOfCallback(task.callback), timer })
    const index = this.event(KIND['task-enqueued'], this.agent.span, task.traceId)
    this.write(TASKS, task.traceId, index)
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

  // The loop

  checkpointBegun(): void {
    this.event(KIND['checkpoint-begun'], 0, 0)
    this.write(LOOP, LOOP_CHECKPOINT, 1)
  }

  checkpointEnded(): void {
    this.event(KIND['checkpoint-ended'], 0, 0)
    this.write(LOOP, LOOP_CHECKPOINT, NOTHING)
  }

  phaseEntered(phase: Phase): void {
    this.event(KIND['phase-entered'], 0, 0)
    this.write(LOOP, LOOP_PHASE, this.name(phase))
  }

  clockMoved(_from: number, _to: number): void {
    this.event(KIND['clock-moved'], 0, 0)
  }

  choiceMade(kind: ChoiceKind, options: readonly string[], chosen: number): void {
    this.event(KIND['choice-made'], 0, this.entity('choice', { kind, options, chosen }))
  }

  limitReached(limit: LimitKind): void {
    this.isOver = true
    this.event(KIND['limit-reached'], this.agent.span, this.entity('error', { text: limit }))
  }

  // Output and errors

  linePrinted({ level, text, time }: OutputLine): void {
    const id = this.entity('line', { level, text, time })
    this.event(KIND['line-printed'], this.agent.span, id)
    this.write(CONSOLE, this.lines++, id)
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
    return this.entity('error', { text: error instanceof ErrorObject ? describeThrown(error) : toDisplay(error) })
  }
}

function programDetail(code: Code, callee: FunctionObject | null) {
  const label = callee === null ? '(script)' : code.kind === 'initializer' ? 'class fields' : labelOf(callee)
  return { label, isBuiltin: false, span: callee === null ? 0 : code.span }
}

const spanOfCallback = (callback: Value): number => (callback instanceof EcmaFunction ? callback.code.span : 0)

function jobLabel(job: Job): string {
  if (job instanceof PromiseReactionJob) {
    const { internal } = job.reaction
    if (internal?.context) return `resume ${labelOf(internal.context.callee)}`
    if (job.callback === undefined) return job.isRejection ? 'pass the rejection on' : 'pass the value on'
  }
  if (job.kind === 'thenable') return 'follow another promise'
  return labelOf(job.callback)
}

/** For an await: where the function goes on. */
function jobSpan(job: Job): number {
  if (job instanceof PromiseReactionJob && job.reaction.internal?.context) return job.reaction.internal.context.span
  return spanOfCallback(job.callback)
}
