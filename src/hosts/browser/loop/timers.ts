// https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timers

import { footprint, SHARED } from '../../../machine/footprint'
import { isCallable } from '../../../machine/objects/function'
import { toNumber, toString } from '../../../machine/operations/convert'
import type { Agent } from '../../../machine/running/agent'
import { call } from '../../../machine/running/call'
import type { DelayChange, Timer, TimerKind } from '../../../machine/task'
import type { Value } from '../../../machine/value'
import type { Agenda } from '../../loop/agenda'
import { defineGlobalMethod } from '../../web/interfaces/define-global'

/** What a delay below it becomes once timers are nested deeper than MAX_FAST_NESTING, in ms. */
const CLAMPED_DELAY_IN_MS = 4
const MAX_FAST_NESTING = 5

export interface BrowserTimer extends Timer {
  /** When it was set, below the resolution of virtual time. An interval keeps it, as it is counted on from when it was due. */
  readonly moment: number
  /** Virtual time at which the program set it, in ms. */
  readonly setAt: number
  /** Lines that were printed before it was set. */
  readonly linesBefore: number
  /** Virtual time at which its callback last began, in ms. */
  begun: number
}

/** What the browser's loop does with timers. */
export interface TimerHost {
  /** https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timer-nesting-level of the running task */
  readonly nesting: number
  readonly agenda: Agenda
  schedule(agent: Agent, timer: BrowserTimer): void
  cancel(agent: Agent, timer: BrowserTimer): void
}

export class TimerRegistry {
  private readonly timers = new Map<number, BrowserTimer>()
  private lastId = 0

  constructor(private readonly host: TimerHost) {}

  /** Timers that are neither done nor cleared. */
  get active(): Iterable<BrowserTimer> {
    return this.timers.values()
  }

  install(agent: Agent): void {
    this.defineSetter(agent, 'setTimeout', 'timeout')
    this.defineSetter(agent, 'setInterval', 'interval')
    for (const name of ['clearTimeout', 'clearInterval']) this.defineClear(agent, name)
  }

  private defineSetter(agent: Agent, name: string, kind: TimerKind): void {
    const registry = this
    defineGlobalMethod(agent, name, 1, function* (_agent, _this, [handler, delay, ...args]) {
      const callback = isCallable(handler) ? handler : yield* toString(agent, handler)
      const requested = delay === undefined ? undefined : yield* toNumber(agent, delay)
      const ms = toDelay(requested)
      if (ms === 0 && kind === 'timeout' && agent.believes('zero-is-now')) {
        yield* call(agent, callback, undefined, ...args)
        return 0
      }
      return registry.register(agent, kind, callback, args, ms, requested)
    })
  }

  private defineClear(agent: Agent, name: string): void {
    const registry = this
    defineGlobalMethod(agent, name, 0, function* (_agent, _this, [id]) {
      registry.clear(agent, (yield* toNumber(agent, id)) | 0)
      return undefined
    })
  }

  /** https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timer-initialisation-steps */
  private register(
    agent: Agent,
    kind: TimerKind,
    callback: Value,
    args: Value[],
    converted: number,
    requested: number | undefined,
  ): number {
    const { nesting } = this.host
    const clamped = clamp(converted, nesting)
    const delay = agent.belief?.delayInOrder(agent.clock.now, clamped) ?? clamped
    const id = ++this.lastId
    const due = agent.clock.now + delay
    const timer: BrowserTimer = {
      id,
      kind,
      callback,
      args,
      requested,
      change:
        delay !== clamped ? 'belief' : clamped !== converted ? 'nesting' : changeOf(requested, converted),
      delay,
      due,
      nesting: nesting + 1,
      state: 'waiting',
      traceId: 0,
      moment: this.host.agenda.moment(),
      setAt: agent.clock.now,
      linesBefore: agent.printer.lines.length,
      begun: 0,
    }
    this.timers.set(id, timer)
    agent.belief?.noteTimer(timer, agent.running)
    agent.observer?.timerRegistered(timer)
    this.host.schedule(agent, timer)
    return id
  }

  private clear(agent: Agent, id: number): void {
    footprint?.writes(SHARED.handles)
    const timer = this.timers.get(id)
    if (timer === undefined) return
    this.timers.delete(id)
    const wasPending = timer.state === 'waiting' || timer.state === 'due' || timer.kind === 'interval'
    timer.state = 'cleared'
    if (!wasPending) return
    agent.observer?.timerCleared(timer)
    this.host.cancel(agent, timer)
  }

  /** After its callback: an interval waits again, unless it cleared itself. */
  finish(agent: Agent, timer: BrowserTimer): void {
    if (timer.state === 'cleared') return
    if (timer.kind === 'timeout') {
      timer.state = 'done'
      this.timers.delete(timer.id)
      return
    }
    timer.delay = clamp(Math.max(timer.delay, 1), timer.nesting)
    timer.nesting++
    timer.state = 'waiting'
    timer.due = nextBeat(timer)
    agent.observer?.timerRegistered(timer)
    this.host.schedule(agent, timer)
  }
}

/** An interval does not drift: it is due whole delays after it was due before, and beats that it was too late for are left out. */
const nextBeat = ({ due, delay, begun }: BrowserTimer): number =>
  due + delay * (Math.floor((begun - due) / delay) + 1)

/** The Web IDL type `long`: undefined, NaN and Infinity become 0, 2^31 wraps. Negative delays become 0. */
const toDelay = (requested: number | undefined): number => Math.max(0, (requested ?? 0) | 0)

function changeOf(requested: number | undefined, delay: number): DelayChange | undefined {
  if (requested === undefined || requested === delay) return undefined
  if (Number.isNaN(requested)) return 'not-a-number'
  if (requested >= MAX_DELAY || requested < -MAX_DELAY) return 'overflow'
  return requested < 0 ? 'negative' : 'fraction'
}

const MAX_DELAY = 2 ** 31

const clamp = (delay: number, nesting: number): number =>
  nesting > MAX_FAST_NESTING && delay < CLAMPED_DELAY_IN_MS ? CLAMPED_DELAY_IN_MS : delay
