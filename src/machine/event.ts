// All that can be observed of a run. The machine calls these methods; the trace layer turns each call into an event.

import type { ProcessEnd } from './host'
import type { ObjectValue } from './objects/object'
import type { Job, QueueName } from './promises/job'
import type { PromiseObject, PromiseReaction } from './promises/promise'
import type { Agent } from './running/agent'
import type { Environment } from './running/environment'
import type { Catcher, ExecutionContext } from './running/execution-context'
import type {
  MoveFacts,
  QueueFacts,
  ServerJob,
  ServerJobMove,
  ServerJobNote,
  ServerJobState,
  ServerQueue,
  ServerQueueChange,
  ServerWorker,
  ServerWorkerChange,
} from './server-queue'
import type { ShelfEntry, Task, Timer } from './task'
import type { PropertyKey, UNINITIALIZED, Value } from './value'

/** Where a variable lives: a context, an environment, or the global scope. */
export type BindingHolder = ExecutionContext | Environment | GlobalHolder

/** A global binding, or the realm for the variables on its global object. */
export interface GlobalHolder {
  /** Identity in the record; 0 until the record mentions it. */
  traceId: number
}

/**
 * 'uncaught' is an error that nobody caught; 'handled' one that a listener of the whole process took care of; a 'notice' says
 * what the simulation leaves out: no real engine prints it.
 */
export type ConsoleLevel = 'log' | 'info' | 'debug' | 'warn' | 'error' | 'uncaught' | 'handled' | 'notice'

/** One console line group: what one call printed. */
export interface OutputLine {
  readonly level: ConsoleLevel
  readonly text: string
  /** Virtual time in ms. */
  readonly time: number
}

export type LimitKind = 'steps' | 'events' | 'memory' | 'virtual-time' | 'output' | 'horizon'

/** Why a run stops at the horizon: the program was run ahead, without a record, and did not end. */
export interface Outlook {
  /** Virtual ms. */
  readonly horizon: number
  /** How far it was run ahead, in virtual ms. */
  readonly seenUntil: number
  /** Intervals that are active at the horizon and still are there. */
  readonly intervals: readonly Timer[]
}

/** An event of the platform on its way through its targets. */
export interface DispatchedEvent {
  readonly type: string
  readonly target: { readonly self: ObjectValue } | null
  readonly currentTarget: { readonly self: ObjectValue } | null
  /** https://dom.spec.whatwg.org/#dom-event-eventphase */
  readonly phase: number
  readonly bubbles: boolean
  readonly isTrusted: boolean
  readonly path: readonly unknown[]
}

/** A listener of an event of the platform. */
export interface RegisteredListener {
  readonly type: string
  readonly capture: boolean
  readonly once: boolean
  /** Identity in the record; 0 until it is recorded. */
  traceId: number
}

/** A field of an object of the host that got another content; which fields there are, the host says. */
export interface FieldWrite {
  readonly node: ObjectValue
  readonly field: string
  readonly value: Value
}

/** A property that a step reads, as `this.items[i].length`: how to find it without running anything of the program. */
export interface PropertyPath {
  /** The variable, or `this`, that the path begins with. */
  readonly root: Peek
  readonly isOfThis: boolean
  readonly keys: readonly PathKey[]
}

export interface PathKey {
  /** As the record writes it; where a variable holds it, how to look at that. */
  readonly shown: PropertyKey | Peek
  /** Number of `shown` in the record; -1 where it has none yet, or where a variable holds it. */
  traceKey: number
  /** What an object has there; UNINITIALIZED where only running the program would tell. */
  readonly peek: (
    object: ObjectValue,
    key: PropertyKey,
    context: ExecutionContext,
    agent: Agent,
  ) => Value | typeof UNINITIALIZED
}

/** What a variable holds in a context; UNINITIALIZED where that is not known. */
export type Peek = (context: ExecutionContext, agent: Agent) => Value | typeof UNINITIALIZED

/** Spans are indices into the program's span table; 0 is "nowhere in the program". */
export interface Observer {
  stepReached(span: number, properties: readonly PropertyPath[]): void
  contextPushed(context: ExecutionContext): void
  contextPopped(context: ExecutionContext): void
  contextSuspended(context: ExecutionContext, reason: 'await' | 'yield' | 'start' | 'moved'): void
  contextResumed(context: ExecutionContext): void
  /**
   * A scope is entered whose variables closures may share, or a loop goes on with a copy of one; `bindings` says which variable
   * each slot holds, -1 where that is none of the program's.
   */
  environmentMade(context: ExecutionContext, environment: Environment, bindings: readonly number[]): void
  /** Part of the call whose context was just pushed. */
  parameterBound(holder: BindingHolder, binding: number, value: Value): void
  variableDeclared(
    holder: BindingHolder,
    binding: number,
    value: Value | typeof UNINITIALIZED,
    span: number,
  ): void
  variableAssigned(holder: BindingHolder, binding: number, value: Value, span: number): void
  propertyAssigned(object: ObjectValue, key: PropertyKey, value: Value): void
  promiseCreated(promise: PromiseObject): void
  /** The promise's fate now follows another promise or thenable. */
  promiseResolved(promise: PromiseObject, resolution: ObjectValue): void
  promiseSettled(promise: PromiseObject): void
  reactionRegistered(promise: PromiseObject, reaction: PromiseReaction): void
  jobEnqueued(job: Job, queue: QueueName): void
  jobStarted(job: Job, queue: QueueName): void
  jobEnded(job: Job): void
  timerRegistered(timer: Timer): void
  timerCleared(timer: Timer): void
  timerDue(timer: Timer): void
  taskEnqueued(task: Task): void
  /** The task's rank has changed, so it goes before or after others that wait. */
  taskRanked(task: Task): void
  /** It comes after all others that wait, now. */
  taskPutLast(task: Task): void
  taskStarted(task: Task): void
  taskEnded(task: Task): void
  /** A task left its queue without having run. */
  taskDropped(task: Task): void
  /** The host keeps something until its moment comes. */
  entryShelved(entry: ShelfEntry): void
  /** The moment has come: a callback is called, or what was waited for becomes a task. */
  entryStarted(entry: ShelfEntry): void
  /** It was cancelled before. */
  entryDropped(entry: ShelfEntry): void
  /** A job of a queue on a server is in a state now; it came from another, or was added. */
  serverJobMoved(
    job: ServerJob,
    from: ServerJobState | undefined,
    move: ServerJobMove,
    facts: MoveFacts,
  ): void
  serverJobNoted(job: ServerJob, note: ServerJobNote, text: string): void
  serverWorkerChanged(worker: ServerWorker, change: ServerWorkerChange, text: string): void
  /** `until` is the virtual time at which it is over, 0 where it has no end. */
  serverQueueChanged(queue: ServerQueue, change: ServerQueueChange, facts: QueueFacts): void
  checkpointBegun(): void
  checkpointEnded(): void
  /** A part of the host's loop begins; the host says which parts there are. */
  phaseEntered(phase: string): void
  clockMoved(): void
  /** The process is over, with an exit code. */
  processEnded(code: number, end: ProcessEnd): void
  linePrinted(line: OutputLine): void
  /** An event begins its way; told only where there is a listener for it. */
  eventDispatched(event: DispatchedEvent): void
  /** A listener of the event's current target is about to be called. */
  listenerInvoked(event: DispatchedEvent): void
  /** A node of a document, or of a tree outside of it, has changed. */
  nodeChanged(change: string, node: ObjectValue, writes: readonly FieldWrite[]): void
  /** Listeners come and go as part of a call; one with `once` goes with the event that it hears. */
  listenerAdded(target: ObjectValue, listener: RegisteredListener, callback: ObjectValue): void
  /** The program has put another function into `onclick` or the like. */
  listenerChanged(listener: RegisteredListener, callback: ObjectValue): void
  listenerRemoved(listener: RegisteredListener): void
  errorThrown(error: Value): void
  errorCaught(error: Value, by: Catcher): void
  /** `promise` is given where the error is an unhandled rejection. */
  errorUncaught(error: Value, promise: PromiseObject | undefined, level: 'uncaught' | 'handled'): void
  /** More than one continuation was legal. `chosen` is an index into `options`. */
  choiceMade(kind: ChoiceKind, options: readonly string[], chosen: number): void
  /** `outlook` is given at the horizon. */
  limitReached(limit: LimitKind, outlook?: Outlook): void

  /** Bytes of what it has written so far. */
  readonly heldBytes: number
}

/** Where a real engine is free: semantics that no standard fixes. */
export type ChoiceKind =
  | 'timer-or-immediate'
  | 'task-source'
  | 'response'
  | 'io-order'
  | 'frame'
  | 'late-timer'
