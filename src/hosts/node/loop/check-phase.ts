// https://nodejs.org/en/learn/asynchronous-work/event-loop-timers-and-nexttick#check

import type { EventLoop } from '../../../machine/host'
import type { Agent } from '../../../machine/running/agent'
import { beginCall } from '../../../machine/running/call'
import type { Completion } from '../../../machine/running/completion'
import { enterPhase } from '../../loop/phases'
import type { Immediate } from './immediates'
import type { LoopState } from './loop-state'
import { runCallback } from './run-callback'

export class CheckPhase {
  constructor(private readonly state: LoopState) {}

  *run(agent: Agent): EventLoop {
    this.state.life.hasRecovered = false
    yield* this.state.between.run(agent)
    if (this.state.immediates.isEmpty) return
    enterPhase(agent, 'check')
    this.state.immediates.beginBatch()
    let mustDrain = false
    for (let next = this.state.immediates.take(); next !== undefined; next = this.state.immediates.take()) {
      mustDrain = (yield* this.runImmediate(agent, next)) || this.state.isLegacy
      if (!mustDrain) yield* this.state.between.run(agent)
    }
    if (mustDrain) yield* this.state.between.run(agent)
  }

  private *runImmediate(agent: Agent, immediate: Immediate): Generator<void, boolean, Completion> {
    const { callback, object, args, asyncContext } = immediate
    return yield* runCallback(agent, this.state.life, {
      task: immediate,
      asyncContext,
      *call() {
        beginCall(agent, callback, object, args, 0)
        return yield
      },
      ended: () => object.put('_onImmediate', null),
    })
  }
}
