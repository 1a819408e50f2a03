// https://tc39.es/ecma262/#sec-operations-on-objects – as procedures, because getters, setters and proxies run user code.

import { ProxyObject, refuserOf, trapRefused } from '../exotic/proxy'
import { isNumericIndex, TypedArrayObject } from '../exotic/typed-array'
import { footprint } from '../footprint'
import { ArrayObject } from '../objects/array'
import { BoundFunction, isCallable, isConstructor } from '../objects/function'
import { ABSENT, findSlot, isEnumerable, ObjectValue } from '../objects/object'
import {
  cannotSet,
  deleteProperty,
  get,
  getMethod,
  getOwnProperty,
  getPrototypeOf,
  getV,
  ownKeys,
  trySet,
  UNITS_PER_KEY,
} from '../objects/properties'
import { Accessor, BY_PROCEDURE, type PropertyDescriptor } from '../objects/property'
import { ACCESSOR, DATA, Shape, WRITABLE } from '../objects/shape'
import { hasInstanceSymbol, speciesSymbol } from '../objects/symbols'
import { toObject } from '../objects/wrapper'
import type { Agent } from '../running/agent'
import { call } from '../running/call'
import type { Procedure } from '../running/completion'
import { construct } from '../running/construct'
import { nest } from '../running/nest'
import { type HOLE, isObject, keyAsValue, type PropertyKey, type Value } from '../value'
import { lengthOf, toNumber } from './convert'
import { toDisplay } from './display'

export function* defineOwnProperty(
  agent: Agent,
  object: ObjectValue,
  key: PropertyKey,
  descriptor: PropertyDescriptor,
): Procedure<boolean> {
  const exotic = object.exotic?.defineOwnProperty?.(agent, object, key, descriptor)
  if (exotic !== undefined) return yield* exotic
  if (key === 'length' && object instanceof ArrayObject && 'value' in descriptor) {
    return object.defineOwnProperty(key, {
      ...descriptor,
      value: yield* arrayLength(agent, descriptor.value),
    })
  }
  return object.defineOwnProperty(key, descriptor)
}

/** The conversions of https://tc39.es/ecma262/#sec-arraysetlength */
function* arrayLength(agent: Agent, value: Value): Procedure<number> {
  const length = (yield* toNumber(agent, value)) >>> 0
  if (length !== (yield* toNumber(agent, value))) throw agent.error('RangeError', 'Invalid array length')
  return length
}

/** https://tc39.es/ecma262/#sec-set-o-p-v-throw; `isStrict` makes failure a TypeError. */
export function* set(
  agent: Agent,
  target: Value,
  key: PropertyKey,
  value: Value,
  isStrict = true,
  receiver: Value = target,
): Procedure<void> {
  const object = isObject(target) ? target : prototypeForSet(agent, target, key)
  const result = key === 'length' ? BY_PROCEDURE : trySet(object, key, value, receiver)
  const isDone = result instanceof Accessor ? yield* setProperty(agent, object, key, value, receiver) : result
  if (!isDone && isStrict) throw cannotAssign(agent, target, key)
}

/** [[Set]] of any object. */
export function* setProperty(
  agent: Agent,
  object: ObjectValue,
  key: PropertyKey,
  value: Value,
  receiver: Value,
): Procedure<boolean> {
  const isLength = key === 'length' && object instanceof ArrayObject && object.lengthIsWritable
  const content = isLength && receiver === object ? yield* arrayLength(agent, value) : value
  const result = trySet(object, key, content, receiver)
  if (!(result instanceof Accessor)) return result
  if (result === BY_PROCEDURE) {
    const exotic = object.exotic?.set?.(agent, object, key, content, receiver)
    return yield* exotic ?? ordinarySet(agent, object, key, content, receiver)
  }
  yield* call(agent, result.set, receiver, value)
  return true
}

/** https://tc39.es/ecma262/#sec-ordinaryset where an exotic object is on the way. */
export function* ordinarySet(
  agent: Agent,
  object: ObjectValue,
  key: PropertyKey,
  value: Value,
  receiver: Value,
): Procedure<boolean> {
  const property = object.getOwnProperty(key)
  if (property === undefined && object.prototype !== null)
    return yield* setProperty(agent, object.prototype, key, value, receiver)
  if (property?.slot instanceof Accessor) {
    if (property.slot.set === undefined) return false
    yield* call(agent, property.slot.set, receiver, value)
    return true
  }
  if (property !== undefined && (property.attributes & WRITABLE) === 0) return false
  return isObject(receiver) && (yield* setOnReceiver(agent, receiver, key, value))
}

function* setOnReceiver(
  agent: Agent,
  receiver: ObjectValue,
  key: PropertyKey,
  value: Value,
): Procedure<boolean> {
  const existing = yield* getOwnProperty(agent, receiver, key)
  if (existing === undefined) {
    const descriptor = { value, writable: true, enumerable: true, configurable: true }
    return yield* defineOwnProperty(agent, receiver, key, descriptor)
  }
  if ((existing.attributes & ACCESSOR) !== 0 || (existing.attributes & WRITABLE) === 0) return false
  return yield* defineOwnProperty(agent, receiver, key, { value })
}

export function prototypeForSet(agent: Agent, target: Value, key: PropertyKey): ObjectValue {
  if (target !== undefined && target !== null && !isObject(target)) return toObject(agent, target)
  throw cannotSet(agent, target as undefined | null, keyAsValue(key))
}

/** The TypeError of a strict assignment that was refused, in V8's words. */
export function cannotAssign(agent: Agent, target: Value, key: PropertyKey) {
  if (!isObject(target)) return cannotAssignToPrimitive(agent, target, key)
  for (const trap of ['set', 'defineProperty'])
    if (refuserOf(target, trap) instanceof ProxyObject) return trapRefused(agent, trap, key)
  return cannotAssignOwn(agent, refuserOf(target, 'set'), key)
}

function cannotAssignToPrimitive(agent: Agent, target: Value, key: PropertyKey) {
  const name = String(keyAsValue(key))
  const shown = `${typeof target} '${String(target)}'`
  const isThere = typeof target === 'string' && (key === 'length' || Number(name) < target.length)
  return agent.typeError(
    isThere
      ? `Cannot assign to read only property '${name}' of ${shown}`
      : `Cannot create property '${name}' on ${shown}`,
  )
}

function cannotAssignOwn(agent: Agent, target: ObjectValue, key: PropertyKey) {
  const name = String(keyAsValue(key))
  const slot = findSlot(target, key)
  if (slot instanceof Accessor) {
    const holder = holderOf(target, key)
    return agent.typeError(`Cannot set property ${name} of ${toDisplay(holder)} which has only a getter`)
  }
  if (slot === ABSENT) return agent.typeError(`Cannot add property ${name}, object is not extensible`)
  const kind = target.isCallable ? 'function' : 'object'
  return agent.typeError(`Cannot assign to read only property '${name}' of ${kind} '${toDisplay(target)}'`)
}

/** Where along the prototype chain the property is. */
function holderOf(object: ObjectValue, key: PropertyKey): ObjectValue {
  let holder = object
  while (!holder.hasOwn(key) && holder.prototype !== null) holder = holder.prototype
  return holder
}

/** https://tc39.es/ecma262/#sec-createdatapropertyorthrow */
export function* createDataPropertyOrThrow(
  agent: Agent,
  object: ObjectValue,
  key: PropertyKey,
  value: Value,
): Procedure<void> {
  yield* definePropertyOrThrow(agent, object, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  })
}

/** https://tc39.es/ecma262/#sec-definepropertyorthrow */
export function* definePropertyOrThrow(
  agent: Agent,
  object: ObjectValue,
  key: PropertyKey,
  descriptor: PropertyDescriptor,
): Procedure<void> {
  if (yield* defineOwnProperty(agent, object, key, descriptor)) return
  const refuser = refuserOf(object, 'defineProperty')
  if (refuser instanceof ProxyObject) throw trapRefused(agent, 'defineProperty', key)
  if (refuser instanceof TypedArrayObject && isNumericIndex(key) && !refuser.hasOwn(key))
    throw agent.typeError('Invalid typed array index')
  if (!refuser.hasOwn(key)) {
    throw agent.typeError(`Cannot define property ${String(keyAsValue(key))}, object is not extensible`)
  }
  throw agent.typeError(`Cannot redefine property: ${String(keyAsValue(key))}`)
}

/** https://tc39.es/ecma262/#sec-deletepropertyorthrow */
export function* deletePropertyOrThrow(agent: Agent, object: ObjectValue, key: PropertyKey): Procedure<void> {
  if (!(yield* deleteProperty(agent, object, key))) throw cannotDelete(agent, object, key)
}

/** The TypeError of a strict deletion that was refused, in V8's words. */
export function cannotDelete(agent: Agent, object: ObjectValue, key: PropertyKey) {
  if (refuserOf(object, 'deleteProperty') instanceof ProxyObject)
    return trapRefused(agent, 'deleteProperty', key)
  return agent.typeError(`Cannot delete property '${String(keyAsValue(key))}' of ${toDisplay(object)}`)
}

/** https://tc39.es/ecma262/#sec-invoke */
export function* invoke(agent: Agent, value: Value, key: PropertyKey, ...args: Value[]): Procedure {
  return yield* call(agent, yield* getV(agent, value, key), value, ...args)
}

/** https://tc39.es/ecma262/#sec-lengthofarraylike */
export function* lengthOfArrayLike(agent: Agent, object: ObjectValue): Procedure<number> {
  if (object instanceof ArrayObject) return object.length
  return lengthOf(yield* toNumber(agent, yield* get(agent, object, 'length')))
}

/** https://tc39.es/ecma262/#sec-createlistfromarraylike */
export function* listFromArrayLike(agent: Agent, value: Value): Procedure<Value[]> {
  if (!isObject(value)) throw agent.typeError('CreateListFromArrayLike called on non-object')
  const length = yield* lengthOfArrayLike(agent, value)
  const list = agent.hold<Value[]>([])
  for (let i = 0; i < length; i++) list.push(yield* get(agent, value, i))
  return list
}

/** https://tc39.es/ecma262/#sec-createarrayfromlist */
export const createArray = (agent: Agent, elements: (Value | typeof HOLE)[]): ArrayObject =>
  new ArrayObject(agent.realm.intrinsics['Array.prototype'], elements)

export const createObject = (agent: Agent): ObjectValue =>
  new ObjectValue(agent.realm.intrinsics['Object.prototype'])

/** https://tc39.es/ecma262/#sec-createiterresultobject */
export function createIterResult(agent: Agent, value: Value, done: boolean): ObjectValue {
  const result = createObject(agent)
  result.put('value', value)
  result.put('done', done)
  return result
}

/** https://tc39.es/ecma262/#sec-speciesconstructor */
export function* speciesConstructor(
  agent: Agent,
  object: ObjectValue,
  fallback: ObjectValue,
): Procedure<ObjectValue> {
  const constructor = yield* get(agent, object, 'constructor')
  if (constructor === undefined) return fallback
  if (!isObject(constructor)) throw agent.typeError('The .constructor property is not an object')
  const species = yield* get(agent, constructor, speciesSymbol)
  if (species === undefined || species === null) return fallback
  if (isConstructor(species)) return species
  throw agent.typeError('object.constructor[Symbol.species] is not a constructor')
}

/** https://tc39.es/ecma262/#sec-instanceofoperator */
export function* instanceOf(agent: Agent, value: Value, target: Value): Procedure<boolean> {
  if (!isObject(target)) throw agent.typeError("Right-hand side of 'instanceof' is not an object")
  const method = yield* getMethod(agent, target, hasInstanceSymbol)
  if (method !== undefined) return !!(yield* call(agent, method, target, value))
  if (!target.isCallable) throw agent.typeError("Right-hand side of 'instanceof' is not callable")
  return yield* ordinaryHasInstance(agent, target, value)
}

/** https://tc39.es/ecma262/#sec-ordinaryhasinstance */
export function* ordinaryHasInstance(agent: Agent, constructor: Value, value: Value): Procedure<boolean> {
  if (!isCallable(constructor)) return false
  if (constructor instanceof BoundFunction)
    return yield* nest(agent, instanceOf(agent, value, constructor.target))
  if (!isObject(value)) return false
  const prototype = yield* get(agent, constructor, 'prototype')
  if (!isObject(prototype))
    throw agent.typeError(`Function has non-object prototype '${toDisplay(prototype)}' in instanceof check`)
  for (let o = yield* getPrototypeOf(agent, value); o !== null; o = yield* getPrototypeOf(agent, o)) {
    if (o === prototype) return true
    agent.work(1)
  }
  return false
}

/** https://tc39.es/ecma262/#sec-copydataproperties */
export function* copyDataProperties(
  agent: Agent,
  target: ObjectValue,
  source: Value,
  excluded: readonly PropertyKey[],
): Procedure<void> {
  if (source === undefined || source === null) return
  const from = toObject(agent, source)
  const keys = yield* ownKeys(agent, from)
  agent.charge(keys.length)
  for (const key of keys) {
    if (excluded.includes(key)) continue
    const property = yield* getOwnProperty(agent, from, key)
    if (property !== undefined && isEnumerable(property)) target.put(key, yield* get(agent, from, key))
  }
}

/** The same where nothing of the program runs: true if it is done. A new object gets the shape of the one that is copied. */
export function copyPlainly(agent: Agent, target: ObjectValue, source: Value): boolean {
  if (source === undefined || source === null) return true
  if (footprint !== null || !isObject(source) || source.constructor !== ObjectValue) return false
  const { shape, slots, elements, sparse } = source
  if (elements !== null || sparse !== null || !shape.isPlain) return false
  agent.work(shape.size * UNITS_PER_KEY)
  agent.charge(shape.size)
  if (target.shape === Shape.empty) {
    target.shape = shape
    target.slots = slots.slice()
  } else for (let i = 0; i < shape.size; i++) target.put(shape.keyAt(i)!, slots[i] as Value)
  return true
}

/** Defines what an object literal, a class body or JSON creates: an own data property, whatever was there. */
export function defineField(object: ObjectValue, key: PropertyKey, value: Value): boolean {
  if (object.getOwnProperty(key) === undefined && object.extensible) {
    object.storeOwn(key, { slot: value, attributes: DATA })
    return true
  }
  return object.defineOwnProperty(key, { value, writable: true, enumerable: true, configurable: true })
}

/** https://tc39.es/ecma262/#sec-construct for anything that must be a constructor. */
export function* constructWith(agent: Agent, constructor: Value, ...args: Value[]): Procedure<ObjectValue> {
  if (!isConstructor(constructor)) throw agent.typeError(`${toDisplay(constructor)} is not a constructor`)
  return yield* construct(agent, constructor, args)
}
