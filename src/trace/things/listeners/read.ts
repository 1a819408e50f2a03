// Listeners of events of the platform at a position. Node's emitters are programs in JavaScript, which the record does not look into.
import { take } from '../../history'
import type { Moment, Range } from '../../moment'
import { FIRST_ENTITY } from '../../schema'
import { type CallbackView, callbackView } from '../objects/read'
import { LISTENER_CALLBACK, listenerDetail } from './format'

export interface ListenerView {
  readonly id: number
  readonly type: string
  /** The object that it listens to: the same number is the same object. */
  readonly target: number
  readonly targetLabel: string
  /** Undefined for an object with a `handleEvent`. */
  readonly callback: CallbackView | undefined
  readonly capture: boolean
  readonly once: boolean
  /** Position of the call that added it. */
  readonly addedAt: number
}

/**
 * Listeners in the order in which they were added.
 * `[{ type: 'click', targetLabel: '<button>', callback: { label: 'buy', … }, addedAt: 12, … }]`
 */
export const listeners = (at: Moment, { from, count }: Range): readonly ListenerView[] =>
  take(at.list('listeners').all(), count, from).map(({ key, value }) => {
    const callback = at.value(key, LISTENER_CALLBACK) - FIRST_ENTITY
    const detail = listenerDetail(at.trace, key)
    return { ...detail, id: key, callback: callbackView(at.trace, callback), addedAt: value }
  })

/** How many there are. */
export const listenerCount = (at: Moment): number => at.list('listeners').count
