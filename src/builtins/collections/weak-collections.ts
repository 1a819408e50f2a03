// https://tc39.es/ecma262/#sec-managing-memory and the weak collections. Nothing is ever collected: the same program gives
// the same trace.

import { isCallable, type NativeBehaviour } from '../../machine/objects/function'
import { ObjectValue } from '../../machine/objects/object'
import { toDisplay } from '../../machine/operations/display'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import { createFrom } from '../../machine/running/construct'
import type { IntrinsicName, Realm } from '../../machine/running/realm'
import { isObject, type Value } from '../../machine/value'
import { defineConstructor, defineMethods, defineTag, incompatible } from '../define'
import { isRegistered } from '../symbol'
import { addEntries } from './map'
import { addValues } from './set'

class WeakMapObject extends ObjectValue {
  readonly data = new Map<Value, Value>()

  override get className(): string {
    return 'WeakMap'
  }
}

class WeakSetObject extends ObjectValue {
  readonly data = new Set<Value>()

  override get className(): string {
    return 'WeakSet'
  }
}

class WeakRefObject extends ObjectValue {
  readonly target: Value

  constructor(prototype: ObjectValue, target: Value) {
    super(prototype)
    this.target = target
  }

  override get className(): string {
    return 'WeakRef'
  }
}

class FinalizationRegistryObject extends ObjectValue {
  readonly tokens = new Set<Value>()

  override get className(): string {
    return 'FinalizationRegistry'
  }
}

export function defineWeakCollections(realm: Realm): void {
  defineWeakMap(realm)
  defineWeakSet(realm)
  defineWeakRef(realm)
  defineFinalizationRegistry(realm)
}

type WeakName = 'WeakMap' | 'WeakSet' | 'WeakRef' | 'FinalizationRegistry'

/** Constructor and prototype; `create` makes the object, or a procedure that does. */
function define(
  realm: Realm,
  name: WeakName,
  length: number,
  create: (agent: Agent, prototype: ObjectValue, argument: Value) => Value | Procedure,
): ObjectValue {
  const prototype = new ObjectValue(realm.intrinsics['Object.prototype'])
  const intrinsic: IntrinsicName = `${name}.prototype`
  realm.intrinsics[intrinsic] = prototype
  defineConstructor(realm, name, length, prototype, (agent, _this, [argument], newTarget) => {
    if (newTarget === undefined) throw agent.typeError(`Constructor ${name} requires 'new'`)
    return createFrom(agent, newTarget, intrinsic, (from) => create(agent, from, argument))
  })
  defineTag(prototype, name)
  return prototype
}

/** A method of one kind of object. */
const method =
  <T extends ObjectValue>(
    kind: new (...args: never[]) => T,
    name: string,
    operation: (object: T, args: Value[], agent: Agent) => Value,
  ): NativeBehaviour =>
  (agent, thisValue, args) => {
    if (thisValue instanceof kind) return operation(thisValue, args, agent)
    throw incompatible(agent, name, thisValue)
  }

/** https://tc39.es/ecma262/#sec-canbeheldweakly */
const canBeHeldWeakly = (agent: Agent, value: Value): boolean =>
  isObject(value) || (typeof value === 'symbol' && !isRegistered(agent, value))

/** https://tc39.es/ecma262/#sec-weakmap-objects */
function defineWeakMap(realm: Realm): void {
  const prototype = define(realm, 'WeakMap', 0, (agent, from, entries) => {
    const map = new WeakMapObject(from)
    return entries === undefined || entries === null ? map : addEntries(agent, map, entries, 'set')
  })
  const put = (map: WeakMapObject, [key, value]: Value[], agent: Agent): Value => {
    if (!canBeHeldWeakly(agent, key)) throw agent.typeError('Invalid value used as weak map key')
    map.data.set(key, value)
    return map
  }
  defineMethods(realm, prototype, [
    ['delete', 1, method(WeakMapObject, 'WeakMap.prototype.delete', ({ data }, [key]) => data.delete(key))],
    ['get', 1, method(WeakMapObject, 'WeakMap.prototype.get', ({ data }, [key]) => data.get(key))],
    ['set', 2, method(WeakMapObject, 'WeakMap.prototype.set', put)],
    ['has', 1, method(WeakMapObject, 'WeakMap.prototype.has', ({ data }, [key]) => data.has(key))],
  ])
}

/** https://tc39.es/ecma262/#sec-weakset-objects */
function defineWeakSet(realm: Realm): void {
  const prototype = define(realm, 'WeakSet', 0, (agent, from, values) => {
    const set = new WeakSetObject(from)
    return values === undefined || values === null ? set : addValues(agent, set, values)
  })
  const add = (set: WeakSetObject, [value]: Value[], agent: Agent): Value => {
    if (!canBeHeldWeakly(agent, value)) throw agent.typeError('Invalid value used in weak set')
    set.data.add(value)
    return set
  }
  defineMethods(realm, prototype, [
    [
      'delete',
      1,
      method(WeakSetObject, 'WeakSet.prototype.delete', ({ data }, [value]) => data.delete(value)),
    ],
    ['has', 1, method(WeakSetObject, 'WeakSet.prototype.has', ({ data }, [value]) => data.has(value))],
    ['add', 1, method(WeakSetObject, 'WeakSet.prototype.add', add)],
  ])
}

/** https://tc39.es/ecma262/#sec-weak-ref-objects */
function defineWeakRef(realm: Realm): void {
  const prototype = define(realm, 'WeakRef', 1, (agent, from, target) => {
    if (!canBeHeldWeakly(agent, target)) throw agent.typeError('WeakRef: invalid target')
    return new WeakRefObject(from, target)
  })
  defineMethods(realm, prototype, [
    ['deref', 0, method(WeakRefObject, 'WeakRef.prototype.deref', ({ target }) => target)],
  ])
}

/** https://tc39.es/ecma262/#sec-finalization-registry-objects */
function defineFinalizationRegistry(realm: Realm): void {
  const name = 'FinalizationRegistry.prototype'
  const prototype = define(realm, 'FinalizationRegistry', 1, (agent, from, cleanup) => {
    if (!isCallable(cleanup)) throw agent.typeError('FinalizationRegistry: cleanup must be callable')
    return new FinalizationRegistryObject(from)
  })
  const register = (
    { tokens }: FinalizationRegistryObject,
    [target, held, token]: Value[],
    agent: Agent,
  ): Value => {
    if (!canBeHeldWeakly(agent, target)) throw agent.typeError(`${name}.register: invalid target`)
    if (target === held) throw agent.typeError(`${name}.register: target and holdings must not be same`)
    if (canBeHeldWeakly(agent, token)) tokens.add(token)
    else if (token !== undefined) throw agent.typeError(`Invalid unregisterToken ('${toDisplay(token)}')`)
    return undefined
  }
  const unregister = ({ tokens }: FinalizationRegistryObject, [token]: Value[], agent: Agent): Value => {
    if (!canBeHeldWeakly(agent, token))
      throw agent.typeError(`Invalid unregisterToken ('${toDisplay(token)}')`)
    return tokens.delete(token)
  }
  defineMethods(realm, prototype, [
    ['register', 2, method(FinalizationRegistryObject, `${name}.register`, register)],
    ['unregister', 1, method(FinalizationRegistryObject, `${name}.unregister`, unregister)],
  ])
}
