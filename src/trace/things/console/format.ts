// Lines printed.
import type { Format } from '../../format'
import type { Trace } from '../../trace'

export const consoleFormat = {
  events: ['line-printed'],
  entities: ['line'],
  /** By index, the line; none ever leaves. */
  lists: ['console'],
  targets: [],
} as const satisfies Format

/**
 * 'uncaught' is an error that nobody caught; 'handled' one that a listener of the whole process took care of; a 'notice' says
 * what the simulation leaves out: no real engine prints it.
 */
export type ConsoleLevel = 'log' | 'info' | 'debug' | 'warn' | 'error' | 'uncaught' | 'handled' | 'notice'

export interface LineDetail {
  readonly level: ConsoleLevel
  readonly text: string
  /** Virtual ms. */
  readonly time: number
}

export const lineDetail = (trace: Trace, id: number): LineDetail => trace.listed(id)
