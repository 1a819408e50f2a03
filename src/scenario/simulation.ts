// A run with what can be asked of it afterwards.
import type { QueueFigures } from '../machine/queue-figures'
import type { Limits } from '../machine/running/limits'
import type { Window } from '../record/window-log'
import {
  type Breakpoint,
  type Candidate,
  type FirstHolding,
  nextBreak,
  previousBreak,
} from '../trace/breakpoints'
import type { StoppedObjects } from '../trace/things/objects/read'
import type { Trace } from '../trace/trace'
import type { EvaluateOptions, Evaluation } from './evaluation'
import type { Decision } from './exploration'
import { fartherLimits } from './farther'
import type { Outcome, OutputEntry, Run, RunOptions } from './run'
import { refusalOfEvaluation } from './run-options'
import type { RecordedWindow } from './window'

/** What can be done with the same program again. */
export interface Again {
  readonly run: (options: RunOptions) => Run
  readonly recordWindow: (options: RunOptions, window: Window) => RecordedWindow
  readonly objects: (options: RunOptions, position: number) => StoppedObjects
  readonly evaluate: (
    options: RunOptions,
    position: number,
    expression: string,
    how?: EvaluateOptions,
  ) => Evaluation
  readonly firstHolding: (options: RunOptions, candidates: readonly Candidate[]) => number | undefined
}

export class Simulation implements Run {
  declare readonly output: readonly OutputEntry[]
  declare readonly outcome: Outcome
  declare readonly exitCode: number
  declare readonly decisions: readonly Decision[]
  declare readonly queues?: readonly QueueFigures[]
  declare readonly trace?: Trace
  readonly #options: RunOptions
  readonly #again: Again

  constructor(run: Run, options: RunOptions, again: Again) {
    Object.assign(this, run)
    this.#options = options
    this.#again = again
  }

  /**
   * Goes on from the limit that the run stopped at: to the limits that are given, or to the next default one. A run that came
   * to its end stays as it is.
   */
  continue(limits?: Partial<Limits>): Simulation {
    const farther = fartherLimits(this.outcome, this.#options.limits, limits)
    if (farther === undefined) return this
    const options = { ...this.#options, limits: farther }
    return new Simulation(this.#again.run(options), options, this.#again)
  }

  /**
   * What was in the objects of the program at a position of the record: `objectsAt(41).of(id, { from: 0, count: 100 })`, with the
   * identities that the record's values have. Only a record of everything has positions for that. It is found in a copy of the run, which lives as long as what this gives.
   */
  objectsAt(position: number): StoppedObjects {
    const length = this.#fullLength ?? 0
    if (!Number.isSafeInteger(position) || position < -1 || position >= length)
      throw new RangeError(`There is no position ${position}; the record has ${length} events.`)
    return this.#again.objects(this.#sameOptions, position)
  }

  /**
   * What an expression is at a position of the record, in the topmost frame or another one, as Node's console shows it. It is
   * evaluated in a copy of the run, so whatever it does has no effect on this one.
   */
  evaluate(position: number, expression: string, how?: EvaluateOptions): Evaluation {
    const refusal = refusalOfEvaluation(position, expression, how, this.#fullLength)
    return refusal ?? this.#again.evaluate(this.#sameOptions, position, expression, how)
  }

  /**
   * The next position at which a breakpoint matches; undefined where there is none. Conditions are asked of copies of the run,
   * many in one, so whatever they do has no effect on this one.
   */
  nextBreak(from: number, breakpoints: readonly Breakpoint[]): number | undefined {
    return this.trace && nextBreak(this.trace, from, breakpoints, this.#firstHolding)
  }

  previousBreak(from: number, breakpoints: readonly Breakpoint[]): number | undefined {
    return this.trace && previousBreak(this.trace, from, breakpoints, this.#firstHolding)
  }

  readonly #firstHolding: FirstHolding = (candidates) =>
    this.#fullLength === undefined ? undefined : this.#again.firstHolding(this.#sameOptions, candidates)

  /**
   * Everything that happened between two positions of a record of queues: the program is run again, and recorded in full from
   * the first of them to the second. Undefined where the run has no such record.
   */
  lookCloser(from: number, to: number): RecordedWindow | undefined {
    const { length = 0 } = this.trace ?? {}
    const isThere =
      Number.isSafeInteger(from) && Number.isSafeInteger(to) && 0 <= from && from <= to && to < length
    if (!isThere || this.#options.record !== 'queues') return undefined
    return this.#again.recordWindow(this.#sameOptions, { from, to })
  }

  /** Undefined where steps are not in the record. */
  get #fullLength(): number | undefined {
    const { record = 'everything' } = this.#options
    return record === 'everything' ? this.trace?.length : undefined
  }

  /** To run as far as this run: what did not stop at the horizon ends by itself. */
  get #sameOptions(): RunOptions {
    const isCut = this.outcome.kind === 'limit' && this.outcome.which === 'horizon'
    if (isCut) return this.#options
    return { ...this.#options, limits: { ...this.#options.limits, horizon: Number.POSITIVE_INFINITY } }
  }
}
