// https://nodejs.org/en/learn/asynchronous-work/event-loop-timers-and-nexttick#timers

import { footprint } from '../../../machine/footprint'
import type { EventLoop } from '../../../machine/host'
import type { Agent, Continuation } from '../../../machine/running/agent'
import { beginCall } from '../../../machine/running/call'
import type { Completion } from '../../../machine/running/completion'
import type { Task } from '../../../machine/task'
import { beginTask } from '../../loop/checkpoint'
import { enterPhase } from '../../loop/phases'
import { beginCatch } from '../../loop/wrong-orders'
import { type LoopState, TIMER_RESOLUTION_IN_MS } from './loop-state'
import { runCallback } from './run-callback'
import type { NodeTimer } from './timer-lists'
import { NodeTimers } from './timers'

/** For the script to print so many takes about as long as a timer of no delay. */
const LINES_IN_A_MS = 2

export class TimersPhase {
  readonly timers: NodeTimers

  constructor(private readonly state: LoopState) {
    this.timers = new NodeTimers(
      state.lists,
      (agent, timer) => this.drop(agent, timer),
      (agent, delay) =>
        state.life.process.warn(
          agent,
          'TimeoutOverflowWarning',
          `${delay} does not fit into a 32-bit signed integer.\nTimeout duration was set to 1.`,
        ),
    )
  }

  *run(agent: Agent): EventLoop {
    let now = this.begin(agent)
    if (now === undefined) return
    enterPhase(agent, 'timers')
    for (const timer of this.state.lists.dueAt(now)) this.announce(agent, timer)
    let mustDrain = false
    const { newestId } = this.state.lists
    let duration: number | undefined
    for (; now !== undefined; now = this.goOn(agent, now, newestId)) {
      const timer = this.state.lists.takeDue(now)
      if (timer === undefined) continue
      if (mustDrain && this.state.isLegacy && timer.delay !== duration) yield* this.state.between.run(agent)
      duration = timer.delay
      mustDrain = (yield* this.runTimer(agent, timer)) || this.state.isLegacy
      if (!mustDrain) yield* this.state.between.run(agent)
    }
    if (mustDrain) yield* this.state.between.run(agent)
  }

  /** The time of the phase; undefined where no timer is due. A timer that is nearly due may be due in a real engine. */
  private begin(agent: Agent): number | undefined {
    const { nextExpiry: expiry } = this.state.lists
    if (expiry === undefined) return undefined
    const { now } = agent.clock
    if (expiry <= now) return agent.clock.ofTimers
    const { nextDue = Number.POSITIVE_INFINITY } = this.state.requests
    const isRace =
      !agent.clock.isExact &&
      expiry - now <= TIMER_RESOLUTION_IN_MS &&
      (this.state.hasWork || nextDue < expiry)
    const first = this.state.immediates.isEmpty ? 'the timer is not due yet' : 'the immediate runs first'
    if (!isRace) return undefined
    const notYet = { text: first, ...(footprint && { later: this.state.lists.all }) }
    const lines = agent.printer.lines.length - this.state.lists.next!.linesBefore
    const isOfScript = agent.tasksBegun === 1 && !this.state.life.hasRecovered
    const isLikely = isOfScript && lines >= LINES_IN_A_MS
    const options = isLikely ? [this.timerIsDue, notYet] : [notYet, this.timerIsDue]
    if (options[agent.choose('timer-or-immediate', options)] === notYet) return undefined
    agent.moveClock(expiry)
    return expiry
  }

  /** The time of the phase for the next timer; undefined where it waits for another turn. Time goes on while timers run, but hardly for those newer than `newest`. */
  private goOn(agent: Agent, now: number, newest: number): number | undefined {
    this.state.lists.dropEmpty()
    const { nextExpiry: expiry } = this.state.lists
    if (expiry === undefined) return undefined
    const isDue = expiry <= now
    const latest = Math.max(now + TIMER_RESOLUTION_IN_MS, agent.clock.ofTimers)
    const isNew = this.state.lists.nextId! > newest
    const mayGo = isDue ? expiry === now : expiry <= latest && !isNew
    const isRace = this.state.hasWork && !this.state.isLegacy && mayGo
    if (!isRace) return isDue ? now : undefined
    const timers = footprint && this.state.lists.all
    const inThisTurn = { text: 'what is due runs in this turn', ...(timers && { earlier: timers }) }
    const inNextTurn = { text: 'the timer runs in the next turn', ...(timers && { later: timers }) }
    const options = isDue ? [inThisTurn, inNextTurn] : [inNextTurn, this.timerIsDue]
    const isOther = agent.choose('timer-or-immediate', options) === 1
    if (isDue) return isOther ? undefined : now
    if (!isOther) return undefined
    agent.moveClock(expiry)
    return expiry
  }

  /** Time goes on, for operations of the system, too. */
  private get timerIsDue(): Continuation {
    const { lists, requests } = this.state
    const text = 'the timer is due already'
    return footprint ? { text, earlier: [...lists.all, ...requests.inOrder] } : { text }
  }

  private announce(agent: Agent, timer: NodeTimer): Task {
    const task: Task = { source: 'timer', label: '', callback: timer.callback, timer, traceId: 0 }
    timer.state = 'due'
    agent.observer?.timerDue(timer)
    agent.observer?.taskEnqueued(task)
    timer.task = task
    return task
  }

  private drop(agent: Agent, timer: NodeTimer): void {
    const { task } = timer
    if (task === undefined) return
    timer.task = undefined
    agent.observer?.taskDropped(task)
  }

  private *runTimer(agent: Agent, timer: NodeTimer): Generator<void, boolean, Completion> {
    const task = timer.task ?? this.announce(agent, timer)
    timer.task = undefined
    const begun = agent.clock.ofTimers
    timer.state = 'running'
    return yield* runCallback(agent, this.state.life, {
      task,
      asyncContext: timer.asyncContext,
      call: () => this.call(agent, timer),
      ended: () => this.timers.finish(agent, timer, begun),
    })
  }

  private *call(agent: Agent, timer: NodeTimer): Generator<void, Completion, Completion> {
    if (agent.belief?.isCalledOff(timer)) return { kind: 'normal', value: undefined }
    beginCall(agent, timer.callback, timer.object, timer.args, 0)
    const completion = yield
    return beginCatch(agent, timer, completion) ? yield : completion
  }

  /** Runs what is due in the midst of a callback, as some believe. */
  interrupt(agent: Agent): void {
    const { lists } = this.state
    const now = agent.clock.ofTimers
    for (let timer = lists.takeDue(now); timer !== undefined; timer = lists.takeDue(now)) {
      const task = this.announce(agent, timer)
      timer.task = undefined
      timer.state = 'running'
      beginTask(agent, task)
      const { callback, args } = timer
      agent.runAside(() => beginCall(agent, callback, timer.object, args, 0))
      this.timers.finish(agent, timer, now)
      agent.observer?.taskEnded(task)
    }
  }
}
