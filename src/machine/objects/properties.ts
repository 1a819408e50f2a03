// https://tc39.es/ecma262/#sec-object-internal-methods-and-internal-slots, as procedures: a getter or a proxy may run user
// code. Each hands over to an exotic object's own method, where it has one.

import { footprint } from '../footprint'
import { toDisplay, toKind } from '../operations/display'
import type { Agent } from '../running/agent'
import { call } from '../running/call'
import type { Procedure, ThrowCompletion } from '../running/completion'
import { chargeWalk } from '../running/meter'
import { isObject, keyAsValue, type PropertyKey, type Value } from '../value'
import { ArrayObject } from './array'
import { isCallable } from './function'
import { ABSENT, findSlot, type ObjectValue } from './object'
import { Accessor, BY_PROCEDURE, type Property, type Slot } from './property'
import { ACCESSOR, WRITABLE } from './shape'
import { iteratorSymbol } from './symbols'
import { type NonNullishPrimitive, prototypeOfPrimitive } from './wrapper'

/** What an element that is not there costs, in steps: a built-in that goes over holes runs no step meanwhile. */
const HOLE_COST = 10

/** Units of work for each key of a list of keys: to use a key costs more than to find it. */
export const UNITS_PER_KEY = 4

/** Up to so many keys need not be counted as memory. */
const MANY_KEYS = 10_000

/** Bytes that an index takes as a key and as a text. */
const BYTES_PER_KEY = 40

export const chargeHole = (agent: Agent): undefined => agent.charge(HOLE_COST) as undefined

export function* getPrototypeOf(agent: Agent, object: ObjectValue): Procedure<ObjectValue | null> {
  const exotic = object.exotic?.getPrototypeOf?.(agent, object)
  return exotic === undefined ? object.prototype : yield* exotic
}

export function* setPrototypeOf(
  agent: Agent,
  object: ObjectValue,
  prototype: ObjectValue | null,
): Procedure<boolean> {
  const exotic = object.exotic?.setPrototypeOf?.(agent, object, prototype)
  return exotic === undefined ? object.setPrototypeOf(prototype) : yield* exotic
}

export function* isExtensible(agent: Agent, object: ObjectValue): Procedure<boolean> {
  const exotic = object.exotic?.isExtensible?.(agent, object)
  return exotic === undefined ? object.extensible : yield* exotic
}

export function* preventExtensions(agent: Agent, object: ObjectValue): Procedure<boolean> {
  const exotic = object.exotic?.preventExtensions?.(agent, object)
  return exotic === undefined ? object.preventExtensions() : yield* exotic
}

export function* getOwnProperty(
  agent: Agent,
  object: ObjectValue,
  key: PropertyKey,
): Procedure<Property | undefined> {
  const exotic = object.exotic?.getOwnProperty?.(agent, object, key)
  return exotic === undefined ? object.getOwnProperty(key) : yield* exotic
}

export function* hasProperty(agent: Agent, object: ObjectValue, key: PropertyKey): Procedure<boolean> {
  let passed = 0
  for (let o: ObjectValue | null = object; o !== null; o = o.prototype, passed++) {
    const exotic = o.exotic?.hasProperty?.(agent, o, key)
    if (exotic !== undefined) return yield* exotic
    footprint?.reads(o, key)
    if (o.getOwnSlot(key) !== ABSENT) return true
  }
  chargeWalk(passed)
  chargeHole(agent)
  return false
}

export function* deleteProperty(agent: Agent, object: ObjectValue, key: PropertyKey): Procedure<boolean> {
  const exotic = object.exotic?.deleteProperty?.(agent, object, key)
  return exotic === undefined ? object.delete(key) : yield* exotic
}

export function* ownKeys(agent: Agent, object: ObjectValue): Procedure<PropertyKey[]> {
  const exotic = object.exotic?.ownKeys?.(agent, object)
  if (exotic !== undefined) return yield* exotic
  requireRoomForKeys(agent, object)
  const keys = object.ownKeys()
  agent.work(keys.length * UNITS_PER_KEY)
  return keys
}

/** Texts and typed arrays may have more keys than there is memory for. */
export function requireRoomForKeys(agent: Agent, { ownIndexCount }: ObjectValue): void {
  if (ownIndexCount > MANY_KEYS) agent.memory.allocate(ownIndexCount * BYTES_PER_KEY)
}

/** https://tc39.es/ecma262/#sec-ordinaryget */
export function* get(
  agent: Agent,
  object: ObjectValue,
  key: PropertyKey,
  receiver: Value = object,
): Procedure {
  const slot = findSlot(object, key)
  if (!(slot instanceof Accessor)) return slot === ABSENT ? chargeHole(agent) : slot
  return yield* getThrough(agent, slot, object, key, receiver)
}

/** https://tc39.es/ecma262/#sec-getv */
export function* getV(agent: Agent, value: Value, key: PropertyKey): Procedure {
  const slot = slotOf(agent, value, key)
  if (!(slot instanceof Accessor)) return slot === ABSENT ? undefined : slot
  return yield* getThrough(agent, slot, value, key, value)
}

/** Calls a getter, or asks the first object along the prototype chain that must be asked. */
function* getThrough(
  agent: Agent,
  slot: Accessor,
  value: Value,
  key: PropertyKey,
  receiver: Value,
): Procedure {
  if (slot !== BY_PROCEDURE)
    return slot.get === undefined ? undefined : yield* call(agent, slot.get, receiver)
  let object = isObject(value) ? value : prototypeOfPrimitive(agent, value as NonNullishPrimitive)
  while (object.exotic?.get === undefined) object = object.prototype!
  return yield* object.exotic.get(agent, object, key, receiver)
}

/** What reading a property of any value finds. Throws for undefined and null. */
export function slotOf(agent: Agent, value: Value, key: PropertyKey): Slot | typeof ABSENT {
  if (isObject(value)) return findSlot(value, key)
  if (typeof value === 'string') {
    if (key === 'length') return value.length
    if (typeof key === 'number' && key < value.length) {
      agent.memory.readText(value)
      return value[key]
    }
  }
  if (value === undefined || value === null) {
    throw cannotRead(agent, value, keyAsValue(key))
  }
  return findSlot(prototypeOfPrimitive(agent, value), key)
}

/** A key may be anything: it has not been converted yet. */
export const cannotRead = (agent: Agent, value: undefined | null, key: Value): ThrowCompletion =>
  agent.typeError(
    key === iteratorSymbol
      ? notIterable(value)
      : `Cannot read properties of ${value}${place('reading', key)}`,
  )

export const cannotSet = (agent: Agent, value: undefined | null, key: Value): ThrowCompletion =>
  agent.typeError(`Cannot set properties of ${value}${place('setting', key)}`)

/** V8 leaves out a key that has a `toString` of its own. */
function place(action: string, key: Value): string {
  const shown = toDisplay(key)
  return isObject(key) && shown.startsWith('[object ') ? '' : ` (${action} '${shown}')`
}

/** In V8's words, where it does not name the place in the program. */
export const notIterable = (value: Value): string =>
  `${toKind(value)} is not iterable (cannot read property Symbol(Symbol.iterator))`

/**
 * [[Set]] as far as it runs no user code: true or false where it is decided, the accessor where a setter must be called or
 * a procedure must do it.
 * https://tc39.es/ecma262/#sec-ordinaryset
 */
export function trySet(
  object: ObjectValue,
  key: PropertyKey,
  value: Value,
  receiver: Value,
): boolean | Accessor {
  let passed = 0
  for (let o: ObjectValue | null = object; o !== null; o = o.prototype, passed++) {
    if (o.exotic !== null) return BY_PROCEDURE
    const property = o.getOwnProperty(key)
    if (property === undefined) continue
    if (property.slot instanceof Accessor) return property.slot.set === undefined ? false : property.slot
    if ((property.attributes & WRITABLE) === 0) return false
    if (o !== receiver) break
    if (o instanceof ArrayObject && key === 'length') return o.defineOwnProperty(key, { value })
    o.storeOwn(key, { slot: value, attributes: property.attributes })
    return true
  }
  chargeWalk(passed)
  return isObject(receiver) && setOnReceiver(receiver, key, value)
}

/** https://tc39.es/ecma262/#sec-getmethod */
export function* getMethod(agent: Agent, value: Value, key: PropertyKey): Procedure<ObjectValue | undefined> {
  const method = yield* getV(agent, value, key)
  if (method === undefined || method === null) return undefined
  if (!isCallable(method)) throw agent.typeError(`${toKind(method)} is not a function`)
  return method
}

function setOnReceiver(receiver: ObjectValue, key: PropertyKey, value: Value): boolean | Accessor {
  if (receiver.exotic !== null || (receiver instanceof ArrayObject && key === 'length')) return BY_PROCEDURE
  const existing = receiver.getOwnProperty(key)
  if (existing === undefined) {
    return receiver.defineOwnProperty(key, { value, writable: true, enumerable: true, configurable: true })
  }
  if ((existing.attributes & ACCESSOR) !== 0 || (existing.attributes & WRITABLE) === 0) return false
  return receiver.defineOwnProperty(key, { value })
}
