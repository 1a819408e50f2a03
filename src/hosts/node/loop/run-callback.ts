// One callback of the loop.
import type { Agent } from '../../../machine/running/agent'
import type { Completion } from '../../../machine/running/completion'
import type { Task } from '../../../machine/task'
import type { Value } from '../../../machine/value'
import { beginTask } from '../../loop/checkpoint'
import type { ProcessLife } from '../process-life'

interface Callback {
  readonly task: Task
  readonly asyncContext: Value
  /** Calls it on the empty stack and waits for its end. */
  call(): Generator<void, Completion, Completion>
  ended?(): void
}

/** True where it threw and the process goes on all the same. */
export function* runCallback(
  agent: Agent,
  life: ProcessLife,
  { task, asyncContext, call, ended }: Callback,
): Generator<void, boolean, Completion> {
  beginTask(agent, task)
  const outer = agent.asyncContext
  agent.asyncContext = asyncContext
  const completion = yield* call()
  ended?.()
  agent.observer?.taskEnded(task)
  const hasFailed = yield* life.report(agent, completion)
  agent.asyncContext = outer
  return hasFailed
}
