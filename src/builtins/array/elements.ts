// Short ways to an array's elements, and the long way where a short one does not exist.

import { ProxyObject } from '../../machine/exotic/proxy'
import { ArrayObject } from '../../machine/objects/array'
import { isConstructor } from '../../machine/objects/function'
import type { ObjectValue } from '../../machine/objects/object'
import { get, hasProperty } from '../../machine/objects/properties'
import { speciesSymbol } from '../../machine/objects/symbols'
import { integerOf, toNumber } from '../../machine/operations/convert'
import { createDataPropertyOrThrow, defineField } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import { construct, realmOf } from '../../machine/running/construct'
import { HOLE, isObject, keyAsValue, keyOfPrimitive, type Value } from '../../machine/value'
import { hasPristineSpecies } from '../species'

export type Element = Value | typeof HOLE

/** An array whose elements may be moved about directly: they are all there, and any write to them would succeed. */
export type SimpleArray = ArrayObject & { elements: Element[] }

/** Up to so many missing elements are filled with holes to make an array simple. */
const MAX_GAP = 1 << 20

export const MAX_LENGTH = 2 ** 32 - 1

/** Work per element that the engine handles one by one; copying a whole list costs less. */
export const UNITS_PER_ELEMENT = 4

/** Bytes per element of a list that grows, with the room that it keeps. */
const BYTES_PER_ELEMENT = 12

/** https://tc39.es/ecma262/#sec-isarray */
export function isArray(agent: Agent, value: Value): value is ObjectValue {
  let found = value
  while (found instanceof ProxyObject) found = found.requireParts(agent, 'IsArray').target
  return found instanceof ArrayObject
}

/** The array itself if it is simple; the end of its elements is then filled with holes. */
export function simpleArray(value: Value): SimpleArray | undefined {
  if (!(value instanceof ArrayObject) || value.elements === null) return undefined
  if (!value.extensible || !value.lengthIsWritable || value.length - value.elements.length > MAX_GAP)
    return undefined
  for (let o = value.prototype; o !== null; o = o.prototype)
    if (o.exotic !== null || o.sparse !== null || (o.elements !== null && o.elements.length > 0))
      return undefined
  while (value.elements.length < value.length) value.elements.push(HOLE)
  return value as SimpleArray
}

/** A simple array whose new arrays are ordinary ones, too; else undefined. */
export function simpleSource(agent: Agent, value: Value): SimpleArray | undefined {
  const array = simpleArray(value)
  return array !== undefined && hasPristineSpecies(array, agent.realm.intrinsics.Array) ? array : undefined
}

/** What an array holds at an index; HOLE where nothing, or where `findElement` must look. */
export function elementAt(object: ObjectValue, index: number): Element {
  if (!(object instanceof ArrayObject) || object.elements === null) return HOLE
  return index < object.elements.length ? (object.elements[index] as Element) : HOLE
}

/** HasProperty and Get in one; HOLE where there is no such property. */
export function* findElement(agent: Agent, object: ObjectValue, index: number): Procedure<Element> {
  agent.charge(1)
  const key = keyOfPrimitive(index)
  return (yield* hasProperty(agent, object, key)) ? yield* get(agent, object, key) : HOLE
}

/** Get, for any length that an array-like can have. */
export function* getElement(agent: Agent, object: ObjectValue, index: number): Procedure {
  agent.work(UNITS_PER_ELEMENT)
  const element = elementAt(object, index)
  return element === HOLE ? yield* get(agent, object, keyOfPrimitive(index)) : element
}

/** https://tc39.es/ecma262/#sec-createdatapropertyorthrow */
export function* addElement(agent: Agent, object: ObjectValue, index: number, value: Value): Procedure<void> {
  agent.memory.noteGrowth(index, BYTES_PER_ELEMENT)
  const rest = tryAddElement(agent, object, index, value)
  if (rest !== undefined) yield* rest
}

/** Adds an element: undefined where it is done, else the procedure that does it. */
export function tryAddElement(
  agent: Agent,
  object: ObjectValue,
  index: number,
  value: Value,
): Procedure<void> | undefined {
  const key = keyOfPrimitive(index)
  if (object.exotic !== null) return createDataPropertyOrThrow(agent, object, key, value)
  if (defineField(object, key, value)) return undefined
  throw agent.typeError(`Cannot add property ${String(keyAsValue(key))}, object is not extensible`)
}

/** https://tc39.es/ecma262/#sec-arraycreate */
export function arrayCreate(
  agent: Agent,
  length: number,
  prototype = agent.realm.intrinsics['Array.prototype'],
): ArrayObject {
  if (length > MAX_LENGTH) throw agent.error('RangeError', 'Invalid array length')
  if (length <= MAX_GAP) agent.memory.allocate(length * 8)
  const array = new ArrayObject(prototype)
  array.length = length
  return array
}

/** https://tc39.es/ecma262/#sec-arrayspeciescreate */
export function* arraySpeciesCreate(
  agent: Agent,
  original: ObjectValue,
  length: number,
): Procedure<ObjectValue> {
  return agent.hold(yield* createLike(agent, original, length))
}

function* createLike(agent: Agent, original: ObjectValue, length: number): Procedure<ObjectValue> {
  if (!isArray(agent, original) || hasPristineSpecies(original, agent.realm.intrinsics.Array))
    return arrayCreate(agent, length)
  let constructor = yield* get(agent, original, 'constructor')
  if (isConstructor(constructor) && isForeignArray(agent, constructor)) constructor = undefined
  if (isObject(constructor)) constructor = (yield* get(agent, constructor, speciesSymbol)) ?? undefined
  if (constructor === undefined) return arrayCreate(agent, length)
  if (!isConstructor(constructor))
    throw agent.typeError('object.constructor[Symbol.species] is not a constructor')
  return yield* construct(agent, constructor, [length])
}

/** The Array of another realm does not count as a species. */
function isForeignArray(agent: Agent, constructor: ObjectValue): boolean {
  const realm = realmOf(agent, constructor)
  return realm !== agent.realm && constructor === realm.intrinsics.Array
}

/** A place counted from the start, or from the end where negative, kept within an array's bounds. */
export function absoluteIndex(relative: number, length: number): number {
  const index = integerOf(relative)
  return index < 0 ? Math.max(length + index, 0) : Math.min(index, length)
}

export function* toAbsoluteIndex(
  agent: Agent,
  value: Value,
  length: number,
  fallback = 0,
): Procedure<number> {
  return value === undefined ? fallback : absoluteIndex(yield* toNumber(agent, value), length)
}

/** An argument that needs no conversion. */
export const isPlainIndex = (value: Value): value is number | undefined =>
  value === undefined || typeof value === 'number'
