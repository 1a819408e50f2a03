// Node's loop as the globals see it that browsers have, too: what they queue is called in the poll phase.

import { createHelper } from '../../../machine/objects/function'
import type { Agent } from '../../../machine/running/agent'
import { runCallbacks } from '../../loop/callbacks'
import type { HostLoop, QueuedTask, TaskRequest } from '../../loop/host-loop'
import type { IoRequest, Requests } from './requests'

export class PollTasks implements HostLoop {
  private readonly waiting = new Map<QueuedTask, IoRequest>()

  constructor(private readonly requests: Requests) {}

  enqueueTask(agent: Agent, request: TaskRequest): QueuedTask {
    const { source, label = '', queue = {} } = request
    const task: QueuedTask = {
      source,
      label,
      callback: undefined,
      timer: undefined,
      queue,
      rank: 0,
      isDelayed: false,
      run,
      traceId: 0,
    }
    this.waiting.set(task, this.expect(agent, request, agent.clock.now, task))
    return task
  }

  /** It does not keep the process alive. */
  runAfter(agent: Agent, delay: number, request: TaskRequest): void {
    this.requests.unref(this.expect(agent, request, agent.clock.now + delay, undefined))
  }

  private expect(agent: Agent, request: TaskRequest, due: number, task: QueuedTask | undefined): IoRequest {
    const { waiting } = this
    const callback = createHelper(agent, 'deliverer', 0, function* () {
      if (task !== undefined) waiting.delete(task)
      yield* runCallbacks(agent, request.run())
      return undefined
    })
    const expected = this.requests.expect(agent, request.label ?? '', callback, () => [], due)
    expected.queue = request.queue
    return expected
  }

  /** Messages of one port come one after the other anyway. */
  putLast(): void {}

  dropTask(agent: Agent, task: QueuedTask): void {
    const request = this.waiting.get(task)
    if (request === undefined) return
    this.waiting.delete(task)
    this.requests.cancel(agent, request)
  }
}

/** Node calls the callbacks itself. */
function* run() {}
