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

export type LimitKind = 'steps' | 'events' | 'memory' | 'virtual-time' | 'output'

export interface ErrorDetail {
  readonly text: string
}

export const errorDetail = (trace: Trace, id: number): ErrorDetail => trace.listed(id)
