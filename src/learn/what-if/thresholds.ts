// For which values of a number a program does the same, and at which it begins to do something else. Some values over the range
// are tried; between two that differ, the one at which it changes is searched by halving, down to a single step.
import { keyOf, type Measure, usualMeasures } from './measures'
import type { Observation } from './observation'
import { indexOf, type NumberRange, stepsIn, valueAt, valueAtPart } from './range'

/** Neighbouring values that come to the same. */
export interface Segment {
  /** Both were run. */
  readonly from: number
  readonly to: number
  /** Where it does not begin one step after the one before, the change lies somewhere between the two. */
  readonly isExact: boolean
  /** What the run with the value `from` came to. */
  readonly observation: Observation
}

export interface Strip {
  readonly segments: readonly Segment[]
  /** Values that were run. */
  readonly runs: number
  /** Every value of the range was run. */
  readonly isWhole: boolean
}

export interface SearchFor {
  readonly range: NumberRange
  /** Values that are worth trying: what it is now, and the program's other numbers. */
  readonly candidates: readonly number[]
  /** Values at which something may happen that happens beside them on neither side. */
  readonly meetings: readonly number[]
  readonly maxRuns?: number
}

/** Between runs somebody may say: that is enough, or ask for a value that cannot wait. */
export type Wish = 'cancelled' | { readonly value: number } | undefined

const USUAL_RUNS = 160

/** A range with so few values is tried whole. */
const FEW = 48

/** Values that are tried first in a longer one. */
const SAMPLES = 32

/**
 * Tries values and gives each run as it comes. Who has the observations can ask for their strip at any time. Without a measure,
 * the one that tells most is taken.
 */
export function* searchThresholds(
  { range, candidates, meetings, maxRuns = USUAL_RUNS }: SearchFor,
  chosen: Measure | undefined,
  observe: (value: number) => Observation,
): Generator<Observation, void, Wish> {
  const observed = new Map<number, Observation>()
  /** False once the search is over. */
  function* look(wanted: number): Generator<Observation, boolean, Wish> {
    for (let value: number | undefined = wanted; value !== undefined && !observed.has(value); ) {
      if (observed.size >= maxRuns) return false
      const observation = observe(value)
      observed.set(value, observation)
      const wish: Wish = yield observation
      if (wish === 'cancelled') return false
      value = wish?.value ?? (observed.has(wanted) ? undefined : wanted)
    }
    return true
  }
  for (const index of firstTried(range, candidates, meetings))
    if (!(yield* look(valueAt(range, index)))) return
  const measure = chosen ?? tellingMeasure(range, [...observed.values()])
  for (;;) {
    const middle = middleOfWidestGap(range, observed, measure)
    if (middle === undefined || !(yield* look(middle))) return
  }
}

/** Indices, in the order in which they are tried: the ends and what is there now first. */
function firstTried(
  range: NumberRange,
  candidates: readonly number[],
  meetings: readonly number[],
): Iterable<number> {
  const last = stepsIn(range)
  const met = meetings
    .filter((value) => value >= range.from && value <= range.to)
    .map((value) => indexOf(range, value))
  const near = candidates
    .filter((value) => value >= range.from && value <= range.to)
    .flatMap((value) => [0, -1, 1].map((more) => indexOf(range, value) + more))
  const spread = Array.from({ length: SAMPLES + 1 }, (_, i) =>
    indexOf(range, valueAtPart(range, i / SAMPLES)),
  )
  const all = last < FEW ? Array.from({ length: last + 1 }, (_, i) => i) : spread
  const current = candidates.slice(0, 1).map((value) => indexOf(range, value))
  return new Set([...current, ...all, ...near, ...met].filter((index) => index >= 0 && index <= last))
}

/** Of the widest gap between two values that differ; undefined where there is none. */
function middleOfWidestGap(
  range: NumberRange,
  observed: ReadonlyMap<number, Observation>,
  measure: Measure,
): number | undefined {
  const { segments } = stripOf(range, measure, observed.values())
  let widest = 1
  let middle: number | undefined
  for (let i = 1; i < segments.length; i++) {
    const [low, high] = [indexOf(range, segments[i - 1]!.to), indexOf(range, segments[i]!.from)]
    if (high - low <= widest) continue
    widest = high - low
    middle = valueAt(range, (low + high) >> 1)
  }
  return middle
}

/** What is known of a range by some observations. */
export function stripOf(range: NumberRange, measure: Measure, observations: Iterable<Observation>): Strip {
  const inside = [...observations].filter(({ value }) => value >= range.from && value <= range.to)
  const sorted = inside.sort((one, other) => one.value - other.value)
  const segments: Segment[] = []
  let key: string | undefined
  for (const observation of sorted) {
    const own = keyOf(measure, observation)
    const last = segments.at(-1)
    if (last && own === key) segments[segments.length - 1] = { ...last, to: observation.value }
    else {
      const { value } = observation
      const isExact = last === undefined || indexOf(range, value) - indexOf(range, last.to) === 1
      segments.push({ from: value, to: value, isExact, observation })
    }
    key = own
  }
  return { segments, runs: sorted.length, isWhole: sorted.length === stepsIn(range) + 1 }
}

/** More segments than anybody would read. */
const MANY = 12

/**
 * The measure that tells most: the first by which something changes, unless it changes at nearly every value, as where a program
 * prints the number itself.
 */
export function tellingMeasure(range: NumberRange, observations: readonly Observation[]): Measure {
  const [first] = observations
  if (first === undefined) return OUTPUT
  const changing = usualMeasures(first).filter((measure) => {
    const { segments } = stripOf(range, measure, observations)
    return segments.length > 1
  })
  const isTelling = (measure: Measure) => {
    const { segments, runs } = stripOf(range, measure, observations)
    return measure.kind === 'figure' || segments.length <= Math.max(MANY, runs / 2)
  }
  return changing.find(isTelling) ?? changing[0] ?? OUTPUT
}

const OUTPUT: Measure = { kind: 'output' }
