// Promises at a position.
import { take } from '../../history'
import type { Moment, Range } from '../../moment'
import { type ValueView, viewOf } from '../../values'
import { FOLLOWS, FULFILLED_WITH, promiseDetail, REJECTED_WITH } from './format'

export interface PromiseView {
  readonly id: number
  /** P1, P2 … */
  readonly badge: string
  readonly state: 'pending' | 'fulfilled' | 'rejected'
  readonly result: ValueView | undefined
  readonly createdAt: number
}

/** Promises of the run, oldest first. */
export const promises = (at: Moment, { from, count }: Range): readonly PromiseView[] =>
  take(madeSoFar(at), count, from).map((id) => promiseView(at, id))

function* madeSoFar({ trace, position }: Moment): Generator<number> {
  for (let id = 0; id < trace.entityCount && trace.entityEvent(id) <= position; id++)
    if (trace.entityKind(id) === 'promise') yield id
}

function promiseView(at: Moment, id: number): PromiseView {
  const { trace } = at
  const fields = at.fields(id)
  const value = fields.get(FULFILLED_WITH) ?? fields.get(REJECTED_WITH) ?? fields.get(FOLLOWS)
  return {
    id,
    badge: `P${promiseDetail(trace, id).number}`,
    state: fields.has(FULFILLED_WITH) ? 'fulfilled' : fields.has(REJECTED_WITH) ? 'rejected' : 'pending',
    result: value === undefined ? undefined : viewOf(trace, value),
    createdAt: trace.entityEvent(id),
  }
}
