// Methods of arrays that make a new array from one.

import type { NativeResult } from '../../machine/objects/function'
import { isCallable } from '../../machine/objects/function'
import { ABSENT, findSlot, type ObjectValue } from '../../machine/objects/object'
import { get } from '../../machine/objects/properties'
import { isConcatSpreadableSymbol } from '../../machine/objects/symbols'
import { toObject } from '../../machine/objects/wrapper'
import { toBoolean, toIntegerOrInfinity } from '../../machine/operations/convert'
import { createArray, lengthOfArrayLike, set } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import { call } from '../../machine/running/call'
import type { Procedure } from '../../machine/running/completion'
import { nest } from '../../machine/running/nest'
import type { Realm } from '../../machine/running/realm'
import { HOLE, isObject, type Value } from '../../machine/value'
import { defineMethods } from '../define'
import {
  addElement,
  arrayCreate,
  arraySpeciesCreate,
  type Element,
  elementAt,
  findElement,
  getElement,
  isArray,
  isPlainIndex,
  simpleArray,
  simpleSource,
  toAbsoluteIndex,
  UNITS_PER_ELEMENT,
} from './elements'

export function defineArrayCopies(realm: Realm, prototype: ObjectValue): void {
  defineMethods(realm, prototype, [
    ['concat', 1, concat],
    ['flat', 0, flat],
    ['flatMap', 1, flatMap],
    ['slice', 2, slice],
    ['toReversed', 0, toReversed],
    ['with', 2, withElement],
  ])
}

/** https://tc39.es/ecma262/#sec-array.prototype.slice */
function slice(agent: Agent, thisValue: Value, [start, end]: Value[]): NativeResult {
  const array = simpleSource(agent, thisValue)
  if (array === undefined || !isPlainIndex(start) || !isPlainIndex(end))
    return sliceSlowly(agent, thisValue, start, end)
  agent.memory.allocateList(array.length)
  const elements = array.elements.slice(start, end)
  agent.work(elements.length)
  return createArray(agent, elements)
}

function* sliceSlowly(agent: Agent, thisValue: Value, start: Value, end: Value): Procedure {
  const object = toObject(agent, thisValue)
  const length = yield* lengthOfArrayLike(agent, object)
  const from = yield* toAbsoluteIndex(agent, start, length)
  const to = yield* toAbsoluteIndex(agent, end, length, length)
  const target = yield* arraySpeciesCreate(agent, object, Math.max(to - from, 0))
  let count = 0
  for (let i = from; i < to; i++, count++) {
    const element = yield* findElement(agent, object, i)
    if (element !== HOLE) yield* addElement(agent, target, count, element)
  }
  yield* set(agent, target, 'length', count)
  return target
}

/** More of them are too many for the real engine's stack. */
const MANY_PARTS = 1000

const NOTHING: Element[] = []

/** What a copied element costs. */
const UNITS_PER_COPY = 2

/** https://tc39.es/ecma262/#sec-array.prototype.concat */
function concat(agent: Agent, thisValue: Value, args: Value[]): NativeResult {
  if (simpleSource(agent, thisValue) === undefined) return concatSlowly(agent, thisValue, args)
  const parts: (Element | Element[])[] = []
  let length = 0
  for (const item of [thisValue, ...args]) {
    if (!isObject(item)) parts.push(item)
    else {
      const array = simpleArray(item)
      if (array === undefined || findSlot(array, isConcatSpreadableSymbol) !== ABSENT)
        return concatSlowly(agent, thisValue, args)
      agent.work(array.length * UNITS_PER_COPY)
      length += array.length
      agent.memory.allocateList(length)
      parts.push(array.elements)
    }
  }
  return createArray(agent, parts.length > MANY_PARTS ? parts.flat() : NOTHING.concat(...parts))
}

function* concatSlowly(agent: Agent, thisValue: Value, args: Value[]): Procedure {
  const object = toObject(agent, thisValue, 'Array.prototype.concat')
  const target = yield* arraySpeciesCreate(agent, object, 0)
  let at = 0
  for (const item of [object, ...args]) {
    const isSpread = yield* isConcatSpreadable(agent, item)
    const length = isSpread ? yield* lengthOfArrayLike(agent, item as ObjectValue) : 1
    if (at + length > Number.MAX_SAFE_INTEGER) throw agent.typeError('Invalid array length')
    for (let i = 0; i < length; i++) {
      const element = isSpread ? yield* findElement(agent, item as ObjectValue, i) : item
      if (element !== HOLE) yield* addElement(agent, target, at + i, element)
    }
    at += length
  }
  yield* set(agent, target, 'length', at)
  return target
}

/** https://tc39.es/ecma262/#sec-isconcatspreadable */
function* isConcatSpreadable(agent: Agent, value: Value): Procedure<boolean> {
  if (!isObject(value)) return false
  const spreadable = yield* get(agent, value, isConcatSpreadableSymbol)
  return spreadable === undefined ? isArray(agent, value) : toBoolean(spreadable)
}

/** https://tc39.es/ecma262/#sec-array.prototype.flat */
function* flat(agent: Agent, thisValue: Value, [depth]: Value[]): Procedure {
  const object = toObject(agent, thisValue)
  const length = yield* lengthOfArrayLike(agent, object)
  const levels = depth === undefined ? 1 : Math.max(yield* toIntegerOrInfinity(agent, depth), 0)
  const target = yield* arraySpeciesCreate(agent, object, 0)
  yield* flattenInto(agent, target, 0, object, length, levels)
  return target
}

/** https://tc39.es/ecma262/#sec-array.prototype.flatmap */
function* flatMap(agent: Agent, thisValue: Value, [callback, thisArgument]: Value[]): Procedure {
  const object = toObject(agent, thisValue)
  const length = yield* lengthOfArrayLike(agent, object)
  if (!isCallable(callback)) throw agent.typeError('flatMap mapper function is not callable')
  const target = yield* arraySpeciesCreate(agent, object, 0)
  yield* flattenInto(agent, target, 0, object, length, 1, (value, index) =>
    call(agent, callback, thisArgument, value, index, object),
  )
  return target
}

/** https://tc39.es/ecma262/#sec-flattenintoarray */
function* flattenInto(
  agent: Agent,
  target: ObjectValue,
  start: number,
  source: ObjectValue,
  length: number,
  depth: number,
  map?: (value: Value, index: number) => Procedure,
): Procedure<number> {
  let at = start
  for (let i = 0; i < length; i++) {
    agent.work(UNITS_PER_ELEMENT)
    let element = elementAt(source, i)
    if (element === HOLE) element = yield* findElement(agent, source, i)
    if (element === HOLE) continue
    if (map !== undefined) element = yield* map(element, i)
    if (depth > 0 && element !== HOLE && isArray(agent, element)) {
      const innerLength = yield* lengthOfArrayLike(agent, element)
      at = (yield* nest(agent, flattenInto(agent, target, at, element, innerLength, depth - 1))) as number
    } else yield* addElement(agent, target, at++, element)
  }
  return at
}

/** https://tc39.es/ecma262/#sec-array.prototype.toreversed */
function* toReversed(agent: Agent, thisValue: Value): Procedure {
  const object = toObject(agent, thisValue)
  const length = yield* lengthOfArrayLike(agent, object)
  const target = agent.hold(arrayCreate(agent, length))
  for (let i = 0; i < length; i++) target.put(i, yield* getElement(agent, object, length - 1 - i))
  return target
}

/** https://tc39.es/ecma262/#sec-array.prototype.with */
function* withElement(agent: Agent, thisValue: Value, [index, value]: Value[]): Procedure {
  const object = toObject(agent, thisValue)
  const length = yield* lengthOfArrayLike(agent, object)
  const relative = yield* toIntegerOrInfinity(agent, index)
  const at = relative < 0 ? length + relative : relative
  if (at >= length || at < 0) throw agent.error('RangeError', `Invalid index : ${relative}`)
  const target = agent.hold(arrayCreate(agent, length))
  for (let i = 0; i < length; i++) target.put(i, i === at ? value : yield* getElement(agent, object, i))
  return target
}
