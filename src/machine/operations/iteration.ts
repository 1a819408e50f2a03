// https://tc39.es/ecma262/#sec-operations-on-iterator-objects

import { ArrayObject } from '../objects/array'
import { isCallable } from '../objects/function'
import { getData, ObjectValue } from '../objects/object'
import { get, getMethod, getV, notIterable } from '../objects/properties'
import { iteratorSymbol } from '../objects/symbols'
import type { Agent } from '../running/agent'
import { call } from '../running/call'
import { type Procedure, ThrowCompletion } from '../running/completion'
import { HOLE, isObject, type Value } from '../value'
import { toBoolean } from './convert'
import { toDisplay } from './display'

/** https://tc39.es/ecma262/#sec-iterator-records; a guest object only so that it fits in a register. */
export class IteratorRecord extends ObjectValue {
  done = false

  constructor(
    readonly iterator: ObjectValue,
    readonly nextMethod: Value,
  ) {
    super(null)
  }
}

/** https://tc39.es/ecma262/#sec-getiterator with kind sync */
export function* getIterator(
  agent: Agent,
  value: Value,
  complain: Complaint = notIterable,
): Procedure<IteratorRecord> {
  const method = value === undefined || value === null ? undefined : yield* getV(agent, value, iteratorSymbol)
  if (!isObject(method) || !method.isCallable) throw agent.typeError(complain(value))
  return yield* getIteratorFromMethod(agent, value, method)
}

/** What to say about a value that should be iterated and cannot. */
export type Complaint = (value: Value) => string

/** https://tc39.es/ecma262/#sec-getiteratorfrommethod */
export function* getIteratorFromMethod(
  agent: Agent,
  value: Value,
  method: Value,
  symbol = 'iterator',
): Procedure<IteratorRecord> {
  const iterator = yield* call(agent, method, value)
  if (!isObject(iterator)) throw agent.typeError(`Result of the Symbol.${symbol} method is not an object`)
  return new IteratorRecord(iterator, yield* get(agent, iterator, 'next'))
}

/** In steps: most iterators are built-ins, whose calls cost nothing else. */
const ITERATION_COST = 4

/** https://tc39.es/ecma262/#sec-iteratorstepvalue; undefined at the end would be a value, so the end is HOLE. */
export function* iteratorStepValue(agent: Agent, record: IteratorRecord): Procedure<Value | typeof HOLE> {
  try {
    agent.charge(ITERATION_COST)
    const result = yield* call(agent, record.nextMethod, record.iterator)
    if (!isObject(result)) throw agent.typeError(`Iterator result ${toDisplay(result)} is not an object`)
    if (!toBoolean(yield* get(agent, result, 'done'))) return yield* get(agent, result, 'value')
    record.done = true
    return HOLE
  } catch (error) {
    record.done = true
    throw error
  }
}

/** https://tc39.es/ecma262/#sec-iteratorclose after a normal completion. */
export function* closeIterator(agent: Agent, record: IteratorRecord): Procedure<void> {
  const method = yield* getMethod(agent, record.iterator, 'return')
  if (method === undefined) return
  const result = yield* call(agent, method, record.iterator)
  if (!isObject(result)) throw agent.typeError(`Iterator result ${toDisplay(result)} is not an object`)
}

/** https://tc39.es/ecma262/#sec-iteratorclose after an exception, which wins over whatever closing throws. */
export function* closeIteratorAfterError(agent: Agent, record: IteratorRecord): Procedure<void> {
  try {
    yield* closeIterator(agent, record)
  } catch (error) {
    if (!(error instanceof ThrowCompletion)) throw error
  }
}

/** All values of an iterable. https://tc39.es/ecma262/#sec-iteratortolist */
export function* listFromIterable(agent: Agent, iterable: Value, complain?: Complaint): Procedure<Value[]> {
  const elements = pristineElements(agent, iterable)
  if (elements !== undefined) return elements
  const record = yield* getIterator(agent, iterable, complain)
  if (complain !== undefined && !isCallable(record.nextMethod)) throw agent.typeError(complain(iterable))
  const list = agent.hold<Value[]>([])
  for (
    let v = yield* iteratorStepValue(agent, record);
    v !== HOLE;
    v = yield* iteratorStepValue(agent, record)
  )
    list.push(v)
  return list
}

/** Elements of an array whose iteration nobody has changed, so that going through the protocol could not be observed. */
export function pristineElements(agent: Agent, value: Value): Value[] | undefined {
  if (!(value instanceof ArrayObject) || value.elements === null || value.elements.length !== value.length)
    return undefined
  const { intrinsics } = agent.realm
  if (getData(value, iteratorSymbol) !== intrinsics['Array.prototype.values']) return undefined
  if (getData(intrinsics.ArrayIteratorPrototype, 'next') !== intrinsics['ArrayIteratorPrototype.next'])
    return undefined
  agent.work(value.length)
  if (value.elements.includes(HOLE)) return undefined
  agent.memory.allocateList(value.length)
  return value.elements.slice() as Value[]
}
