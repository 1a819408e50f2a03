// https://tc39.es/ecma262/#sec-object-constructor

import type { NativeResult } from '../../machine/objects/function'
import { isEnumerable, ObjectValue } from '../../machine/objects/object'
import {
  get,
  getOwnProperty,
  getPrototypeOf,
  ownKeys,
  requireRoomForKeys,
  setPrototypeOf,
  UNITS_PER_KEY,
} from '../../machine/objects/properties'
import { toObject } from '../../machine/objects/wrapper'
import { toPropertyKey } from '../../machine/operations/convert'
import { toDisplay } from '../../machine/operations/display'
import { createArray, createObject, defineField, set } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import { call } from '../../machine/running/call'
import type { Procedure } from '../../machine/running/completion'
import { createFrom } from '../../machine/running/construct'
import type { Realm } from '../../machine/running/realm'
import { isObject, keyAsValue, type Value } from '../../machine/value'
import { defineConstructor, defineMethods, reserve } from '../define'
import { groupBy, iterate } from '../iterator/iterate'
import { definePropertiesFrom, definePropertyFunctions } from './properties'
import { cannotSetPrototype, defineObjectPrototype } from './prototype'

export function defineObject(realm: Realm): void {
  const prototype = realm.intrinsics['Object.prototype']
  const constructor = defineConstructor(realm, 'Object', 1, prototype, constructObject)
  realm.intrinsics.Object = constructor
  reserve(
    constructor,
    'assign getOwnPropertyDescriptor getOwnPropertyDescriptors getOwnPropertyNames getOwnPropertySymbols hasOwn is preventExtensions seal create defineProperties defineProperty freeze getPrototypeOf setPrototypeOf isExtensible isFrozen isSealed keys entries fromEntries values groupBy',
  )
  defineMethods(realm, constructor, [
    ['assign', 2, assign],
    ['create', 2, create],
    ['entries', 1, (agent, _this, [value]) => ownEnumerable(agent, value, 'entry')],
    ['fromEntries', 1, fromEntries],
    ['getOwnPropertyNames', 1, (agent, _this, [value]) => ownKeysOfType(agent, value, 'string')],
    ['getOwnPropertySymbols', 1, (agent, _this, [value]) => ownKeysOfType(agent, value, 'symbol')],
    ['getPrototypeOf', 1, (agent, _this, [value]) => getPrototypeOf(agent, toObject(agent, value))],
    ['groupBy', 2, groupByObject],
    ['hasOwn', 2, hasOwn],
    ['is', 2, (_agent, _this, [a, b]) => Object.is(a, b)],
    ['keys', 1, keys],
    ['setPrototypeOf', 2, setPrototype],
    ['values', 1, (agent, _this, [value]) => ownEnumerable(agent, value, 'value')],
  ])
  definePropertyFunctions(realm, constructor)
  defineObjectPrototype(realm, prototype)
}

/** https://tc39.es/ecma262/#sec-object-value */
function constructObject(
  agent: Agent,
  _this: Value,
  [value]: Value[],
  newTarget: ObjectValue | undefined,
): NativeResult {
  if (newTarget !== undefined && newTarget !== agent.realm.intrinsics.Object)
    return createFrom(agent, newTarget, 'Object.prototype', (prototype) => new ObjectValue(prototype))
  return value === undefined || value === null ? createObject(agent) : toObject(agent, value)
}

/** https://tc39.es/ecma262/#sec-object.assign */
function* assign(agent: Agent, _this: Value, [target, ...sources]: Value[]): Procedure {
  const to = toObject(agent, target)
  for (const source of sources) {
    if (source === undefined || source === null) continue
    const from = toObject(agent, source)
    for (const key of yield* ownKeys(agent, from)) {
      const property = yield* getOwnProperty(agent, from, key)
      if (property === undefined || !isEnumerable(property)) continue
      yield* set(agent, to, key, yield* get(agent, from, key))
    }
  }
  return to
}

/** https://tc39.es/ecma262/#sec-object.create */
function create(agent: Agent, _this: Value, [prototype, properties]: Value[]): NativeResult {
  if (!isObject(prototype) && prototype !== null)
    throw agent.typeError(`Object prototype may only be an Object or null: ${toDisplay(prototype)}`)
  const created = new ObjectValue(prototype)
  return properties === undefined ? created : definePropertiesFrom(agent, created, properties)
}

/** https://tc39.es/ecma262/#sec-object.fromentries */
function* fromEntries(agent: Agent, _this: Value, [entries]: Value[]): Procedure {
  if (entries === undefined || entries === null) throw agent.typeError('undefined is not iterable')
  const result = agent.hold(createObject(agent))
  yield* iterate(agent, entries, function* (entry) {
    if (!isObject(entry)) throw agent.typeError(`Iterator value ${toDisplay(entry)} is not an entry object`)
    const key = yield* get(agent, entry, 0)
    const value = yield* get(agent, entry, 1)
    defineField(result, yield* toPropertyKey(agent, key), value)
  })
  return result
}

/** https://tc39.es/ecma262/#sec-getownpropertykeys */
function* ownKeysOfType(agent: Agent, value: Value, type: 'string' | 'symbol'): Procedure {
  const keys = (yield* ownKeys(agent, toObject(agent, value))).map(keyAsValue)
  return createArray(
    agent,
    keys.filter((key) => typeof key === type),
  )
}

/** https://tc39.es/ecma262/#sec-object.groupby */
function* groupByObject(agent: Agent, _this: Value, [items, callback]: Value[]): Procedure {
  const groups = yield* groupBy(agent, 'Object.groupBy', items, callback, function* (value, index) {
    return yield* toPropertyKey(agent, yield* call(agent, callback, undefined, value, index))
  })
  const result = new ObjectValue(null)
  for (const [key, values] of groups) result.put(key, createArray(agent, values))
  return result
}

/** https://tc39.es/ecma262/#sec-object.hasown */
function* hasOwn(agent: Agent, _this: Value, [value, name]: Value[]): Procedure {
  const object = toObject(agent, value)
  const key = yield* toPropertyKey(agent, name)
  return (yield* getOwnProperty(agent, object, key)) !== undefined
}

/** https://tc39.es/ecma262/#sec-object.keys */
function keys(agent: Agent, _this: Value, [value]: Value[]): NativeResult {
  const object = toObject(agent, value)
  if (object.exotic !== null) return ownEnumerable(agent, object, 'key')
  requireRoomForKeys(agent, object)
  const names: Value[] = []
  const found = object.ownKeys()
  agent.work(found.length * 2 * UNITS_PER_KEY)
  for (const key of found)
    if (typeof key !== 'symbol' && isEnumerable(object.getOwnProperty(key)!)) names.push(String(key))
  return createArray(agent, names)
}

/** https://tc39.es/ecma262/#sec-enumerableownproperties */
function* ownEnumerable(agent: Agent, value: Value, kind: 'key' | 'value' | 'entry'): Procedure {
  const object = toObject(agent, value)
  const results = agent.hold<Value[]>([])
  for (const key of yield* ownKeys(agent, object)) {
    if (typeof key === 'symbol') continue
    const property = yield* getOwnProperty(agent, object, key)
    if (property === undefined || !isEnumerable(property)) continue
    if (kind === 'key') results.push(String(key))
    else {
      const content = yield* get(agent, object, key)
      results.push(kind === 'value' ? content : createArray(agent, [String(key), content]))
    }
  }
  return createArray(agent, results)
}

/** https://tc39.es/ecma262/#sec-object.setprototypeof */
function* setPrototype(agent: Agent, _this: Value, [value, prototype]: Value[]): Procedure {
  if (value === undefined || value === null)
    throw agent.typeError('Object.setPrototypeOf called on null or undefined')
  if (!isObject(prototype) && prototype !== null)
    throw agent.typeError(`Object prototype may only be an Object or null: ${toDisplay(prototype)}`)
  if (isObject(value) && !(yield* setPrototypeOf(agent, value, prototype)))
    throw cannotSetPrototype(agent, value)
  return value
}
