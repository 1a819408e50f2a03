// Constructing. https://tc39.es/ecma262/#sec-construct

import { ProxyObject } from '../exotic/proxy'
import { BoundFunction, EcmaFunction, FunctionObject, NativeFunction } from '../objects/function'
import { findSlot, ObjectValue } from '../objects/object'
import { get } from '../objects/properties'
import { Accessor } from '../objects/property'
import { isObject, type Value } from '../value'
import type { Agent } from './agent'
import { enter, giveArguments, isProcedure, performCall, requireRoomFor, runNative } from './call'
import { PENDING, type Procedure } from './completion'
import { chargeWalk } from './meter'
import type { IntrinsicName, Realm } from './realm'

/** Starts the construction of an object by a constructor; see `beginCall`. */
export function beginConstruct(
  agent: Agent,
  constructor: ObjectValue,
  args: Value[],
  newTarget: ObjectValue,
  register: number,
): Value | typeof PENDING {
  requireRoomFor(agent, args)
  if (constructor instanceof EcmaFunction) {
    if (constructor.code.kind === 'derived-constructor') {
      giveArguments(enter(agent, constructor, undefined, register, newTarget), args)
      return PENDING
    }
    const prototype = plainPrototype(agent, newTarget, 'Object.prototype')
    if (prototype === undefined)
      return performCall(agent, constructSlowly(agent, constructor, args, newTarget), register)
    giveArguments(enter(agent, constructor, new ObjectValue(prototype), register, newTarget), args)
    return PENDING
  }
  if (constructor instanceof NativeFunction)
    return runNative(agent, constructor, undefined, args, newTarget, register)
  const exotic = constructor.exotic?.construct?.(agent, constructor, args, newTarget)
  if (exotic !== undefined) return performCall(agent, exotic, register)
  const bound = (constructor as BoundFunction).unbound(args)
  let meant = newTarget
  for (let f = constructor; f instanceof BoundFunction; f = f.target) if (meant === f) meant = f.target
  return beginConstruct(agent, bound.target, bound.args, meant, register)
}

function* constructSlowly(
  agent: Agent,
  constructor: EcmaFunction,
  args: Value[],
  newTarget: ObjectValue,
): Procedure {
  const prototype = yield* prototypeFrom(agent, newTarget, 'Object.prototype')
  giveArguments(enter(agent, constructor, new ObjectValue(prototype), 0, newTarget), args)
  return yield
}

/** Constructs inside of a procedure. */
export function* construct(
  agent: Agent,
  constructor: ObjectValue,
  args: Value[],
  newTarget: ObjectValue = constructor,
): Procedure<ObjectValue> {
  const result = beginConstruct(agent, constructor, args, newTarget, 0)
  return (result === PENDING ? yield : result) as ObjectValue
}

/** https://tc39.es/ecma262/#sec-getprototypefromconstructor */
export function* prototypeFrom(
  agent: Agent,
  newTarget: ObjectValue | undefined,
  fallback: IntrinsicName,
): Procedure<ObjectValue> {
  if (newTarget === undefined) return agent.realm.intrinsics[fallback]
  const prototype = yield* get(agent, newTarget, 'prototype')
  return isObject(prototype) ? prototype : realmOf(agent, newTarget).intrinsics[fallback]
}

/** https://tc39.es/ecma262/#sec-getfunctionrealm */
export function realmOf(agent: Agent, object: ObjectValue): Realm {
  let found = object
  for (let passed = 0; ; passed++) {
    if (found instanceof BoundFunction) found = found.target
    else if (found instanceof ProxyObject) found = found.requireParts(agent, 'get').target
    else {
      chargeWalk(passed)
      return found instanceof FunctionObject ? found.realm : agent.realm
    }
  }
}

/** The prototype, where finding it runs no user code; else undefined. */
export function plainPrototype(
  agent: Agent,
  newTarget: ObjectValue | undefined,
  fallback: IntrinsicName,
): ObjectValue | undefined {
  if (newTarget === undefined) return agent.realm.intrinsics[fallback]
  const slot = findSlot(newTarget, 'prototype')
  if (slot instanceof Accessor) return undefined
  return slot instanceof ObjectValue ? slot : realmOf(agent, newTarget).intrinsics[fallback]
}

/** https://tc39.es/ecma262/#sec-ordinarycreatefromconstructor – `create` makes the object from its prototype. */
export function createFrom(
  agent: Agent,
  newTarget: ObjectValue | undefined,
  fallback: IntrinsicName,
  create: (prototype: ObjectValue) => Value | Procedure,
): Value | Procedure {
  const prototype = plainPrototype(agent, newTarget, fallback)
  return prototype === undefined ? createSlowly(agent, newTarget, fallback, create) : create(prototype)
}

function* createSlowly(
  agent: Agent,
  newTarget: ObjectValue | undefined,
  fallback: IntrinsicName,
  create: (prototype: ObjectValue) => Value | Procedure,
): Procedure {
  const result = create(yield* prototypeFrom(agent, newTarget, fallback))
  return isProcedure(result) ? yield* result : result
}
