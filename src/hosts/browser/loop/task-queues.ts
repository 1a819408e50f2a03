// Tasks that wait, and which of them is next. The standard lets a browser choose among its task queues; what Chromium does
// is the default: by rank, then by age. https://html.spec.whatwg.org/multipage/webappapis.html#event-loop-processing-model
import type { Agent, Continuation } from '../../../machine/running/agent'
import type { TaskSource } from '../../../machine/task'
import type { QueuedTask } from '../../loop/host-loop'

/** Lower ones first. https://wicg.github.io/scheduling-apis/#sec-scheduler-task-queues-effective-priority */
export const RANKS = {
  'user-blocking continuation': 0,
  'user-blocking': 1,
  'user-visible continuation': 2,
  /** Of all tasks that say nothing else. */
  'user-visible': 3,
  'background continuation': 4,
  background: 5,
  idle: 6,
} as const

const RANK_OF_SOURCE: Partial<Record<TaskSource, number>> = {
  'user-interaction': RANKS['user-blocking'],
  idle: RANKS.idle,
}

export const rankOf = (source: TaskSource): number => RANK_OF_SOURCE[source] ?? RANKS['user-visible']

export class TaskQueues {
  /** Of all queues, oldest first. */
  private tasks: QueuedTask[] = []

  add(agent: Agent, task: QueuedTask): void {
    this.tasks.push(task)
    agent.belief?.noteArrival(task)
    agent.observer?.taskEnqueued(task)
  }

  putLast(task: QueuedTask): void {
    if (this.remove(task)) this.tasks.push(task)
  }

  /** False where it does not wait any more. */
  remove(task: QueuedTask): boolean {
    const before = this.tasks.length
    this.tasks = this.tasks.filter((other) => other !== task)
    return this.tasks.length < before
  }

  get oldest(): QueuedTask | undefined {
    return this.tasks[0]
  }

  find(matches: (task: QueuedTask) => boolean): QueuedTask | undefined {
    return this.tasks.find(matches)
  }

  take(agent: Agent): QueuedTask | undefined {
    const options = this.options()
    const chosen = options.length < 2 ? options[0] : options[agent.choose('task-source', options.map(isNext))]
    if (chosen !== undefined) this.remove(chosen)
    return chosen
  }

  /** Tasks that may be next: the first of each queue, the one that Chromium would take before the others. */
  private options(): QueuedTask[] {
    if (this.tasks.length < 2) return this.tasks.slice()
    const heads = new Map<unknown, QueuedTask>()
    for (const task of this.tasks) {
      const head = heads.get(task.queue)
      if (head === undefined || task.rank < head.rank) heads.set(task.queue, task)
    }
    const options = [...heads.values()]
    const isBusy = ({ rank }: QueuedTask) => rank < RANKS.idle
    const legal = options.some(isBusy) ? options.filter(isBusy) : options
    const age = (task: QueuedTask) => this.tasks.indexOf(task)
    return legal.sort((a, b) => a.rank - b.rank || age(a) - age(b))
  }
}

const isNext = (task: QueuedTask): Continuation => {
  const { source, label } = task
  return { text: label === '' ? source : `${source}: ${label}`, earlier: [task] }
}
