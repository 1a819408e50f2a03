// A run with what can be asked of it afterwards.
import type { Limits } from '../machine/running/agent'
import type { Trace } from '../trace/trace'
import type { Decision } from './exploration'
import { fartherLimits } from './farther'
import type { Outcome, OutputEntry, Run, RunOptions } from './run'

/** Runs the same program with other options. */
type RunAgain = (options: RunOptions) => Run

export class Simulation implements Run {
  declare readonly output: readonly OutputEntry[]
  declare readonly outcome: Outcome
  declare readonly exitCode: number
  declare readonly decisions: readonly Decision[]
  declare readonly trace?: Trace
  readonly #options: RunOptions
  readonly #runAgain: RunAgain

  constructor(run: Run, options: RunOptions, runAgain: RunAgain) {
    Object.assign(this, run)
    this.#options = options
    this.#runAgain = runAgain
  }

  /**
   * Goes on from the limit that the run stopped at: to the limits that are given, or to the next default one. A run that came
   * to its end stays as it is.
   */
  continue(limits?: Partial<Limits>): Simulation {
    const farther = fartherLimits(this.outcome, this.#options.limits, limits)
    if (farther === undefined) return this
    const options = { ...this.#options, limits: farther }
    return new Simulation(this.#runAgain(options), options, this.#runAgain)
  }
}
