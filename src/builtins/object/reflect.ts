// https://tc39.es/ecma262/#sec-reflect-object

import { fromProperty, toPropertyDescriptor } from '../../machine/objects/descriptor'
import { isCallable, isConstructor } from '../../machine/objects/function'
import type { ObjectValue } from '../../machine/objects/object'
import {
  deleteProperty,
  get,
  getOwnProperty,
  getPrototypeOf,
  hasProperty,
  isExtensible,
  ownKeys,
  preventExtensions,
  setPrototypeOf,
} from '../../machine/objects/properties'
import { toPropertyKey } from '../../machine/operations/convert'
import { toDisplay } from '../../machine/operations/display'
import {
  createArray,
  defineOwnProperty,
  listFromArrayLike,
  setProperty,
} from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import { call } from '../../machine/running/call'
import type { Procedure } from '../../machine/running/completion'
import { construct } from '../../machine/running/construct'
import type { Realm } from '../../machine/running/realm'
import { isObject, keyAsValue, type Value } from '../../machine/value'
import { defineMethods, defineNamespace, defineTag } from '../define'

export function defineReflect(realm: Realm): void {
  const reflect = defineNamespace(realm, 'Reflect')
  defineMethods(realm, reflect, [
    ['defineProperty', 3, defineProperty],
    ['deleteProperty', 2, removeProperty],
    ['apply', 3, apply],
    ['construct', 2, constructWithTarget],
    ['get', 2, getOf],
    ['getOwnPropertyDescriptor', 2, getOwnPropertyDescriptor],
    [
      'getPrototypeOf',
      1,
      (agent, _this, [target]) => getPrototypeOf(agent, required(agent, target, 'getPrototypeOf')),
    ],
    ['has', 2, has],
    [
      'isExtensible',
      1,
      (agent, _this, [target]) => isExtensible(agent, required(agent, target, 'isExtensible')),
    ],
    ['ownKeys', 1, keys],
    [
      'preventExtensions',
      1,
      (agent, _this, [target]) => preventExtensions(agent, required(agent, target, 'preventExtensions')),
    ],
    ['set', 3, setOf],
    ['setPrototypeOf', 2, setPrototype],
  ])
  defineTag(reflect, 'Reflect')
}

function required(agent: Agent, target: Value, method: string): ObjectValue {
  if (isObject(target)) return target
  throw agent.typeError(`Reflect.${method} called on non-object`)
}

/** https://tc39.es/ecma262/#sec-reflect.apply */
function* apply(agent: Agent, _this: Value, [target, thisArgument, list]: Value[]): Procedure {
  if (!isCallable(target))
    throw agent.typeError(
      `Function.prototype.apply was called on ${toDisplay(target)}, which is a ${typeof target} and not a function`,
    )
  return yield* call(agent, target, thisArgument, ...(yield* listFromArrayLike(agent, list)))
}

/** https://tc39.es/ecma262/#sec-reflect.construct */
function* constructWithTarget(agent: Agent, _this: Value, args: Value[]): Procedure {
  const [target, list] = args
  const newTarget = args.length > 2 ? args[2] : target
  if (!isConstructor(target)) throw agent.typeError(`${toDisplay(target)} is not a constructor`)
  if (!isConstructor(newTarget)) throw agent.typeError(`${toDisplay(newTarget)} is not a constructor`)
  return yield* construct(agent, target, yield* listFromArrayLike(agent, list), newTarget)
}

/** https://tc39.es/ecma262/#sec-reflect.defineproperty */
function* defineProperty(agent: Agent, _this: Value, [target, name, attributes]: Value[]): Procedure {
  const object = required(agent, target, 'defineProperty')
  const key = yield* toPropertyKey(agent, name)
  return yield* defineOwnProperty(agent, object, key, yield* toPropertyDescriptor(agent, attributes))
}

/** https://tc39.es/ecma262/#sec-reflect.deleteproperty */
function* removeProperty(agent: Agent, _this: Value, [target, name]: Value[]): Procedure {
  const object = required(agent, target, 'deleteProperty')
  return yield* deleteProperty(agent, object, yield* toPropertyKey(agent, name))
}

/** https://tc39.es/ecma262/#sec-reflect.get */
function* getOf(agent: Agent, _this: Value, args: Value[]): Procedure {
  const object = required(agent, args[0], 'get')
  const key = yield* toPropertyKey(agent, args[1])
  return yield* get(agent, object, key, args.length > 2 ? args[2] : object)
}

/** https://tc39.es/ecma262/#sec-reflect.getownpropertydescriptor */
function* getOwnPropertyDescriptor(agent: Agent, _this: Value, [target, name]: Value[]): Procedure {
  const object = required(agent, target, 'getOwnPropertyDescriptor')
  const key = yield* toPropertyKey(agent, name)
  return fromProperty(agent, yield* getOwnProperty(agent, object, key))
}

/** https://tc39.es/ecma262/#sec-reflect.has */
function* has(agent: Agent, _this: Value, [target, name]: Value[]): Procedure {
  const object = required(agent, target, 'has')
  return yield* hasProperty(agent, object, yield* toPropertyKey(agent, name))
}

/** https://tc39.es/ecma262/#sec-reflect.ownkeys */
function* keys(agent: Agent, _this: Value, [target]: Value[]): Procedure {
  const found = yield* ownKeys(agent, required(agent, target, 'ownKeys'))
  return createArray(agent, found.map(keyAsValue))
}

/** https://tc39.es/ecma262/#sec-reflect.set */
function* setOf(agent: Agent, _this: Value, args: Value[]): Procedure {
  const object = required(agent, args[0], 'set')
  const key = yield* toPropertyKey(agent, args[1])
  const value = args[2]
  return yield* setProperty(agent, object, key, value, args.length > 3 ? args[3] : object)
}

/** https://tc39.es/ecma262/#sec-reflect.setprototypeof */
function* setPrototype(agent: Agent, _this: Value, [target, prototype]: Value[]): Procedure {
  const object = required(agent, target, 'setPrototypeOf')
  if (isObject(prototype) || prototype === null) return yield* setPrototypeOf(agent, object, prototype)
  throw agent.typeError(`Object prototype may only be an Object or null: ${toDisplay(prototype)}`)
}
