// What the page gets back when it asks for a program to be run.
import type { UserInput } from '../hosts/browser/dom/user-input'
import type { ScenarioHost } from '../scenario/scenario'
import type { Problem } from '../syntax/problem'
import type { Recording } from './recording'

export type Outcome =
  | { readonly kind: 'finished' }
  | { readonly kind: 'uncaught'; readonly hint?: string }
  | { readonly kind: 'limit'; readonly message: string }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  /** The engine gave no answer in time and was ended, or it failed. */
  | { readonly kind: 'lost'; readonly message: string }

export interface Run {
  readonly source: string
  readonly host: ScenarioHost
  readonly outcome: Outcome
  /** Absent where nothing ran. */
  readonly recording: Recording | undefined
}

export interface Engine {
  run(source: string, host: ScenarioHost, inputs: readonly UserInput[]): Promise<Run>
}
