// What the ruler counts. From far away turns of the loop, closer tasks and jobs, then lines, and at last events; where even the
// coarsest are too many, every tenth or hundredth has its name.
import { countUpTo } from '../../trace/ascending'
import type { Timeline } from '../../trace/timeline/lanes'
import type { Recording } from '../recording'

/** The coarsest first. */
export const UNITS = ['turn', 'callback', 'line', 'event'] as const

export type Unit = (typeof UNITS)[number]

/** The positions at which they begin. */
export interface Places {
  readonly count: number
  at(index: number): number
}

export type UnitsOfRun = { readonly [U in Unit]: Places }

const placesOf = (positions: readonly number[]): Places => ({
  count: positions.length,
  at: (index) => positions[index]!,
})

/** The start of a run is a stop, but no unit. */
const withoutStart = (stops: readonly number[]): readonly number[] =>
  stops[0] === -1 ? stops.slice(1) : stops

export const unitsOf = ({ turns, trace }: Timeline, recording: Pick<Recording, 'stops'>): UnitsOfRun => ({
  turn: placesOf(turns),
  callback: placesOf(withoutStart(recording.stops('callback'))),
  line: placesOf(withoutStart(recording.stops('line'))),
  event: { count: trace.length, at: (index) => index },
})

export interface UnitsSeen {
  readonly unit: Unit
  /** Indices of those that begin in sight, the last excluded. */
  readonly first: number
  readonly end: number
  /** So many of them share a name: 1, 2, 5, 10 … */
  readonly every: number
}

/** Fewer do not say where one is. */
const FEWEST = 3

/** The finest of which there are not too many between two positions, the last excluded. */
export function unitsSeen(units: UnitsOfRun, from: number, to: number, most: number): UnitsSeen {
  const all = UNITS.map((unit) => ({ unit, ...between(units[unit], from, to) }))
  const fitting = all.findLast(
    ({ unit, first, end }) => end - first <= most && (end - first >= FEWEST || unit === 'event'),
  )
  if (fitting) return { ...fitting, every: 1 }
  // Numbers go on from one to the next; lines come again.
  const coarsest = all.find(({ unit, first, end }) => unit !== 'line' && end - first > most)!
  return { ...coarsest, every: niceNumber((coarsest.end - coarsest.first) / most) }
}

function between(
  { count, at }: Places,
  from: number,
  to: number,
): { readonly first: number; readonly end: number } {
  const before = (position: number) => countUpTo(count, (index) => at(index) < position)
  return { first: before(from), end: before(to) }
}

export function countsBetween(units: UnitsOfRun, from: number, to: number): { readonly [U in Unit]: number } {
  const count = (unit: Unit) => {
    const { first, end } = between(units[unit], from, to)
    return end - first
  }
  return { turn: count('turn'), callback: count('callback'), line: count('line'), event: count('event') }
}

/** 1, 2 or 5 times a power of ten, not less than so much. */
export function niceNumber(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return power * ([1, 2, 5].find((factor) => factor * power >= least) ?? 10)
}
