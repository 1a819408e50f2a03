// The functions of Object that look at or change the attributes of properties.

import { ProxyObject, refuserOf, trapRefused } from '../../machine/exotic/proxy'
import { TypedArrayObject } from '../../machine/exotic/typed-array'
import { fromProperty, toPropertyDescriptor } from '../../machine/objects/descriptor'
import { isEnumerable, type ObjectValue } from '../../machine/objects/object'
import {
  get,
  getOwnProperty,
  isExtensible,
  ownKeys,
  preventExtensions,
} from '../../machine/objects/properties'
import type { PropertyDescriptor } from '../../machine/objects/property'
import { ACCESSOR, CONFIGURABLE, WRITABLE } from '../../machine/objects/shape'
import { toObject } from '../../machine/objects/wrapper'
import { toPropertyKey } from '../../machine/operations/convert'
import { toDisplay } from '../../machine/operations/display'
import { createObject, defineField, definePropertyOrThrow } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import type { Realm } from '../../machine/running/realm'
import { isObject, type PropertyKey, type Value } from '../../machine/value'
import { defineMethods } from '../define'

type IntegrityLevel = 'sealed' | 'frozen'

export function definePropertyFunctions(realm: Realm, constructor: ObjectValue): void {
  defineMethods(realm, constructor, [
    ['defineProperties', 2, defineProperties],
    ['defineProperty', 3, defineProperty],
    ['freeze', 1, (agent, _this, [value]) => setIntegrity(agent, value, 'frozen')],
    ['getOwnPropertyDescriptor', 2, getOwnPropertyDescriptor],
    ['getOwnPropertyDescriptors', 1, getOwnPropertyDescriptors],
    ['isExtensible', 1, (agent, _this, [value]) => isObject(value) && isExtensible(agent, value)],
    ['isFrozen', 1, (agent, _this, [value]) => testIntegrity(agent, value, 'frozen')],
    ['isSealed', 1, (agent, _this, [value]) => testIntegrity(agent, value, 'sealed')],
    ['preventExtensions', 1, forbidExtensions],
    ['seal', 1, (agent, _this, [value]) => setIntegrity(agent, value, 'sealed')],
  ])
}

/** https://tc39.es/ecma262/#sec-object.defineproperty */
function* defineProperty(agent: Agent, _this: Value, [object, name, attributes]: Value[]): Procedure {
  if (!isObject(object)) throw agent.typeError('Object.defineProperty called on non-object')
  const key = yield* toPropertyKey(agent, name)
  const descriptor = yield* toPropertyDescriptor(agent, attributes)
  yield* definePropertyOrThrow(agent, object, key, descriptor)
  return object
}

/** https://tc39.es/ecma262/#sec-object.defineproperties */
function* defineProperties(agent: Agent, _this: Value, [object, properties]: Value[]): Procedure {
  if (!isObject(object)) throw agent.typeError('Object.defineProperties called on non-object')
  return yield* definePropertiesFrom(agent, object, properties)
}

/** https://tc39.es/ecma262/#sec-objectdefineproperties */
export function* definePropertiesFrom(agent: Agent, object: ObjectValue, properties: Value): Procedure {
  const source = toObject(agent, properties)
  const descriptors: [PropertyKey, PropertyDescriptor][] = []
  for (const key of yield* ownKeys(agent, source)) {
    const property = yield* getOwnProperty(agent, source, key)
    if (property === undefined || !isEnumerable(property)) continue
    descriptors.push([key, yield* toPropertyDescriptor(agent, yield* get(agent, source, key))])
  }
  for (const [key, descriptor] of descriptors) yield* definePropertyOrThrow(agent, object, key, descriptor)
  return object
}

/** https://tc39.es/ecma262/#sec-object.getownpropertydescriptor */
function* getOwnPropertyDescriptor(agent: Agent, _this: Value, [value, name]: Value[]): Procedure {
  const object = toObject(agent, value)
  const key = yield* toPropertyKey(agent, name)
  return fromProperty(agent, yield* getOwnProperty(agent, object, key))
}

/** https://tc39.es/ecma262/#sec-object.getownpropertydescriptors */
function* getOwnPropertyDescriptors(agent: Agent, _this: Value, [value]: Value[]): Procedure {
  const object = toObject(agent, value)
  const descriptors = createObject(agent)
  for (const key of yield* ownKeys(agent, object)) {
    const descriptor = fromProperty(agent, yield* getOwnProperty(agent, object, key))
    if (descriptor !== undefined) defineField(descriptors, key, descriptor)
  }
  return descriptors
}

/** https://tc39.es/ecma262/#sec-object.preventextensions */
function* forbidExtensions(agent: Agent, _this: Value, [value]: Value[]): Procedure {
  if (isObject(value) && !(yield* preventExtensions(agent, value))) throw cannotPrevent(agent, value)
  return value
}

const cannotPrevent = (agent: Agent, object: ObjectValue) =>
  refuserOf(object, 'preventExtensions') instanceof ProxyObject
    ? trapRefused(agent, 'preventExtensions')
    : agent.typeError(`Cannot prevent extensions of ${toDisplay(object)}`)

/** https://tc39.es/ecma262/#sec-setintegritylevel */
function* setIntegrity(agent: Agent, value: Value, level: IntegrityLevel): Procedure {
  if (!isObject(value)) return value
  if (level === 'frozen' && value instanceof TypedArrayObject && value.length > 0)
    throw agent.typeError('Cannot freeze array buffer views with elements')
  if (!(yield* preventExtensions(agent, value))) throw cannotPrevent(agent, value)
  for (const key of yield* ownKeys(agent, value)) {
    const property = yield* getOwnProperty(agent, value, key)
    if (property === undefined) continue
    const isFrozenData = level === 'frozen' && (property.attributes & ACCESSOR) === 0
    const change = isFrozenData ? { configurable: false, writable: false } : { configurable: false }
    yield* definePropertyOrThrow(agent, value, key, change)
  }
  return value
}

/** https://tc39.es/ecma262/#sec-testintegritylevel */
function* testIntegrity(agent: Agent, value: Value, level: IntegrityLevel): Procedure {
  if (!isObject(value)) return true
  if (yield* isExtensible(agent, value)) return false
  for (const key of yield* ownKeys(agent, value)) {
    const attributes = (yield* getOwnProperty(agent, value, key))?.attributes ?? 0
    if ((attributes & CONFIGURABLE) !== 0) return false
    if (level === 'frozen' && (attributes & WRITABLE) !== 0) return false
  }
  return true
}
