// What a sentence is made of.
import type { Span } from '../span'

/** Part of a sentence; a part with a target can be clicked. */
export interface Phrase {
  readonly text: string
  /** Set in code type. */
  readonly isCode?: boolean
  readonly target?:
    | { readonly kind: 'span'; readonly span: Span }
    | { readonly kind: 'position'; readonly position: number }
}

export interface Sentence {
  /** What happened, and the rule in a few words: at most 22 words. */
  readonly short: readonly Phrase[]
  /** The rule in full. */
  readonly why: readonly Phrase[]
  /** The clause that says so. */
  readonly source: { readonly label: string; readonly href: string }
}
