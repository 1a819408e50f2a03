// https://tc39.es/ecma262/#sec-promise-objects – the jobs are in machine/promise.ts.

import { createHelper, isCallable, type NativeResult } from '../../machine/objects/function'
import { findSlot, ObjectValue } from '../../machine/objects/object'
import { toDisplay } from '../../machine/operations/display'
import { createObject, invoke, speciesConstructor } from '../../machine/operations/operations'
import { Job } from '../../machine/promises/job'
import {
  createPromise,
  createResolvingFunctions,
  intrinsicCapability,
  newPromiseCapability,
  PromiseObject,
  performPromiseThen,
  promiseResolve,
  reactNow,
  rejectCapability,
  rejectPromise,
  tryPromiseResolve,
} from '../../machine/promises/promise'
import type { Agent } from '../../machine/running/agent'
import { call } from '../../machine/running/call'
import { type Procedure, ThrowCompletion } from '../../machine/running/completion'
import { createFrom } from '../../machine/running/construct'
import type { Realm } from '../../machine/running/realm'
import { isObject, type Value } from '../../machine/value'
import { defineConstructor, defineMethod, defineMethods, defineTag, incompatible } from '../define'
import { defineSpecies, hasPristineSpecies } from '../species'
import { definePromiseCombinators, visibleCapability } from './combinators'

export function definePromise(realm: Realm): void {
  const { intrinsics } = realm
  const prototype = new ObjectValue(intrinsics['Object.prototype'])
  intrinsics['Promise.prototype'] = prototype
  const constructor = defineConstructor(realm, 'Promise', 1, prototype, constructPromise)
  intrinsics.Promise = constructor
  definePromiseCombinators(realm, constructor)
  defineMethods(realm, constructor, [
    ['resolve', 1, resolveStatic],
    ['reject', 1, rejectStatic],
    ['withResolvers', 0, withResolvers],
    ['try', 1, tryStatic],
  ])
  defineSpecies(realm, constructor)
  intrinsics['Promise.prototype.then'] = defineMethod(realm, prototype, 'then', 2, then)
  defineMethods(realm, prototype, [
    ['catch', 1, catchMethod],
    ['finally', 1, finallyMethod],
  ])
  defineTag(prototype, 'Promise')
}

/** https://tc39.es/ecma262/#sec-promise-executor */
function constructPromise(
  agent: Agent,
  _this: Value,
  [executor]: Value[],
  newTarget: ObjectValue | undefined,
): NativeResult {
  if (newTarget === undefined) throw agent.typeError("Promise constructor cannot be invoked without 'new'")
  if (!isCallable(executor))
    throw agent.typeError(`Promise resolver ${toDisplay(executor)} is not a function`)
  return createFrom(agent, newTarget, 'Promise.prototype', (prototype) => {
    return runExecutor(agent, createPromise(agent, prototype), executor)
  })
}

function* runExecutor(agent: Agent, promise: PromiseObject, executor: ObjectValue): Procedure {
  if (agent.believesHere('executor-later')) {
    agent.host.enqueueJob(agent, new ExecutorJob(promise, executor))
    return promise
  }
  if (agent.belief !== null) agent.running!.owner = promise
  yield* callExecutor(agent, promise, executor)
  return promise
}

function* callExecutor(agent: Agent, promise: PromiseObject, executor: ObjectValue): Procedure<void> {
  const { resolve, reject } = createResolvingFunctions(agent, promise)
  try {
    yield* call(agent, executor, undefined, resolve, reject)
  } catch (error) {
    if (!(error instanceof ThrowCompletion)) throw error
    yield* call(agent, reject, undefined, error.value)
  }
}

/** For who believes that an executor runs later. */
class ExecutorJob extends Job {
  readonly kind = 'microtask'

  constructor(
    private readonly promise: PromiseObject,
    readonly callback: ObjectValue,
  ) {
    super()
  }

  start(agent: Agent): void {
    agent.perform(callExecutor(agent, this.promise, this.callback), 0)
  }
}

/** https://tc39.es/ecma262/#sec-promise.prototype.then */
function then(agent: Agent, thisValue: Value, [onFulfilled, onRejected]: Value[]): NativeResult {
  if (!(thisValue instanceof PromiseObject)) throw incompatible(agent, 'Promise.prototype.then', thisValue)
  if (!hasPristineSpecies(thisValue, agent.realm.intrinsics.Promise))
    return thenSlowly(agent, thisValue, onFulfilled, onRejected)
  const capability = intrinsicCapability(agent)
  if (agent.believesHere('then-is-now') && thisValue.state !== 'pending')
    return reactNow(agent, thisValue, onFulfilled, onRejected, capability)
  performPromiseThen(agent, thisValue, onFulfilled, onRejected, capability)
  return capability.promise
}

function* thenSlowly(agent: Agent, promise: PromiseObject, onFulfilled: Value, onRejected: Value): Procedure {
  const constructor = yield* speciesConstructor(agent, promise, agent.realm.intrinsics.Promise)
  const capability = yield* newPromiseCapability(agent, constructor)
  performPromiseThen(agent, promise, onFulfilled, onRejected, capability)
  return capability.promise
}

/** https://tc39.es/ecma262/#sec-promise.prototype.catch */
function catchMethod(agent: Agent, thisValue: Value, [onRejected]: Value[]): NativeResult {
  const isPristine =
    thisValue instanceof PromiseObject &&
    findSlot(thisValue, 'then') === agent.realm.intrinsics['Promise.prototype.then']
  return isPristine
    ? then(agent, thisValue, [undefined, onRejected])
    : invoke(agent, thisValue, 'then', undefined, onRejected)
}

/** https://tc39.es/ecma262/#sec-promise.prototype.finally */
function* finallyMethod(agent: Agent, thisValue: Value, [onFinally]: Value[]): Procedure {
  if (!isObject(thisValue)) throw agent.typeError('Promise.prototype.finally called on non-object')
  const constructor = yield* speciesConstructor(agent, thisValue, agent.realm.intrinsics.Promise)
  if (!isCallable(onFinally)) return yield* invoke(agent, thisValue, 'then', onFinally, onFinally)
  const thenFinally = createHelper(agent, 'handler of finally', 1, (_agent, _this, [value]) =>
    runFinally(agent, constructor, onFinally, () => value),
  )
  const catchFinally = createHelper(agent, 'handler of finally', 1, (_agent, _this, [reason]) =>
    runFinally(agent, constructor, onFinally, () => {
      throw new ThrowCompletion(reason)
    }),
  )
  return yield* invoke(agent, thisValue, 'then', thenFinally, catchFinally)
}

/** https://tc39.es/ecma262/#sec-thenfinallyfunctions */
function* runFinally(
  agent: Agent,
  constructor: Value,
  onFinally: ObjectValue,
  outcome: () => Value,
): Procedure {
  const result = yield* call(agent, onFinally, undefined)
  const promise = yield* promiseResolve(agent, constructor, result)
  return yield* invoke(agent, promise, 'then', createHelper(agent, 'keeper of the outcome', 0, outcome))
}

/** https://tc39.es/ecma262/#sec-promise.resolve */
function resolveStatic(agent: Agent, thisValue: Value, [value]: Value[]): NativeResult {
  if (!isObject(thisValue)) throw agent.typeError('PromiseResolve called on non-object')
  const promise = thisValue === agent.realm.intrinsics.Promise ? tryPromiseResolve(agent, value) : undefined
  return promise ?? promiseResolve(agent, thisValue, value)
}

/** https://tc39.es/ecma262/#sec-promise.reject */
function rejectStatic(agent: Agent, thisValue: Value, [reason]: Value[]): NativeResult {
  if (thisValue !== agent.realm.intrinsics.Promise) return rejectSlowly(agent, thisValue, reason)
  const promise = createPromise(agent)
  rejectPromise(agent, promise, reason)
  return promise
}

function* rejectSlowly(agent: Agent, constructor: Value, reason: Value): Procedure {
  requireObject(agent, constructor)
  const capability = yield* newPromiseCapability(agent, constructor)
  yield* rejectCapability(agent, capability, reason)
  return capability.promise
}

/**
 * https://tc39.es/ecma262/#sec-promise.try – as of 2026 a normal result goes through PromiseResolve, so that a promise is
 * given back as it is.
 */
function* tryStatic(agent: Agent, thisValue: Value, [callback, ...args]: Value[]): Procedure {
  requireObject(agent, thisValue)
  let result: Value
  try {
    result = yield* call(agent, callback, undefined, ...args)
  } catch (error) {
    if (!(error instanceof ThrowCompletion)) throw error
    return yield* rejectSlowly(agent, thisValue, error.value)
  }
  return yield* promiseResolve(agent, thisValue, result)
}

function requireObject(agent: Agent, constructor: Value): void {
  if (!isObject(constructor)) throw agent.typeError('PromiseReject called on non-object')
}

/** https://tc39.es/ecma262/#sec-promise.withResolvers */
function* withResolvers(agent: Agent, thisValue: Value): Procedure {
  const { promise, resolve, reject } = yield* visibleCapability(agent, thisValue)
  const result = createObject(agent)
  result.put('promise', promise)
  result.put('resolve', resolve)
  result.put('reject', reject)
  return result
}
