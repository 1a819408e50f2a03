// Objects that are no promises or nodes, functions among them, and what properties hold.
import type { Format } from '../../format'
import type { Trace } from '../../trace'
import type { CodeDetail } from '../stack/format'

export const objectsFormat = {
  events: ['property-assigned'],
  entities: ['function', 'object'],
  lists: [],
  targets: [],
} as const satisfies Format

export interface ObjectDetail {
  readonly text: string
}

/** How a function of the engine settles a promise: its resolving functions, and what a combinator gives to its elements. */
export const SETTLEMENTS = ['resolve', 'reject', 'all', 'allSettled', 'any'] as const

export interface Settlement {
  /** The promise. */
  readonly promise: number
  readonly how: (typeof SETTLEMENTS)[number]
  /** Which element of a combinator it is for; 0 for resolving functions. */
  readonly index: number
}

/** What a function settles; undefined where it is none that the engine made for a promise. */
export function settlementOf(trace: Trace, id: number): Settlement | undefined {
  const promise = trace.word(id, 3)
  if (promise === 0) return undefined
  return { promise, how: SETTLEMENTS[trace.smallOf(id)]!, index: trace.word(id, 4) }
}

export const objectDetail = (trace: Trace, id: number): ObjectDetail => trace.listed(id)
export const functionDetail = (trace: Trace, id: number): CodeDetail => trace.listed(id)
