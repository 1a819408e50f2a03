// What the phases of Node's loop share.
import type { Task } from '../../../machine/task'
import type { Backlog } from '../../loop/wrong-orders'
import type { ProcessLife } from '../process-life'
import { BetweenCallbacks } from './between-callbacks'
import { Immediates } from './immediates'
import type { Requests } from './requests'
import { TimerLists } from './timer-lists'

/** Timers count in whole ms, so that one of two that are set together may be due this much later; see "timer-or-immediate". */
export const TIMER_RESOLUTION_IN_MS = 1

export class LoopState {
  readonly lists = new TimerLists()
  readonly immediates = new Immediates()
  /** Callbacks of what was closed in this turn of the loop. */
  closing: Task[] = []

  readonly between: BetweenCallbacks

  constructor(
    readonly life: ProcessLife,
    readonly requests: Requests,
    /** Ticks and jobs wait until all due timers of one duration, or all immediates, have run. */
    readonly isLegacy: boolean,
  ) {
    this.between = new BetweenCallbacks(life, this.backlog)
  }

  private get backlog(): Backlog {
    return {
      isTaskReady: ({ clock }) => {
        const next = Math.min(this.lists.nextExpiry ?? Infinity, this.requests.nextDue ?? Infinity)
        return this.hasWork || next <= clock.now + TIMER_RESOLUTION_IN_MS
      },
      isAnythingLeft: () => this.isAlive,
      isTaskOlder: ({ belief }, job) =>
        [this.lists.next, this.immediates.first].some(
          (task) => task !== undefined && belief!.isOlder(task, job),
        ),
    }
  }

  /** Something else than requests and timers keeps the loop going. */
  get hasWork(): boolean {
    return !this.immediates.isEmpty || this.closing.length > 0 || this.life.hasRecovered
  }

  get isAlive(): boolean {
    const { lists, immediates, requests, closing, life } = this
    if (life.hasRecovered || closing.length > 0) return true
    if (requests.handles.size > 0 && lists.nextExpiry !== undefined) return true
    return lists.hasRef || immediates.hasRef || requests.hasRef
  }
}
