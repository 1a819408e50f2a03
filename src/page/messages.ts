// What the page and the engine's worker say to each other.
import type { UserInput } from '../hosts/browser/dom/user-input'
import type { ScenarioHost } from '../scenario/scenario'
import type { TraceData } from '../trace/trace'
import type { Outcome } from '../view/run'

export interface RunRequest {
  readonly source: string
  readonly host: ScenarioHost
  readonly inputs: readonly UserInput[]
}

export interface RunAnswer {
  readonly outcome: Outcome
  readonly trace: TraceData | undefined
}

/** 'started' comes first: until then the worker is still loading, and the watchdog sleeps. */
export type WorkerMessage = 'started' | RunAnswer
