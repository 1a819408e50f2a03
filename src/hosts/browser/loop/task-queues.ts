// Tasks that wait, and which of them is next. The standard lets a browser choose among its task queues; what Chromium does
// is the default: by rank, then by age, but a task that is ready does not wait for many timers. https://html.spec.whatwg.org/multipage/webappapis.html#event-loop-processing-model
import type { Agent, Continuation } from '../../../machine/running/agent'
import { Heap, type HeapEntry } from '../../../machine/running/heap'
import { Queue } from '../../../machine/running/queue'
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

/** A task as it waits. */
interface Waiting extends HeapEntry {
  readonly task: QueuedTask
  /** Older ones have a lower number. */
  age: number
}

const isBefore = (a: Waiting, b: Waiting): boolean => (a.task.rank - b.task.rank || a.age - b.age) < 0

/** After so many timers and other tasks that were delayed, Chromium takes a task that had no delay, though more timers are older. */
export const MOST_DELAYED_IN_A_ROW = 3

/** It is kept waiting by timers for so long only. A frame waits for the display anyway. */
const isImpatient = (task: QueuedTask): boolean =>
  !task.isDelayed && task.source !== 'rendering' && task.rank <= RANKS['user-visible']

/** The tasks of one queue: those that were delayed, and others. */
class TaskQueue {
  private readonly delayed = new Heap(isBefore)
  private readonly others = new Heap(isBefore)

  heapOf(task: QueuedTask): Heap<Waiting> {
    return task.isDelayed ? this.delayed : this.others
  }

  /** The first of each kind. */
  get heads(): Waiting[] {
    return [this.delayed.first, this.others.first].filter((head) => head !== undefined)
  }
}

export class TaskQueues {
  /** Of all queues, oldest first. */
  private readonly tasks = new Queue<QueuedTask>()
  /** Of each, by rank and age. */
  private readonly queues = new Map<unknown, TaskQueue>()
  private readonly waiting = new Map<QueuedTask, Waiting>()
  private lastAge = 0
  /** Delayed tasks that were taken one after the other while another task waited. */
  private delayedInARow = 0
  /** What the browser does itself, unseen: it waits, and takes turns, like tasks of the program. */
  private unseen = 0

  add(agent: Agent, task: QueuedTask): void {
    this.append(task)
    agent.belief?.noteArrival(task)
    agent.observer?.taskEnqueued(task)
  }

  private append(task: QueuedTask): void {
    const waiting: Waiting = { task, age: ++this.lastAge, place: 0 }
    const queue = this.queues.get(task.queue) ?? new TaskQueue()
    this.queues.set(task.queue, queue)
    queue.heapOf(task).add(waiting)
    this.waiting.set(task, waiting)
    this.tasks.add(task)
  }

  putLast(task: QueuedTask): void {
    if (this.remove(task)) this.append(task)
  }

  /** False where it does not wait any more. */
  remove(task: QueuedTask): boolean {
    const waiting = this.waiting.get(task)
    const queue = this.queues.get(task.queue)
    if (waiting === undefined || queue === undefined) return false
    queue.heapOf(task).remove(waiting)
    if (queue.heads.length === 0) this.queues.delete(task.queue)
    this.waiting.delete(task)
    return this.tasks.remove(task)
  }

  setRank(task: QueuedTask, rank: number): void {
    task.rank = rank
    const waiting = this.waiting.get(task)
    if (waiting !== undefined) this.queues.get(task.queue)?.heapOf(task).move(waiting)
  }

  get oldest(): QueuedTask | undefined {
    return this.tasks.first
  }

  find(matches: (task: QueuedTask) => boolean): QueuedTask | undefined {
    return this.tasks.find(matches)
  }

  take(agent: Agent): QueuedTask | undefined {
    const options = this.options()
    const chosen = options.length < 2 ? options[0] : options[agent.choose('task-source', options.map(isNext))]
    if (chosen !== undefined) this.leave(chosen)
    return chosen
  }

  private leave(chosen: QueuedTask): void {
    this.remove(chosen)
    const isAhead =
      chosen.isDelayed &&
      (this.unseen > 0 ||
        this.heads()
          .flat()
          .some(({ task }) => isImpatient(task)))
    this.delayedInARow = isAhead ? this.delayedInARow + 1 : 0
    if (this.delayedInARow < MOST_DELAYED_IN_A_ROW || this.unseen === 0) return
    this.unseen--
    this.delayedInARow = 0
  }

  /** The browser has something to do itself, which comes after what waits now. */
  addUnseen(): void {
    this.unseen++
  }

  /** Nothing waits: what the browser does itself is done, too. */
  idle(): void {
    this.unseen = 0
  }

  /** Tasks that may be next: the first of each queue, the one that Chromium would take before the others. */
  private options(): QueuedTask[] {
    const heads = this.heads().map((heads) => heads.reduce((a, b) => (this.goesBefore(a, b) ? a : b)))
    const isBusy = ({ task }: Waiting) => task.rank < RANKS.idle
    const legal = heads.some(isBusy) ? heads.filter(isBusy) : heads
    return legal.sort((a, b) => (this.goesBefore(a, b) ? -1 : 1)).map(({ task }) => task)
  }

  /** Of each queue. */
  private heads(): Waiting[][] {
    return [...this.queues.values()].map(({ heads }) => heads)
  }

  private goesBefore(a: Waiting, b: Waiting): boolean {
    const isTurn = this.delayedInARow >= MOST_DELAYED_IN_A_ROW && a.task.rank === b.task.rank
    return isTurn && isImpatient(a.task) !== isImpatient(b.task) ? isImpatient(a.task) : isBefore(a, b)
  }
}

const isNext = (task: QueuedTask): Continuation => {
  const { source, label } = task
  return { text: label === '' ? source : `${source}: ${label}`, earlier: [task] }
}
