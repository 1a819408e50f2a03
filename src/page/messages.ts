// What the page and the engine's worker say to each other.

import type { PuzzleParts } from '../learn/passage'
import type { Exercise, PracticeRequest } from '../learn/practice/practice'
import type { Observation } from '../learn/what-if/observation'
import type { ProgramNumber } from '../learn/what-if/program-number'
import type { Evaluation } from '../scenario/evaluation'
import type { Inside, InsideQuestion } from '../scenario/inside'
import type { RunProgress } from '../scenario/run'
import type { Said } from '../syntax/said'
import type { Candidate } from '../trace/breakpoints'
import type { TracePiece } from '../trace/pieces'
import type { Ending, LongRun, PossibleOutputs, RunRequest, SearchProgress, WhatIfRequest } from '../view/run'

export interface WorkerRequest extends RunRequest {
  readonly wanted: 'run' | 'long' | 'outputs' | 'puzzle' | 'exercise' | 'numbers'
  /** Which exercise. */
  readonly practice?: PracticeRequest
}

/** What expressions are at a position of a run. */
export interface WatchRequest extends RunRequest {
  readonly wanted: 'values'
  readonly position: number
  readonly expressions: readonly string[]
}

/** At which of several positions a condition holds. */
export interface HoldingRequest extends RunRequest {
  readonly wanted: 'holding'
  readonly candidates: readonly Candidate[]
}

/** What other values of a number would do. */
export interface TryRequest extends WhatIfRequest {
  readonly wanted: 'tries'
}

/** A value that cannot wait until its turn comes. */
export interface NextRequest {
  readonly wanted: 'next'
  readonly value: number
}

/** Only values that cannot wait are tried from now on; or all others again, too. */
export interface HoldRequest {
  readonly wanted: 'hold'
  readonly isHeld: boolean
}

/** What is in an object at a position of a run. */
export interface InsideRequest extends RunRequest {
  readonly wanted: 'inside'
  readonly question: InsideQuestion
}

/** Ends a search, which then answers with what it has. */
export interface StopRequest {
  readonly wanted: 'stop'
}

export type WorkerMessage =
  /** Comes first: until then the worker is still loading. */
  | { readonly kind: 'started' }
  | { readonly kind: 'recorded'; readonly piece: TracePiece }
  | { readonly kind: 'came-so-far'; readonly progress: RunProgress }
  | { readonly kind: 'searched'; readonly progress: SearchProgress }
  | { readonly kind: 'observed'; readonly observation: Observation }
  | WorkerAnswer

export type WorkerAnswer =
  | { readonly kind: 'ran'; readonly outcome: Ending }
  | { readonly kind: 'ran-long'; readonly run: LongRun }
  | { readonly kind: 'explored'; readonly possible: PossibleOutputs }
  | { readonly kind: 'posed'; readonly parts: PuzzleParts }
  | { readonly kind: 'evaluated'; readonly values: readonly Evaluation[] }
  | { readonly kind: 'held'; readonly position: number | undefined }
  | { readonly kind: 'numbers'; readonly numbers: readonly ProgramNumber[] }
  | { readonly kind: 'tried' }
  | { readonly kind: 'looked'; readonly inside: Inside }
  | { readonly kind: 'practised'; readonly exercise: Exercise }
  /** The engine made a mistake; `text` says where. */
  | { readonly kind: 'failed'; readonly text: string }
  /** A part of the engine did not load. */
  | { readonly kind: 'unloaded'; readonly text: string | Said }
