// What a typed array does in its own way. https://tc39.es/ecma262/#sec-typedarray-exotic-objects

import { ABSENT } from '../objects/object'
import { hasProperty } from '../objects/properties'
import { isAccessorDescriptor } from '../objects/property'
import { toBigInt, toNumber } from '../operations/convert'
import { ordinarySet } from '../operations/operations'
import type { Agent } from '../running/agent'
import type { Procedure } from '../running/completion'
import type { Value } from '../value'
import type { Element, ElementType } from './element-types'
import type { InternalMethods } from './internal-methods'
import { isNumericIndex, type TypedArrayObject } from './typed-array'

/** A value as an element of the type: a number or a BigInt. */
export function* toElement(agent: Agent, { holdsBigInts }: ElementType, value: Value): Procedure<Element> {
  return holdsBigInts ? yield* toBigInt(agent, value) : yield* toNumber(agent, value)
}

/** https://tc39.es/ecma262/#sec-typedarraysetelement */
export function* setElement(
  agent: Agent,
  array: TypedArrayObject,
  index: number,
  value: Value,
): Procedure<void> {
  array.write(index, yield* toElement(agent, array.type, value))
}

export const typedArrayMethods: InternalMethods = {
  *preventExtensions(_agent, object) {
    const { buffer, fixedLength } = object as TypedArrayObject
    const isFixed = fixedLength !== undefined && buffer.maxByteLength === undefined
    return isFixed && object.preventExtensions()
  },

  *hasProperty(agent, object, key) {
    if (isNumericIndex(key)) return (object as TypedArrayObject).hasIndex(key)
    if (object.getOwnSlot(key) !== ABSENT) return true
    return object.prototype !== null && (yield* hasProperty(agent, object.prototype, key))
  },

  *defineOwnProperty(agent, object, key, descriptor) {
    if (!isNumericIndex(key)) return object.defineOwnProperty(key, descriptor)
    const array = object as TypedArrayObject
    const { configurable = true, enumerable = true, writable = true } = descriptor
    if (!array.hasIndex(key) || !configurable || !enumerable || !writable) return false
    if (isAccessorDescriptor(descriptor)) return false
    if ('value' in descriptor) yield* setElement(agent, array, key as number, descriptor.value)
    return true
  },

  *set(agent, object, key, value, receiver) {
    if (!isNumericIndex(key)) return yield* ordinarySet(agent, object, key, value, receiver)
    const array = object as TypedArrayObject
    if (receiver === object) {
      yield* setElement(agent, array, typeof key === 'number' ? key : Number.POSITIVE_INFINITY, value)
      return true
    }
    return !array.hasIndex(key) || (yield* ordinarySet(agent, object, key, value, receiver))
  },
}
