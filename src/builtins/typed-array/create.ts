// How typed arrays come to be. https://tc39.es/ecma262/#sec-typedarray-constructors

import { ArrayBufferObject } from '../../machine/exotic/array-buffer'
import type { ElementType } from '../../machine/exotic/element-types'
import { type BufferView, TypedArrayObject } from '../../machine/exotic/typed-array'
import { setElement, typedArrayMethods } from '../../machine/exotic/typed-array-methods'
import type { ObjectValue } from '../../machine/objects/object'
import { get } from '../../machine/objects/properties'
import { toIndex } from '../../machine/operations/convert'
import { toDisplay } from '../../machine/operations/display'
import { getIteratorFromMethod, iteratorStepValue } from '../../machine/operations/iteration'
import { lengthOfArrayLike, speciesConstructor } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import { construct, prototypeFrom } from '../../machine/running/construct'
import { HOLE, isObject, keyOfPrimitive, type Value } from '../../machine/value'
import { iteratorMethod } from '../iterator/iterate'
import { allocate, requireAttached } from './array-buffer'

/** What a typed array method begins with. https://tc39.es/ecma262/#sec-validatetypedarray */
export function requireTypedArray(agent: Agent, value: Value, method: string): TypedArrayObject {
  if (!(value instanceof TypedArrayObject)) throw agent.typeError('this is not a typed array.')
  requireInBounds(agent, value, method)
  if (WORKS_THROUGH.has(method)) agent.work(value.length * UNITS_PER_ELEMENT)
  return value
}

/** Methods that look at all elements by themselves. */
const WORKS_THROUGH: ReadonlySet<string> = new Set(
  'copyWithin fill includes indexOf join lastIndexOf reverse slice sort toReversed toSorted with'.split(' '),
)

/** Work per element: some become numbers in V8's heap, and each is handled by itself. */
const UNITS_PER_ELEMENT = 4

export function requireInBounds(agent: Agent, array: TypedArrayObject, method: string): void {
  if (array.isOutOfBounds)
    throw agent.typeError(`Cannot perform %TypedArray%.prototype.${method} on a detached ArrayBuffer`)
}

/** https://tc39.es/ecma262/#sec-typedarray */
export function* constructTypedArray(
  agent: Agent,
  type: ElementType,
  args: readonly Value[],
  newTarget: ObjectValue | undefined,
): Procedure {
  if (newTarget === undefined) throw agent.typeError(`Constructor ${type.name} requires 'new'`)
  const [first] = args
  if (!isObject(first)) {
    const length = yield* toIndex(agent, first, `Invalid typed array length: ${toDisplay(first)}`)
    const prototype = yield* prototypeFrom(agent, newTarget, `${type.name}.prototype`)
    return withLength(agent, prototype, type, length)
  }
  const prototype = yield* prototypeFrom(agent, newTarget, `${type.name}.prototype`)
  if (first instanceof TypedArrayObject) return fromTypedArray(agent, prototype, type, first)
  if (first instanceof ArrayBufferObject)
    return typedArrayAt(prototype, type, yield* placeIn(agent, type, first, args[1], args[2]))
  const list = yield* valuesOf(agent, first)
  const length = yield* lengthOfSource(agent, list)
  const array = withLength(agent, prototype, type, length)
  for (let i = 0; i < length; i++) yield* setElement(agent, array, i, yield* valueAt(agent, list, i))
  return array
}

/** A typed array over a buffer that is there. */
export const typedArrayAt = (
  prototype: ObjectValue,
  type: ElementType,
  place: BufferView,
): TypedArrayObject => new TypedArrayObject(prototype, type, place, typedArrayMethods)

/** https://tc39.es/ecma262/#sec-allocatetypedarraybuffer */
function withLength(
  agent: Agent,
  prototype: ObjectValue,
  type: ElementType,
  length: number,
): TypedArrayObject {
  if (length * type.size > MAX_BYTES) throw agent.error('RangeError', `Invalid typed array length: ${length}`)
  const data = allocate(agent, length * type.size)
  const buffer = new ArrayBufferObject(agent.realm.intrinsics['ArrayBuffer.prototype'], data, undefined)
  return typedArrayAt(prototype, type, { buffer, byteOffset: 0, fixedLength: length })
}

const MAX_BYTES = 2 ** 32

/** https://tc39.es/ecma262/#sec-initializetypedarrayfromtypedarray */
function fromTypedArray(
  agent: Agent,
  prototype: ObjectValue,
  type: ElementType,
  source: TypedArrayObject,
): TypedArrayObject {
  if (source.isOutOfBounds) throw agent.typeError('Cannot perform Construct on a detached ArrayBuffer')
  const array = withLength(agent, prototype, type, source.length)
  requireSameContent(agent, type, source.type)
  const { length } = source
  if (type === source.type) array.bytes(0, length).set(source.bytes(0, length))
  else for (let i = 0; i < length; i++) array.write(i, source.at(i)!)
  return array
}

/** Numbers are not put in place of BigInts, nor the other way round. */
export function requireSameContent(agent: Agent, a: ElementType, b: ElementType): void {
  if (a.holdsBigInts !== b.holdsBigInts)
    throw agent.typeError('Cannot mix BigInt and other types, use explicit conversions')
}

/** https://tc39.es/ecma262/#sec-initializetypedarrayfromarraybuffer */
function* placeIn(
  agent: Agent,
  { name, size }: ElementType,
  buffer: ArrayBufferObject,
  byteOffset: Value,
  length: Value,
): Procedure<BufferView> {
  const offset = yield* toIndex(agent, byteOffset, 'Start offset is too large:')
  if (offset % size !== 0)
    throw agent.error('RangeError', `start offset of ${name} should be a multiple of ${size}`)
  const problem = `Invalid typed array length: ${toDisplay(length)}`
  const count = length === undefined ? undefined : yield* toIndex(agent, length, problem)
  requireAttached(agent, buffer, 'Construct')
  const { byteLength, maxByteLength } = buffer
  if (count !== undefined) {
    if (offset + count * size > byteLength) throw agent.error('RangeError', problem)
    return { buffer, byteOffset: offset, fixedLength: count }
  }
  if (maxByteLength === undefined && byteLength % size !== 0)
    throw agent.error('RangeError', `byte length of ${name} should be a multiple of ${size}`)
  if (offset > byteLength)
    throw agent.error('RangeError', `Start offset ${offset} is outside the bounds of the buffer`)
  const fixedLength = maxByteLength === undefined ? (byteLength - offset) / size : undefined
  return { buffer, byteOffset: offset, fixedLength }
}

// From other objects

/** The values of an iterable; an object that is none, as it is. */
export function* valuesOf(agent: Agent, source: ObjectValue): Procedure<readonly Value[] | ObjectValue> {
  const method = yield* iteratorMethod(agent, source, "TypedArray's constructor")
  if (method === undefined) return source
  const record = yield* getIteratorFromMethod(agent, source, method)
  const values = agent.hold<Value[]>([])
  for (;;) {
    const value = yield* iteratorStepValue(agent, record)
    if (value === HOLE) return values
    values.push(value)
  }
}

const isList = (source: readonly Value[] | ObjectValue): source is readonly Value[] => Array.isArray(source)

export function* lengthOfSource(agent: Agent, source: readonly Value[] | ObjectValue): Procedure<number> {
  return isList(source) ? source.length : yield* lengthOfArrayLike(agent, source)
}

export function* valueAt(agent: Agent, source: readonly Value[] | ObjectValue, index: number): Procedure {
  return isList(source) ? source[index] : yield* get(agent, source, keyOfPrimitive(index))
}

// Through constructors of the program

/** https://tc39.es/ecma262/#sec-typedarraycreatefromctor */
export function* createWith(
  agent: Agent,
  constructor: ObjectValue,
  args: Value[],
  method: string,
): Procedure<TypedArrayObject> {
  const created = yield* construct(agent, constructor, args)
  if (!(created instanceof TypedArrayObject))
    throw agent.typeError(
      `Method %TypedArray%.${method} called on incompatible receiver ${toDisplay(created)}`,
    )
  if (created.isOutOfBounds)
    throw agent.typeError(`Cannot perform %TypedArray%.${method} on a detached ArrayBuffer`)
  const [length] = args
  if (args.length === 1 && typeof length === 'number' && created.length < length)
    throw agent.typeError('Derived TypedArray constructor created an array which was too small')
  return created
}

/** https://tc39.es/ecma262/#sec-typedarray-species-create */
export function* speciesCreate(
  agent: Agent,
  exemplar: TypedArrayObject,
  args: Value[],
  method: string,
): Procedure<TypedArrayObject> {
  const { type } = exemplar
  const constructor = yield* speciesConstructor(agent, exemplar, agent.realm.intrinsics[type.name])
  const created = yield* createWith(agent, constructor, args, `prototype.${method}`)
  requireSameContent(agent, created.type, type)
  return created
}

/** https://tc39.es/ecma262/#sec-typedarray-create-same-type */
export const createSameType = (agent: Agent, { type }: TypedArrayObject, length: number): TypedArrayObject =>
  withLength(agent, agent.realm.intrinsics[`${type.name}.prototype`], type, length)
