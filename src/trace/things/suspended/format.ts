// Functions that left the stack before they ended.
import type { Format } from '../../format'

export const suspendedFormat = {
  events: ['context-suspended', 'context-resumed'],
  entities: [],
  /** Contexts that await something, until they end; the value is the event at which they did so first. */
  lists: ['suspended'],
  targets: [],
} as const satisfies Format

/** Key of a context: why it left the stack last. Variables are smaller, scopes greater. */
export const PAUSED_FOR = 0x3fff_ffff
/** By number in the record: new ones go at the end. */
export const PAUSES = ['await', 'yield', 'start', 'moved'] as const
