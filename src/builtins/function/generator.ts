// Prototypes of generators and of async functions. https://tc39.es/ecma262/#sec-generatorfunction-objects

import type { FunctionPrefix } from '../../language/code-from-text'
import type { NativeResult } from '../../machine/objects/function'
import { createHelper } from '../../machine/objects/function'
import { getData, ObjectValue } from '../../machine/objects/object'
import { getMethod } from '../../machine/objects/properties'
import { CONFIGURABLE } from '../../machine/objects/shape'
import { asyncDisposeSymbol, asyncIteratorSymbol, toStringTagSymbol } from '../../machine/objects/symbols'
import { type AsyncFromSyncIterator, stepAsyncFromSync } from '../../machine/operations/async-iteration'
import { AsyncGeneratorObject, requestFromAsyncGenerator } from '../../machine/promises/async-generator'
import {
  intrinsicCapability,
  type PromiseObject,
  performPromiseThen,
  promiseResolve,
  rejectPromise,
  resolvePromise,
} from '../../machine/promises/promise'
import type { Agent } from '../../machine/running/agent'
import { call } from '../../machine/running/call'
import { type Procedure, ThrowCompletion } from '../../machine/running/completion'
import { GeneratorObject, type ResumptionMode, resumeGenerator } from '../../machine/running/generator'
import type { Realm } from '../../machine/running/realm'
import type { Value } from '../../machine/value'
import { createFunction, defineMethod, incompatible } from '../define'
import { functionFromText } from './dynamic-function'

const MODES: readonly ResumptionMode[] = ['next', 'return', 'throw']

export function defineGenerators(realm: Realm): void {
  const { intrinsics } = realm
  const asyncIterator = new ObjectValue(intrinsics['Object.prototype'])
  defineMethod(realm, asyncIterator, asyncIteratorSymbol, 0, (_agent, thisValue) => thisValue)
  defineMethod(realm, asyncIterator, asyncDisposeSymbol, 0, disposeAsync)
  intrinsics.AsyncIteratorPrototype = asyncIterator

  const generator = functionKind(
    realm,
    'GeneratorFunction',
    'function*',
    'Generator',
    intrinsics['Iterator.prototype'],
    resumeSync,
  )
  intrinsics['GeneratorFunction.prototype'] = generator.functions
  intrinsics['GeneratorFunction.prototype.prototype'] = generator.instances
  const asynchronous = functionKind(
    realm,
    'AsyncGeneratorFunction',
    'async function*',
    'AsyncGenerator',
    asyncIterator,
    resumeAsync,
  )
  intrinsics['AsyncGeneratorFunction.prototype'] = asynchronous.functions
  intrinsics['AsyncGeneratorFunction.prototype.prototype'] = asynchronous.instances

  intrinsics['AsyncFunction.prototype'] = functionPrototype(realm, 'AsyncFunction', 'async function')
  intrinsics.AsyncFromSyncIteratorPrototype = asyncFromSyncPrototype(realm)
}

/** https://tc39.es/proposal-explicit-resource-management/#sec-%asynciteratorprototype%-@@asyncdispose */
function* disposeAsync(agent: Agent, thisValue: Value): Procedure {
  const capability = intrinsicCapability(agent)
  const promise = capability.promise as PromiseObject
  try {
    const method = yield* getMethod(agent, thisValue, 'return')
    if (method === undefined) yield* resolvePromise(agent, promise, undefined)
    else {
      const result = yield* call(agent, method, thisValue)
      const wrapper = yield* promiseResolve(agent, agent.realm.intrinsics.Promise, result)
      const unwrap = createHelper(agent, 'unwrapper of the iterator', 1, () => undefined)
      performPromiseThen(agent, wrapper as PromiseObject, unwrap, undefined, capability)
    }
  } catch (error) {
    if (!(error instanceof ThrowCompletion)) throw error
    rejectPromise(agent, promise, error.value)
  }
  return promise
}

type KindName = 'GeneratorFunction' | 'AsyncFunction' | 'AsyncGeneratorFunction'

/** What all functions of a kind inherit from, with the constructor that cannot be reached by a global name. */
function functionPrototype(realm: Realm, name: KindName, prefix: FunctionPrefix): ObjectValue {
  const prototype = new ObjectValue(realm.intrinsics['Function.prototype'])
  prototype.putHidden(toStringTagSymbol, name, CONFIGURABLE)
  const constructor = createFunction(realm, name, 1, functionFromText(prefix, `${name}.prototype`), {
    constructs: true,
  })
  constructor.prototype = getData(realm.intrinsics['Function.prototype'], 'constructor') as ObjectValue
  constructor.putHidden('prototype', prototype, 0)
  prototype.putHidden('constructor', constructor, CONFIGURABLE)
  return prototype
}

type Resume = (agent: Agent, thisValue: Value, mode: ResumptionMode, value: Value) => NativeResult

function functionKind(
  realm: Realm,
  functionName: KindName,
  prefix: FunctionPrefix,
  name: string,
  parent: ObjectValue,
  resume: Resume,
) {
  const functions = functionPrototype(realm, functionName, prefix)
  const instances = new ObjectValue(parent)
  functions.putHidden('prototype', instances, CONFIGURABLE)
  instances.putHidden('constructor', functions, CONFIGURABLE)
  instances.putHidden(toStringTagSymbol, name, CONFIGURABLE)
  for (const mode of MODES) {
    const method = createFunction(
      realm,
      mode,
      1,
      (agent, self, [value]) => resume(agent, self, mode, value),
      { isShown: false },
    )
    instances.putHidden(mode, method)
  }
  return { functions, instances }
}

function resumeSync(agent: Agent, thisValue: Value, mode: ResumptionMode, value: Value): NativeResult {
  if (thisValue instanceof GeneratorObject) return resumeGenerator(agent, thisValue, mode, value)
  throw incompatible(agent, `[Generator].prototype.${mode}`, thisValue)
}

/** Never throws: a wrong receiver is a rejected promise. */
function resumeAsync(agent: Agent, thisValue: Value, mode: ResumptionMode, value: Value): NativeResult {
  if (thisValue instanceof AsyncGeneratorObject)
    return requestFromAsyncGenerator(agent, thisValue, mode, value)
  const { promise } = intrinsicCapability(agent)
  const error = incompatible(agent, `[AsyncGenerator].prototype.${mode}`, thisValue)
  rejectPromise(agent, promise as PromiseObject, error.value)
  return promise
}

/** https://tc39.es/ecma262/#sec-%asyncfromsynciteratorprototype%-object */
function asyncFromSyncPrototype(realm: Realm): ObjectValue {
  const prototype = new ObjectValue(realm.intrinsics.AsyncIteratorPrototype)
  for (const mode of MODES) {
    prototype.putHidden(
      mode,
      createFunction(realm, mode, 1, (agent, self, args) =>
        stepAsyncFromSync(agent, self as AsyncFromSyncIterator, mode, args),
      ),
    )
  }
  return prototype
}
