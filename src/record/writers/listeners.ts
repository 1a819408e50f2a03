// Writes the way of an event through its targets.
import type { DispatchedEvent, RegisteredListener } from '../../machine/event'
import type { ObjectValue } from '../../machine/objects/object'
import { NOTHING } from '../../trace/schema'
import {
  type DispatchDetail,
  LISTENER_CALLBACK,
  type ListenerDetail,
} from '../../trace/things/listeners/format'
import type { Desk } from '../desk'
import { COLLECTION, ENTITY, EVENT } from '../kinds'
import { describeObject } from '../labels'

export const listenersWriter = {
  eventDispatched(this: Desk, event: DispatchedEvent): void {
    this.log.event(EVENT['event-dispatched'], this.agent.span, dispatch(this, event))
  },

  listenerAdded(this: Desk, target: ObjectValue, listener: RegisteredListener, callback: ObjectValue): void {
    const { log, objects } = this
    const { type, capture, once } = listener
    const detail: ListenerDetail = {
      type,
      target: objects.identify(target),
      targetLabel: describeObject(target),
      capture,
      once,
    }
    listener.traceId = log.entityWithDetail(ENTITY.listener, detail)
    const code = objects.encode(callback)
    log.write(COLLECTION.listeners, listener.traceId, log.lastEvent)
    log.write(listener.traceId, LISTENER_CALLBACK, code)
  },

  listenerChanged(this: Desk, { traceId }: RegisteredListener, callback: ObjectValue): void {
    if (traceId > 0) this.log.write(traceId, LISTENER_CALLBACK, this.objects.encode(callback))
  },

  listenerRemoved(this: Desk, { traceId }: RegisteredListener): void {
    if (traceId > 0) this.log.write(COLLECTION.listeners, traceId, NOTHING)
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
