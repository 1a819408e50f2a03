// https://w3c.github.io/requestidlecallback/

import { footprint, SHARED } from '../../../machine/footprint'
import { ObjectValue } from '../../../machine/objects/object'
import { get } from '../../../machine/objects/properties'
import { toNumber } from '../../../machine/operations/convert'
import type { Agent } from '../../../machine/running/agent'
import { call } from '../../../machine/running/call'
import { Queue } from '../../../machine/running/queue'
import type { ShelfEntry } from '../../../machine/task'
import { isObject, type Value } from '../../../machine/value'
import type { Appointment } from '../../loop/agenda'
import type { Callbacks } from '../../loop/callbacks'
import type { BrowserLoop, QueuedTask } from '../../loop/host-loop'
import { Interface, prototypeOf, receiverOf } from '../../web/interfaces/interface'
import { defineWindowMethod, requireFunction } from '../window/window-method'
import type { Rendering } from './rendering'
import { createIdleState } from './scheduler'
import { RANKS } from './task-queues'

/** Longest idle period, in ms. */
const MAX_PERIOD_IN_MS = 50

/** With no more time than this until something is due, a browser does not call itself idle. */
const MIN_PERIOD_IN_MS = 1

interface IdleCallback extends ShelfEntry {
  readonly id: number
  readonly callback: Value
  timeout: Appointment | undefined
  /** How many frames had run when it was asked for. */
  readonly framesBefore: number
}

class IdleDeadlineObject extends ObjectValue {
  constructor(
    prototype: ObjectValue,
    readonly deadline: number,
    readonly didTimeout: boolean,
  ) {
    super(prototype)
  }

  override get className(): string {
    return 'IdleDeadline'
  }
}

export class IdleCallbacks {
  private readonly pending = new Queue<IdleCallback>()
  /** What the idle period that has begun will run. */
  private readonly runnable = new Queue<IdleCallback>()
  private task: QueuedTask | undefined
  private lastId = 0
  /** Virtual time at which the last idle period ends, in ms. */
  private end = 0
  /** Some callback was waiting when the last one had run. */
  private isContinued = false
  /** Moves the clock to the end of an idle period, where no callback does. */
  private wakeUp: Appointment | undefined

  constructor(
    private readonly loop: BrowserLoop,
    private readonly rendering: Rendering,
  ) {}

  install(agent: Agent): void {
    new Interface(agent, { name: 'IdleDeadline', receiver: receiverOf(IdleDeadlineObject) })
      .operation('timeRemaining', 0, ({ deadline }) => Math.max(0, deadline - agent.clock.read()))
      .attribute('didTimeout', ({ didTimeout }) => didTimeout)
    const idle = this
    defineWindowMethod(agent, 'requestIdleCallback', 1, function* ([callback, options]) {
      const handler = requireFunction(agent, 'requestIdleCallback', callback)
      const timeout = isObject(options) ? yield* get(agent, options, 'timeout') : undefined
      return idle.add(agent, handler, timeout === undefined ? 0 : yield* toNumber(agent, timeout))
    })
    defineWindowMethod(agent, 'cancelIdleCallback', 1, function* ([id]) {
      idle.cancel(agent, (yield* toNumber(agent, id)) >>> 0)
      return undefined
    })
  }

  private add(agent: Agent, callback: ObjectValue, timeout: number): number {
    const due = timeout > 0 ? agent.clock.now + timeout : undefined
    const entry: IdleCallback = {
      id: ++this.lastId,
      shelf: 'idle',
      label: '',
      callback,
      due,
      timeout: undefined,
      framesBefore: this.rendering.framesRun,
      traceId: 0,
    }
    if (due !== undefined) entry.timeout = this.loop.agenda.add(due, () => this.timeOut(agent, entry))
    // Callbacks that are added during an idle period wait for the next.
    footprint?.writes(this)
    this.pending.add(entry)
    agent.observer?.entryShelved(entry)
    return entry.id
  }

  private cancel(agent: Agent, id: number): void {
    footprint?.writes(SHARED.handles)
    const isMeant = (entry: IdleCallback) => entry.id === id
    const entry = this.runnable.find(isMeant) ?? this.pending.find(isMeant)
    if (entry === undefined) return
    this.remove(entry)
    agent.observer?.entryDropped(entry)
  }

  private remove(entry: IdleCallback): void {
    if (entry.timeout !== undefined) this.loop.agenda.cancel(entry.timeout)
    this.runnable.remove(entry)
    this.pending.remove(entry)
    if (this.pending.size === 0) this.sleepOn()
  }

  private sleepOn(): void {
    if (this.wakeUp !== undefined) this.loop.agenda.cancel(this.wakeUp)
    this.wakeUp = undefined
  }

  /** https://w3c.github.io/requestidlecallback/#invoke-idle-callback-timeout-algorithm */
  private timeOut(agent: Agent, entry: IdleCallback): void {
    this.remove(entry)
    const run = () => this.call(agent, entry, agent.clock.now, true)
    const rank = RANKS['user-visible']
    this.loop.enqueueTask(agent, { source: 'idle', callback: entry.callback, entry, rank, queue: entry, run })
  }

  /**
   * Nothing can run. False where no callback may be called yet, or where something is due too soon.
   * https://w3c.github.io/requestidlecallback/#start-an-idle-period-algorithm
   */
  startPeriod(agent: Agent): boolean {
    const { now } = agent.clock
    const isOver = now >= this.end
    if (isOver) this.admit()
    if (this.runnable.size === 0) {
      if (!isOver && this.pending.size > 0) this.wakeUp ??= this.loop.agenda.add(this.end, () => {})
      return false
    }
    const next = this.loop.agenda.next ?? Number.POSITIVE_INFINITY
    const deadline = Math.min(isOver ? this.nextEnd(now) : this.end, next)
    if (deadline - now <= MIN_PERIOD_IN_MS) return false
    if (isOver) this.end = deadline
    this.enqueueNext(agent, deadline)
    return true
  }

  /** What was asked for in an idle period waits for the next; a frame that is awaited comes first. */
  private admit(): void {
    this.sleepOn()
    const { isScheduled, framesRun } = this.rendering
    const mayRun = ({ framesBefore }: IdleCallback) => !isScheduled || framesBefore < framesRun
    for (const entry of this.pending.takeAll(mayRun)) this.runnable.add(entry)
  }

  /** While callbacks are waiting, one period begins where the last one ended. */
  private nextEnd(now: number): number {
    const following = this.end + MAX_PERIOD_IN_MS
    return this.isContinued && following > now ? following : now + MAX_PERIOD_IN_MS
  }

  private enqueueNext(agent: Agent, deadline: number): void {
    if (this.runnable.size === 0 || this.task !== undefined) return
    const run = () => this.runNext(agent, deadline)
    this.task = this.loop.enqueueTask(agent, { source: 'idle', label: 'idle period', run })
  }

  private *runNext(agent: Agent, deadline: number): Callbacks {
    this.task = undefined
    const entry = this.runnable.first
    if (entry === undefined || agent.clock.now >= deadline) return
    footprint?.reads(this)
    this.remove(entry)
    agent.observer?.entryStarted(entry)
    yield* this.call(agent, entry, deadline, false)
    this.isContinued = this.runnable.size + this.pending.size > 0
    this.enqueueNext(agent, deadline)
  }

  private *call(agent: Agent, { callback }: IdleCallback, deadline: number, didTimeout: boolean): Callbacks {
    const object = new IdleDeadlineObject(prototypeOf(agent.realm, 'IdleDeadline'), deadline, didTimeout)
    agent.asyncContext = createIdleState()
    yield call(agent, callback, agent.realm.globalObject, object)
  }
}
