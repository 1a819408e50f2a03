// When a job may run, by what some people believe. By the real rule, whenever the stack is empty.
import type { Job, JobQueue } from '../../machine/promises/job'
import type { Agent } from '../../machine/running/agent'
import type { Completion } from '../../machine/running/completion'
import type { Timer } from '../../machine/task'

/** What a loop knows of its tasks while a job waits. */
export interface Backlog {
  /** Some task could begin now. */
  isTaskReady(agent: Agent): boolean
  /** Some task will come by itself. */
  isAnythingLeft(agent: Agent): boolean
  /** The task that would be next came before the job. */
  isTaskOlder(agent: Agent, job: Job): boolean
}

/** Whether the next job may run, when so many have run since the last task. */
export function mayRunJob(agent: Agent, queue: JobQueue, backlog: Backlog, ran: number): boolean {
  const next = queue.first
  if (next === undefined) return false
  switch (agent.belief?.rule) {
    case 'one-queue':
      return !backlog.isTaskReady(agent) || !backlog.isTaskOlder(agent, next)
    case 'timers-first':
      return !backlog.isTaskReady(agent)
    case 'script-is-no-task':
      return agent.tasksBegun > 1 || !backlog.isTaskReady(agent)
    case 'jobs-last':
      return !backlog.isAnythingLeft(agent)
    case 'one-job-per-task':
      return ran === 0 || !backlog.isTaskReady(agent)
    default:
      return true
  }
}

/** For who believes that `try` catches what a timer throws that was set inside of it. False where nobody catches. */
export function beginCatch(agent: Agent, timer: Timer, completion: Completion): boolean {
  if (completion.kind === 'normal' || !agent.believes('try-catches-later')) return false
  const catcher = agent.belief?.catcherOf(timer)
  if (catcher === undefined) return false
  agent.enterDepth()
  agent.running = catcher
  catcher.take(agent, completion.value)
  return true
}
