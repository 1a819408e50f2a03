// Where positions are beside each other. By step, each is as far from the next. To scale, virtual time takes most of the room,
// and a long wait in which nothing happens is cut short.
import { countUpTo } from '../ascending'
import type { Trace } from '../trace'

export interface Axis {
  readonly kind: 'steps' | 'scale'
  /** Where the run ends. */
  readonly length: number
  /** Between two positions too, as a part of a position. */
  place(position: number): number
  /** The last position that is not after a place. */
  positionAt(place: number): number
  /** The same, with a fraction of the way to the next position: one can look into a wait, where no event is. */
  exactAt(place: number): number
  /** Waits, in the order in which they are. */
  readonly waits: readonly Wait[]
}

/** Virtual time that passes at one event. */
export interface Wait {
  /** The event with which it is over. */
  readonly position: number
  /** Virtual ms before and after it. */
  readonly from: number
  readonly to: number
  /** How long it is drawn; none where only steps are. */
  readonly length: number
  /** Not drawn as long as it is. */
  readonly isCut: boolean
}

export function stepAxis(trace: Trace): Axis {
  return {
    kind: 'steps',
    length: trace.length,
    place: (position) => position,
    positionAt: (place) => Math.floor(place),
    exactAt: (place) => place,
    waits: waitsOf(trace, 0, 0),
  }
}

/** What part of the whole is time; the rest is for the steps that take none. */
const TIME = 0.75

/** A wait is cut where it is so many times as long as the usual one. */
const LONGEST = 8

/** Where no time passes there is nothing to scale. */
export function scaleAxis(trace: Trace): Axis {
  const longest = longestWait(trace)
  const time = waitsOf(trace, longest, 1).reduce((sum, { length }) => sum + length, 0)
  if (time === 0) return { ...stepAxis(trace), kind: 'scale' }
  const waits = waitsOf(trace, longest, (trace.length * TIME) / (1 - TIME) / time)
  /** How much longer the way to each wait's end is than its steps alone. */
  const added: number[] = []
  let sum = 0
  for (const { length } of waits) {
    sum += length
    added.push(sum)
  }
  const addedAt = (position: number) =>
    added[countUpTo(waits.length, (index) => waits[index]!.position <= position) - 1] ?? 0
  const placeOf = (position: number) => position + addedAt(position)
  const positionAt = (place: number) => {
    const passed = countUpTo(waits.length, (index) => waits[index]!.position + added[index]! <= place)
    const position = Math.floor(place - (added[passed - 1] ?? 0))
    const next = waits[passed]
    return next === undefined ? position : Math.min(position, next.position - 1)
  }
  return {
    kind: 'scale',
    length: trace.length + sum,
    place(position) {
      const whole = Math.floor(position)
      const place = placeOf(whole)
      return whole === position ? place : place + (position - whole) * (placeOf(whole + 1) - place)
    },
    positionAt,
    exactAt(place) {
      const position = positionAt(place)
      const begin = placeOf(position)
      return position + (place - begin) / (placeOf(position + 1) - begin)
    },
    waits,
  }
}

/** A wait is cut where it is longer, in ms. */
function longestWait({ data: { times } }: Trace): number {
  const gaps = times.map((time, index) => time - (times[index - 1] ?? 0)).sort((a, b) => a - b)
  return LONGEST * (gaps[(gaps.length - 1) >> 1] ?? 0)
}

/** Waits longer than this are cut to it; 0 cuts none. */
function waitsOf({ data: { timeEvents, times } }: Trace, longest: number, perMs: number): readonly Wait[] {
  return timeEvents.map((position, index) => {
    const from = times[index - 1] ?? 0
    const to = times[index]!
    const length = Math.min(to - from, longest) * perMs
    return { position, from, to, length, isCut: longest > 0 && to - from > longest }
  })
}
