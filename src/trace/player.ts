// Pictures of a trace at any position, in any order. What a picture costs is bounded by what it shows.
import { clockAt, instantAt } from './clock'
import { Moment } from './moment'
import type { Snapshot } from './picture'
import type { Span } from './span'
import { tellingOf } from './tellings'
import type { Part } from './thing'
import { things } from './things'
import { type ConsoleLine, lines } from './things/console/read'
import { documentOf } from './things/document/read'
import { type PromiseDetails, type PromiseView, promiseDetailsOf, promises } from './things/promises/read'
import { type SuspendedFunction, suspendedFunctions } from './things/suspended/read'
import { framesAt, type StandingFrame } from './things/variables/read'
import type { Trace } from './trace'

/** Entries of a collection that a picture shows at most. */
const SHOWN = 100

export class Player {
  constructor(readonly trace: Trace) {}

  /** Whether the program ever uses its document. */
  get hasDocument(): boolean {
    return documentOf(this.at(this.trace.length - 1)) !== undefined
  }

  /** A position, to ask things about it; with a virtual time before that of the next event, at that time. */
  at(position: number, clock?: number): Moment {
    return new Moment(this.trace, position, clockAt(this.trace, position, clock))
  }

  /**
   * The picture after the event at a position; -1 is before the first. Of each collection at most so many are in it. With a
   * virtual time before that of the next event it is the picture at that time: nothing has moved but the clock.
   */
  snapshotAt(position: number, most = SHOWN, clock?: number): Snapshot {
    const at = this.at(position, clock)
    return {
      ...shownAt(at, most),
      position,
      kind: position < 0 ? undefined : at.kind,
      time: at.time,
      span: position < 0 ? undefined : focusAt(at),
      counts: countsAt(at),
    }
  }

  /** The picture at a virtual time, also between two events. */
  snapshotAtTime(time: number, most = SHOWN): Snapshot {
    const { position, clock } = instantAt(this.trace, time)
    return this.snapshotAt(position, most, clock)
  }

  /** Lines of the console by their index. */
  linesAt(position: number, from: number, most = SHOWN): readonly ConsoleLine[] {
    return lines(this.at(position), { from, count: most })
  }

  /** Promises of the run at a position, oldest first; so many from the one with a number on. */
  promisesAt(position: number, most = SHOWN, from = 1): readonly PromiseView[] {
    return promises(this.at(position), { from: from - 1, count: most })
  }

  /** A promise with who waits for it, whom it follows, and what made it. */
  promiseAt(position: number, id: number): PromiseDetails {
    return promiseDetailsOf(this.at(position), id)
  }

  /** Functions that an `await` has put aside, with what they wait for, and where. */
  suspendedAt(position: number, most = SHOWN, from = 0): readonly SuspendedFunction[] {
    return suspendedFunctions(this.at(position), { from, count: most })
  }

  /** Frames from the top of the stack downwards, with their variables and the places where they stand. */
  framesAt(position: number, most = SHOWN, from = 0): readonly StandingFrame[] {
    return framesAt(this.at(position), { from, count: most })
  }
}

type PartOf<T> = T extends { readonly part: infer P } ? P : never
type AnyPart = { [T in keyof typeof things]: PartOf<(typeof things)[T]> }[keyof typeof things]
/** The intersection of a union's members. */
type All<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer A) => void ? A : never
type Shown = All<AnyPart extends infer P ? (P extends Part<infer S, string> ? S : never) : never>
type Counts = All<
  AnyPart extends infer P ? (P extends Part<object, infer C> ? { readonly [K in C]: number } : never) : never
>

const parts: readonly Part<object, string>[] = Object.values(things).flatMap((thing) =>
  'part' in thing ? [thing.part] : [],
)

const shownAt = (at: Moment, most: number): Shown =>
  Object.assign({}, ...parts.map(({ show }) => show(at, most)))

const countsAt = (at: Moment): Counts => Object.assign({}, ...parts.map(({ count }) => count(at)))

/** The span that is highlighted. */
function focusAt({ trace, kind, subject, span }: Moment): Span | undefined {
  const { focus } = tellingOf(kind)
  return focus === undefined ? span : focus(trace, subject)
}
