// Writes the way of an event through its targets.
import type { DispatchedEvent } from '../../machine/event'
import type { DispatchDetail } from '../../trace/things/listeners/format'
import type { Desk } from '../desk'
import { ENTITY, EVENT } from '../kinds'
import { describeObject } from '../labels'

export const listenersWriter = {
  eventDispatched(this: Desk, event: DispatchedEvent): void {
    this.log.event(EVENT['event-dispatched'], this.agent.span, dispatch(this, event))
  },

  listenerInvoked(this: Desk, event: DispatchedEvent): void {
    this.log.event(EVENT['listener-invoked'], this.agent.span, dispatch(this, event))
  },
}

function dispatch({ log }: Desk, event: DispatchedEvent): number {
  const { type, target, currentTarget, phase, bubbles, isTrusted, path } = event
  const detail: DispatchDetail = {
    type,
    target: describeObject(target!.self),
    current: describeObject((currentTarget ?? target)!.self),
    phase,
    bubbles,
    isTrusted,
    length: path.length,
  }
  return log.entityWithDetail(ENTITY.dispatch, detail)
}
