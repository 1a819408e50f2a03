// Promises at a position: their states, who waits for them, and what they wait for.
import { take } from '../../history'
import { Moment, type Range } from '../../moment'
import { NOTHING } from '../../schema'
import type { Span } from '../../span'
import type { Trace } from '../../trace'
import { type ValueView, viewOf } from '../../values'
import { functionDetail, type Settlement, settlementOf } from '../objects/format'
import { contextDetail } from '../stack/format'
import {
  FOLLOWS,
  FULFILLED_WITH,
  promiseDetail,
  REJECTED_WITH,
  type ReactionDetail,
  reactionDetail,
} from './format'

export interface PromiseView {
  readonly id: number
  /** P1, P2 … */
  readonly badge: string
  readonly state: 'pending' | 'fulfilled' | 'rejected'
  /** The value or the reason; of a pending promise the one that it follows. */
  readonly result: ValueView | undefined
  /** Position of the event that made it. */
  readonly createdAt: number
}

/** Which promise, for who only has to name it. */
export interface PromiseName {
  readonly id: number
  readonly badge: string
}

/** Who waits for a promise, or waited until it was settled: a `then` or an `await`. */
export interface ReactionView {
  readonly id: number
  readonly kind: 'then' | 'await' | 'engine'
  /** What runs: the handler, or the function that goes on. */
  readonly label: string
  /** The handler's text, or the place of the `await`. */
  readonly span: Span | undefined
  readonly handles: ReactionDetail['handles']
  /** Position of the registration. */
  readonly registeredAt: number
  /** The promise that `then` returned. */
  readonly derived: PromiseName | undefined
  /** The promise that its handler settles, if the handler is one of the engine's. */
  readonly settles: SettlesView | undefined
}

export interface SettlesView extends PromiseName {
  readonly how: Settlement['how']
  /** Which element of a combinator it is for. */
  readonly index: number
}

export interface PromiseDetails extends PromiseView {
  /** The promise or thenable that it follows while it is pending. */
  readonly follows: ValueView | undefined
  /** What made it: the call of a built-in or of an async function; undefined where the stack was empty. */
  readonly creator: { readonly label: string; readonly span: Span | undefined } | undefined
  /** Who waits for it, the one that came first at the head. */
  readonly reactions: readonly ReactionView[]
}

/** How many promises there are. */
export const promiseCount = (at: Moment): number => at.relations.promiseCount(at.entities)

/**
 * Promises of the run, oldest first.
 * `[{ badge: 'P1', state: 'fulfilled', result: { text: '"x"', … }, createdAt: 12, … }, …]`
 */
export function promises(at: Moment, { from, count }: Range): readonly PromiseView[] {
  const end = Math.min(from + count, promiseCount(at))
  const first = Math.max(0, from)
  return Array.from({ length: Math.max(0, end - first) }, (_, i) =>
    promiseView(at, at.relations.promiseAt(first + i)),
  )
}

export function promiseView(at: Moment, id: number): PromiseView {
  const { trace } = at
  const fulfilled = at.value(id, FULFILLED_WITH)
  const rejected = at.value(id, REJECTED_WITH)
  const settled = fulfilled !== NOTHING ? fulfilled : rejected
  const result = settled !== NOTHING ? settled : at.value(id, FOLLOWS)
  return {
    ...promiseName(trace, id),
    state: fulfilled !== NOTHING ? 'fulfilled' : rejected !== NOTHING ? 'rejected' : 'pending',
    result: result === NOTHING ? undefined : viewOf(trace, result),
    createdAt: trace.entityEvent(id),
  }
}

/** One promise with all that is known of it; of its reactions so many. */
export function promiseDetailsOf(at: Moment, id: number, most = 100): PromiseDetails {
  const view = promiseView(at, id)
  const newestFirst = [...at.relations.reactionsOf(id, at.entities)]
  return {
    ...view,
    follows: view.state === 'pending' ? view.result : undefined,
    creator: creatorOf(at.trace, view.createdAt),
    reactions: take(newestFirst.toReversed(), most).map((reaction) => reactionView(at.trace, reaction)),
  }
}

export function reactionView(trace: Trace, id: number): ReactionView {
  const { isAwait, handler, handles, derived } = reactionDetail(trace, id)
  const registeredAt = trace.entityEvent(id)
  const common = {
    id,
    handles,
    registeredAt,
    derived: derived === 0 ? undefined : promiseName(trace, derived),
  }
  if (handler === 0)
    return { ...common, kind: 'engine', label: '', span: trace.spanAt(registeredAt), settles: undefined }
  if (isAwait) {
    const { label } = contextDetail(trace, handler)
    return { ...common, kind: 'await', label, span: trace.spanAt(registeredAt), settles: undefined }
  }
  const { label, span } = functionDetail(trace, handler)
  return { ...common, kind: 'then', label, span: trace.spanOf(span), settles: settlesView(trace, handler) }
}

/** What a function of the engine's settles: "the resolver of P7". */
export function settlesView(trace: Trace, id: number): SettlesView | undefined {
  const settlement = settlementOf(trace, id)
  if (settlement === undefined || trace.entityKind(settlement.promise) !== 'promise') return undefined
  const { promise, how, index } = settlement
  return { ...promiseName(trace, promise), how, index }
}

export const promiseName = (trace: Trace, id: number): PromiseName => ({
  id,
  badge: `P${promiseDetail(trace, id).number}`,
})

function creatorOf(trace: Trace, position: number): PromiseDetails['creator'] {
  const context = new Moment(trace, position).frame()
  if (context === undefined) return undefined
  return { label: contextDetail(trace, context).label, span: trace.spanAt(position) }
}
