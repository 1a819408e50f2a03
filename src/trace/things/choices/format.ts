// Where a real engine may go on in several ways.
import type { Format } from '../../format'
import type { Trace } from '../../trace'

export const choicesFormat = {
  events: ['choice-made'],
  entities: ['choice'],
  lists: [],
  targets: [],
} as const satisfies Format

export type ChoiceKind =
  | 'timer-or-immediate'
  | 'task-source'
  | 'response'
  | 'io-order'
  | 'frame'
  | 'late-timer'

export interface ChoiceDetail {
  readonly kind: ChoiceKind
  /** At most the first hundred. */
  readonly options: readonly string[]
  /** How many there are in all. */
  readonly count: number
  readonly chosen: number
  /** What the chosen option says. */
  readonly taken: string
}

export const choiceDetail = (trace: Trace, id: number): ChoiceDetail => trace.listed(id)
