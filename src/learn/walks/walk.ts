// A walk leads through one or more runs, a step at a time. Each step says something beside the moment that shows it, which is found in the
// record by what happens there, not by its number.
import type { Trace } from '../../trace/trace'
import type { Place } from '../sight'

export interface WalkText {
  /** What is claimed, explained or asked, as a heading. */
  readonly says: string
  /** What is to be seen of it here. */
  readonly here: string
}

/** What a step is. */
export type WalkPart = 'claims' | 'steps' | 'puzzle' | 'notes' | 'words'

export interface WalkStep {
  readonly part: WalkPart
  /** Whose run it is. */
  readonly scenario: string
  /** The step is about the puzzle as a whole, which is asked. */
  readonly isPuzzle?: true
  /** The moment; before the start without it. */
  readonly at?: Anchor
  /** Where in the picture. */
  readonly places?: readonly Place[]
  readonly en: WalkText
  readonly es: WalkText
}

export interface Walk {
  readonly name: string
  readonly title: { readonly en: string; readonly es: string }
  readonly parts: { readonly [P in WalkPart]: { readonly en: string; readonly es: string } }
  readonly steps: readonly WalkStep[]
}

/** Where in a record something happens; undefined where it does not. */
export type Anchor = (trace: Trace) => number | undefined
