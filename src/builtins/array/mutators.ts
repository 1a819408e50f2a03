// Methods of arrays that change them in place.

import type { NativeResult } from '../../machine/objects/function'
import type { ObjectValue } from '../../machine/objects/object'
import { get } from '../../machine/objects/properties'
import { toObject } from '../../machine/objects/wrapper'
import { deletePropertyOrThrow, lengthOfArrayLike, set } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import type { Realm } from '../../machine/running/realm'
import { HOLE, keyOfPrimitive, type Value } from '../../machine/value'
import { defineMethods } from '../define'
import { type Element, findElement, isPlainIndex, MAX_LENGTH, simpleArray, toAbsoluteIndex } from './elements'

export function defineArrayMutators(realm: Realm, prototype: ObjectValue): void {
  defineMethods(realm, prototype, [
    ['copyWithin', 2, copyWithin],
    ['fill', 1, fill],
    ['pop', 0, pop],
    ['push', 1, push],
    ['reverse', 0, reverse],
    ['shift', 0, shift],
    ['unshift', 1, unshift],
  ])
}

/** https://tc39.es/ecma262/#sec-array.prototype.push */
function push(agent: Agent, thisValue: Value, items: Value[]): NativeResult {
  const array = simpleArray(thisValue)
  if (array === undefined || array.length + items.length > MAX_LENGTH)
    return pushSlowly(agent, thisValue, items)
  for (const item of items) array.elements.push(item)
  array.length = array.elements.length
  return array.length
}

function* pushSlowly(agent: Agent, thisValue: Value, items: Value[]): Procedure {
  const object = toObject(agent, thisValue)
  let length = yield* lengthOfArrayLike(agent, object)
  if (length + items.length > Number.MAX_SAFE_INTEGER) {
    throw agent.typeError(
      `Pushing ${items.length} elements on an array-like of length ${length} is disallowed, as the total surpasses 2**53-1`,
    )
  }
  for (const item of items) yield* set(agent, object, keyOfPrimitive(length++), item)
  yield* set(agent, object, 'length', length)
  return length
}

/** https://tc39.es/ecma262/#sec-array.prototype.pop */
function pop(agent: Agent, thisValue: Value): NativeResult {
  const array = simpleArray(thisValue)
  if (array === undefined) return popSlowly(agent, thisValue)
  const last = array.elements.pop()
  array.length = array.elements.length
  return last === HOLE ? undefined : last
}

function* popSlowly(agent: Agent, thisValue: Value): Procedure {
  const object = toObject(agent, thisValue)
  const length = yield* lengthOfArrayLike(agent, object)
  if (length === 0) {
    yield* set(agent, object, 'length', 0)
    return undefined
  }
  const key = keyOfPrimitive(length - 1)
  const last = yield* get(agent, object, key)
  yield* deletePropertyOrThrow(agent, object, key)
  yield* set(agent, object, 'length', length - 1)
  return last
}

/** https://tc39.es/ecma262/#sec-array.prototype.shift */
function shift(agent: Agent, thisValue: Value): NativeResult {
  const array = simpleArray(thisValue)
  if (array === undefined) return shiftSlowly(agent, thisValue)
  const first = array.elements.shift()
  // A long list is moved by a word at a time, so an element costs little.
  agent.work(array.length >> 5)
  array.length = array.elements.length
  return first === HOLE ? undefined : first
}

function* shiftSlowly(agent: Agent, thisValue: Value): Procedure {
  const object = toObject(agent, thisValue)
  const length = yield* lengthOfArrayLike(agent, object)
  if (length === 0) {
    yield* set(agent, object, 'length', 0)
    return undefined
  }
  const first = yield* get(agent, object, 0)
  for (let i = 1; i < length; i++) yield* moveElement(agent, object, i, i - 1)
  yield* deletePropertyOrThrow(agent, object, keyOfPrimitive(length - 1))
  yield* set(agent, object, 'length', length - 1)
  return first
}

/** https://tc39.es/ecma262/#sec-array.prototype.unshift */
function unshift(agent: Agent, thisValue: Value, items: Value[]): NativeResult {
  const array = simpleArray(thisValue)
  if (array === undefined || array.length + items.length > MAX_LENGTH)
    return unshiftSlowly(agent, thisValue, items)
  agent.work(array.length)
  array.elements = [...items, ...array.elements]
  array.length = array.elements.length
  return array.length
}

function* unshiftSlowly(agent: Agent, thisValue: Value, items: Value[]): Procedure {
  const object = toObject(agent, thisValue)
  const length = yield* lengthOfArrayLike(agent, object)
  if (items.length > 0) {
    if (length + items.length > Number.MAX_SAFE_INTEGER) throw agent.typeError('Invalid array length')
    for (let i = length - 1; i >= 0; i--) yield* moveElement(agent, object, i, i + items.length)
    for (const [i, item] of items.entries()) yield* set(agent, object, i, item)
  }
  yield* set(agent, object, 'length', length + items.length)
  return length + items.length
}

/** Copies an element to another index, or its absence. */
export function* moveElement(agent: Agent, object: ObjectValue, from: number, to: number): Procedure<void> {
  yield* putElement(agent, object, to, yield* findElement(agent, object, from))
}

function* putElement(agent: Agent, object: ObjectValue, index: number, element: Element): Procedure<void> {
  const key = keyOfPrimitive(index)
  if (element === HOLE) yield* deletePropertyOrThrow(agent, object, key)
  else yield* set(agent, object, key, element)
}

/** https://tc39.es/ecma262/#sec-array.prototype.reverse */
function reverse(agent: Agent, thisValue: Value): NativeResult {
  const array = simpleArray(thisValue)
  if (array === undefined) return reverseSlowly(agent, thisValue)
  agent.work(array.length)
  array.elements.reverse()
  return array
}

function* reverseSlowly(agent: Agent, thisValue: Value): Procedure {
  const object = toObject(agent, thisValue)
  const length = yield* lengthOfArrayLike(agent, object)
  for (let lower = 0; lower < Math.floor(length / 2); lower++) {
    const upper = length - lower - 1
    const low = yield* findElement(agent, object, lower)
    const high = yield* findElement(agent, object, upper)
    if (low === HOLE && high === HOLE) continue
    yield* putElement(agent, object, lower, high)
    yield* putElement(agent, object, upper, low)
  }
  return object
}

/** https://tc39.es/ecma262/#sec-array.prototype.fill */
function fill(agent: Agent, thisValue: Value, [value, start, end]: Value[]): NativeResult {
  const array = simpleArray(thisValue)
  if (array === undefined || !isPlainIndex(start) || !isPlainIndex(end))
    return fillSlowly(agent, thisValue, value, start, end)
  agent.work(array.length)
  array.elements.fill(value, start, end)
  return array
}

/** What is filled where an array is sparse takes much longer than a step. */
const FILLING_COST = 16

function* fillSlowly(agent: Agent, thisValue: Value, value: Value, start: Value, end: Value): Procedure {
  const object = toObject(agent, thisValue)
  const length = yield* lengthOfArrayLike(agent, object)
  const from = yield* toAbsoluteIndex(agent, start, length)
  const to = yield* toAbsoluteIndex(agent, end, length, length)
  for (let i = from; i < to; i++) {
    agent.charge(FILLING_COST)
    yield* set(agent, object, keyOfPrimitive(i), value)
  }
  return object
}

/** https://tc39.es/ecma262/#sec-array.prototype.copywithin */
function* copyWithin(agent: Agent, thisValue: Value, [target, start, end]: Value[]): Procedure {
  const object = toObject(agent, thisValue)
  const length = yield* lengthOfArrayLike(agent, object)
  const to = yield* toAbsoluteIndex(agent, target, length)
  const from = yield* toAbsoluteIndex(agent, start, length)
  const final = yield* toAbsoluteIndex(agent, end, length, length)
  const count = Math.min(final - from, length - to)
  const isBackward = from < to && to < from + count
  for (let i = 0; i < count; i++) {
    const offset = isBackward ? count - 1 - i : i
    yield* moveElement(agent, object, from + offset, to + offset)
  }
  return object
}
