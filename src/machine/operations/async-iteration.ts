// https://tc39.es/ecma262/#sec-getiterator with kind async, and https://tc39.es/ecma262/#sec-async-from-sync-iterator-objects

import { createHelper } from '../objects/function'
import { getData, ObjectValue } from '../objects/object'
import { get, getMethod } from '../objects/properties'
import { asyncIteratorSymbol } from '../objects/symbols'
import {
  createPromise,
  type PromiseObject,
  performPromiseThen,
  promiseResolve,
  rejectPromise,
  resolvePromise,
} from '../promises/promise'
import type { Agent } from '../running/agent'
import { call } from '../running/call'
import { type Procedure, ThrowCompletion } from '../running/completion'
import { isObject, type Value } from '../value'
import { toBoolean } from './convert'
import { toDisplay } from './display'
import {
  type Complaint,
  closeIterator,
  closeIteratorAfterError,
  getIterator,
  getIteratorFromMethod,
  IteratorRecord,
} from './iteration'
import { createIterResult } from './operations'

export function* getAsyncIterator(
  agent: Agent,
  value: Value,
  complain?: Complaint,
): Procedure<IteratorRecord> {
  const method = yield* getMethod(agent, value, asyncIteratorSymbol)
  if (method !== undefined) return yield* getIteratorFromMethod(agent, value, method, 'asyncIterator')
  return createAsyncFromSyncIterator(agent, yield* getIterator(agent, value, complain))
}

/** Wraps a sync iterator so that its values are awaited. */
export class AsyncFromSyncIterator extends ObjectValue {
  constructor(
    prototype: ObjectValue,
    readonly record: IteratorRecord,
  ) {
    super(prototype)
  }
}

export function createAsyncFromSyncIterator(agent: Agent, record: IteratorRecord): IteratorRecord {
  const prototype = agent.realm.intrinsics.AsyncFromSyncIteratorPrototype
  return new IteratorRecord(new AsyncFromSyncIterator(prototype, record), getData(prototype, 'next'))
}

/** https://tc39.es/ecma262/#sec-%asyncfromsynciteratorprototype%.next and its siblings `return` and `throw` */
export function* stepAsyncFromSync(
  agent: Agent,
  { record }: AsyncFromSyncIterator,
  mode: 'next' | 'return' | 'throw',
  args: Value[],
): Procedure {
  const promise = createPromise(agent)
  try {
    const method = mode === 'next' ? record.nextMethod : yield* getMethod(agent, record.iterator, mode)
    if (method === undefined) return yield* withoutMethod(agent, promise, record, mode, args[0])
    const result = yield* call(agent, method, record.iterator, ...args)
    if (!isObject(result)) throw agent.typeError(`Iterator result ${toDisplay(result)} is not an object`)
    yield* continueWith(agent, promise, result, record, mode !== 'return')
  } catch (error) {
    if (!(error instanceof ThrowCompletion)) throw error
    rejectPromise(agent, promise, error.value)
  }
  return promise
}

function* withoutMethod(
  agent: Agent,
  promise: PromiseObject,
  record: IteratorRecord,
  mode: string,
  value: Value,
): Procedure {
  if (mode === 'return') {
    yield* resolvePromise(agent, promise, createIterResult(agent, value, true))
    return promise
  }
  yield* closeIterator(agent, record)
  throw agent.typeError("The iterator does not provide a 'throw' method.")
}

/** https://tc39.es/ecma262/#sec-asyncfromsynciteratorcontinuation */
function* continueWith(
  agent: Agent,
  promise: PromiseObject,
  result: ObjectValue,
  record: IteratorRecord,
  closesOnRejection: boolean,
): Procedure<void> {
  const done = toBoolean(yield* get(agent, result, 'done'))
  const value = yield* get(agent, result, 'value')
  const closes = !done && closesOnRejection && agent.host.closesSyncIteratorOnRejection
  let wrapper: ObjectValue
  try {
    wrapper = yield* promiseResolve(agent, agent.realm.intrinsics.Promise, value)
  } catch (error) {
    if (closes) yield* closeIteratorAfterError(agent, record)
    throw error
  }
  const unwrap = createHelper(agent, 'unwrapper of the iterator', 1, (_agent, _this, [settled]) =>
    createIterResult(agent, settled, done),
  )
  const close = createHelper(agent, 'closer of the iterator', 1, function* (_agent, _this, [reason]) {
    yield* closeIteratorAfterError(agent, record)
    throw new ThrowCompletion(reason)
  })
  const capability = { promise, resolve: undefined, reject: undefined }
  performPromiseThen(agent, wrapper as PromiseObject, unwrap, closes ? close : undefined, capability)
}
