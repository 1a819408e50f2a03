// Sorting. For fewer than 64 elements the comparator is called in the order observed in V8, so that a program that prints its
// arguments prints what it would print there; longer lists are cut into such runs, which are merged.

import { isCallable } from '../../machine/objects/function'
import type { ObjectValue } from '../../machine/objects/object'
import { toObject } from '../../machine/objects/wrapper'
import { toNumber, toString } from '../../machine/operations/convert'
import {
  createArray,
  deletePropertyOrThrow,
  lengthOfArrayLike,
  set,
} from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import { beginCall } from '../../machine/running/call'
import { PENDING, type Procedure } from '../../machine/running/completion'
import type { Realm } from '../../machine/running/realm'
import { HOLE, isObject, keyOfPrimitive, type Value } from '../../machine/value'
import { defineMethods } from '../define'
import { elementAt, findElement, getElement, MAX_LENGTH } from './elements'

type Comparison = (a: Value, b: Value) => Procedure<number>

export function defineArraySort(realm: Realm, prototype: ObjectValue): void {
  defineMethods(realm, prototype, [
    ['sort', 1, sort],
    ['toSorted', 1, toSorted],
  ])
}

/** https://tc39.es/ecma262/#sec-array.prototype.sort */
function* sort(agent: Agent, thisValue: Value, [comparator]: Value[]): Procedure {
  requireComparator(agent, comparator)
  const object = toObject(agent, thisValue)
  const length = yield* lengthOfArrayLike(agent, object)
  const list = agent.hold<Value[]>([])
  for (let i = 0; i < length; i++) {
    let element = elementAt(object, i)
    if (element === HOLE) element = yield* findElement(agent, object, i)
    if (element !== HOLE) list.push(element)
  }
  const sorted = yield* sortList(agent, list, comparator)
  for (const [i, value] of sorted.entries()) yield* set(agent, object, keyOfPrimitive(i), value)
  for (let i = sorted.length; i < length; i++) yield* deletePropertyOrThrow(agent, object, keyOfPrimitive(i))
  return object
}

/** https://tc39.es/ecma262/#sec-array.prototype.tosorted */
function* toSorted(agent: Agent, thisValue: Value, [comparator]: Value[]): Procedure {
  requireComparator(agent, comparator)
  const object = toObject(agent, thisValue)
  const length = yield* lengthOfArrayLike(agent, object)
  if (length > MAX_LENGTH) throw agent.error('RangeError', 'Invalid array length')
  const list = agent.hold<Value[]>([])
  for (let i = 0; i < length; i++) list.push(yield* getElement(agent, object, i))
  return createArray(agent, yield* sortList(agent, list, comparator))
}

export function requireComparator(agent: Agent, comparator: Value): void {
  if (comparator === undefined || isCallable(comparator)) return
  throw agent.typeError('The comparison function must be either a function or undefined')
}

/** https://tc39.es/ecma262/#sec-comparearrayelements – undefined goes last, whatever the comparator says. */
function* sortList(agent: Agent, list: Value[], comparator: Value): Procedure<Value[]> {
  const present = list.filter((value) => value !== undefined)
  const absent: Value[] = list.filter((value) => value === undefined)
  if (comparator === undefined && present.every((value) => !isObject(value) && typeof value !== 'symbol'))
    return sortPrimitives(agent, present).concat(absent)
  const compare: Comparison =
    comparator === undefined
      ? (a, b) => compareAsText(agent, a, b)
      : (a, b) => compareBy(agent, comparator, a, b)
  return (yield* mergeSort(present, compare)).concat(absent)
}

function sortPrimitives(agent: Agent, list: Value[]): Value[] {
  agent.charge(Math.ceil(list.length * Math.log2(list.length + 1)))
  const pairs = list.map((value) => ({ value, text: String(value) }))
  pairs.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
  return pairs.map((pair) => pair.value)
}

function* compareAsText(agent: Agent, a: Value, b: Value): Procedure<number> {
  const textA = yield* toString(agent, a)
  const textB = yield* toString(agent, b)
  return textA < textB ? -1 : textA > textB ? 1 : 0
}

function* compareBy(agent: Agent, comparator: Value, a: Value, b: Value): Procedure<number> {
  const result = beginCall(agent, comparator, undefined, [a, b], 0)
  const order = result === PENDING ? yield : result
  return typeof order === 'number' ? order : yield* toNumber(agent, order)
}

/** Longest list that V8 sorts in a single run. */
const MAX_RUN = 63

/** Length of the runs that a longer list is sorted in before they are merged. */
const RUN = 32

/** A stable merge sort. It does not recurse: a comparator's result would pass through every waiting procedure. */
function* mergeSort(list: Value[], compare: Comparison): Procedure<Value[]> {
  if (list.length <= MAX_RUN) return yield* insertionSort(list, compare)
  let runs: Value[][] = []
  for (let start = 0; start < list.length; start += RUN)
    runs.push(yield* insertionSort(list.slice(start, start + RUN), compare))
  while (runs.length > 1) {
    const merged: Value[][] = []
    for (let i = 0; i < runs.length; i += 2) merged.push(yield* merge(runs[i]!, runs[i + 1] ?? [], compare))
    runs = merged
  }
  return runs[0]!
}

function* merge(left: Value[], right: Value[], compare: Comparison): Procedure<Value[]> {
  const merged: Value[] = []
  let l = 0
  let r = 0
  while (l < left.length && r < right.length)
    merged.push((yield* compare(right[r], left[l])) < 0 ? right[r++] : left[l++])
  return merged.concat(left.slice(l), right.slice(r))
}

/** Binary insertion behind the run that the list begins with. */
function* insertionSort(list: Value[], compare: Comparison): Procedure<Value[]> {
  const sorted = yield* firstRun(list, compare)
  for (const pivot of list.slice(sorted.length)) {
    let left = 0
    let right = sorted.length
    while (left < right) {
      const middle = left + ((right - left) >> 1)
      if ((yield* compare(pivot, sorted[middle])) < 0) right = middle
      else left = middle + 1
    }
    sorted.splice(left, 0, pivot)
  }
  return sorted
}

/** The longest ascending or strictly descending beginning of a list, in ascending order. */
function* firstRun(list: Value[], compare: Comparison): Procedure<Value[]> {
  if (list.length < 2) return list.slice()
  const isDescending = (yield* compare(list[1], list[0])) < 0
  let length = 2
  while (length < list.length && (yield* compare(list[length], list[length - 1])) < 0 === isDescending)
    length++
  const run = list.slice(0, length)
  return isDescending ? run.reverse() : run
}
