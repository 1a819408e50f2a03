// Timers that wait for their time.
import type { Format } from '../../format'
import type { Trace } from '../../trace'

export const timersFormat = {
  events: ['timer-registered', 'timer-cleared', 'timer-due'],
  entities: ['timer'],
  /** Timers, and the time at which each is due. */
  lists: ['timers'],
  targets: [],
} as const satisfies Format

/** Keys of a timer. */
export const TIMER_DUE = 0
export const TIMER_REGISTERED = 1

export type TimerKind = 'timeout' | 'interval'

/** Why a timer waits for another time than it asked for. */
export type DelayChange =
  | 'nesting'
  | 'minimum'
  | 'overflow'
  | 'not-a-number'
  | 'fraction'
  | 'negative'
  | 'belief'

export interface TimerDetail {
  readonly number: number
  readonly kind: TimerKind
  readonly label: string
  /** Index into the span table. */
  readonly span: number
  /** The function, or 0. */
  readonly callback: number
  /** ms that the program asked for, as a text where that is no finite number; absent where it named no delay. */
  readonly requested?: number | string
  /** ms that it waits. */
  readonly delay: number
  /** Why that is another time. */
  readonly change?: DelayChange
  /** What the callback will be given. */
  readonly args: readonly number[]
}

export const timerDetail = (trace: Trace, id: number): TimerDetail => trace.listed(id)
