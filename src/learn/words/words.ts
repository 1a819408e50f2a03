// All that is said to a learner, in one language. A sentence is made whole, never glued.
import type { Belief } from '../../machine/running/beliefs'
import type { Phase } from '../../trace/things/loop/format'
import type { Way } from '../divergence'
import type { QuestionKind } from '../questions/question'

export interface BeliefText {
  /** What is believed, as a sentence. */
  readonly claim: string
  /** What is so instead. */
  readonly truth: string
  /** What to look at in the picture to see it. */
  readonly look: string
}

/** Where something that is scheduled can go. */
export type Destination = 'job-queue' | 'tick-queue' | 'task-queue' | 'timers' | 'shelves' | 'stack'

/** What waits in a queue or with the host. */
export interface NamedEntry {
  readonly badge: string
  readonly label: string
  /** Undefined where it has no place in the program. */
  readonly line: number | undefined
}

export interface LearnWords {
  readonly beliefs: { readonly [B in Belief]: BeliefText }
  readonly questions: { readonly [K in QuestionKind]: (facts: { readonly name: string }) => string }
  readonly places: { readonly [D in Destination]: string }
  readonly states: { readonly [S in 'pending' | 'fulfilled' | 'rejected']: string }
  /** The first turn is that of the script. */
  readonly turn: (n: number) => string
  /** Of Node's loop. */
  readonly phase: (phase: Phase) => string
  readonly entry: (entry: NamedEntry) => string
  readonly script: string
  readonly ask: AskWords
  /** A virtual time. */
  readonly ms: (time: number) => string
}

/** What the page says while it asks. */
export interface AskWords {
  readonly title: string
  readonly order: string
  readonly next: string
  readonly question: string
  readonly loading: string
  readonly yours: string
  readonly actual: string
  readonly bothOrders: string
  readonly check: string
  readonly undo: string
  readonly skip: string
  readonly close: string
  readonly right: string
  /** Said beside an order that a real engine may print. */
  readonly alsoPossible: string
  /** Said beside one that none prints. */
  readonly othersPossible: string
  /** Which of all lines are asked for. */
  readonly part: (from: number, to: number, all: number) => string
  readonly nothingToOrder: string
  readonly aboutMoments: string
  readonly nothingToAsk: string
  /** The first line that was predicted wrong. */
  readonly parted: (said: string, n: number) => string
  readonly endedEarly: (n: number) => string
  readonly whatNow: string
  /** Said of a line that stands in the program. */
  readonly neverPrinted: (said: string, line: number) => string
  /** After all that is printed. */
  readonly nothingAfter: (n: number) => string
  readonly served: { readonly [W in Way]: string }
  /** What was served brought news of a server. */
  readonly broughtNews: (served: string) => string
  readonly believed: (claim: string) => string
  readonly here: (truth: string) => string
  readonly look: (where: string) => string
  readonly playWrong: string
  readonly wrongMachine: (claim: string) => string
  readonly backToReal: string
  readonly nextQuestion: string
  readonly answerIs: (option: string) => string
  readonly stepThrough: string
  readonly howSure: string
  readonly sure: string
  readonly guessing: string
  /** Said where somebody was sure and wrong. */
  readonly comesBack: string
  readonly showMoment: string
  readonly share: string
}

/** ", line 4"; empty where there is none. */
export const lineAt = (noun: string, line: number | undefined): string =>
  line === undefined ? '' : `, ${noun} ${line}`
