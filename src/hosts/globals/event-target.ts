// Events without a tree. https://dom.spec.whatwg.org/#interface-eventtarget

import { defineConstructor, defineGetter, defineMethod } from '../../builtins/define'
import type { Agent } from '../../machine/agent'
import { call } from '../../machine/call'
import type { Procedure } from '../../machine/completion'
import { createFrom, prototypeFrom } from '../../machine/construct'
import { toBoolean, toString } from '../../machine/convert'
import { isCallable } from '../../machine/function'
import { ObjectValue } from '../../machine/object'
import { get } from '../../machine/properties'
import type { Realm } from '../../machine/realm'
import { CONFIGURABLE } from '../../machine/shape'
import { toStringTagSymbol } from '../../machine/symbols'
import { isObject, type Value } from '../../machine/value'

/** https://dom.spec.whatwg.org/#concept-event-listener */
export interface Listener {
  readonly type: string
  readonly callback: ObjectValue
  readonly capture: boolean
  readonly once: boolean
  isRemoved: boolean
}

export class EventTargetObject extends ObjectValue {
  listeners: Listener[] = []

  override get className(): string {
    return 'EventTarget'
  }
}

export class EventObject extends ObjectValue {
  target: Value = null
  isDispatching = false
  isCanceled = false
  isStoppedImmediately = false

  constructor(
    prototype: ObjectValue,
    readonly type: string,
    readonly isCancelable: boolean,
  ) {
    super(prototype)
  }

  override get className(): string {
    return 'Event'
  }
}

/** The listeners of the global object, which is a target too. */
export function listenersOf(agent: Agent, target: Value): EventTargetObject {
  if (target instanceof EventTargetObject) return target
  if (target === undefined || target === agent.realm.globalObject) return globalTarget(agent)
  throw agent.typeError('Illegal invocation')
}

const globalTargets = new WeakMap<Realm, EventTargetObject>()

function globalTarget(agent: Agent): EventTargetObject {
  const target = globalTargets.get(agent.realm) ?? new EventTargetObject(null)
  globalTargets.set(agent.realm, target)
  return target
}

export function defineEventTarget(agent: Agent): void {
  const { realm } = agent
  const prototype = new ObjectValue(realm.intrinsics['Object.prototype'])
  defineConstructor(realm, 'EventTarget', 0, prototype, (_agent, _this, _args, newTarget) => {
    if (newTarget === undefined)
      throw agent.typeError("Class constructor EventTarget cannot be invoked without 'new'")
    return createFrom(agent, newTarget, 'Object.prototype', (created) => new EventTargetObject(created))
  })
  defineListenerMethods(realm, prototype)
  prototype.putHidden(toStringTagSymbol, 'EventTarget', CONFIGURABLE)
  defineEvents(agent)
}

/** addEventListener and its siblings, on any object that passes as a target. */
export function defineListenerMethods(realm: Realm, holder: ObjectValue): void {
  defineMethod(realm, holder, 'addEventListener', 2, addEventListener)
  defineMethod(realm, holder, 'removeEventListener', 2, removeEventListener)
  defineMethod(realm, holder, 'dispatchEvent', 1, dispatchEvent)
}

function* addEventListener(agent: Agent, thisValue: Value, [type, callback, options]: Value[]): Procedure {
  const target = listenersOf(agent, thisValue)
  const name = yield* toString(agent, type)
  const capture = isObject(options) ? toBoolean(yield* get(agent, options, 'capture')) : toBoolean(options)
  const once = isObject(options) && toBoolean(yield* get(agent, options, 'once'))
  if (!isObject(callback)) return undefined
  const isKnown = target.listeners.some(
    (l) => l.type === name && l.callback === callback && l.capture === capture,
  )
  if (!isKnown) target.listeners.push({ type: name, callback, capture, once, isRemoved: false })
  return undefined
}

function* removeEventListener(agent: Agent, thisValue: Value, [type, callback, options]: Value[]): Procedure {
  const target = listenersOf(agent, thisValue)
  const name = yield* toString(agent, type)
  const capture = isObject(options) ? toBoolean(yield* get(agent, options, 'capture')) : toBoolean(options)
  const found = target.listeners.find(
    (l) => l.type === name && l.callback === callback && l.capture === capture,
  )
  if (found !== undefined) removeListener(target, found)
  return undefined
}

function removeListener(target: EventTargetObject, listener: Listener): void {
  listener.isRemoved = true
  target.listeners = target.listeners.filter((other) => other !== listener)
}

/** From a script: the listeners run at once, one after the other, with the caller still on the stack. */
function* dispatchEvent(agent: Agent, thisValue: Value, [event]: Value[]): Procedure {
  const target = listenersOf(agent, thisValue)
  if (!(event instanceof EventObject)) throw agent.typeError("parameter 1 is not of type 'Event'.")
  for (const invoke of invocations(agent, target, event, thisValue)) yield* invoke()
  return !event.isCanceled
}

/** One procedure per listener that is to run, in order. https://dom.spec.whatwg.org/#concept-event-listener-inner-invoke */
export function* invocations(
  agent: Agent,
  target: EventTargetObject,
  event: EventObject,
  currentTarget: Value,
): Generator<() => Procedure, void, void> {
  event.target = currentTarget ?? agent.realm.globalObject
  for (const listener of target.listeners.slice()) {
    if (listener.type !== event.type || listener.isRemoved || event.isStoppedImmediately) continue
    if (listener.once) removeListener(target, listener)
    yield () => invoke(agent, listener, event)
  }
}

function* invoke(agent: Agent, { callback }: Listener, event: EventObject): Procedure {
  if (isCallable(callback)) return yield* call(agent, callback, event.target, event)
  return yield* call(agent, yield* get(agent, callback, 'handleEvent'), callback, event)
}

// Event objects

function defineEvents(agent: Agent): void {
  const { realm } = agent
  const prototype = new ObjectValue(realm.intrinsics['Object.prototype'])
  defineConstructor(realm, 'Event', 1, prototype, (_agent, _this, args, newTarget) =>
    constructEvent(agent, args, newTarget, []),
  )
  defineGetter(realm, prototype, 'type', (_agent, event) => (event as EventObject).type)
  defineGetter(realm, prototype, 'target', (_agent, event) => (event as EventObject).target)
  defineGetter(realm, prototype, 'currentTarget', (_agent, event) => (event as EventObject).target)
  defineGetter(realm, prototype, 'cancelable', (_agent, event) => (event as EventObject).isCancelable)
  defineGetter(realm, prototype, 'defaultPrevented', (_agent, event) => (event as EventObject).isCanceled)
  defineMethod(realm, prototype, 'preventDefault', 0, (_agent, event) => {
    if ((event as EventObject).isCancelable) (event as EventObject).isCanceled = true
    return undefined
  })
  defineMethod(realm, prototype, 'stopImmediatePropagation', 0, (_agent, event) => {
    ;(event as EventObject).isStoppedImmediately = true
    return undefined
  })
  prototype.putHidden(toStringTagSymbol, 'Event', CONFIGURABLE)
  const custom = new ObjectValue(prototype)
  defineConstructor(realm, 'CustomEvent', 1, custom, (_agent, _this, args, newTarget) =>
    constructEvent(agent, args, newTarget, ['detail']),
  )
  custom.putHidden(toStringTagSymbol, 'CustomEvent', CONFIGURABLE)
}

function* constructEvent(
  agent: Agent,
  [type, init]: Value[],
  newTarget: ObjectValue | undefined,
  extra: readonly string[],
): Procedure {
  if (newTarget === undefined)
    throw agent.typeError("Class constructor Event cannot be invoked without 'new'")
  const name = yield* toString(agent, type)
  const isCancelable = isObject(init) && toBoolean(yield* get(agent, init, 'cancelable'))
  const event = new EventObject(
    yield* prototypeFrom(agent, newTarget, 'Object.prototype'),
    name,
    isCancelable,
  )
  for (const key of extra) event.put(key, isObject(init) ? ((yield* get(agent, init, key)) ?? null) : null)
  return event
}

/** An event that the host makes, with its own data as properties. */
export function createHostEvent(
  agent: Agent,
  type: string,
  isCancelable: boolean,
  data: Record<string, Value>,
): EventObject {
  const constructor = agent.realm.globalObject.getOwnSlot('Event') as ObjectValue
  const event = new EventObject(constructor.getOwnSlot('prototype') as ObjectValue, type, isCancelable)
  for (const [key, value] of Object.entries(data)) event.put(key, value)
  return event
}
