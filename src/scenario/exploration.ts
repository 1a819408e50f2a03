// Every output that a program can have: it is run once for each way that a real engine may go.

import type { Run, RunOptions } from './run'

/** A place where a real engine may go on in several ways. */
export interface Decision {
  readonly kind: string
  readonly options: readonly string[]
  /** Index into `options`. */
  readonly chosen: number
}

/** One run: what can be told apart, and what was decided on the way. */
export interface Attempt<T> {
  readonly result: T
  /** Runs with the same key came to the same. */
  readonly key: string
  readonly decisions: readonly Decision[]
}

/** What the program can come to, and the first way there that was found. */
export interface Found<T> {
  readonly result: T
  readonly decisions: readonly Decision[]
  /** How many of the ways led here. */
  readonly ways: number
}

export interface Exploration<T> {
  readonly found: readonly Found<T>[]
  /** Every way was gone; otherwise there may be more to find. */
  readonly isComplete: boolean
  readonly runs: number
}

/** Depth first: after each run, every decision that it was free to make is made in each other way. */
export function explore<T>(
  attempt: (choices: readonly number[]) => Attempt<T>,
  maxRuns: number,
): Exploration<T> {
  const found = new Map<string, { result: T; decisions: readonly Decision[]; ways: number }>()
  const pending: (readonly number[])[] = [[]]
  let runs = 0
  while (pending.length > 0 && runs < maxRuns) {
    const prefix = pending.pop()!
    const { result, key, decisions } = attempt(prefix)
    runs++
    const same = found.get(key)
    if (same === undefined) found.set(key, { result, decisions, ways: 1 })
    else same.ways++
    pending.push(...otherWays(decisions, prefix.length))
  }
  return { found: [...found.values()], isComplete: pending.length === 0, runs }
}

/** The ways that leave a run's way at a decision from `first` on; the one to be gone next comes last. */
function otherWays(decisions: readonly Decision[], first: number): number[][] {
  const ways: number[][] = []
  for (let i = first; i < decisions.length; i++) {
    const before = decisions.slice(0, i).map(({ chosen }) => chosen)
    for (let other = decisions[i]!.options.length - 1; other > 0; other--) ways.push([...before, other])
  }
  return ways
}

export interface OutcomesOptions extends Omit<RunOptions, 'record' | 'choices'> {
  /** Runs after which the search ends; default 500. */
  readonly maxRuns?: number
}

/** Everything that a program can print, each with the decisions that lead there. */
export function exploreRuns(
  run: (options: RunOptions) => Run,
  { maxRuns = 500, ...options }: OutcomesOptions,
): Exploration<Run> {
  return explore((choices) => {
    const result = run({ ...options, choices, record: 'output' })
    const printed = result.output
      .filter(({ level }) => level !== 'notice')
      .map(({ level, text }) => [level, text])
    return { result, key: JSON.stringify([printed, result.outcome.kind]), decisions: result.decisions }
  }, maxRuns)
}
