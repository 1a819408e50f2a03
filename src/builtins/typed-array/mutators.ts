// Methods of typed arrays that change them in place.

import { TypedArrayObject } from '../../machine/exotic/typed-array'
import { setElement, toElement } from '../../machine/exotic/typed-array-methods'
import type { ObjectValue } from '../../machine/objects/object'
import { get } from '../../machine/objects/properties'
import { toObject } from '../../machine/objects/wrapper'
import { toIntegerOrInfinity } from '../../machine/operations/convert'
import { lengthOfArrayLike } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import type { Realm } from '../../machine/running/realm'
import { keyOfPrimitive, type Value } from '../../machine/value'
import { toAbsoluteIndex } from '../array/elements'
import { defineMethods } from '../define'
import { requireInBounds, requireSameContent, requireTypedArray } from './create'

export function defineTypedArrayMutators(realm: Realm, prototype: ObjectValue): void {
  defineMethods(realm, prototype, [
    ['copyWithin', 2, copyWithin],
    ['fill', 1, fill],
    ['reverse', 0, reverse],
    ['set', 1, set],
  ])
}

/** https://tc39.es/ecma262/#sec-%typedarray%.prototype.copywithin */
function* copyWithin(agent: Agent, thisValue: Value, [target, start, end]: Value[]): Procedure {
  const array = requireTypedArray(agent, thisValue, 'copyWithin')
  const { length } = array
  const to = yield* toAbsoluteIndex(agent, target, length)
  const from = yield* toAbsoluteIndex(agent, start, length)
  const final = yield* toAbsoluteIndex(agent, end, length, length)
  const count = Math.min(final - from, length - to)
  if (count <= 0) return array
  requireInBounds(agent, array, 'copyWithin')
  const { size } = array.type
  array.bytes(0, array.length).copyWithin(to * size, from * size, (from + count) * size)
  return array
}

/** https://tc39.es/ecma262/#sec-%typedarray%.prototype.fill */
function* fill(agent: Agent, thisValue: Value, [value, start, end]: Value[]): Procedure {
  const array = requireTypedArray(agent, thisValue, 'fill')
  const { length } = array
  const element = yield* toElement(agent, array.type, value)
  const from = yield* toAbsoluteIndex(agent, start, length)
  const to = yield* toAbsoluteIndex(agent, end, length, length)
  requireInBounds(agent, array, 'fill')
  for (let i = from; i < Math.min(to, array.length); i++) array.write(i, element)
  return array
}

/** https://tc39.es/ecma262/#sec-%typedarray%.prototype.reverse */
function reverse(agent: Agent, thisValue: Value): Value {
  const array = requireTypedArray(agent, thisValue, 'reverse')
  const { view } = array
  for (let low = 0, high = view.length - 1; low < high; low++, high--) {
    const element = view[low]!
    view[low] = view[high]!
    view[high] = element
  }
  return array
}

/** https://tc39.es/ecma262/#sec-%typedarray%.prototype.set */
function* set(agent: Agent, thisValue: Value, [source, offset]: Value[]): Procedure {
  if (!(thisValue instanceof TypedArrayObject)) throw agent.typeError('this is not a typed array.')
  const start = yield* toIntegerOrInfinity(agent, offset)
  if (start < 0) throw outOfBounds(agent)
  requireInBounds(agent, thisValue, 'set')
  if (source instanceof TypedArrayObject) setFromTypedArray(agent, thisValue, start, source)
  else yield* setFromArrayLike(agent, thisValue, start, toObject(agent, source))
  return undefined
}

const outOfBounds = (agent: Agent) => agent.error('RangeError', 'offset is out of bounds')

/** https://tc39.es/ecma262/#sec-settypedarrayfromtypedarray */
function setFromTypedArray(
  agent: Agent,
  target: TypedArrayObject,
  start: number,
  source: TypedArrayObject,
): void {
  requireInBounds(agent, source, 'set')
  requireSameContent(agent, target.type, source.type)
  const { length } = source
  if (start + length > target.length) throw outOfBounds(agent)
  agent.work(length)
  if (target.type === source.type) {
    target.bytes(start, start + length).set(source.bytes(0, length))
    return
  }
  const elements = Array.from({ length }, (_, i) => source.at(i)!)
  for (const [i, element] of elements.entries()) target.write(start + i, element)
}

/** https://tc39.es/ecma262/#sec-settypedarrayfromarraylike */
function* setFromArrayLike(
  agent: Agent,
  target: TypedArrayObject,
  start: number,
  source: ObjectValue,
): Procedure<void> {
  const targetLength = target.length
  const length = yield* lengthOfArrayLike(agent, source)
  if (start + length > targetLength) throw outOfBounds(agent)
  for (let i = 0; i < length; i++)
    yield* setElement(agent, target, start + i, yield* get(agent, source, keyOfPrimitive(i)))
}
