// https://docs.libuv.org/en/v1.x/design.html#the-i-o-loop

import type { EventLoop } from '../../../machine/host'
import type { Agent } from '../../../machine/running/agent'
import { beginCall } from '../../../machine/running/call'
import type { Completion } from '../../../machine/running/completion'
import type { Task } from '../../../machine/task'
import { enterPhase } from '../../loop/phases'
import { type LoopState, TIMER_RESOLUTION_IN_MS } from './loop-state'
import { Poll } from './poll'
import type { IoRequest } from './requests'
import { runCallback } from './run-callback'

export class PollPhase {
  /** Turns that the loop has made. */
  private turns = 0

  constructor(private readonly state: LoopState) {}

  /** Runs the callbacks of requests that are done. Where there is nothing else to do, it waits for the first, or for a timer. */
  *run(agent: Agent): EventLoop {
    const events = [this.state.lists.nextExpiry, this.state.requests.nextDue].filter(
      (time) => time !== undefined,
    )
    if (events.length === 0) return
    const isPassing = this.state.hasWork
    const poll = new Poll(this.state.requests, ++this.turns, isPassing, this.state.lists.nextExpiry)
    if (!isPassing) agent.moveClock(Math.min(...events) + this.oversleeps(agent, events))
    let request = poll.take(agent, isPassing)
    if (request === undefined && isPassing) return
    enterPhase(agent, 'poll')
    for (; request !== undefined; request = poll.take(agent, this.state.hasWork)) {
      const hasFailed = yield* this.runRequest(agent, request)
      if (!hasFailed) yield* this.state.between.run(agent)
    }
  }

  /** A loop that sleeps may wake up late. It matters where an interval is then set again for when another timer is due. */
  private oversleeps(agent: Agent, events: readonly number[]): number {
    const { lists } = this.state
    const { next, nextExpiry } = lists
    if (next?.kind !== 'interval' || nextExpiry !== Math.min(...events)) return 0
    const again = nextExpiry + next.delay
    if (!lists.hasDueAt(again + TIMER_RESOLUTION_IN_MS)) return 0
    const options = [{ text: 'the loop wakes up in time' }, { text: 'the loop wakes up a millisecond later' }]
    return agent.choose('timer-or-immediate', options) * TIMER_RESOLUTION_IN_MS
  }

  private *runRequest(agent: Agent, request: IoRequest): Generator<void, boolean, Completion> {
    const { label, callback, work, asyncContext } = request
    const task: Task = { source: 'io', label, callback, timer: undefined, entry: request, traceId: 0 }
    agent.observer?.taskEnqueued(task)
    return yield* runCallback(agent, this.state.life, {
      task,
      asyncContext,
      *call() {
        beginCall(agent, callback, undefined, [...work()], 0)
        return yield
      },
    })
  }
}
