// Node's setTimeout, setInterval and setImmediate. https://nodejs.org/docs/latest-v20.x/api/timers.html
import { createFunction, defineMethod } from '../../../builtins/define'
import { footprint, SHARED } from '../../../machine/footprint'
import { isCallable } from '../../../machine/objects/function'
import { ObjectValue } from '../../../machine/objects/object'
import { disposeSymbol, toPrimitiveSymbol } from '../../../machine/objects/symbols'
import { toNumber } from '../../../machine/operations/convert'
import type { Agent } from '../../../machine/running/agent'
import { call } from '../../../machine/running/call'
import type { Procedure } from '../../../machine/running/completion'
import type { Realm } from '../../../machine/running/realm'
import type { DelayChange, TimerKind } from '../../../machine/task'
import type { Value } from '../../../machine/value'
import type { Entries } from '../../../syntax/table'
import { FieldedObject, Named } from '../../console/inspect/fielded'
import { defineGlobalMethod } from '../../web/interfaces/define-global'
import { invalidArgument } from '../../web/interfaces/node-error'
import { nextAsyncId } from './async-id'
import { ImmediateObject, type Immediates } from './immediates'
import type { NodeTimer, TimerLists } from './timer-lists'

const MAX_DELAY_IN_MS = 2 ** 31 - 1

export class TimeoutObject extends FieldedObject {
  hasPrimitive = false

  constructor(
    prototype: ObjectValue,
    readonly timer: NodeTimer,
    private readonly lists: TimerLists,
    private readonly asyncId: number,
  ) {
    super(prototype)
  }

  /** As Node 20 prints them. */
  override get fields(): Entries<Value | Named> {
    const { kind, state, delay, start, callback, args, isRef } = this.timer
    const isCleared = state === 'cleared'
    const [previous, next] = this.lists.neighbours(this.timer)
    return {
      _idleTimeout: isCleared ? -1 : delay,
      _idlePrev: previous === undefined ? null : new Named(previous),
      _idleNext: next === undefined ? null : new Named(next),
      _idleStart: start,
      _onTimeout: isCleared ? null : callback,
      _timerArgs: args.length === 0 ? undefined : new Named('Array'),
      _repeat: kind === 'interval' ? delay : null,
      _destroyed: isCleared || state === 'done',
      '[Symbol(refed)]': isRef,
      '[Symbol(kHasPrimitive)]': this.hasPrimitive,
      '[Symbol(asyncId)]': this.asyncId,
      '[Symbol(triggerId)]': 1,
    }
  }

  override get className(): string {
    return 'Timeout'
  }
}

/** Delays below 1, above 2^31 − 1 or not numbers are 1; fractions are dropped. */
const toDelay = (delay: number): number => (delay >= 1 && delay <= MAX_DELAY_IN_MS ? Math.trunc(delay) : 1)

function changeOf(requested: number, delay: number): DelayChange | undefined {
  if (requested === delay) return undefined
  if (Number.isNaN(requested)) return 'not-a-number'
  if (requested > MAX_DELAY_IN_MS) return 'overflow'
  return requested < 1 ? 'minimum' : 'fraction'
}

export class NodeTimers {
  /** Those whose number somebody has asked for, as texts: maps that change with every timer are kept small. */
  private readonly byNumber = new Map<string, TimeoutObject>()
  /** Intervals that are not cleared. */
  private readonly intervals = new Set<NodeTimer>()
  private lastId = 0

  constructor(
    private readonly lists: TimerLists,
    /** Told of a timer that was due when it was cleared. */
    private readonly onCleared: (agent: Agent, timer: NodeTimer) => void,
    /** Tells of a delay that is too long. */
    private readonly warn: (agent: Agent, delay: number) => Procedure,
  ) {}

  /** Timers that are neither done nor cleared. */
  get active(): Iterable<NodeTimer> {
    return new Set([...this.intervals, ...this.lists.all])
  }

  install(agent: Agent): void {
    const prototype = this.createTimeoutPrototype(agent)
    this.defineSetter(agent, prototype, 'setTimeout', 'timeout')
    this.defineSetter(agent, prototype, 'setInterval', 'interval')
    for (const name of ['clearTimeout', 'clearInterval']) {
      defineGlobalMethod(agent, name, 1, (_agent, _this, [timeout]) => {
        const found = timeout instanceof TimeoutObject ? timeout : this.withId(timeout)
        if (found !== undefined) this.clear(agent, found.timer)
        return undefined
      })
    }
  }

  /** A timer's number may be text, too. */
  private withId(id: Value): TimeoutObject | undefined {
    return typeof id === 'number' || typeof id === 'string' ? this.byNumber.get(String(id)) : undefined
  }

  private defineSetter(agent: Agent, prototype: ObjectValue, name: string, kind: TimerKind): void {
    const timers = this
    defineGlobalMethod(agent, name, 1, function* (_agent, _this, [callback, delay, ...args]): Procedure {
      if (!isCallable(callback)) throw invalidArgument(agent, 'callback', 'of type function', callback)
      const given = delay === undefined ? 1 : yield* toNumber(agent, delay)
      if (given > MAX_DELAY_IN_MS) yield* timers.warn(agent, given)
      const ms = toDelay(given)
      if (ms === 1 && kind === 'timeout' && agent.believes('zero-is-now'))
        return yield* call(agent, callback, undefined, ...args)
      const inOrder = agent.belief?.delayInOrder(agent.clock.ofTimers, ms) ?? ms
      const change = inOrder === ms ? changeOf(given, ms) : 'belief'
      const requested = delay === undefined ? undefined : given
      return timers.register(agent, prototype, { kind, callback, args, delay: inOrder, requested, change })
    })
  }

  private register(
    agent: Agent,
    prototype: ObjectValue,
    given: Pick<NodeTimer, 'kind' | 'callback' | 'args' | 'delay' | 'requested' | 'change'>,
  ): Value {
    this.mayTick(agent, given.delay)
    const start = agent.clock.ofTimers
    // Spread here, `given` would make an object of 3 KB.
    const timer: NodeTimer = {
      kind: given.kind,
      callback: given.callback,
      args: given.args,
      delay: given.delay,
      requested: given.requested,
      change: given.change,
      id: ++this.lastId,
      due: start + given.delay,
      nesting: 0,
      state: 'waiting',
      traceId: 0,
      start,
      isRef: true,
      linesBefore: agent.printer.lines.length,
      asyncContext: agent.asyncContext,
      object: undefined,
      task: undefined,
    }
    this.lists.insert(timer)
    if (given.delay === 1) agent.belief?.noteArrival(timer)
    agent.belief?.noteTimer(timer, agent.running)
    agent.observer?.timerRegistered(timer)
    const timeout = new TimeoutObject(prototype, timer, this.lists, nextAsyncId(agent))
    timeout.put('_onTimeout', given.callback)
    timer.object = timeout
    if (timer.kind === 'interval') this.intervals.add(timer)
    return timeout
  }

  /** A millisecond may end between this timer and one before: both are then due at once, and the older list is first. */
  private mayTick(agent: Agent, delay: number): void {
    if (agent.clock.isExact) return
    const now = agent.clock.ofTimers
    if (!this.lists.hasDueAt(now + delay + 1)) return
    const options = [{ text: 'the timers are set in one millisecond' }, { text: 'a millisecond later' }]
    if (agent.choose('timer-or-immediate', options) === 1) agent.moveClock(now + 1)
  }

  clear(agent: Agent, timer: NodeTimer): void {
    const wasPending =
      timer.state === 'waiting' ||
      timer.state === 'due' ||
      (timer.kind === 'interval' && timer.state === 'running')
    if (timer.state !== 'done' && timer.state !== 'cleared')
      (timer.object as TimeoutObject).put('_onTimeout', null)
    timer.state = 'cleared'
    if (!wasPending) return
    this.lists.remove(timer)
    this.forget(timer)
    agent.observer?.timerCleared(timer)
    this.onCleared(agent, timer)
  }

  /** Forgets a timer that is done or cleared. */
  private forget(timer: NodeTimer): void {
    this.intervals.delete(timer)
    if ((timer.object as TimeoutObject).hasPrimitive) this.byNumber.delete(String(timer.id))
  }

  /** After its callback: an interval is set again, counting from when the callback began. */
  finish(agent: Agent, timer: NodeTimer, begun: number): void {
    if (timer.state !== 'running') return
    if (timer.kind === 'timeout') {
      timer.state = 'done'
      this.forget(timer)
      return
    }
    timer.start = begun
    timer.linesBefore = agent.printer.lines.length
    timer.state = 'waiting'
    this.lists.insert(timer)
    agent.observer?.timerRegistered(timer)
  }

  private restart(agent: Agent, timer: NodeTimer): void {
    this.lists.remove(timer)
    timer.start = agent.clock.ofTimers
    timer.state = 'waiting'
    this.lists.insert(timer)
    agent.observer?.timerRegistered(timer)
  }

  /** https://nodejs.org/docs/latest-v20.x/api/timers.html#class-timeout */
  private createTimeoutPrototype(agent: Agent): ObjectValue {
    const { realm } = agent
    const prototype = new ObjectValue(realm.intrinsics['Object.prototype'])
    nameClass(realm, prototype, 'Timeout')
    const chain = (name: string, act: (timer: NodeTimer) => void) => {
      defineMethod(realm, prototype, name, 0, (_agent, self) => {
        if (self instanceof TimeoutObject) act(self.timer)
        return self
      })
    }
    const setRef = (timer: NodeTimer, isRef: boolean) => {
      timer.isRef = isRef
      footprint?.writes(SHARED.life)
    }
    chain('ref', (timer) => setRef(timer, true))
    chain('unref', (timer) => setRef(timer, false))
    chain('refresh', (timer) => this.restart(agent, timer))
    chain('close', (timer) => this.clear(agent, timer))
    defineMethod(realm, prototype, disposeSymbol, 0, (_agent, self) => {
      if (self instanceof TimeoutObject) this.clear(agent, self.timer)
      return undefined
    })
    defineMethod(
      realm,
      prototype,
      'hasRef',
      0,
      (_agent, self) => self instanceof TimeoutObject && self.timer.isRef,
    )
    defineMethod(realm, prototype, toPrimitiveSymbol, 0, (_agent, self) => {
      if (!(self instanceof TimeoutObject)) return Number.NaN
      const { id, state } = self.timer
      if (state !== 'done' && state !== 'cleared') this.byNumber.set(String(id), self)
      self.hasPrimitive = true
      return id
    })
    return prototype
  }
}

function nameClass(realm: Realm, prototype: ObjectValue, name: string): void {
  const constructor = createFunction(realm, name, 0, () => undefined)
  constructor.putHidden('prototype', prototype)
  prototype.putHidden('constructor', constructor)
}

export function defineImmediates(agent: Agent, immediates: Immediates): void {
  const { realm } = agent
  const prototype = new ObjectValue(realm.intrinsics['Object.prototype'])
  nameClass(realm, prototype, 'Immediate')
  for (const name of ['ref', 'unref'] as const) {
    defineMethod(realm, prototype, name, 0, (_agent, self) => {
      immediates.setRef(self, name === 'ref')
      return self
    })
  }
  defineMethod(realm, prototype, 'hasRef', 0, (_agent, self) =>
    self instanceof ImmediateObject ? (self.immediate?.isRef ?? null) : undefined,
  )
  defineMethod(realm, prototype, disposeSymbol, 0, (_agent, immediate) => {
    immediates.clear(agent, immediate)
    return undefined
  })
  defineGlobalMethod(agent, 'setImmediate', 1, (_agent, _this, [callback, ...args]) => {
    if (!isCallable(callback)) throw invalidArgument(agent, 'callback', 'of type function', callback)
    return immediates.add(agent, new ImmediateObject(prototype, nextAsyncId(agent)), callback, args)
  })
  defineGlobalMethod(agent, 'clearImmediate', 1, (_agent, _this, [immediate]) => {
    immediates.clear(agent, immediate)
    return undefined
  })
}
