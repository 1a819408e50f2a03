// What a proxy does for the object as a whole: its prototype, whether it can grow, its keys, calls.
// https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots

import { isCallable } from '../objects/function'
import type { ObjectValue } from '../objects/object'
import {
  get,
  getOwnProperty,
  getPrototypeOf,
  isExtensible,
  ownKeys,
  preventExtensions,
  setPrototypeOf,
} from '../objects/properties'
import { CONFIGURABLE } from '../objects/shape'
import { toBoolean } from '../operations/convert'
import { toDisplay } from '../operations/display'
import { createArray, listFromArrayLike } from '../operations/operations'
import type { Agent } from '../running/agent'
import { call } from '../running/call'
import type { Procedure, ThrowCompletion } from '../running/completion'
import { construct } from '../running/construct'
import { isObject, keyAsValue, keyOfPrimitive, type PropertyKey, type Value } from '../value'
import type { InternalMethods } from './internal-methods'
import type { ProxyObject, ProxyParts } from './proxy'

interface Trap extends ProxyParts {
  /** Undefined where the handler leaves the operation to the target. */
  readonly trap: ObjectValue | undefined
}

/** What each of a proxy's internal methods begins with. */
export function* trapOf(agent: Agent, proxy: ObjectValue, name: string): Procedure<Trap> {
  const { target, handler } = (proxy as ProxyObject).requireParts(agent, name)
  const trap = yield* get(agent, handler, name)
  if (trap === undefined || trap === null) return { target, handler, trap: undefined }
  if (isCallable(trap)) return { target, handler, trap }
  const shown = `'${toDisplay(trap)}' returned for property '${name}' of object '${toDisplay(handler)}'`
  throw agent.typeError(`${shown} is not a function`)
}

/** The TypeError of a trap that told something that cannot be true, in V8's words. */
export const contradiction = (agent: Agent, trap: string, problem: string): ThrowCompletion =>
  agent.typeError(`'${trap}' on proxy: ${problem}`)

export const objectTraps: InternalMethods = {
  *getPrototypeOf(agent, proxy) {
    const { target, handler, trap } = yield* trapOf(agent, proxy, 'getPrototypeOf')
    if (trap === undefined) return yield* getPrototypeOf(agent, target)
    const prototype = yield* call(agent, trap, handler, target)
    if (!isObject(prototype) && prototype !== null)
      throw contradiction(agent, 'getPrototypeOf', 'trap returned neither object nor null')
    if (yield* isExtensible(agent, target)) return prototype
    if (prototype === (yield* getPrototypeOf(agent, target))) return prototype
    throw contradiction(
      agent,
      'getPrototypeOf',
      'proxy target is non-extensible but the trap did not return its actual prototype',
    )
  },

  *setPrototypeOf(agent, proxy, prototype) {
    const { target, handler, trap } = yield* trapOf(agent, proxy, 'setPrototypeOf')
    if (trap === undefined) return yield* setPrototypeOf(agent, target, prototype)
    if (!toBoolean(yield* call(agent, trap, handler, target, prototype))) return false
    if (yield* isExtensible(agent, target)) return true
    if (prototype === (yield* getPrototypeOf(agent, target))) return true
    throw contradiction(
      agent,
      'setPrototypeOf',
      'trap returned truish for setting a new prototype on the non-extensible proxy target',
    )
  },

  *isExtensible(agent, proxy) {
    const { target, handler, trap } = yield* trapOf(agent, proxy, 'isExtensible')
    if (trap === undefined) return yield* isExtensible(agent, target)
    const answer = toBoolean(yield* call(agent, trap, handler, target))
    const actual = yield* isExtensible(agent, target)
    if (answer === actual) return answer
    throw contradiction(
      agent,
      'isExtensible',
      `trap result does not reflect extensibility of proxy target (which is '${actual}')`,
    )
  },

  *preventExtensions(agent, proxy) {
    const { target, handler, trap } = yield* trapOf(agent, proxy, 'preventExtensions')
    if (trap === undefined) return yield* preventExtensions(agent, target)
    if (!toBoolean(yield* call(agent, trap, handler, target))) return false
    if (!(yield* isExtensible(agent, target))) return true
    throw contradiction(agent, 'preventExtensions', 'trap returned truish but the proxy target is extensible')
  },

  *ownKeys(agent, proxy) {
    const { target, handler, trap } = yield* trapOf(agent, proxy, 'ownKeys')
    if (trap === undefined) return yield* ownKeys(agent, target)
    const keys = yield* keysFrom(agent, yield* call(agent, trap, handler, target))
    yield* checkKeys(agent, target, keys)
    return [...keys]
  },
}

/** They have contexts of their own. */
export const callTraps: InternalMethods = {
  *call(agent, proxy, thisArgument, args) {
    const { target, handler, trap } = yield* trapOf(agent, proxy, 'apply')
    if (trap === undefined) return yield* call(agent, target, thisArgument, ...args)
    return yield* call(agent, trap, handler, target, thisArgument, createArray(agent, args))
  },

  *construct(agent, proxy, args, newTarget) {
    const { target, handler, trap } = yield* trapOf(agent, proxy, 'construct')
    if (trap === undefined) return yield* construct(agent, target, args, newTarget)
    const created = yield* call(agent, trap, handler, target, createArray(agent, args), newTarget)
    if (isObject(created)) return created
    throw contradiction(agent, 'construct', `trap returned non-object ('${toDisplay(created)}')`)
  },
}

function* keysFrom(agent: Agent, list: Value): Procedure<Set<PropertyKey>> {
  const keys = new Set<PropertyKey>()
  for (const name of yield* listFromArrayLike(agent, list)) {
    if (typeof name !== 'string' && typeof name !== 'symbol')
      throw agent.typeError(`${toDisplay(name)} is not a valid property name`)
    const key = keyOfPrimitive(name)
    if (keys.has(key)) throw contradiction(agent, 'ownKeys', 'trap returned duplicate entries')
    keys.add(key)
  }
  return keys
}

/** Keys that the target cannot lose must be there; all, and no others, where it cannot grow either. */
function* checkKeys(agent: Agent, target: ObjectValue, keys: ReadonlySet<PropertyKey>): Procedure<void> {
  const canGrow = yield* isExtensible(agent, target)
  const required: PropertyKey[] = []
  const others: PropertyKey[] = []
  for (const key of yield* ownKeys(agent, target)) {
    const property = yield* getOwnProperty(agent, target, key)
    const isFixed = property !== undefined && (property.attributes & CONFIGURABLE) === 0
    if (isFixed) required.push(key)
    else others.push(key)
  }
  if (!canGrow) for (const key of others) required.push(key)
  const missing = required.find((key) => !keys.has(key))
  if (missing !== undefined)
    throw contradiction(agent, 'ownKeys', `trap result did not include '${String(keyAsValue(missing))}'`)
  if (!canGrow && keys.size > required.length)
    throw contradiction(agent, 'ownKeys', 'trap returned extra keys but proxy target is non-extensible')
}
