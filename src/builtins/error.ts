// https://tc39.es/ecma262/#sec-error-objects

import { type ErrorName, ErrorObject, stackFrames } from '../machine/objects/error'
import {
  EcmaFunction,
  isCallable,
  type NativeBehaviour,
  NativeFunction,
  type NativeResult,
} from '../machine/objects/function'
import { ObjectValue } from '../machine/objects/object'
import { get, hasProperty } from '../machine/objects/properties'
import { toString } from '../machine/operations/convert'
import { errorHeader, joinHeader } from '../machine/operations/display'
import { listFromIterable } from '../machine/operations/iteration'
import { createArray } from '../machine/operations/operations'
import type { Agent } from '../machine/running/agent'
import type { Procedure } from '../machine/running/completion'
import { createFrom, prototypeFrom } from '../machine/running/construct'
import type { Realm } from '../machine/running/realm'
import { isObject, type Value } from '../machine/value'
import { defineConstructor, defineMethod, incompatible } from './define'

const NATIVE_ERRORS = [
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
] as const

export function defineErrors(realm: Realm): void {
  const constructor = defineError(realm, 'Error', 1, constructorOf('Error'))
  realm.intrinsics.Error = constructor
  defineMethod(realm, constructor, 'captureStackTrace', 2, captureStackTrace)
  constructor.put('stackTraceLimit', 10)
  defineMethod(realm, constructor, 'isError', 1, (_agent, _this, [value]) => value instanceof ErrorObject)
  defineMethod(realm, realm.intrinsics['Error.prototype'], 'toString', 0, errorToString)
  for (const name of NATIVE_ERRORS) defineError(realm, name, 1, constructorOf(name)).prototype = constructor
  defineError(realm, 'AggregateError', 2, constructAggregate).prototype = constructor
  defineError(realm, 'SuppressedError', 3, constructSuppressed).prototype = constructor
}

function defineError(
  realm: Realm,
  name: ErrorName,
  length: number,
  behaviour: NativeBehaviour,
): NativeFunction {
  const { intrinsics } = realm
  const prototype = new ObjectValue(intrinsics[name === 'Error' ? 'Object.prototype' : 'Error.prototype'])
  intrinsics[`${name}.prototype`] = prototype
  prototype.putHidden('constructor', undefined)
  prototype.putHidden('name', name)
  prototype.putHidden('message', '')
  return defineConstructor(realm, name, length, prototype, behaviour)
}

/** https://tc39.es/ecma262/#sec-error-message and https://tc39.es/ecma262/#sec-nativeerror */
function constructorOf(name: ErrorName): NativeBehaviour {
  return (agent, _this, [message, options], newTarget) => {
    return createFrom(agent, newTarget, `${name}.prototype`, (prototype) => {
      const error = new ErrorObject(prototype)
      if (isObject(message) || isObject(options)) return fillSlowly(agent, error, message, options, newTarget)
      if (typeof message === 'symbol') throw agent.typeError('Cannot convert a Symbol value to a string')
      fill(agent, error, message === undefined ? undefined : String(message), newTarget)
      return error
    })
  }
}

function* fillSlowly(
  agent: Agent,
  error: ErrorObject,
  message: Value,
  options: Value,
  newTarget: ObjectValue | undefined,
): Procedure {
  fill(agent, error, message === undefined ? undefined : yield* toString(agent, message), newTarget)
  yield* installCause(agent, error, options)
  return error
}

/** V8 puts `stack` first. */
function fill(
  agent: Agent,
  error: ErrorObject,
  message: string | undefined,
  newTarget: ObjectValue | undefined,
): void {
  error.captureStack(agent, constructorOnStack(agent, newTarget))
  if (message !== undefined) error.putHidden('message', message)
}

/** The constructors of an error are not in its stack: those of a class, or the built-in where it has a context. */
function constructorOnStack(agent: Agent, newTarget: ObjectValue | undefined): ObjectValue | undefined {
  if (newTarget instanceof EcmaFunction) return newTarget
  const callee = agent.running?.callee
  const isCalled = newTarget === undefined && callee instanceof NativeFunction && callee.isConstructor
  return callee === newTarget || isCalled ? (callee ?? undefined) : undefined
}

/** https://tc39.es/ecma262/#sec-installerrorcause */
function* installCause(agent: Agent, error: ErrorObject, options: Value): Procedure<void> {
  if (!isObject(options) || !(yield* hasProperty(agent, options, 'cause'))) return
  error.putHidden('cause', yield* get(agent, options, 'cause'))
}

/** https://tc39.es/ecma262/#sec-aggregate-error */
function* constructAggregate(
  agent: Agent,
  _this: Value,
  [errors, message, options]: Value[],
  newTarget: ObjectValue | undefined,
): Procedure {
  const error = new ErrorObject(yield* prototypeFrom(agent, newTarget, 'AggregateError.prototype'))
  yield* fillSlowly(agent, error, message, options, newTarget)
  error.putHidden('errors', createArray(agent, yield* listFromIterable(agent, errors)))
  return error
}

/** https://tc39.es/proposal-explicit-resource-management/#sec-suppressederror */
function* constructSuppressed(
  agent: Agent,
  _this: Value,
  [error, suppressed, message]: Value[],
  newTarget: ObjectValue | undefined,
): Procedure {
  const created = new ErrorObject(yield* prototypeFrom(agent, newTarget, 'SuppressedError.prototype'))
  yield* fillSlowly(agent, created, message, undefined, newTarget)
  created.putHidden('error', error)
  created.putHidden('suppressed', suppressed)
  return created
}

/** https://v8.dev/docs/stack-trace-api */
function captureStackTrace(agent: Agent, _this: Value, [object, below]: Value[]): NativeResult {
  if (!isObject(object)) throw agent.typeError('invalid_argument')
  if (!object.extensible && !object.hasOwn('stack'))
    throw agent.typeError('Cannot define property stack, object is not extensible')
  const function_ = isCallable(below) ? below : undefined
  if (object instanceof ErrorObject) object.captureStack(agent, function_)
  else object.putHidden('stack', errorHeader(object) + stackFrames(agent, function_))
  return undefined
}

/** https://tc39.es/ecma262/#sec-error.prototype.tostring */
function* errorToString(agent: Agent, thisValue: Value): Procedure {
  if (!isObject(thisValue)) throw incompatible(agent, 'Error.prototype.toString', thisValue)
  const name = yield* get(agent, thisValue, 'name')
  const nameText = name === undefined ? 'Error' : yield* toString(agent, name)
  const message = yield* get(agent, thisValue, 'message')
  return joinHeader(nameText, message === undefined ? '' : yield* toString(agent, message))
}
