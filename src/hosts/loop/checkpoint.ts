// Running jobs until none is left. https://html.spec.whatwg.org/multipage/webappapis.html#perform-a-microtask-checkpoint

import type { EventLoop } from '../../machine/host'
import type { JobQueue } from '../../machine/promises/job'
import type { Agent } from '../../machine/running/agent'
import type { Completion } from '../../machine/running/completion'
import type { Task } from '../../machine/task'
import { type Backlog, mayRunJob } from './wrong-orders'

/** What a host does with an exception that reached the bottom of the stack. */
export type Report = (completion: Completion) => Generator<void, unknown, Completion>

/** What starting a job or a task costs, in steps. */
export const CALLBACK_COST = 50

/** A task leaves its queue. */
export function beginTask(agent: Agent, task: Task): void {
  agent.charge(CALLBACK_COST)
  agent.tasksBegun++
  agent.observer?.taskStarted(task)
}

/** Runs the oldest job, if there is one. */
export function* runJob(agent: Agent, queue: JobQueue, report: Report): Generator<void, boolean, Completion> {
  const job = queue.dequeue()
  if (job === undefined) return false
  agent.charge(CALLBACK_COST)
  agent.observer?.jobStarted(job, queue.name)
  if (agent.stoppedContexts?.has(job.asyncContext)) {
    agent.observer?.jobEnded(job)
    return true
  }
  const outer = agent.asyncContext
  const isKept = job.asyncContext === undefined && (agent.host.keepsContext?.(agent, job) ?? false)
  if (!isKept) agent.asyncContext = job.asyncContext
  job.start(agent)
  const completion = yield
  agent.observer?.jobEnded(job)
  if (completion.kind === 'throw') yield* report(completion)
  if (!isKept) agent.asyncContext = outer
  return true
}

export function* drain(agent: Agent, queue: JobQueue, report: Report, backlog?: Backlog): EventLoop {
  if (agent.belief !== null && backlog !== undefined) yield* drainByBelief(agent, queue, report, backlog)
  else while (yield* runJob(agent, queue, report));
}

function* drainByBelief(agent: Agent, queue: JobQueue, report: Report, backlog: Backlog): EventLoop {
  for (let ran = 0; mayRunJob(agent, queue, backlog, ran); ran++) yield* runJob(agent, queue, report)
}
