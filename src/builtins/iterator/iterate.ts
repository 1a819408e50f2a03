// Built-ins that walk through an iterable, and close it when something goes wrong on the way.

import { isCallable } from '../../machine/objects/function'
import type { ObjectValue } from '../../machine/objects/object'
import { getV } from '../../machine/objects/properties'
import { iteratorSymbol } from '../../machine/objects/symbols'
import {
  closeIteratorAfterError,
  getIterator,
  type IteratorRecord,
  iteratorStepValue,
} from '../../machine/operations/iteration'
import type { Agent } from '../../machine/running/agent'
import { requireCallable } from '../../machine/running/call'
import { type Procedure, ThrowCompletion } from '../../machine/running/completion'
import { HOLE, type Value } from '../../machine/value'

/** GetMethod of what may be iterable, or only like an array. */
export function* iteratorMethod(
  agent: Agent,
  items: Value,
  reader: string,
): Procedure<ObjectValue | undefined> {
  const method = yield* getV(agent, items, iteratorSymbol)
  if (method === undefined || method === null) return undefined
  if (isCallable(method)) return method
  throw agent.typeError(
    `${reader} requires that the property of the first argument, items[Symbol.iterator], when exists, be a function`,
  )
}

/** Hands each value to a procedure. https://tc39.es/ecma262/#sec-ifabruptcloseiterator */
export function* iterate(
  agent: Agent,
  iterable: Value,
  visit: (value: Value, index: number) => Procedure<unknown>,
): Procedure<void> {
  const record = yield* getIterator(agent, iterable)
  for (let index = 0; ; index++) {
    const value = yield* iteratorStepValue(agent, record)
    if (value === HOLE) return
    yield* closingOnThrow(agent, record, visit(value, index))
  }
}

/** Runs a procedure; if it throws, closes the iterator. */
export function* closingOnThrow<T>(agent: Agent, record: IteratorRecord, body: Procedure<T>): Procedure<T> {
  try {
    return yield* body
  } catch (error) {
    if (error instanceof ThrowCompletion) yield* closeIteratorAfterError(agent, record)
    throw error
  }
}

/** https://tc39.es/ecma262/#sec-groupby – `keyOf` calls the callback. */
export function* groupBy<K>(
  agent: Agent,
  method: string,
  items: Value,
  callback: Value,
  keyOf: (value: Value, index: number) => Procedure<K>,
): Procedure<Map<K, Value[]>> {
  if (items === undefined || items === null) throw agent.typeError(`${method} called on null or undefined`)
  requireCallable(agent, callback)
  const groups = agent.hold(new Map<K, Value[]>())
  yield* iterate(agent, items, function* (value, index) {
    const key = yield* keyOf(value, index)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  })
  return groups
}
