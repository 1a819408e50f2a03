// What the page gets back when it asks for a program to be run.
import type { UserInput } from '../hosts/browser/dom/behaviour/user-input'
import type { PuzzleParts } from '../learn/passage'
import type { Exercise, PracticeRequest } from '../learn/practice/practice'
import type { Measure } from '../learn/what-if/measures'
import type { Observation } from '../learn/what-if/observation'
import type { ProgramNumber } from '../learn/what-if/program-number'
import type { NumberRange } from '../learn/what-if/range'
import type { LimitKind } from '../machine/event'
import type { Belief } from '../machine/running/beliefs'
import type { Limits } from '../machine/running/limits'
import type { Evaluation } from '../scenario/evaluation'
import type { Inside, InsideQuestion } from '../scenario/inside'
import type { RunProgress } from '../scenario/run'
import type { ScenarioHost } from '../scenario/scenario'
import type { Problem } from '../syntax/problem'
import type { Said } from '../syntax/said'
import type { Candidate } from '../trace/breakpoints'
import type { Recording } from './recording'

export type Ending =
  | { readonly kind: 'finished' }
  | { readonly kind: 'uncaught'; readonly hint?: string; readonly said?: Said }
  | { readonly kind: 'limit'; readonly which: LimitKind; readonly message: string; readonly said?: Said }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | Loss

/** The engine said nothing any more and was ended, it failed, or a part of it did not load. */
export interface Loss {
  readonly kind: 'lost'
  readonly message: string
  readonly said?: Said
  /** What to tell us, where Loopscope made a mistake. */
  readonly report?: string
}

export interface ShownRun {
  readonly source: string
  readonly host: ScenarioHost
  readonly outcome: Ending
  /** As far as the run came; absent where nothing ran. */
  readonly recording: Recording | undefined
}

/** What is recorded of a run. */
export type RecordLevel = 'everything' | 'queues'

/** What makes one run differ from another. */
export interface RunRequest {
  readonly source: string
  readonly host: ScenarioHost
  readonly inputs: readonly UserInput[]
  /** Which way is gone at each choice, in order; the usual one where it says nothing. */
  readonly choices: readonly number[]
  /** Default: those of the engine. */
  readonly limits?: Partial<Limits>
  /** Default: everything. */
  readonly level?: RecordLevel
  /** The wrong rule that it is run by. */
  readonly belief?: Belief
}

/** One of the things that the program can print. */
export interface PossibleOutput {
  readonly lines: readonly string[]
  /** What leads there. */
  readonly choices: readonly number[]
}

export interface PossibleOutputs {
  readonly outputs: readonly PossibleOutput[]
  /** There is nothing else that it can print. */
  readonly isComplete: boolean
  /** A run was stopped at a limit, so that what it would print later is not known. */
  readonly isCut: boolean
}

/** How far a search for outputs has come. */
export interface SearchProgress {
  readonly runs: number
  readonly found: number
}

/** What a program did that ran for longer than can be recorded. */
export interface LongRun {
  readonly kind: 'long'
  readonly lines: readonly string[]
  /** How it ended, in a sentence. */
  readonly ending: Said
}

/** The first position at which a condition holds; undefined where there is none. */
export interface Held {
  readonly position: number | undefined
}

/** Which values of a number are tried. */
export interface WhatIfRequest extends RunRequest {
  readonly number: ProgramNumber
  readonly numbers: readonly ProgramNumber[]
  readonly range: NumberRange
  readonly measure: Measure | undefined
  /** Default: as many as it takes to find what changes. */
  readonly maxRuns?: number
}

/** What another number in a program would do, asked in a worker of its own. */
export interface WhatIfEngine {
  /** Every number of a text; undefined where another question came meanwhile. */
  numbersOf(request: RunRequest): Promise<readonly ProgramNumber[] | Loss | undefined>
  /** Tries values until all is known, or another question comes. Gives what went wrong, if anything. */
  tryValues(request: WhatIfRequest, onObserved: (observation: Observation) => void): Promise<Loss | undefined>
  /** The value that is tried next. */
  tryNext(value: number): void
  /** Only values that cannot wait are tried meanwhile. */
  holdTrying(isHeld: boolean): void
  stopTrying(): void
}

export interface Engine extends WhatIfEngine {
  run(request: RunRequest, onProgress: (progress: RunProgress) => void): Promise<ShownRun>
  /** Runs without a record; undefined where it was given up. */
  runLong(
    request: RunRequest,
    onProgress: (progress: RunProgress) => void,
  ): Promise<LongRun | Loss | undefined>
  /** Ends the run; what was recorded so far is shown. */
  cancel(): void
  /** What the program can print, and what it would print by wrong rules; undefined where another question came meanwhile. */
  pose(request: RunRequest): Promise<PuzzleParts | Loss | undefined>
  /** Makes an exercise; undefined where another question came meanwhile. */
  practise(practice: PracticeRequest, request: RunRequest): Promise<Exercise | Loss | undefined>
  /** Gives up what is being run or explored. */
  giveUp(): void
  /** Undefined where another question came meanwhile. */
  explore(
    request: RunRequest,
    onProgress: (progress: SearchProgress) => void,
  ): Promise<PossibleOutputs | Loss | undefined>
  /** What expressions are at a position of the run; undefined where another question came meanwhile. */
  evaluate(
    request: RunRequest,
    position: number,
    expressions: readonly string[],
  ): Promise<readonly Evaluation[] | Loss | undefined>
  /** The first of several positions of the run at which a condition holds; undefined where another question came meanwhile. */
  firstHolding(request: RunRequest, candidates: readonly Candidate[]): Promise<Held | Loss | undefined>
  /** What is in an object at a position of the run; undefined where another question came meanwhile. */
  lookInto(request: RunRequest, question: InsideQuestion): Promise<Inside | Loss | undefined>
  /** Ends the search; it is answered with what was found so far. */
  stopExploring(): void
}
