// Methods of typed arrays that make another one: of a part, of the same bytes, or of the same elements but one.

import { TypedArrayObject } from '../../machine/exotic/typed-array'
import { toElement } from '../../machine/exotic/typed-array-methods'
import type { ObjectValue } from '../../machine/objects/object'
import { toIntegerOrInfinity } from '../../machine/operations/convert'
import { set } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import type { Realm } from '../../machine/running/realm'
import { keyOfPrimitive, type Value } from '../../machine/value'
import { toAbsoluteIndex } from '../array/elements'
import { defineMethods, incompatible } from '../define'
import { createSameType, requireInBounds, requireTypedArray, speciesCreate } from './create'

export function defineTypedArrayParts(realm: Realm, prototype: ObjectValue): void {
  defineMethods(realm, prototype, [
    ['slice', 2, slice],
    ['subarray', 2, subarray],
    ['toReversed', 0, toReversed],
    ['with', 2, withElement],
  ])
}

/** https://tc39.es/ecma262/#sec-%typedarray%.prototype.slice */
function* slice(agent: Agent, thisValue: Value, [start, end]: Value[]): Procedure {
  const array = requireTypedArray(agent, thisValue, 'slice')
  const { length } = array
  const from = yield* toAbsoluteIndex(agent, start, length)
  const to = yield* toAbsoluteIndex(agent, end, length, length)
  const count = Math.max(to - from, 0)
  const target = yield* speciesCreate(agent, array, [count], 'slice')
  if (count === 0) return target
  requireInBounds(agent, array, 'slice')
  if (target.type === array.type) copyBytes(array, from, to, target)
  else
    for (let i = from; i < Math.min(to, array.length); i++)
      yield* set(agent, target, keyOfPrimitive(i - from), array.at(i))
  return target
}

/** One after the other, so that overlapping parts of one buffer come out as the specification says. */
function copyBytes(array: TypedArrayObject, from: number, to: number, target: TypedArrayObject): void {
  const source = array.bytes(from, to)
  const bytes = target.bytes(0, target.length)
  for (let i = 0; i < source.length; i++) bytes[i] = source[i]!
}

/** https://tc39.es/ecma262/#sec-%typedarray%.prototype.subarray */
function* subarray(agent: Agent, thisValue: Value, [start, end]: Value[]): Procedure {
  if (!(thisValue instanceof TypedArrayObject))
    throw incompatible(agent, '%TypedArray%.prototype.subarray', thisValue)
  const { buffer, byteOffset, fixedLength, length, type } = thisValue
  const from = yield* toAbsoluteIndex(agent, start, length)
  const args: Value[] = [buffer, byteOffset + from * type.size]
  if (fixedLength !== undefined || end !== undefined)
    args.push(Math.max((yield* toAbsoluteIndex(agent, end, length, length)) - from, 0))
  return yield* speciesCreate(agent, thisValue, args, 'subarray')
}

/** https://tc39.es/ecma262/#sec-%typedarray%.prototype.toreversed */
function toReversed(agent: Agent, thisValue: Value): Value {
  const array = requireTypedArray(agent, thisValue, 'toReversed')
  const { length } = array
  const target = createSameType(agent, array, length)
  for (let i = 0; i < length; i++) target.write(i, array.at(length - 1 - i)!)
  return target
}

/** https://tc39.es/ecma262/#sec-%typedarray%.prototype.with */
function* withElement(agent: Agent, thisValue: Value, [index, value]: Value[]): Procedure {
  const array = requireTypedArray(agent, thisValue, 'with')
  const { length } = array
  const relative = yield* toIntegerOrInfinity(agent, index)
  const at = relative < 0 ? length + relative : relative
  const element = yield* toElement(agent, array.type, value)
  if (!(at >= 0 && at < array.length)) throw agent.error('RangeError', 'Invalid typed array index')
  const target = createSameType(agent, array, length)
  const zero = array.type.holdsBigInts ? 0n : Number.NaN
  for (let i = 0; i < length; i++) target.write(i, i === at ? element : (array.at(i) ?? zero))
  return target
}
