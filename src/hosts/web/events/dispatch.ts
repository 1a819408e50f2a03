// https://dom.spec.whatwg.org/#dispatching-events

import { isCallable } from '../../../machine/objects/function'
import { get } from '../../../machine/objects/properties'
import type { Agent } from '../../../machine/running/agent'
import { call } from '../../../machine/running/call'
import type { Procedure } from '../../../machine/running/completion'
import type { Callbacks } from '../../loop/callbacks'
import {
  AT_TARGET,
  BUBBLING_PHASE,
  CAPTURING_PHASE,
  currentEventOf,
  type EventObject,
  NO_PHASE,
  setCurrentEvent,
} from './event'
import type { Activation, EventTargetObject } from './event-target'
import type { Listener } from './listener-list'

/** Gives false where a listener prevented the default. https://dom.spec.whatwg.org/#concept-event-dispatch */
export function* dispatch(
  agent: Agent,
  target: EventTargetObject,
  event: EventObject,
  /** What listeners see as the target: the document for the window's load event. */
  shownTarget: EventTargetObject = target,
): Callbacks<boolean> {
  event.isDispatched = true
  event.target = shownTarget
  event.path = pathOf(target, event)
  if (event.path.some((current) => current.hasListenerFor(event.type))) agent.observer?.eventDispatched(event)
  const activation = activationOf(event)
  activation?.prepare?.()
  yield* target.isInTree ? goThrough(agent, shownTarget, event) : stay(agent, target, event)
  event.target = shownTarget.afterDispatch
  finish(event)
  if (!event.isCanceled) yield* activation?.run(event) ?? []
  else activation?.cancel?.()
  return !event.isCanceled
}

/** Down to the target and up again. */
function* goThrough(agent: Agent, target: EventTargetObject, event: EventObject): Callbacks {
  const isHidden = event.path.some(({ hidesInside }) => hidesInside)
  const seenBy = (current: EventTargetObject) => (isHidden ? target.retargetFor(current) : target)
  for (const current of event.path.toReversed()) {
    event.target = seenBy(current)
    event.phase = current === event.target ? AT_TARGET : CAPTURING_PHASE
    yield* invoke(agent, current, event, ({ capture }) => capture)
  }
  for (const current of event.path) {
    event.target = seenBy(current)
    const isTarget = current === event.target
    if (!isTarget && !event.bubbles) continue
    event.phase = isTarget ? AT_TARGET : BUBBLING_PHASE
    yield* invoke(agent, current, event, ({ capture }) => !capture)
  }
}

/**
 * Where there is no tree, Chromium and Node call all listeners in the order in which they were added; the standard has those
 * for capturing first.
 */
function* stay(agent: Agent, target: EventTargetObject, event: EventObject): Callbacks {
  event.phase = AT_TARGET
  yield* invoke(agent, target, event, () => true)
}

function pathOf(target: EventTargetObject, event: EventObject): EventTargetObject[] {
  const path: EventTargetObject[] = []
  for (let t: EventTargetObject | null = target; t !== null; t = t.parentFor(event)) path.push(t)
  return path
}

/** Of the target, or of the nearest target around it that an activation bubbles to. */
function activationOf({ type, interfaceName, bubbles, path }: EventObject): Activation | undefined {
  const isActivation =
    type === 'click' && (interfaceName === 'MouseEvent' || interfaceName === 'PointerEvent')
  if (!isActivation) return undefined
  const candidates = bubbles ? path : path.slice(0, 1)
  for (const { activation } of candidates) if (activation !== undefined) return activation
  return undefined
}

function finish(event: EventObject): void {
  event.phase = NO_PHASE
  event.currentTarget = null
  event.path = []
  event.isDispatched = event.isStopped = event.isStoppedImmediately = false
}

/** https://dom.spec.whatwg.org/#concept-event-listener-invoke */
function* invoke(
  agent: Agent,
  current: EventTargetObject,
  event: EventObject,
  isMeant: (listener: Listener) => boolean,
): Callbacks {
  if (event.isStopped) return
  event.currentTarget = current
  for (const listener of current.listenersFor(event.type)) {
    if (listener.isRemoved || !isMeant(listener)) continue
    if (listener.once) {
      current.removeListener(listener)
      agent.observer?.listenerRemoved(listener)
    }
    event.isInPassiveListener = listener.passive
    agent.observer?.listenerInvoked(event)
    const around = currentEventOf(agent)
    setCurrentEvent(agent, event)
    yield callListener(agent, listener, event)
    setCurrentEvent(agent, around)
    event.isInPassiveListener = false
    if (event.isStoppedImmediately) return
  }
}

function* callListener(agent: Agent, { callback }: Listener, event: EventObject): Procedure {
  if (isCallable(callback)) return yield* call(agent, callback, event.currentTarget!.self, event)
  const handler = yield* get(agent, callback, 'handleEvent')
  if (isCallable(handler)) return yield* call(agent, handler, callback, event)
  throw agent.typeError("Failed to execute 'handleEvent' on 'EventListener': not a function.")
}
