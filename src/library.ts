// `import { simulate } from 'loopscope'`
import { createHost } from './hosts/create-host'
import type { HostFactory, HostName } from './hosts/host-options'
import { numberOnLine } from './learn/what-if/find-number'
import type { Measure } from './learn/what-if/measures'
import { numbersOf } from './learn/what-if/numbers'
import type { ProgramNumber } from './learn/what-if/program-number'
import { type WhatIf as Answer, whatIf as answerTo, questionOf } from './learn/what-if/what-if'
import { type Erlang, erlangC } from './machine/erlang'
import { type DepthPoint, depthAt as depthIn, type QueueFigures } from './machine/queue-figures'
import { Contents } from './record/contents'
import { evaluateAt } from './scenario/evaluation'
import {
  type Exploration,
  exploreRuns,
  type OutcomesOptions as OptionsOfSearch,
} from './scenario/exploration'
import { firstHolding } from './scenario/holding'
import { lookAt } from './scenario/moment-watch'
import type { Run, RunOptions } from './scenario/run'
import { refusalOf, refusalOfSearch } from './scenario/run-options'
import { runOn } from './scenario/run-program'
import { type Again, Simulation } from './scenario/simulation'
import { recordWindow } from './scenario/window'
import { Answers } from './trace/answers'
import type { Trace } from './trace/trace'
import { runInWorker, type SimulationInWorker, type WorkerOptions } from './worker/run-in-worker'

export type { Conditions } from './hosts/job-queues/conditions'
export type { Measure } from './learn/what-if/measures'
export type { ProgramNumber } from './learn/what-if/program-number'
export type { Erlang } from './machine/erlang'
export type { DepthPoint, QueueFigures, Waits } from './machine/queue-figures'
export type { DepthOverTime, RaisedAlert } from './machine/queue-ledger'
export type { EvaluateOptions, Evaluation } from './scenario/evaluation'
export type { Outcome, OutputEntry, Run, RunProgress } from './scenario/run'
export type { Simulation } from './scenario/simulation'
export type { RecordedWindow } from './scenario/window'
export type { Breakpoint } from './trace/breakpoints'
export type { SimulationInWorker, WorkerOptions } from './worker/run-in-worker'

interface OnHost {
  /** Default 'browser'. */
  readonly host?: HostName
}

export interface SimulateOptions extends RunOptions, OnHost {}

export interface OutcomesOptions extends OptionsOfSearch, OnHost {}

export interface WhatIfOptions extends RunOptions, OnHost {
  /** Where the number stands, from 1; the column may be missing where the line has only one number. */
  readonly line: number
  readonly column?: number
  /** Default: as far as it makes sense. */
  readonly from?: number
  readonly to?: number
  /** By what two runs are told apart; default: by what is printed, or by when a queue is empty. */
  readonly by?: Measure
  /** Default 160. */
  readonly maxRuns?: number
}

export type WhatIf =
  | ({ readonly kind: 'answer' } & Answer)
  | { readonly kind: 'refused'; readonly message: string }

/** Runs a program in the simulated engine. Never throws: whatever goes wrong is the outcome. */
export function simulate(source: string, options: SimulateOptions = {}): Simulation {
  const { host = 'browser', ...rest } = options ?? {}
  const create: HostFactory = (setup) => createHost(host, setup)
  const again: Again = {
    run: (given) => runOn(create, source, given),
    recordWindow: (given, window) => recordWindow(create, source, given, window),
    objects: (given, position) =>
      lookAt(create, source, given, position, (_copy, { objects }) => new Contents(objects)),
    evaluate: (given, ...question) => evaluateAt(create, source, given, ...question),
    firstHolding: (given, candidates) => firstHolding(create, source, given, candidates),
  }
  return new Simulation(refusalOf(source, options) ?? again.run(rest), rest, again)
}

/** Everything that the program can print, each with the decisions that lead there: one entry means that it always prints the same. */
export function outcomes(source: string, options: OutcomesOptions = {}): Exploration<Run> {
  const refusal = refusalOfSearch(source, options)
  if (refusal !== undefined)
    return { found: [{ result: refusal, decisions: [], ways: 1 }], isComplete: false, runs: 0 }
  const { host = 'browser', ...rest } = options
  return exploreRuns((run) => runOn((given) => createHost(host, given), source, run), rest)
}

/** Every number of the program, with what it is for and how far it can be changed. */
export const numbersIn = (source: string): readonly ProgramNumber[] => numbersOf(source)

/**
 * For which values of a number the program does the same, and where it begins to do something else:
 * `whatIf(source, { line: 9 }).segments`. Values are tried, and between two that differ the change is found to the step.
 */
export function whatIf(source: string, options: WhatIfOptions): WhatIf {
  const { line, column, from, to, by, maxRuns, host = 'browser', limits, ...rest } = options ?? {}
  const refusal = refusalOf(source, { ...rest, host, ...(limits && { limits }) })
  if (refusal?.outcome.kind === 'refused') return { kind: 'refused', message: refusal.outcome.message }
  const numbers = numbersOf(source)
  const number = numberOnLine(numbers, line, column)
  if (typeof number === 'string') return { kind: 'refused', message: number }
  const question = questionOf(source, numbers, number, { from, to })
  if (!(question.range.from < question.range.to))
    return {
      kind: 'refused',
      message: `There is no range from ${question.range.from} to ${question.range.to}.`,
    }
  const answer = answerTo(
    question,
    (text, usual) =>
      runOn((setup) => createHost(host, setup), text, {
        ...rest,
        ...usual,
        limits: { ...usual.limits, ...limits },
      }),
    { measure: by, maxRuns },
  )
  return { kind: 'answer', ...answer }
}

/**
 * The same as `simulate` in a worker: this thread stays free, and a deadline or a signal ends the run, which then has the
 * outcome 'stopped' and what was recorded until then. The promise never rejects.
 */
export const simulateInWorker = (source: string, options: WorkerOptions = {}): Promise<SimulationInWorker> =>
  runInWorker(source, options)

/** Pictures of a trace at any position, and answers about it: `play(run.trace).snapshotAt(41)`, `play(run.trace).heldAt(41, id)`. */
export const play = (trace: Trace): Answers => new Answers(trace)

/** What was in a queue at a virtual time: `depthAt(run.queues[0], 60_000).waiting`. */
export const depthAt = (figures: QueueFigures, time: number): DepthPoint => depthIn(figures.depth, time)

/** What a line comes to by theory where arrivals and services are random: λ and μ in a unit of time, and how many servers. */
export const erlang = (lambda: number, mu: number, servers: number): Erlang | undefined =>
  erlangC(lambda, mu, servers)
