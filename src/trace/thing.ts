// What a visible thing is: its events with their sentences and stops, and its part of a picture.
import type { Scene } from './explain/scene'
import type { Sentence } from './explain/sentence'
import type { Format } from './format'
import type { Moment } from './moment'
import type { Span } from './span'
import type { Trace } from './trace'

/** How a person walks through a run. */
export type Granularity = 'event' | 'line' | 'callback' | 'output'

/** A walk by event stops at all of them. */
export type Walk = Exclude<Granularity, 'event'>

/** How an event is told. */
export interface Telling {
  /** What happened, by which rule, and from where. */
  readonly say: (at: Scene) => Sentence
  /** Which walks stop there. */
  readonly stops: readonly Walk[]
  /** The walks stop there only if this says so. */
  readonly stopsIf?: (trace: Trace, position: number) => boolean
  /** The span that is highlighted, where it is not the event's own. */
  readonly focus?: (trace: Trace, subject: number) => Span | undefined
}

export type Tellings<F extends Format> = { readonly [E in F['events'][number]]: Telling }

/** A part of the picture of a moment. */
export interface Part<Shown, Counted extends string = never> {
  /** Of each collection at most so many. */
  readonly show: (at: Moment, most: number) => Shown
  /** How many there are in all. */
  readonly count: (at: Moment) => { readonly [C in Counted]: number }
}

/** A row of a printed moment. */
export interface Row<Picture> {
  readonly name: string
  /** Empty where there is nothing to print. */
  readonly text: (picture: Picture) => string
  /** Its end matters more than its beginning. */
  readonly isCutInFront?: true
}
