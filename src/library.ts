// `import { simulate } from 'loopscope'`
import { createHost } from './hosts/create-host'
import type { HostName } from './hosts/host-options'
import {
  type Exploration,
  exploreRuns,
  type OutcomesOptions as OptionsOfSearch,
} from './scenario/exploration'
import type { Run, RunOptions } from './scenario/run'
import { runOn } from './scenario/run-program'
import { Player } from './trace/player'
import type { Trace } from './trace/trace'

export type { Outcome, OutputEntry, Run } from './scenario/run'

interface OnHost {
  /** Default 'browser'. */
  readonly host?: HostName
}

export interface SimulateOptions extends RunOptions, OnHost {}

export interface OutcomesOptions extends OptionsOfSearch, OnHost {}

/** Runs a program in the simulated engine. Never throws for what the program does. */
export const simulate = (source: string, { host = 'browser', ...options }: SimulateOptions = {}): Run =>
  runOn((given) => createHost(host, given), source, options)

/** Everything that the program can print, each with the decisions that lead there: one entry means that it always prints the same. */
export const outcomes = (source: string, { host, ...options }: OutcomesOptions = {}): Exploration<Run> =>
  exploreRuns((run) => simulate(source, { ...run, ...(host && { host }) }), options)

/** Pictures of a trace at any position: `play(run.trace).snapshotAt(41)`. */
export const play = (trace: Trace): Player => new Player(trace)
