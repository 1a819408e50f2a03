// https://tc39.es/ecma262/#sec-ordinary-object-internal-methods-and-internal-slots, as procedures: a getter or a proxy may
// run user code. Those that cannot on an ordinary object are procedures all the same, for the proxies to come.
import type { Agent } from './agent'
import { ArrayObject } from './array'
import { call } from './call'
import type { Procedure } from './completion'
import { toDisplay } from './display'
import { isCallable } from './function'
import { ABSENT, findSlot, type ObjectValue } from './object'
import { Accessor, type Property, type Slot } from './property'
import { ACCESSOR, WRITABLE } from './shape'
import { isObject, keyAsValue, type PropertyKey, type Value } from './value'
import { prototypeOfPrimitive } from './wrapper'

export function* getPrototypeOf(_agent: Agent, object: ObjectValue): Procedure<ObjectValue | null> {
  return object.prototype
}

export function* setPrototypeOf(
  _agent: Agent,
  object: ObjectValue,
  prototype: ObjectValue | null,
): Procedure<boolean> {
  return object.setPrototypeOf(prototype)
}

export function* isExtensible(_agent: Agent, object: ObjectValue): Procedure<boolean> {
  return object.extensible
}

export function* preventExtensions(_agent: Agent, object: ObjectValue): Procedure<boolean> {
  return object.preventExtensions()
}

export function* getOwnProperty(
  _agent: Agent,
  object: ObjectValue,
  key: PropertyKey,
): Procedure<Property | undefined> {
  return object.getOwnProperty(key)
}

export function* hasProperty(_agent: Agent, object: ObjectValue, key: PropertyKey): Procedure<boolean> {
  return findSlot(object, key) !== ABSENT
}

export function* deleteProperty(_agent: Agent, object: ObjectValue, key: PropertyKey): Procedure<boolean> {
  return object.delete(key)
}

export function* ownKeys(_agent: Agent, object: ObjectValue): Procedure<PropertyKey[]> {
  return object.ownKeys()
}

/** https://tc39.es/ecma262/#sec-ordinaryget */
export function* get(
  agent: Agent,
  object: ObjectValue,
  key: PropertyKey,
  receiver: Value = object,
): Procedure {
  const slot = findSlot(object, key)
  if (!(slot instanceof Accessor)) return slot === ABSENT ? undefined : slot
  return slot.get === undefined ? undefined : yield* call(agent, slot.get, receiver)
}

/** https://tc39.es/ecma262/#sec-getv */
export function* getV(agent: Agent, value: Value, key: PropertyKey): Procedure {
  const slot = slotOf(agent, value, key)
  if (!(slot instanceof Accessor)) return slot === ABSENT ? undefined : slot
  return slot.get === undefined ? undefined : yield* call(agent, slot.get, value)
}

/** What reading a property of any value finds. Throws for undefined and null. */
export function slotOf(agent: Agent, value: Value, key: PropertyKey): Slot | typeof ABSENT {
  if (isObject(value)) return findSlot(value, key)
  if (typeof value === 'string') {
    if (key === 'length') return value.length
    if (typeof key === 'number' && key < value.length) return value[key]
  }
  if (value === undefined || value === null) {
    throw agent.typeError(`Cannot read properties of ${value} (reading '${String(keyAsValue(key))}')`)
  }
  return findSlot(prototypeOfPrimitive(agent, value), key)
}

/**
 * [[Set]] as far as it runs no user code: true or false where it is decided, the accessor where a setter must be called.
 * https://tc39.es/ecma262/#sec-ordinaryset
 */
export function trySet(
  object: ObjectValue,
  key: PropertyKey,
  value: Value,
  receiver: Value,
): boolean | Accessor {
  for (let o: ObjectValue | null = object; o !== null; o = o.prototype) {
    const property = o.getOwnProperty(key)
    if (property === undefined) continue
    if (property.slot instanceof Accessor) return property.slot.set === undefined ? false : property.slot
    if ((property.attributes & WRITABLE) === 0) return false
    if (o !== receiver) break
    if (o instanceof ArrayObject && key === 'length') return o.defineOwnProperty(key, { value })
    o.storeOwn(key, { slot: value, attributes: property.attributes })
    return true
  }
  return isObject(receiver) && setOnReceiver(receiver, key, value)
}

/** https://tc39.es/ecma262/#sec-getmethod */
export function* getMethod(agent: Agent, value: Value, key: PropertyKey): Procedure<ObjectValue | undefined> {
  const method = yield* getV(agent, value, key)
  if (method === undefined || method === null) return undefined
  if (!isCallable(method)) throw agent.typeError(`${toDisplay(method)} is not a function`)
  return method
}

function setOnReceiver(receiver: ObjectValue, key: PropertyKey, value: Value): boolean {
  const existing = receiver.getOwnProperty(key)
  if (existing === undefined) {
    return receiver.defineOwnProperty(key, { value, writable: true, enumerable: true, configurable: true })
  }
  if ((existing.attributes & ACCESSOR) !== 0 || (existing.attributes & WRITABLE) === 0) return false
  return receiver.defineOwnProperty(key, { value })
}
