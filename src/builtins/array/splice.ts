// Methods of arrays that take a part out, and put others in its place.

import type { NativeResult } from '../../machine/objects/function'
import type { ObjectValue } from '../../machine/objects/object'
import { toObject } from '../../machine/objects/wrapper'
import { integerOf, toNumber } from '../../machine/operations/convert'
import {
  createArray,
  deletePropertyOrThrow,
  lengthOfArrayLike,
  set,
} from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import type { Realm } from '../../machine/running/realm'
import { HOLE, keyOfPrimitive, type Value } from '../../machine/value'
import { defineMethods } from '../define'
import {
  absoluteIndex,
  addElement,
  arraySpeciesCreate,
  type Element,
  findElement,
  getElement,
  isPlainIndex,
  MAX_LENGTH,
  simpleSource,
  toAbsoluteIndex,
} from './elements'
import { moveElement } from './mutators'

export function defineArraySplice(realm: Realm, prototype: ObjectValue): void {
  defineMethods(realm, prototype, [
    ['splice', 2, splice],
    ['toSpliced', 2, toSpliced],
  ])
}

/** https://tc39.es/ecma262/#sec-array.prototype.splice */
function splice(agent: Agent, thisValue: Value, args: Value[]): NativeResult {
  const array = simpleSource(agent, thisValue)
  const [start, count] = args
  if (array === undefined || !isPlainIndex(start) || !isPlainIndex(count))
    return spliceSlowly(agent, thisValue, args)
  const from = absoluteIndex(start ?? 0, array.length)
  const skipped = skipCount(args.length, count ?? 0, array.length - from)
  const { elements } = array
  agent.work(elements.length)
  const removed = elements.slice(from, from + skipped)
  array.elements = elements.slice(0, from).concat(args.slice(2) as Element[], elements.slice(from + skipped))
  array.length = array.elements.length
  return createArray(agent, removed)
}

/** How many elements go: none, all to the end, or as many as asked and possible. */
function skipCount(argumentCount: number, asked: number, available: number): number {
  if (argumentCount === 0) return 0
  return argumentCount === 1 ? available : Math.min(Math.max(integerOf(asked), 0), available)
}

function* spliceSlowly(agent: Agent, thisValue: Value, args: Value[]): Procedure {
  const object = toObject(agent, thisValue)
  const length = yield* lengthOfArrayLike(agent, object)
  const start = yield* toAbsoluteIndex(agent, args[0], length)
  const asked = args.length > 1 ? yield* toNumber(agent, args[1]) : 0
  const count = skipCount(args.length, asked, length - start)
  const items = args.slice(2)
  if (length + items.length - count > Number.MAX_SAFE_INTEGER) throw agent.typeError('Invalid array length')
  const removed = yield* arraySpeciesCreate(agent, object, count)
  for (let i = 0; i < count; i++) {
    const element = yield* findElement(agent, object, start + i)
    if (element !== HOLE) yield* addElement(agent, removed, i, element)
  }
  yield* set(agent, removed, 'length', count)
  yield* closeGap(agent, object, length, start, count, items.length)
  for (const [i, item] of items.entries()) yield* set(agent, object, keyOfPrimitive(start + i), item)
  yield* set(agent, object, 'length', length - count + items.length)
  return removed
}

/** Moves what follows the removed elements to where it follows the new ones. */
function* closeGap(
  agent: Agent,
  object: ObjectValue,
  length: number,
  start: number,
  removed: number,
  added: number,
): Procedure<void> {
  if (added < removed) {
    for (let i = start; i < length - removed; i++) yield* moveElement(agent, object, i + removed, i + added)
    for (let i = length; i > length - removed + added; i--)
      yield* deletePropertyOrThrow(agent, object, keyOfPrimitive(i - 1))
  } else if (added > removed) {
    for (let i = length - removed; i > start; i--)
      yield* moveElement(agent, object, i + removed - 1, i + added - 1)
  }
}

/** https://tc39.es/ecma262/#sec-array.prototype.tospliced */
function* toSpliced(agent: Agent, thisValue: Value, args: Value[]): Procedure {
  const object = toObject(agent, thisValue)
  const length = yield* lengthOfArrayLike(agent, object)
  const start = yield* toAbsoluteIndex(agent, args[0], length)
  const asked = args.length > 1 ? yield* toNumber(agent, args[1]) : 0
  const count = skipCount(args.length, asked, length - start)
  const items = args.slice(2)
  const newLength = length + items.length - count
  if (newLength > Number.MAX_SAFE_INTEGER) throw agent.typeError('Invalid array length')
  if (newLength > MAX_LENGTH) throw agent.error('RangeError', 'Invalid array length')
  const elements = agent.hold<Value[]>([])
  for (let i = 0; i < start; i++) elements.push(yield* getElement(agent, object, i))
  for (const item of items) elements.push(item)
  for (let i = start + count; i < length; i++) elements.push(yield* getElement(agent, object, i))
  return createArray(agent, elements)
}
