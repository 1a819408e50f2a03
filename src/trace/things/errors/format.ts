// Errors on their way, and the limits that end a run.
import type { Format } from '../../format'
import type { Trace } from '../../trace'

export const errorsFormat = {
  events: ['error-thrown', 'error-caught', 'error-uncaught', 'limit-reached'],
  /** Of a limit, too: its text is which. */
  entities: ['error'],
  lists: [],
  targets: [],
} as const satisfies Format

export type LimitKind = 'steps' | 'events' | 'memory' | 'virtual-time' | 'output' | 'horizon'

export interface ErrorDetail {
  readonly text: string
}

/** Of a limit that was reached. */
export interface LimitDetail {
  readonly text: LimitKind
  /** What was seen from the horizon, when the program was run ahead from there. */
  readonly outlook?: {
    /** Virtual ms, as all times. */
    readonly horizon: number
    /** The program would still go on then. */
    readonly seenUntil: number
    /** Timers: the intervals that would still go on. */
    readonly intervals: readonly number[]
  }
}

export const limitDetail = (trace: Trace, id: number): LimitDetail => trace.listed(id)

export const errorDetail = (trace: Trace, id: number): ErrorDetail => trace.listed(id)
