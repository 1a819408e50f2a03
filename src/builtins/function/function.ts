// https://tc39.es/ecma262/#sec-function-objects

import { ArrayObject } from '../../machine/objects/array'
import { BoundFunction, FunctionObject, isCallable, type NativeResult } from '../../machine/objects/function'
import type { ObjectValue } from '../../machine/objects/object'
import { get, getOwnProperty, getPrototypeOf } from '../../machine/objects/properties'
import { Accessor } from '../../machine/objects/property'
import { ACCESSOR, CONFIGURABLE } from '../../machine/objects/shape'
import { hasInstanceSymbol } from '../../machine/objects/symbols'
import { integerOf } from '../../machine/operations/convert'
import { functionText } from '../../machine/operations/display'
import { listFromArrayLike, ordinaryHasInstance } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import { beginCall, call } from '../../machine/running/call'
import type { Procedure } from '../../machine/running/completion'
import type { Realm } from '../../machine/running/realm'
import { HOLE, type Value } from '../../machine/value'
import { createFunction, defineConstructor } from '../define'
import { functionFromText } from './dynamic-function'

export function defineFunction(realm: Realm): void {
  const prototype = realm.intrinsics['Function.prototype']
  prototype.putHidden('length', 0, CONFIGURABLE)
  prototype.putHidden('name', '', CONFIGURABLE)
  defineConstructor(realm, 'Function', 1, prototype, functionFromText('function', 'Function.prototype'))
  for (const [name, length, behaviour, isShown] of [
    ['apply', 2, apply, false],
    ['bind', 1, bind, true],
    ['call', 1, callFunction, false],
    ['toString', 0, functionToString, true],
  ] as const)
    prototype.putHidden(name, createFunction(realm, name, length, behaviour, { isShown }))
  const hasInstance = createFunction(realm, hasInstanceSymbol, 1, (agent, thisValue, [value]) =>
    ordinaryHasInstance(agent, thisValue, value),
  )
  prototype.putHidden(hasInstanceSymbol, hasInstance, 0)
  defineRestrictedProperties(realm, prototype)
}

/** https://tc39.es/ecma262/#sec-addrestrictedfunctionproperties */
function defineRestrictedProperties(realm: Realm, prototype: ObjectValue): void {
  const thrower = createFunction(realm, '', 0, (agent) => {
    throw agent.typeError(
      "'caller', 'callee', and 'arguments' properties may not be accessed on strict mode functions or the arguments objects for calls to them",
    )
  })
  thrower.putHidden('length', 0, 0)
  thrower.putHidden('name', '', 0)
  thrower.preventExtensions()
  realm.intrinsics.ThrowTypeError = thrower
  for (const name of ['arguments', 'caller'])
    prototype.storeOwn(name, { slot: new Accessor(thrower, thrower), attributes: ACCESSOR | CONFIGURABLE })
}

/** https://tc39.es/ecma262/#sec-function.prototype.call */
function callFunction(agent: Agent, thisValue: Value, [thisArgument, ...args]: Value[]): NativeResult {
  if (!isCallable(thisValue)) throw agent.typeError('Function.prototype.call.call is not a function')
  return beginCall(agent, thisValue, thisArgument, args, agent.resultRegister)
}

/** https://tc39.es/ecma262/#sec-function.prototype.apply */
function apply(agent: Agent, thisValue: Value, [thisArgument, list]: Value[]): NativeResult {
  if (!isCallable(thisValue)) throw agent.typeError('Function.prototype.apply.call is not a function')
  const args = list === undefined || list === null ? [] : denseElements(list)
  if (args !== undefined) return beginCall(agent, thisValue, thisArgument, args, agent.resultRegister)
  return applySlowly(agent, thisValue, thisArgument, list)
}

function denseElements(value: Value): Value[] | undefined {
  if (!(value instanceof ArrayObject) || value.elements?.length !== value.length) return undefined
  return value.elements.includes(HOLE) ? undefined : (value.elements.slice() as Value[])
}

function* applySlowly(agent: Agent, callee: Value, thisArgument: Value, list: Value): Procedure {
  return yield* call(agent, callee, thisArgument, ...(yield* listFromArrayLike(agent, list)))
}

/** https://tc39.es/ecma262/#sec-function.prototype.bind */
function* bind(agent: Agent, target: Value, [thisArgument, ...args]: Value[]): Procedure {
  if (!isCallable(target)) throw agent.typeError('Bind must be called on a function')
  const prototype = yield* getPrototypeOf(agent, target)
  const bound = new BoundFunction(prototype, agent.realm, target, thisArgument, args)
  let length = 0
  if ((yield* getOwnProperty(agent, target, 'length')) !== undefined) {
    const targetLength = yield* get(agent, target, 'length')
    if (typeof targetLength === 'number') length = Math.max(integerOf(targetLength) - args.length, 0)
  }
  bound.putHidden('length', length, CONFIGURABLE)
  const name = yield* get(agent, target, 'name')
  bound.putHidden('name', `bound ${typeof name === 'string' ? name : ''}`, CONFIGURABLE)
  return bound
}

/** https://tc39.es/ecma262/#sec-function.prototype.tostring */
function functionToString(agent: Agent, thisValue: Value): NativeResult {
  if (thisValue instanceof FunctionObject) return functionText(thisValue)
  if (isCallable(thisValue)) return 'function () { [native code] }'
  throw agent.typeError("Function.prototype.toString requires that 'this' be a Function")
}
