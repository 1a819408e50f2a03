// Promises, and what waits for them.
import type { Format } from '../../format'
import type { Trace } from '../../trace'

export const promisesFormat = {
  events: ['promise-created', 'promise-resolved', 'promise-settled', 'reaction-registered'],
  entities: ['promise', 'reaction'],
  lists: [],
  targets: [],
} as const satisfies Format

/** Keys of a promise; one that has none is pending. */
export const FULFILLED_WITH = 0
export const REJECTED_WITH = 1
/** It is pending, and its fate is another's. */
export const FOLLOWS = 2

export interface PromiseDetail {
  readonly number: number
}

export const promiseDetail = (trace: Trace, id: number): PromiseDetail => ({ number: trace.word(id, 2) })

export interface ReactionDetail {
  readonly promise: number
  readonly isAwait: boolean
  /** The handler's function entity, the awaiting context, or 0. */
  readonly handler: number
}

export const reactionDetail = (trace: Trace, id: number): ReactionDetail => ({
  promise: trace.word(id, 2),
  isAwait: trace.smallOf(id) === 1,
  handler: trace.word(id, 3),
})
