// https://nodejs.org/en/learn/asynchronous-work/event-loop-timers-and-nexttick#close-callbacks

import type { EventLoop } from '../../../machine/host'
import type { Agent } from '../../../machine/running/agent'
import { beginCall } from '../../../machine/running/call'
import type { Task } from '../../../machine/task'
import type { Value } from '../../../machine/value'
import { beginTask } from '../../loop/checkpoint'
import { enterPhase } from '../../loop/phases'
import type { LoopState } from './loop-state'

export class ClosePhase {
  constructor(private readonly state: LoopState) {}

  close(agent: Agent, label: string, callback: Value): void {
    const task: Task = { source: 'io', label, callback, timer: undefined, traceId: 0 }
    this.state.closing.push(task)
    agent.observer?.taskEnqueued(task)
  }

  *run(agent: Agent): EventLoop {
    if (this.state.closing.length === 0) return
    enterPhase(agent, 'close')
    // Close callbacks run in reverse order, as in libuv.
    const tasks = this.state.closing.reverse()
    this.state.closing = []
    for (const task of tasks) {
      beginTask(agent, task)
      beginCall(agent, task.callback, undefined, [], 0)
      const completion = yield
      agent.observer?.taskEnded(task)
      yield* this.state.life.report(agent, completion)
      yield* this.state.between.run(agent)
    }
  }
}
