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

export interface TimerDetail {
  readonly number: number
  readonly kind: TimerKind
  readonly label: string
  /** Index into the span table. */
  readonly span: number
  readonly delay: number
  /** The function that it will call, or 0, and what it will be given. */
  readonly callback: number
  readonly args: readonly number[]
}

export const timerDetail = (trace: Trace, id: number): TimerDetail => trace.listed(id)
