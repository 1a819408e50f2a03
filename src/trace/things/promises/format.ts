// Promises, and what waits for them.
import type { Format } from '../../format'
import type { Trace } from '../../trace'
import type { CodeDetail } from '../stack/format'

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
  /** Outcomes that it has a handler for; `finally` has one for both. */
  readonly handles: 'fulfilment' | 'rejection' | 'both' | 'neither'
  /** The promise that `then` returned for it, or 0. */
  readonly derived: number
  /** Of an await that no context of the record waits in: what does. */
  readonly waiter: CodeDetail | undefined
}

/** Bits of the small number beside the kind of a reaction. */
export const IS_INTERNAL = 1
export const HANDLES_FULFILMENT = 2
export const HANDLES_REJECTION = 4

export function reactionDetail(trace: Trace, id: number): ReactionDetail {
  const isAwait = (trace.smallOf(id) & IS_INTERNAL) > 0
  const last = trace.word(id, 4)
  return {
    promise: trace.word(id, 2),
    isAwait,
    handler: trace.word(id, 3),
    handles: handledBy(trace.smallOf(id)),
    derived: isAwait ? 0 : last,
    waiter: isAwait && last > 0 ? (trace.data.details[last - 1] as CodeDetail) : undefined,
  }
}

function handledBy(bits: number): ReactionDetail['handles'] {
  const isFulfilment = (bits & HANDLES_FULFILMENT) > 0
  const isRejection = (bits & HANDLES_REJECTION) > 0
  if (isFulfilment) return isRejection ? 'both' : 'fulfilment'
  return isRejection ? 'rejection' : 'neither'
}
