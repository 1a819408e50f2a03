// Handlers in properties: `onclick` and the like.
// https://html.spec.whatwg.org/multipage/webappapis.html#event-handler-attributes
import { createFunction } from '../../../builtins/define'
import { LazyObject } from '../../../machine/exotic/lazy-object'
import { isCallable } from '../../../machine/objects/function'
import type { ObjectValue } from '../../../machine/objects/object'
import type { Agent } from '../../../machine/running/agent'
import { call } from '../../../machine/running/call'
import type { Procedure } from '../../../machine/running/completion'
import { isObject, type Value } from '../../../machine/value'
import { defineAttribute, type Receiver } from '../interfaces/interface'
import type { EventObject } from './event'
import { addListener, type EventTargetObject, globalTarget, removeListener } from './event-target'
import type { Listener } from './listener-list'

export interface Handler {
  /** The value of the property. */
  value: ObjectValue
  /** Calls whatever the value is by then; it keeps its place among the listeners when the value changes. */
  readonly listener: Listener
}

/** Defines `on…` for each type of event. */
export function defineHandlers(
  agent: Agent,
  holder: ObjectValue,
  receiver: Receiver<EventTargetObject>,
  types: readonly string[],
  /** Told of each handler that the program sets. */
  onSet?: (target: EventTargetObject, type: string) => void,
): void {
  const define = (type: string) =>
    defineAttribute(
      agent.realm,
      holder,
      `on${type}`,
      (_agent, target) => receiver(agent, target).handlers?.get(type)?.value ?? null,
      (_agent, thisValue, [value]) => {
        const target = receiver(agent, thisValue)
        setHandler(agent, target, type, value)
        onSet?.(target, type)
        return undefined
      },
    )
  if (holder instanceof LazyObject) holder.later(() => types.forEach(define))
  else types.forEach(define)
}

/** https://html.spec.whatwg.org/multipage/webappapis.html#activate-an-event-handler, or its deactivation */
export function setHandler(agent: Agent, target: EventTargetObject, type: string, value: Value): void {
  const known = target.handlers?.get(type)
  if (!isObject(value)) {
    if (known === undefined) return
    target.handlers?.delete(type)
    removeListener(agent, target, known.listener)
  } else if (known !== undefined) {
    known.value = value
    agent.observer?.listenerChanged(known.listener, value)
  } else activate(agent, target, type, value)
}

function activate(agent: Agent, target: EventTargetObject, type: string, value: ObjectValue): void {
  const callback = createFunction(
    agent.realm,
    '',
    1,
    (_agent, _this, [event]) => process(agent, handler, event as EventObject),
    { isShown: false },
  )
  const passive = target.isPassiveByDefault(type)
  const listener = { type, callback, capture: false, once: false, passive, isRemoved: false, traceId: 0 }
  const handler: Handler = { value, listener }
  target.handlers ??= new Map()
  target.handlers.set(type, handler)
  addListener(agent, target, listener, value)
}

/** https://html.spec.whatwg.org/multipage/webappapis.html#the-event-handler-processing-algorithm */
function* process(agent: Agent, { value }: Handler, event: EventObject): Procedure {
  if (!isCallable(value)) return undefined
  const current = event.currentTarget!
  const isErrorOfWindow =
    event.type === 'error' && event.interfaceName === 'ErrorEvent' && current === globalTarget(agent)
  if (!isErrorOfWindow) {
    if ((yield* call(agent, value, current.self, event)) === false) event.cancel()
    return undefined
  }
  const args = ['message', 'filename', 'lineno', 'colno', 'error'].map((name) => event.details.get(name))
  if ((yield* call(agent, value, current.self, ...args)) === true) event.cancel()
  return undefined
}
