// What a program would do with another number in the place of one of its own.
import type { Run, RunOptions } from '../../scenario/run'
import { usesQueues } from '../../scenario/uses-queues'
import { type Change, changeBetween, figureIn } from './change'
import { english } from './english'
import type { Measure } from './measures'
import { type Observation, observationOf } from './observation'
import { type ProgramNumber, withValue } from './program-number'
import { between, type NumberRange } from './range'
import { type SearchFor, type Strip, searchThresholds, stripOf, tellingMeasure } from './thresholds'
import type { WhatIfWords } from './words'

/** A program and one of its numbers. */
export interface Question {
  readonly source: string
  readonly number: ProgramNumber
  readonly range: NumberRange
  /** All numbers of the program: what changes, often changes at one of them. */
  readonly numbers: readonly ProgramNumber[]
}

/** With other ends of the range where somebody asks for them. */
export function questionOf(
  source: string,
  numbers: readonly ProgramNumber[],
  number: ProgramNumber,
  ends: { readonly from?: number | undefined; readonly to?: number | undefined } = {},
): Question {
  const { value, range } = number
  const from = ends.from ?? Math.min(range.from, value)
  const to = ends.to ?? Math.max(range.to, value)
  return { source, number, numbers, range: between(range, from, to) }
}

export const searchFor = ({ source, number, numbers, range }: Question, maxRuns?: number): SearchFor => ({
  range,
  candidates: [number.value, ...numbers.map(({ value }) => value)],
  meetings: usesQueues(source) ? [] : meetingsOf(numbers.filter((one) => one !== number)),
  ...(maxRuns !== undefined && { maxRuns }),
})

/** Of many other numbers, so many are combined. */
const MOST_TO_MEET = 5

/** One wait after another meets a third at their sum, or their difference. */
function meetingsOf(numbers: readonly ProgramNumber[]): readonly number[] {
  const values = [...new Set(numbers.map(({ value }) => value))].slice(0, MOST_TO_MEET)
  return values.flatMap((one, i) => values.slice(i).flatMap((other) => [one + other, Math.abs(one - other)]))
}

/** An endless program ends at these; one that waits for hours is a queue. */
const LIMITS = { steps: 20_000_000, output: 20_000 }
const LIMITS_OF_QUEUES = {
  steps: 1_000_000_000,
  memory: 1800,
  virtualTime: 365 * 24 * 3_600_000,
  horizon: 24 * 3_600_000,
}

/** Runs the program with a value. Only what it prints and its figures are wanted. */
export const observerOf =
  (
    { source, number }: Pick<Question, 'source' | 'number'>,
    run: (source: string, options: RunOptions) => Run,
  ) =>
  (value: number): Observation => {
    const limits = usesQueues(source) ? LIMITS_OF_QUEUES : LIMITS
    return observationOf(value, run(withValue(source, number, value), { record: 'output', limits }))
  }

/** Each segment with the sentence for what begins there. */
export interface ToldSegment {
  readonly from: number
  readonly to: number
  readonly isExact: boolean
  readonly observation: Observation
  /** Undefined for the first one: there nothing has changed yet. */
  readonly change: Change | undefined
  readonly sentence: string
}

export function tellStrip(
  { segments }: Strip,
  measure: Measure,
  number: ProgramNumber,
  words: WhatIfWords = english,
): readonly ToldSegment[] {
  const value = (one: number) => words.value(one, number)
  return segments.map((segment, i) => {
    const before = segments[i - 1]
    const { observation, from, to } = segment
    if (before !== undefined) {
      const change = changeBetween(measure, before.observation, observation)
      return { ...segment, change, sentence: words.from(value(from), change) }
    }
    if (measure.kind !== 'figure') return { ...segment, change: undefined, sentence: '' }
    const { ending } = observation
    const isRun = ending.kind === 'finished' || ending.kind === 'limit'
    const change: Change = isRun ? figureIn(measure, observation) : { kind: 'ending', ending }
    return { ...segment, change: undefined, sentence: words.upTo(value(to), change) }
  })
}

export interface WhatIf {
  readonly number: ProgramNumber
  readonly range: NumberRange
  readonly measure: Measure
  readonly segments: readonly ToldSegment[]
  readonly runs: number
  /** Every value of the range was run, so that there is no other change. */
  readonly isWhole: boolean
}

/** Searches to the end, without pauses. */
export function whatIf(
  question: Question,
  run: (source: string, options: RunOptions) => Run,
  {
    measure: chosen,
    maxRuns,
    words,
  }: { measure?: Measure | undefined; maxRuns?: number | undefined; words?: WhatIfWords } = {},
): WhatIf {
  const { number, range } = question
  const observations = [...searchThresholds(searchFor(question, maxRuns), chosen, observerOf(question, run))]
  const measure = chosen ?? tellingMeasure(range, observations)
  const strip = stripOf(range, measure, observations)
  const { runs, isWhole } = strip
  return { number, range, measure, segments: tellStrip(strip, measure, number, words), runs, isWhole }
}
