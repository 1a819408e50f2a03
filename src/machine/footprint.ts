// What is touched while a program runs, for who wants to know which tasks can change places. Nobody asks in an ordinary run.
import type { Value } from './value'

/** What a way to go on does to the order: what comes earlier by it, and what later, than by another way. */
export interface Move {
  readonly earlier?: readonly object[]
  readonly later?: readonly object[]
}

export interface Footprint {
  /** `key` is a part of the holder; without one it is about the whole. */
  reads(holder: object, key?: unknown): void
  writes(holder: object, key?: unknown): void
  /** A built-in was called: it may look at its arguments, and change what it is a method of. */
  called(name: string, isMethod: boolean, thisValue: Value, args: readonly Value[]): void
  /** It only counts up what others count up, too, and tells nobody. */
  contributes(count: object): void
  /** Nothing more will be added to the count. */
  completes(count: object): void
  /** There was a choice; `chosen` is an index into `moves`. */
  chose(moves: readonly Move[], chosen: number): void
  /** What runs now has arranged that something happens later. */
  arranges(appointment: object): void
  /** It happens, and what is enqueued now follows from it; without one, it follows from nothing that ran. */
  keeps(appointment?: object): void
  /** Nothing else is left to run. */
  ends(): void
}

/** Of the run that is going on, if it is asked for. */
export let footprint: Footprint | null = null

/** The run's footprint is taken, if not that of what runs right now: all its code is such that it can note what it touches. */
export let isNoting = false

/** Runs something whose footprint is taken, or not. */
export function withFootprint<T>(taken: Footprint | undefined, run: () => T): T {
  const outer = footprint
  const wasNoting = isNoting
  footprint = taken ?? null
  isNoting ||= footprint !== null
  try {
    return run()
  } finally {
    footprint = outer
    isNoting = wasNoting
  }
}

/** Things of which there is one, and which are no objects of the program. */
export const SHARED = {
  console: { name: 'console' },
  document: { name: 'document' },
  random: { name: 'random' },
  clock: { name: 'clock' },
  /** Whether the process is kept alive: it ends when nothing keeps it, though other things may wait. */
  life: { name: 'life' },
  /** Numbers by which timers and frames are cleared, in time or too late. */
  handles: { name: 'handles' },
} as const
