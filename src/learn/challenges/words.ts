// What is said about challenges, in one language. A sentence is made whole, never glued.
import type { ChallengeLevel, Missing } from './challenge'
import type { ChallengeName } from './names'

export interface ChallengeText {
  readonly title: string
  readonly task: string
  /** Each tells a little more than the one before. */
  readonly hints: readonly string[]
}

export interface ChallengeWords {
  readonly challenges: { readonly [N in ChallengeName]: ChallengeText }
  readonly levels: { readonly [L in ChallengeLevel]: string }
  /** What a run lacks, as a sentence. */
  readonly missing: {
    readonly [K in Missing['kind']]: (facts: Extract<Missing, { readonly kind: K }>) => string
  }
}

/** What is missing, as a sentence. */
export function sayMissing<K extends Missing['kind']>(
  { missing }: ChallengeWords,
  facts: Extract<Missing, { readonly kind: K }>,
): string {
  return missing[facts.kind as K](facts)
}

/** Virtual ms, as far as a reader needs them. */
export const rounded = (time: number): number => Math.round(time * 10) / 10
