// Every output that a program can have: it is run once for each way that a real engine may go.

import type { Run, RunOptions } from './run'

/** A place where a real engine may go on in several ways. */
export interface Decision {
  readonly kind: string
  readonly options: readonly string[]
  /** Index into `options`. */
  readonly chosen: number
  /** There were more options than can be told apart. */
  readonly isCut?: boolean
  /** Options from this one on come to the same as those before, unless the run says otherwise. */
  readonly distinct?: number
}

/** One run: what can be told apart, and what was decided on the way. */
export interface Attempt<T> {
  readonly result: T
  /** Runs with the same key came to the same. */
  readonly key: string
  /** Options that are said to be the same were not. */
  readonly hiddenOrderMatters?: boolean
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
  /** Why the search ended before every way was gone. */
  readonly stoppedBy?: Bound
}

/**
 * 'cancelled' from outside; 'runs', 'time', 'memory' and 'nothing-new', many runs without another outcome, are bounds;
 * 'options': a choice had more options than were tried.
 */
export type Bound = 'cancelled' | 'runs' | 'time' | 'nothing-new' | 'memory' | 'options'

/** Where a search ends. */
export interface Bounds {
  readonly maxRuns: number
  /** Runs in a row that found nothing new. */
  readonly maxFruitless?: number
}

/** What a search has come to so far. */
export interface Progress {
  readonly runs: number
  readonly found: number
  /** Ways that are known and not yet gone. */
  readonly waiting: number
}

/** One more way to go: the choices of a run as far as `at`, and there another option. */
interface Way {
  readonly choices: readonly number[]
  readonly at: number
  readonly option: number
  readonly options: number
}

/** Ways and decisions that are kept at the same time; together they are some dozen megabytes. */
const MAX_WAYS = 200_000
const MAX_DECISIONS = 100_000

/** Ways that were not gone yet; those that leave the usual way the fewest times come first, as they are the likeliest. */
class Frontier {
  private readonly byDeviations: Way[][] = []
  size = 0
  isFull = false

  constructor(private readonly takesAll: boolean) {}

  /** Every other option of what a run was free to decide from `first` on. */
  addOthers(decisions: readonly Decision[], first: number, deviations: number): void {
    const choices = decisions.map(({ chosen }) => chosen)
    for (let at = first; at < decisions.length; at++) {
      const { options, distinct = options.length } = decisions[at]!
      this.add({ choices, at, option: 1, options: this.takesAll ? options.length : distinct }, deviations + 1)
    }
  }

  private add(way: Way, deviations: number): void {
    if (way.option >= way.options) return
    if (this.size >= MAX_WAYS) {
      this.isFull = true
      return
    }
    this.byDeviations[deviations] ??= []
    this.byDeviations[deviations].push(way)
    this.size++
  }

  take(): { choices: number[]; deviations: number } | undefined {
    const deviations = this.byDeviations.findIndex((ways) => ways !== undefined && ways.length > 0)
    if (deviations < 0) return undefined
    const way = this.byDeviations[deviations]!.pop()!
    this.size--
    this.add({ ...way, option: way.option + 1 }, deviations)
    return { choices: [...way.choices.slice(0, way.at), way.option], deviations }
  }
}

type Search<T> = Generator<Progress, Exploration<T>, Bound | undefined>

/**
 * After each run, every decision that it was free to make is made in each other way. Yields after each run. What is done
 * out of the program's sight commutes with all that it sees, so it is tried in one order, until some run says that a file
 * changed meanwhile, or that a step failed: up to there the runs cover all others, so one of them comes there.
 */
export function* search<T>(
  attempt: (choices: readonly number[]) => Attempt<T>,
  bounds: Bounds,
  takesAll = false,
): Search<T> {
  const { maxRuns, maxFruitless = Number.POSITIVE_INFINITY } = bounds
  const found = new Map<string, { result: T; decisions: readonly Decision[]; ways: number }>()
  const frontier = new Frontier(takesAll)
  let runs = 0
  let lastNew = 0
  let kept = 0
  let isCut = false
  let stoppedBy: Bound | undefined
  for (let next = START; next !== undefined; next = frontier.take()) {
    if (runs >= maxRuns) stoppedBy ??= 'runs'
    if (runs - lastNew >= maxFruitless) stoppedBy ??= 'nothing-new'
    if (kept > MAX_DECISIONS) stoppedBy ??= 'memory'
    if (stoppedBy !== undefined) return { found: [...found.values()], isComplete: false, runs, stoppedBy }
    const { result, key, decisions, hiddenOrderMatters } = attempt(next.choices)
    if (hiddenOrderMatters && !takesAll) return yield* search(attempt, bounds, true)
    runs++
    isCut ||= decisions.some((decision) => decision.isCut)
    const same = found.get(key)
    if (same !== undefined) same.ways++
    else {
      found.set(key, { result, decisions, ways: 1 })
      lastNew = runs
      kept += decisions.length
    }
    frontier.addOthers(decisions, next.choices.length, next.deviations)
    stoppedBy = yield { runs, found: found.size, waiting: frontier.size }
  }
  const bound = frontier.isFull ? 'memory' : isCut ? 'options' : undefined
  return { found: [...found.values()], isComplete: !bound, runs, ...(bound && { stoppedBy: bound }) }
}

const START: ReturnType<Frontier['take']> = { choices: [], deviations: 0 }

const USUAL_BOUNDS: Bounds = { maxRuns: 500, maxFruitless: 64 }

export interface OutcomesOptions extends Omit<RunOptions, 'record' | 'choices'> {
  /** Runs after which the search ends; default 500, or fewer where the last 64 found nothing new. */
  readonly maxRuns?: number
  /** Seconds after which no further run begins; default: there is no end. */
  readonly maxSeconds?: number
  /** Told after each run; the search ends where it gives false. */
  readonly onProgress?: (progress: Progress) => unknown
  /** Ends the search when it is aborted, which `onProgress` can do. */
  readonly signal?: { readonly aborted: boolean }
}

/** Everything that a program can print, each with the decisions that lead there. */
export function exploreRuns(
  run: (options: RunOptions) => Run,
  { onProgress, signal, maxSeconds = Number.POSITIVE_INFINITY, ...options }: OutcomesOptions,
): Exploration<Run> {
  const steps = searchRuns(run, options)
  const end = performance.now() + maxSeconds * 1000
  let bound: Bound | undefined = signal?.aborted ? 'cancelled' : undefined
  for (;;) {
    const step = steps.next(bound)
    if (step.done) return step.value
    if (performance.now() >= end) bound = 'time'
    if (onProgress?.(step.value) === false || signal?.aborted) bound = 'cancelled'
  }
}

/** The same in steps, a run each, so that there can be something else in between. */
export function searchRuns(
  run: (options: RunOptions) => Run,
  { maxRuns, takesAll, ...options }: OutcomesOptions & { readonly takesAll?: boolean },
): Search<Run> {
  const attempt = (choices: readonly number[]): Attempt<Run> => {
    const result = run({ ...options, choices, record: 'output' })
    const printed = result.output
      .filter(({ level }) => level !== 'notice')
      .map(({ level, text }) => [level, text])
    const { decisions, hiddenOrderMatters = false } = result
    return { result, key: JSON.stringify([printed, result.outcome.kind]), decisions, hiddenOrderMatters }
  }
  return search(attempt, maxRuns === undefined ? USUAL_BOUNDS : { maxRuns }, takesAll)
}
