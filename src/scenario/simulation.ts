// A run with what can be asked of it afterwards.
import type { Limits } from '../machine/running/agent'
import type { Trace } from '../trace/trace'
import type { EvaluateOptions, Evaluation } from './evaluation'
import type { Decision } from './exploration'
import { fartherLimits } from './farther'
import type { Outcome, OutputEntry, Run, RunOptions } from './run'
import { refusalOfEvaluation } from './run-options'

/** What can be done with the same program again. */
export interface Again {
  readonly run: (options: RunOptions) => Run
  readonly evaluate: (
    options: RunOptions,
    position: number,
    expression: string,
    how?: EvaluateOptions,
  ) => Evaluation
}

export class Simulation implements Run {
  declare readonly output: readonly OutputEntry[]
  declare readonly outcome: Outcome
  declare readonly exitCode: number
  declare readonly decisions: readonly Decision[]
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
   * What an expression is at a position of the record, in the topmost frame or another one, as Node's console shows it. It is
   * evaluated in a copy of the run, so whatever it does has no effect on this one.
   */
  evaluate(position: number, expression: string, how?: EvaluateOptions): Evaluation {
    const refusal = refusalOfEvaluation(position, expression, how, this.trace?.length)
    return refusal ?? this.#again.evaluate(this.#options, position, expression, how)
  }
}
