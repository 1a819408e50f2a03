// Iterators that a program hands to the methods of Iterator.

import { isCallable } from '../../machine/objects/function'
import type { ObjectValue } from '../../machine/objects/object'
import { get, getMethod } from '../../machine/objects/properties'
import { iteratorSymbol } from '../../machine/objects/symbols'
import { toDisplay } from '../../machine/operations/display'
import { closeIteratorAfterError, IteratorRecord } from '../../machine/operations/iteration'
import type { Agent } from '../../machine/running/agent'
import { call } from '../../machine/running/call'
import type { Procedure, ThrowCompletion } from '../../machine/running/completion'
import { isObject, type Value } from '../../machine/value'

/** https://tc39.es/ecma262/#sec-getiteratordirect */
export function* getIteratorDirect(agent: Agent, iterator: ObjectValue): Procedure<IteratorRecord> {
  return new IteratorRecord(iterator, yield* get(agent, iterator, 'next'))
}

/** https://tc39.es/ecma262/#sec-getiteratorflattenable */
export function* getIteratorFlattenable(
  agent: Agent,
  value: Value,
  strings: 'iterate-strings' | 'reject-strings',
  method: string,
): Procedure<IteratorRecord> {
  if (!isObject(value) && !(typeof value === 'string' && strings === 'iterate-strings'))
    throw agent.typeError(`${method} called on non-object`)
  const iteratorMethod = yield* getMethod(agent, value, iteratorSymbol)
  const iterator = iteratorMethod === undefined ? value : yield* call(agent, iteratorMethod, value)
  if (!isObject(iterator)) throw agent.typeError(`${method} called on non-object`)
  return yield* getIteratorDirect(agent, iterator)
}

export function requireIterator(agent: Agent, value: Value, method: string): ObjectValue {
  if (isObject(value)) return value
  throw agent.typeError(`Iterator.prototype.${method} called on non-object`)
}

/** The iterator that a method with a callback was called on; it is closed if the callback is none. */
export function* iteratorFor(
  agent: Agent,
  thisValue: Value,
  method: string,
  callback: Value,
): Procedure<IteratorRecord> {
  const iterator = requireIterator(agent, thisValue, method)
  if (!isCallable(callback))
    throw yield* closedBy(agent, iterator, agent.typeError(`${toDisplay(callback)} is not a function`))
  return yield* getIteratorDirect(agent, iterator)
}

/** Closes an iterator that has not been started because of an error, and gives the error back to be thrown. */
export function* closedBy(
  agent: Agent,
  iterator: ObjectValue,
  error: ThrowCompletion,
): Procedure<ThrowCompletion> {
  yield* closeIteratorAfterError(agent, new IteratorRecord(iterator, undefined))
  return error
}
