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
  /** What took it: a `catch`, what has to be done on the way out, or the engine. */
  readonly by?: 'catch' | 'cleanup' | 'engine'
  /** Of one that nobody caught: the promise that was rejected with it, or 0. */
  readonly rejected?: number
  /** A listener of the whole process took care of it. */
  readonly isHandled?: boolean
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
