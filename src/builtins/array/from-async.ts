// https://tc39.es/proposal-array-from-async/#sec-array.fromasync

import { isConstructor } from '../../machine/objects/function'
import type { ObjectValue } from '../../machine/objects/object'
import { get, getMethod } from '../../machine/objects/properties'
import { asyncIteratorSymbol, iteratorSymbol } from '../../machine/objects/symbols'
import { toObject } from '../../machine/objects/wrapper'
import { createAsyncFromSyncIterator } from '../../machine/operations/async-iteration'
import { toBoolean } from '../../machine/operations/convert'
import { toDisplay } from '../../machine/operations/display'
import { closeIterator, getIteratorFromMethod, type IteratorRecord } from '../../machine/operations/iteration'
import {
  constructWith,
  createArray,
  createDataPropertyOrThrow,
  lengthOfArrayLike,
  set,
} from '../../machine/operations/operations'
import { awaitValue, performAsync } from '../../machine/promises/await'
import type { Agent } from '../../machine/running/agent'
import { call, requireCallable } from '../../machine/running/call'
import { PENDING, type Procedure } from '../../machine/running/completion'
import { isObject, type Value } from '../../machine/value'
import { arrayCreate } from './elements'

export function fromAsync(
  agent: Agent,
  thisValue: Value,
  [items, mapper, thisArgument]: Value[],
): typeof PENDING {
  performAsync(
    agent,
    collect(agent, thisValue, items, mapper, thisArgument),
    agent.resultRegister,
    'Array.fromAsync',
  )
  return PENDING
}

function* collect(
  agent: Agent,
  constructor: Value,
  items: Value,
  mapper: Value,
  thisArgument: Value,
): Procedure {
  if (mapper !== undefined) requireCallable(agent, mapper)
  const map: Mapper = function* (value, index) {
    return mapper === undefined
      ? value
      : yield* awaitValue(agent, yield* call(agent, mapper, thisArgument, value, index))
  }
  const record = yield* iteratorOf(agent, items)
  return record === undefined
    ? yield* fromArrayLike(agent, constructor, items, map)
    : yield* fromIterable(agent, constructor, record, map)
}

/** The items' own iterator, else the sync one, made async; undefined where there is none. */
function* iteratorOf(agent: Agent, items: Value): Procedure<IteratorRecord | undefined> {
  const asyncMethod = yield* getMethod(agent, items, asyncIteratorSymbol)
  if (asyncMethod !== undefined) return yield* getIteratorFromMethod(agent, items, asyncMethod)
  const method = yield* getMethod(agent, items, iteratorSymbol)
  if (method === undefined) return undefined
  return createAsyncFromSyncIterator(agent, yield* getIteratorFromMethod(agent, items, method))
}

type Mapper = (value: Value, index: number) => Procedure

function* fromIterable(agent: Agent, constructor: Value, record: IteratorRecord, map: Mapper): Procedure {
  const target = isConstructor(constructor)
    ? yield* constructWith(agent, constructor)
    : createArray(agent, [])
  agent.hold(target)
  let index = 0
  for (;;) {
    const result = yield* awaitValue(agent, yield* call(agent, record.nextMethod, record.iterator))
    if (!isObject(result)) throw agent.typeError(`Iterator result ${toDisplay(result)} is not an object`)
    if (toBoolean(yield* get(agent, result, 'done'))) break
    const value = yield* get(agent, result, 'value')
    yield* closingOnError(agent, record, addMapped(agent, target, index++, value, map))
  }
  yield* set(agent, target, 'length', index)
  return target
}

function* addMapped(
  agent: Agent,
  target: ObjectValue,
  index: number,
  value: Value,
  map: Mapper,
): Procedure<void> {
  yield* createDataPropertyOrThrow(agent, target, index, yield* map(value, index))
}

/** AsyncIteratorClose where a step of the loop's body fails. */
function* closingOnError(agent: Agent, record: IteratorRecord, body: Procedure<void>): Procedure<void> {
  try {
    yield* body
  } catch (error) {
    yield* closeIterator(agent, record)
    throw error
  }
}

function* fromArrayLike(agent: Agent, constructor: Value, items: Value, map: Mapper): Procedure {
  const source = toObject(agent, items)
  const length = yield* lengthOfArrayLike(agent, source)
  const target = isConstructor(constructor)
    ? yield* constructWith(agent, constructor, length)
    : arrayCreate(agent, length)
  agent.hold(target)
  for (let index = 0; index < length; index++) {
    const value = yield* awaitValue(agent, yield* get(agent, source, index))
    yield* addMapped(agent, target, index, value, map)
  }
  yield* set(agent, target, 'length', length)
  return target
}
