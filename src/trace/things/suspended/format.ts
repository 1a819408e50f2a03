// Functions that left the stack before they ended.
import type { Format } from '../../format'

export const suspendedFormat = {
  events: ['context-suspended', 'context-resumed'],
  entities: [],
  /** Contexts that await something, until they end; the value is the event at which they did so first. */
  lists: ['suspended'],
  targets: [],
} as const satisfies Format
