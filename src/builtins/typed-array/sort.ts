// Sorting typed arrays: merging, with the comparator called in the order observed in V8.

import type { Element } from '../../machine/exotic/element-types'
import type { TypedArrayObject } from '../../machine/exotic/typed-array'
import type { ObjectValue } from '../../machine/objects/object'
import { toNumber } from '../../machine/operations/convert'
import type { Agent } from '../../machine/running/agent'
import { beginCall } from '../../machine/running/call'
import { PENDING, type Procedure } from '../../machine/running/completion'
import type { Realm } from '../../machine/running/realm'
import type { Value } from '../../machine/value'
import { requireComparator } from '../array/sort'
import { defineMethods } from '../define'
import { createSameType, requireTypedArray } from './create'

export function defineTypedArraySort(realm: Realm, prototype: ObjectValue): void {
  defineMethods(realm, prototype, [
    ['sort', 1, sort],
    ['toSorted', 1, toSorted],
  ])
}

/** https://tc39.es/ecma262/#sec-%typedarray%.prototype.sort */
function* sort(agent: Agent, thisValue: Value, [comparator]: Value[]): Procedure {
  requireComparator(agent, comparator)
  const array = requireTypedArray(agent, thisValue, 'sort')
  for (const [i, element] of (yield* sorted(agent, array, comparator)).entries()) array.write(i, element)
  return array
}

/** https://tc39.es/ecma262/#sec-%typedarray%.prototype.tosorted */
function* toSorted(agent: Agent, thisValue: Value, [comparator]: Value[]): Procedure {
  requireComparator(agent, comparator)
  const array = requireTypedArray(agent, thisValue, 'toSorted')
  const target = createSameType(agent, array, array.length)
  for (const [i, element] of (yield* sorted(agent, array, comparator)).entries()) target.write(i, element)
  return target
}

function* sorted(agent: Agent, array: TypedArrayObject, comparator: Value): Procedure<Element[]> {
  agent.charge(Math.ceil(array.length * Math.log2(array.length + 1)))
  const list = Array.from({ length: array.length }, (_, i) => array.at(i)!)
  if (comparator === undefined) return list.sort(compareElements)
  yield* mergeSort(agent, list.slice(), 0, list.length, list, comparator)
  return list
}

/** NaN goes last, and -0 before 0. https://tc39.es/ecma262/#sec-comparetypedarrayelements */
function compareElements(a: Element, b: Element): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
  if (a !== b) return a < b ? -1 : 1
  return Number(Object.is(b, -0)) - Number(Object.is(a, -0))
}

/** Sorts a part of `target`; `source` has the same content, and is overwritten. */
function* mergeSort(
  agent: Agent,
  source: Element[],
  from: number,
  to: number,
  target: Element[],
  comparator: Value,
): Procedure<void> {
  if (to - from < 2) return
  const middle = from + ((to - from) >> 1)
  yield* mergeSort(agent, target, from, middle, source, comparator)
  yield* mergeSort(agent, target, middle, to, source, comparator)
  let left = from
  let right = middle
  for (let i = from; i < to; i++) {
    const takesLeft =
      left < middle &&
      (right >= to || (yield* compare(agent, comparator, source[left]!, source[right]!)) <= 0)
    target[i] = takesLeft ? source[left++]! : source[right++]!
  }
}

function* compare(agent: Agent, comparator: Value, a: Element, b: Element): Procedure<number> {
  const result = beginCall(agent, comparator, undefined, [a, b], 0)
  const order = yield* toNumber(agent, result === PENDING ? yield : result)
  return Number.isNaN(order) ? 0 : order
}
