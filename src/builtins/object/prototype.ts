// https://tc39.es/ecma262/#sec-properties-of-the-object-prototype-object

import { ProxyObject, refuserOf, trapRefused } from '../../machine/exotic/proxy'
import { isCallable, type NativeResult } from '../../machine/objects/function'
import { isEnumerable, ObjectValue } from '../../machine/objects/object'
import { get, getOwnProperty, getPrototypeOf, setPrototypeOf } from '../../machine/objects/properties'
import { Accessor } from '../../machine/objects/property'
import { ACCESSOR, CONFIGURABLE } from '../../machine/objects/shape'
import { toStringTagSymbol } from '../../machine/objects/symbols'
import { toObject } from '../../machine/objects/wrapper'
import { toPropertyKey } from '../../machine/operations/convert'
import { toDisplay } from '../../machine/operations/display'
import { definePropertyOrThrow, invoke } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import type { Realm } from '../../machine/running/realm'
import { isObject, keyOfPrimitive, type Value } from '../../machine/value'
import { createFunction, defineMethod, defineMethods } from '../define'

/** https://tc39.es/ecma262/#sec-immutable-prototype-exotic-objects */
export class ImmutablePrototypeObject extends ObjectValue {
  override setPrototypeOf(prototype: ObjectValue | null): boolean {
    return prototype === this.prototype
  }
}

export function defineObjectPrototype(realm: Realm, prototype: ObjectValue): void {
  defineMethods(realm, prototype, [
    ['__defineGetter__', 2, (agent, thisValue, args) => defineAccessor(agent, thisValue, args, 'get')],
    ['__defineSetter__', 2, (agent, thisValue, args) => defineAccessor(agent, thisValue, args, 'set')],
    ['hasOwnProperty', 1, hasOwnProperty],
    ['__lookupGetter__', 1, (agent, thisValue, args) => lookupAccessor(agent, thisValue, args, 'get')],
    ['__lookupSetter__', 1, (agent, thisValue, args) => lookupAccessor(agent, thisValue, args, 'set')],
    ['isPrototypeOf', 1, isPrototypeOf],
    ['propertyIsEnumerable', 1, propertyIsEnumerable],
    ['toString', 0, objectToString],
    ['valueOf', 0, (agent, thisValue) => toObject(agent, thisValue)],
  ])
  const getter = createFunction(realm, '__proto__', 0, getProto, { prefix: 'get' })
  const setter = createFunction(realm, '__proto__', 1, setProto, { prefix: 'set' })
  prototype.storeOwn('__proto__', { slot: new Accessor(getter, setter), attributes: ACCESSOR | CONFIGURABLE })
  defineMethod(realm, prototype, 'toLocaleString', 0, toLocaleString)
}

/** https://tc39.es/ecma262/#sec-object.prototype.hasownproperty */
function hasOwnProperty(agent: Agent, thisValue: Value, [name]: Value[]): NativeResult {
  if (!isObject(name) && isObject(thisValue) && thisValue.exotic === null)
    return thisValue.hasOwn(keyOfPrimitive(name))
  return hasOwnSlowly(agent, thisValue, name)
}

function* hasOwnSlowly(agent: Agent, thisValue: Value, name: Value): Procedure {
  const key = yield* toPropertyKey(agent, name)
  return (yield* getOwnProperty(agent, toObject(agent, thisValue), key)) !== undefined
}

/** https://tc39.es/ecma262/#sec-object.prototype.isprototypeof */
function* isPrototypeOf(agent: Agent, thisValue: Value, [value]: Value[]): Procedure {
  if (!isObject(value)) return false
  const object = toObject(agent, thisValue)
  for (let o = yield* getPrototypeOf(agent, value); o !== null; o = yield* getPrototypeOf(agent, o)) {
    if (o === object) return true
    agent.work(1)
  }
  return false
}

/** https://tc39.es/ecma262/#sec-object.prototype.propertyisenumerable */
function* propertyIsEnumerable(agent: Agent, thisValue: Value, [name]: Value[]): Procedure {
  const key = yield* toPropertyKey(agent, name)
  const property = yield* getOwnProperty(agent, toObject(agent, thisValue), key)
  return property !== undefined && isEnumerable(property)
}

/** https://tc39.es/ecma262/#sec-object.prototype.tolocalestring */
function* toLocaleString(agent: Agent, thisValue: Value): Procedure {
  if (thisValue === undefined || thisValue === null)
    throw agent.typeError('Object.prototype.toLocaleString called on null or undefined')
  return yield* invoke(agent, thisValue, 'toString')
}

/** Kinds of object that show themselves without a tag of their own. */
const BUILTIN_TAGS = new Set([
  'Arguments',
  'Array',
  'Boolean',
  'Date',
  'Error',
  'Function',
  'Number',
  'RegExp',
  'String',
])

/** https://tc39.es/ecma262/#sec-object.prototype.tostring */
export function* objectToString(agent: Agent, thisValue: Value): Procedure {
  if (thisValue === undefined) return '[object Undefined]'
  if (thisValue === null) return '[object Null]'
  const object = toObject(agent, thisValue)
  const builtinTag = BUILTIN_TAGS.has(object.className) ? object.className : 'Object'
  const tag = yield* get(agent, object, toStringTagSymbol)
  return `[object ${typeof tag === 'string' ? tag : builtinTag}]`
}

/** https://tc39.es/ecma262/#sec-get-object.prototype.__proto__ */
function getProto(agent: Agent, thisValue: Value): NativeResult {
  return getPrototypeOf(agent, toObject(agent, thisValue))
}

/** https://tc39.es/ecma262/#sec-set-object.prototype.__proto__ */
function* setProto(agent: Agent, thisValue: Value, [prototype]: Value[]): Procedure {
  if (thisValue === undefined || thisValue === null)
    throw agent.typeError('Object.prototype.__proto__ called on null or undefined')
  if (!isObject(thisValue) || (!isObject(prototype) && prototype !== null)) return undefined
  if (!(yield* setPrototypeOf(agent, thisValue, prototype))) throw cannotSetPrototype(agent, thisValue)
  return undefined
}

/** https://tc39.es/ecma262/#sec-object.prototype.__defineGetter__ */
function* defineAccessor(
  agent: Agent,
  thisValue: Value,
  [name, accessor]: Value[],
  kind: 'get' | 'set',
): Procedure {
  const object = toObject(agent, thisValue)
  if (!isCallable(accessor)) {
    const method = kind === 'get' ? '__defineGetter__' : '__defineSetter__'
    throw agent.typeError(`Object.prototype.${method}: Expecting function`)
  }
  const key = yield* toPropertyKey(agent, name)
  yield* definePropertyOrThrow(agent, object, key, { [kind]: accessor, enumerable: true, configurable: true })
  return undefined
}

/** https://tc39.es/ecma262/#sec-object.prototype.__lookupGetter__ */
function* lookupAccessor(agent: Agent, thisValue: Value, [name]: Value[], kind: 'get' | 'set'): Procedure {
  const object = toObject(agent, thisValue)
  const key = yield* toPropertyKey(agent, name)
  for (let o: ObjectValue | null = object; o !== null; o = yield* getPrototypeOf(agent, o)) {
    const property = yield* getOwnProperty(agent, o, key)
    if (property !== undefined) return property.slot instanceof Accessor ? property.slot[kind] : undefined
    agent.work(1)
  }
  return undefined
}

/** The TypeError of a prototype that was refused, in V8's words. */
export function cannotSetPrototype(agent: Agent, object: ObjectValue) {
  if (refuserOf(object, 'setPrototypeOf') instanceof ProxyObject)
    return trapRefused(agent, 'setPrototypeOf', 'undefined')
  if (object === agent.realm.intrinsics['Object.prototype'])
    return agent.typeError("Immutable prototype object 'Object.prototype' cannot have their prototype set")
  return agent.typeError(
    refuserOf(object, 'setPrototypeOf').extensible
      ? 'Cyclic __proto__ value'
      : `${toDisplay(object)} is not extensible`,
  )
}
