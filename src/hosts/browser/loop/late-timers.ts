// Timers that are due in one millisecond. A browser counts time in parts of it: when it is woken up for the first of them, the
// others may not be due yet, and then what the first one enqueues comes before them.
import { footprint } from '../../../machine/footprint'
import type { Agent, Continuation } from '../../../machine/running/agent'
import type { QueuedTask } from '../../loop/host-loop'
import { MOST_DELAYED_IN_A_ROW } from './task-queues'
import type { BrowserTimer } from './timers'

/** To print so many lines takes longer than to wake up. */
const LINES_APART = 3

interface Released {
  readonly timer: BrowserTimer
  readonly task: QueuedTask
}

export class LateTimers {
  /** The millisecond of those that wait here. */
  private due = Number.NaN
  /** When the first of them was set. */
  private moment = 0
  /** In order. The first of the millisecond is not among them: it is what the browser was woken up for. */
  private waiting: Released[] = []
  /** Those of them that are not due yet while a task runs; undefined until it matters. */
  private late: readonly Released[] | undefined

  constructor(private readonly putLast: (task: QueuedTask) => void) {}

  /** The timer has become a task; in a later millisecond, all of its own are due. */
  released({ clock }: Agent, timer: BrowserTimer, task: QueuedTask): void {
    if (timer.due !== this.due) {
      this.waiting = []
      this.due = timer.due
      this.moment = timer.moment
    } else if (timer.due === clock.now && timer.moment > this.moment) this.waiting.push({ timer, task })
  }

  taskBegun(task: QueuedTask): void {
    this.late = undefined
    this.drop(task)
  }

  drop(task: QueuedTask): void {
    this.waiting = this.waiting.filter((released) => released.task !== task)
  }

  /** The task that runs has enqueued another one, which comes before timers that are not due yet. */
  enqueued(agent: Agent, running: QueuedTask, task: QueuedTask): void {
    if (this.waiting.length === 0 || agent.belief !== null) return
    this.late ??= this.chooseLate(agent, running.timer as BrowserTimer | undefined, task)
    for (const { task } of this.late) {
      this.putLast(task)
      agent.observer?.taskPutLast(task)
    }
  }

  private chooseLate(
    agent: Agent,
    running: BrowserTimer | undefined,
    { source }: QueuedTask,
  ): readonly Released[] {
    const { waiting } = this
    const isDue = running !== undefined && running.delay > 0
    const apart = waiting.findIndex(({ timer }) => isDue && areApart(running, timer))
    const usual = apart < 0 ? 0 : waiting.length - apart
    // A task of another queue may be taken before them anyway.
    if (source !== 'timer') return lastOf(waiting, usual)
    // After so many timers it is taken even if all are due.
    const inTime = [...waiting.keys()].slice(0, MOST_DELAYED_IN_A_ROW)
    const others = [0, ...inTime.map((count) => waiting.length - count)].filter((late) => late !== usual)
    const options = [usual, ...others].map((late) => lastOf(waiting, late))
    return options[agent.choose('late-timer', options.map(described))]!
  }
}

const lastOf = (all: readonly Released[], count: number): readonly Released[] => all.slice(all.length - count)

/** They were set long after one another, or the one by a callback that itself came late. */
const areApart = (one: BrowserTimer, other: BrowserTimer): boolean =>
  one.setAt !== other.setAt || Math.abs(one.linesBefore - other.linesBefore) >= LINES_APART

function described(late: readonly Released[]): Continuation {
  const { length } = late
  const text =
    length === 0
      ? 'all timers of this millisecond are due already'
      : length === 1
        ? 'the last timer of this millisecond is due only now'
        : `the last ${length} timers of this millisecond are due only now`
  return footprint ? { text, later: late.map(({ timer }) => timer) } : { text }
}
