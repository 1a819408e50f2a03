// Transactions and the requests in them. https://w3c.github.io/IndexedDB/#transaction-construct
// Simplified: every request takes the same time, and a transaction stays active to the end of the task that made it.
import type { ObjectValue } from '../../../machine/objects/object'
import type { Agent } from '../../../machine/running/agent'
import { type Procedure, ThrowCompletion } from '../../../machine/running/completion'
import type { Value } from '../../../machine/value'
import type { Callbacks } from '../../loop/callbacks'
import type { HostLoop } from '../../loop/host-loop'
import { dispatch } from '../../web/events/dispatch'
import { createHostEvent, type EventFlags, type EventObject } from '../../web/events/event'
import { EventTargetObject } from '../../web/events/event-target'
import { type DomExceptionName, domException } from '../../web/interfaces/dom-exception'
import type { Connection } from './database'
import type { StoreData } from './records'

/** What the backend needs for a request, and to make a transaction last; in ms. */
const REQUEST_IN_MS = 1
const COMMIT_IN_MS = 1

export type Mode = 'readonly' | 'readwrite' | 'versionchange'

export class RequestObject extends EventTargetObject {
  state: 'pending' | 'done' = 'pending'
  result: Value = undefined
  error: Value = null
  source: ObjectValue | null = null
  transaction: TransactionObject | null = null

  override get className(): string {
    return 'IDBRequest'
  }

  override get isInTree(): boolean {
    return true
  }

  override parentFor(_event: EventObject): EventTargetObject | null {
    return this.transaction
  }
}

interface Waiting {
  readonly request: RequestObject
  readonly label: string
  readonly placed: number
  /** Gives the result, or throws what becomes the error. */
  readonly run: () => Procedure
}

export class TransactionObject extends EventTargetObject {
  state: 'waiting' | 'running' | 'committing' | 'finished' = 'waiting'
  error: Value = null
  wasAborted = false
  /** Whether listeners of one of its requests are being called. */
  private isTelling = false
  private isPumping = false
  private readonly waiting: Waiting[] = []
  /** What the stores were before. */
  private readonly before = new Map<StoreData, StoreData>()
  private readonly task: number
  private readonly undoing: (() => void)[] = []

  constructor(
    prototype: ObjectValue,
    private readonly agent: Agent,
    private readonly loop: HostLoop,
    readonly connection: Connection,
    readonly scope: readonly string[],
    readonly mode: Mode,
    readonly durability: string,
  ) {
    super(prototype)
    this.task = agent.tasksBegun
  }

  override get className(): string {
    return 'IDBTransaction'
  }

  override get isInTree(): boolean {
    return true
  }

  override parentFor(_event: EventObject): EventTargetObject | null {
    return this.connection.object
  }

  get isActive(): boolean {
    const isOver = this.state === 'committing' || this.state === 'finished'
    return !isOver && (this.isTelling || this.task === this.agent.tasksBegun)
  }

  get isFinished(): boolean {
    return this.state === 'committing' || this.state === 'finished'
  }

  /** What is undone if it is aborted. */
  onAbort(undo: () => void): void {
    this.undoing.push(undo)
  }

  keep(store: StoreData): void {
    if (!this.before.has(store)) this.before.set(store, store.copy())
  }

  // Requests

  place(request: RequestObject, label: string, run: () => Procedure): void {
    request.transaction = this
    request.state = 'pending'
    this.waiting.push({ request, label, run, placed: this.agent.clock.now })
    if (this.state === 'running') this.pump()
  }

  /** No earlier transaction keeps it from starting. */
  start(): void {
    this.state = 'running'
    this.pump()
  }

  private pump(): void {
    if (this.isPumping || this.state !== 'running') return
    this.isPumping = true
    const [first] = this.waiting
    const { now } = this.agent.clock
    if (first === undefined) this.after(0, 'transaction', () => this.idle())
    else this.after(Math.max(first.placed + REQUEST_IN_MS - now, 0), first.label, () => this.answer())
  }

  private after(delay: number, label: string, run: () => Callbacks): void {
    const request = { source: 'dom', label, queue: this, run } as const
    if (delay === 0) this.loop.enqueueTask(this.agent, request)
    else this.loop.runAfter(this.agent, delay, request)
  }

  /** With nothing left to do, it ends. */
  private *idle(): Callbacks {
    this.isPumping = false
    if (this.state !== 'running') return
    if (this.waiting.length > 0) this.pump()
    else this.commit()
  }

  private *answer(): Callbacks {
    this.isPumping = false
    const next = this.waiting.shift()
    if (next === undefined || this.state !== 'running') return
    const { request, run } = next
    yield perform(request, run)
    const failure = request.error
    if (failure === null) yield* this.tell(request, 'success')
    else if (yield* this.tell(request, 'error', { bubbles: true, cancelable: true })) this.abort(failure)
    this.pump()
  }

  /** True where nobody prevented the default. What a listener throws aborts the transaction. */
  *tell(
    target: EventTargetObject,
    type: string,
    flags: EventFlags = {},
    event?: EventObject,
  ): Callbacks<boolean> {
    this.isTelling = true
    let hasThrown = false
    const calls = dispatch(this.agent, target, event ?? createHostEvent(this.agent, 'Event', type, flags))
    let step = calls.next()
    for (; !step.done; step = calls.next())
      yield noting(step.value, () => {
        hasThrown = true
      })
    this.isTelling = false
    if (hasThrown) this.abort(this.exception('AbortError', 'Uncaught exception in event handler.'))
    return step.value && !hasThrown
  }

  private exception(name: DomExceptionName, message: string): Value {
    return domException(this.agent, name, message).value
  }

  // Ends

  commit(): void {
    if (this.state === 'committing' || this.state === 'finished') return
    this.state = 'committing'
    const self = this
    this.after(COMMIT_IN_MS, 'complete', function* () {
      self.state = 'finished'
      yield* self.tell(self, 'complete')
      yield* self.connection.finished(self)
    })
  }

  /** Null where the program called `abort()`. */
  abort(error: Value): void {
    if (this.isFinished) return
    this.state = 'finished'
    this.wasAborted = true
    this.error = error
    for (const [store, before] of this.before) store.takeFrom(before)
    for (const undo of this.undoing.reverse()) undo()
    const left = this.waiting.splice(0)
    const self = this
    for (const { request, label } of left)
      this.after(0, label, function* () {
        request.state = 'done'
        request.error = self.exception(
          'AbortError',
          'The transaction was aborted, so the request cannot be fulfilled.',
        )
        yield* self.tell(request, 'error', { bubbles: true, cancelable: true })
      })
    this.after(0, 'abort', function* () {
      yield* self.tell(self, 'abort', { bubbles: true })
      yield* self.connection.finished(self)
    })
  }
}

/** A request that failed has no result. */
function* perform(request: RequestObject, run: () => Procedure): Procedure<void> {
  request.state = 'done'
  request.error = null
  request.result = undefined
  try {
    request.result = yield* run()
  } catch (error) {
    if (!(error instanceof ThrowCompletion)) throw error
    request.error = error.value
  }
}

/** Says when a call throws; it is reported as any other. */
function* noting(call: Procedure<unknown>, thrown: () => void): Procedure<unknown> {
  try {
    return yield* call
  } catch (error) {
    thrown()
    throw error
  }
}
