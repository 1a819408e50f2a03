// Turns what the machine does into a trace. One method per event; each appends one row and the writes that come with it.
import { type Agent, LimitReached } from '../machine/agent'
import type { Clock } from '../machine/clock'
import type { Code } from '../machine/code'
import { toDisplay } from '../machine/display'
import { Environment } from '../machine/environment'
import { describeThrown, ErrorObject } from '../machine/error'
import type { BindingHolder, ChoiceKind, LimitKind, Observer, OutputLine, Phase } from '../machine/event'
import type { ExecutionContext } from '../machine/execution-context'
import { EcmaFunction, FunctionObject } from '../machine/function'
import type { Job, JobKind, QueueName } from '../machine/job'
import type { ObjectValue } from '../machine/object'
import { PromiseObject, type PromiseReaction, PromiseReactionJob } from '../machine/promise'
import type { Task, Timer } from '../machine/task'
import { keyAsValue, type PropertyKey, UNINITIALIZED, type Value } from '../machine/value'
import { EVENT_KINDS, type EventKind } from './event-kind'
import { describeObject, labelOf } from './labels'
import { RowWriter } from './rows'
import {
  COLLECTIONS,
  type CodeDetail,
  collection,
  DEAD_ZONE,
  ENTITY_KINDS,
  ENTITY_WORDS,
  type EntityKind,
  EVENT_WORDS,
  FALSE,
  FIRST_ENTITY,
  FIRST_TABLED,
  FOLLOWS,
  FULFILLED_WITH,
  JOB_KINDS,
  LOOP_CHECKPOINT,
  LOOP_JOB,
  LOOP_PHASE,
  LOOP_TASK,
  NOTHING,
  NULL,
  REJECTED_WITH,
  SPAN_SHIFT,
  type TabledValue,
  TIMER_DUE,
  TIMER_REGISTERED,
  type TimerDetail,
  TRUE,
  UNDEFINED,
  WRITE_WORDS,
} from './schema'

const KIND = Object.fromEntries(EVENT_KINDS.map((kind, i) => [kind, i])) as Record<EventKind, number>
const ENTITY = Object.fromEntries(ENTITY_KINDS.map((kind, i) => [kind, i])) as Record<EntityKind, number>

const STACK = collection('stack')
const QUEUES: Record<QueueName, number> = { jobs: collection('jobs'), ticks: collection('ticks') }
const JOB_KIND = Object.fromEntries(JOB_KINDS.map((kind, i) => [kind, i])) as Record<JobKind, number>
const TASKS = collection('tasks')
const TIMERS = collection('timers')
const CONSOLE = collection('console')
const LOOP = collection('loop')
const SUSPENDED = collection('suspended')
const GLOBALS = collection('globals')

export class Recorder implements Observer {
  readonly events = new RowWriter(EVENT_WORDS)
  readonly journal = new RowWriter(WRITE_WORDS)
  readonly entities = new RowWriter(ENTITY_WORDS)
  /** Events at which lines were printed. */
  readonly lineEvents: number[] = []
  /** What does not fit into the words of an entity. */
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
  private jobs = 0
  private timersAndTasks = 0
  private promises = 0
  private lastTime = 0
  private agent!: Agent
  private clock!: Clock

  constructor(
    /** Events that may be recorded. */
    private limit: number,
  ) {
    for (const _name of COLLECTIONS) this.entity(ENTITY.collection, 0, 0)
  }

  /** The agent is made with its observer, so it can only be given afterwards. */
  observe(agent: Agent): void {
    this.agent = agent
    this.clock = agent.clock
  }

  // Rows

  private event(kind: number, span: number, subject: number): void {
    this.events.push3(kind | (span << SPAN_SHIFT), subject, this.journal.length)
    if (this.clock.now !== this.lastTime) this.noteTime()
    if (this.events.length > this.limit) this.stop()
  }

  private noteTime(): void {
    this.lastTime = this.clock.now
    this.timeEvents.push(this.events.length - 1)
    this.times.push(this.lastTime)
  }

  private stop(): void {
    this.limit = Number.POSITIVE_INFINITY
    throw new LimitReached('events')
  }

  private write(target: number, key: number, value: number): void {
    this.journal.push3(target, key, value)
  }

  /** Its event is the next one. */
  private entity(kind: number, a: number, b: number, c = 0): number {
    const { entities } = this
    const id = entities.length
    entities.push5(kind, this.events.length, a, b, c)
    return id
  }

  private entityWithDetail(kind: number, detail: unknown): number {
    return this.entity(kind, this.details.push(detail) - 1, 0)
  }

  // Values

  private encode(value: Value | typeof UNINITIALIZED): number {
    if (typeof value === 'number') return isSmall(value) ? value : this.table(value)
    switch (typeof value) {
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
    if (object.traceId === 0) object.traceId = this.introduce(object)
    return object.traceId
  }

  private introduce(object: ObjectValue): number {
    if (object instanceof PromiseObject) return this.entity(ENTITY.promise, ++this.promises, 0)
    if (object instanceof EcmaFunction)
      return this.entity(ENTITY.function, this.codeDetail(object.code, object), 0)
    if (object instanceof FunctionObject) return this.entity(ENTITY.function, this.nativeDetail(object), 0)
    return this.entityWithDetail(ENTITY.object, { text: describeObject(object) })
  }

  /** Identity of a function, 0 for anything else. */
  private identifyFunction(value: Value): number {
    return value instanceof FunctionObject ? this.identify(value) : 0
  }

  private name(key: PropertyKey): number {
    const text = String(keyAsValue(key))
    const known = this.nameIndices.get(text)
    if (known !== undefined) return known
    const index = this.names.push(text) - 1
    this.nameIndices.set(text, index)
    return index
  }

  // Code

  stepReached(span: number): void {
    this.event(KIND['step-reached'], span, 0)
  }

  contextPushed(context: ExecutionContext): void {
    const { code, callee, caller } = context
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

  private codeDetail(code: Code, callee: FunctionObject | null): number {
    if (code.traceDetail < 0) code.traceDetail = this.details.push(describeCode(code, callee)) - 1
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
    this.event(
      KIND['context-popped'],
      context.code === null ? this.agent.span : context.span,
      context.traceId,
    )
    this.pop()
  }

  contextSuspended(context: ExecutionContext, reason: 'await' | 'yield' | 'start'): void {
    if (context.traceId === 0) return
    const position = this.events.length
    this.event(KIND['context-suspended'], context.span, context.traceId)
    this.pop()
    if (reason === 'await') this.write(SUSPENDED, context.traceId, position)
  }

  contextResumed(context: ExecutionContext): void {
    if (context.traceId === 0) return
    this.event(KIND['context-resumed'], context.span, context.traceId)
    this.write(SUSPENDED, context.traceId, NOTHING)
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

  variableAssigned(
    holder: BindingHolder,
    binding: number,
    _old: Value | typeof UNINITIALIZED,
    value: Value,
    span: number,
  ): void {
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
    this.write(LOOP, LOOP_JOB, NOTHING)
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
    const number = timer > 0 ? this.timerNumber(timer) : ++this.timersAndTasks
    const label = task.label || labelOf(task.callback)
    task.traceId = this.entityWithDetail(ENTITY.task, {
      number,
      source: task.source,
      label,
      span: spanOfCallback(task.callback),
      timer,
    })
    const position = this.events.length
    this.event(KIND['task-enqueued'], this.agent.span, task.traceId)
    this.write(TASKS, task.traceId, position)
  }

  private timerNumber(timer: number): number {
    const detail = this.entities.word(timer, 2)
    return (this.details[detail] as TimerDetail).number
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
    this.event(KIND['choice-made'], 0, this.entityWithDetail(ENTITY.choice, { kind, options, chosen }))
  }

  limitReached(limit: LimitKind): void {
    this.limit = Number.POSITIVE_INFINITY
    this.event(KIND['limit-reached'], this.agent.span, this.entityWithDetail(ENTITY.error, { text: limit }))
  }

  // Output and errors

  linePrinted({ level, text, time }: OutputLine): void {
    const id = this.entityWithDetail(ENTITY.line, { level, text, time })
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
      text: error instanceof ErrorObject ? describeThrown(error) : toDisplay(error),
    })
  }
}

function describeCode(code: Code, callee: FunctionObject | null): CodeDetail {
  const label = callee === null ? '(script)' : code.kind === 'initializer' ? 'class fields' : labelOf(callee)
  return { label, isBuiltin: false, span: callee === null ? 0 : code.span }
}

const spanOfCallback = (callback: Value): number =>
  callback instanceof EcmaFunction ? callback.code.span : 0

/** A number that stands for itself. */
function isSmall(value: number): boolean {
  const integer = value | 0
  return integer === value && integer >= 0 && integer < FIRST_TABLED && (integer !== 0 || 1 / value > 0)
}
