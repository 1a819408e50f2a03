// Every output that a program can have: it is run once for each way that a real engine may go.

import type { Run, RunOptions, SearchOptions } from './run'

/** A place where a real engine may go on in several ways. */
export interface Decision {
  readonly kind: string
  readonly options: readonly string[]
  /** Index into `options`. */
  readonly chosen: number
  /** There were more options than can be told apart. */
  readonly isCut?: boolean
  /** Other options that may lead to something else; where it is not there, all may. */
  readonly worthTrying?: readonly number[]
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
  /** Why the search ended before every way was gone. */
  readonly stoppedBy?: Bound
}

/**
 * 'cancelled' from outside; 'runs', 'time', 'memory' and 'nothing-new', many runs without another outcome, are bounds;
 * 'options': a choice had more options than were tried.
 */
export type Bound = 'cancelled' | 'runs' | 'time' | 'nothing-new' | 'memory' | 'options'

/** Bounds of a search. */
export interface Bounds {
  readonly maxRuns: number
  /** Runs in a row that found nothing new. */
  readonly maxFruitless?: number
}

/** What a search has come to so far. */
export interface Progress {
  readonly runs: number
  readonly found: number
  /** Ways that are known but were not gone yet. */
  readonly waiting: number
}

/** One more way to go: to a place that some run came to, and there another way. */
interface Way {
  readonly to: Crossroads
  readonly option: number
}

/** Where a decision is made, by the choices before. */
class Crossroads {
  readonly depth: number
  private readonly next = new Map<number, Crossroads>()
  private readonly known = new Set<number>()

  constructor(
    private readonly before: Crossroads | undefined,
    private readonly by: number,
  ) {
    this.depth = before === undefined ? 0 : before.depth + 1
  }

  after(option: number): Crossroads {
    this.known.add(option)
    let place = this.next.get(option)
    if (place === undefined) {
      place = new Crossroads(this, option)
      this.next.set(option, place)
    }
    return place
  }

  /** False where the option was taken before, or will be. */
  isNew(option: number): boolean {
    if (this.known.has(option)) return false
    this.known.add(option)
    return true
  }

  get choices(): number[] {
    const choices = new Array<number>(this.depth)
    for (let place: Crossroads = this; place.before !== undefined; place = place.before)
      choices[place.depth - 1] = place.by
    return choices
  }
}

/** Ways and decisions that are kept at the same time; together they are some dozen megabytes. */
const MAX_WAYS = 200_000
const MAX_DECISIONS = 100_000

/** Ways that were not gone yet; those that leave the usual way the fewest times come first, as they are the likeliest. */
class Frontier {
  private readonly byDeviations: Way[][] = []
  private readonly start = new Crossroads(undefined, 0)
  size = 0
  isFull = false

  /** What a run has decided, and could have decided instead. */
  addOthers(decisions: readonly Decision[]): void {
    let place = this.start
    let deviations = 0
    for (const { options, chosen, worthTrying = options.keys() } of decisions) {
      const after = place.after(chosen)
      for (const option of worthTrying)
        if (place.isNew(option)) this.add({ to: place, option }, deviations + (option > 0 ? 1 : 0))
      if (chosen > 0) deviations++
      place = after
    }
  }

  private add(way: Way, deviations: number): void {
    if (this.size >= MAX_WAYS) {
      this.isFull = true
      return
    }
    this.byDeviations[deviations] ??= []
    this.byDeviations[deviations].push(way)
    this.size++
  }

  /** The choices of the next one. */
  take(): number[] | undefined {
    const ways = this.byDeviations.find((ways) => ways !== undefined && ways.length > 0)
    const way = ways?.pop()
    if (way === undefined) return undefined
    this.size--
    return [...way.to.choices, way.option]
  }
}

/** What is only for the search. */
const withoutAdvice = ({ worthTrying: _, ...decision }: Decision): Decision => decision

type Search<T> = Generator<Progress, Exploration<T>, Bound | undefined>

/**
 * After each run, the decisions that it made are made in the other ways that may lead to something else. Yields after each
 * run.
 */
export function* search<T>(attempt: (choices: readonly number[]) => Attempt<T>, bounds: Bounds): Search<T> {
  const { maxRuns, maxFruitless = Number.POSITIVE_INFINITY } = bounds
  const found = new Map<string, { result: T; decisions: readonly Decision[]; ways: number }>()
  const frontier = new Frontier()
  let runs = 0
  let lastNew = 0
  let kept = 0
  let isCut = false
  let stoppedBy: Bound | undefined
  for (let choices: number[] | undefined = []; choices !== undefined; choices = frontier.take()) {
    if (runs >= maxRuns) stoppedBy ??= 'runs'
    if (runs - lastNew >= maxFruitless) stoppedBy ??= 'nothing-new'
    if (kept > MAX_DECISIONS) stoppedBy ??= 'memory'
    if (stoppedBy !== undefined) return { found: [...found.values()], isComplete: false, runs, stoppedBy }
    const { result, key, decisions } = attempt(choices)
    runs++
    isCut ||= decisions.some((decision) => decision.isCut)
    const same = found.get(key)
    if (same !== undefined) same.ways++
    else {
      found.set(key, { result, decisions: decisions.map(withoutAdvice), ways: 1 })
      lastNew = runs
      kept += decisions.length
    }
    frontier.addOthers(decisions)
    stoppedBy = yield { runs, found: found.size, waiting: frontier.size }
  }
  const bound = frontier.isFull ? 'memory' : isCut ? 'options' : undefined
  return { found: [...found.values()], isComplete: !bound, runs, ...(bound && { stoppedBy: bound }) }
}

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
  run: (options: SearchOptions) => Run,
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

/** Searches in steps of one run, so that there can be something else in between. `reduces`: leaves out what commutes. */
export function searchRuns(
  run: (options: SearchOptions) => Run,
  { maxRuns, reduces = true, ...options }: OutcomesOptions & { readonly reduces?: boolean },
): Search<Run> {
  const attempt = (choices: readonly number[]): Attempt<Run> => {
    const result = run({ ...options, choices, record: 'output', takesFootprints: reduces })
    const printed = result.output
      .filter(({ level }) => level !== 'notice')
      .map(({ level, text }) => [level, text])
    return { result, key: JSON.stringify([printed, result.outcome.kind]), decisions: result.decisions }
  }
  return search(attempt, maxRuns === undefined ? USUAL_BOUNDS : { maxRuns })
}
