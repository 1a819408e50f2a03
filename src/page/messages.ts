// What the page and the engine's worker say to each other.
import type { TraceData } from '../trace/trace'
import type { Outcome, PossibleOutputs, RunRequest } from '../view/run'

export interface WorkerRequest extends RunRequest {
  readonly wanted: 'run' | 'outputs'
}

export interface RunAnswer {
  readonly outcome: Outcome
  readonly trace: TraceData | undefined
}

export type WorkerAnswer = RunAnswer | PossibleOutputs

/** 'started' comes first: until then the worker is still loading, and the watchdog sleeps. */
export type WorkerMessage = 'started' | WorkerAnswer
