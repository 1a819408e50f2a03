// How much a program may do, so that none stops the page; and what is thrown to end it.
import type { LimitKind, Outlook } from '../event'

export interface Limits {
  /** Steps that may run, in all. */
  steps: number
  /** Events that are recorded, in all. */
  events: number
  /** Megabytes (of 2 ** 20 bytes) that the program and its record may hold at a time, as far as that can be told. */
  memory: number
  /** Virtual ms. */
  virtualTime: number
  /** Virtual ms beyond which nobody waits, unless the program ends by itself. */
  horizon: number
  /** Contexts on the stack; one more is a RangeError that the program can catch. */
  depth: number
  /** Lines printed. */
  output: number
}

export const DEFAULT_LIMITS: Limits = {
  steps: 50_000_000,
  events: 1_000_000,
  memory: 512,
  virtualTime: 24 * 3_600_000,
  horizon: 60_000,
  depth: 10_000,
  output: 100_000,
}

/** Thrown through the machine when a limit is reached; what was recorded stays. */
export class LimitReached {
  constructor(
    readonly limit: LimitKind,
    readonly outlook?: Outlook,
  ) {}
}

/** Thrown through the machine to end the program at once, as `process.exit` does. */
export class Halt {}
