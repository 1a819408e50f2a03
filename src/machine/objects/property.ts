// Property descriptors and accessor slots.

import type { Value } from '../value'
import type { ObjectValue } from './object'
import { ACCESSOR, CONFIGURABLE, ENUMERABLE, WRITABLE } from './shape'

/** What a slot holds for an accessor property. Never visible to a program. */
export class Accessor {
  constructor(
    readonly get: ObjectValue | undefined,
    readonly set: ObjectValue | undefined,
  ) {}
}

/**
 * What a proxy answers whatever it is asked. All code that looks into slots leaves accessors to a procedure, and the
 * procedure asks the proxy.
 */
export const BY_PROCEDURE = new Accessor(undefined, undefined)

/** Content of a slot. */
export type Slot = Value | Accessor

/** A complete property: its slot and its attribute bits. */
export type Property = { slot: Slot; attributes: number }

/** https://tc39.es/ecma262/#sec-property-descriptor-specification-type */
export interface PropertyDescriptor {
  value?: Value
  get?: ObjectValue | undefined
  set?: ObjectValue | undefined
  writable?: boolean
  enumerable?: boolean
  configurable?: boolean
}

export const isAccessorDescriptor = (d: PropertyDescriptor): boolean => 'get' in d || 'set' in d
export const isDataDescriptor = (d: PropertyDescriptor): boolean => 'value' in d || 'writable' in d

/** https://tc39.es/ecma262/#sec-completepropertydescriptor, as a property. */
export function propertyOf(d: PropertyDescriptor): Property {
  let attributes = (d.enumerable ? ENUMERABLE : 0) | (d.configurable ? CONFIGURABLE : 0)
  if (isAccessorDescriptor(d)) return { slot: new Accessor(d.get, d.set), attributes: attributes | ACCESSOR }
  if (d.writable) attributes |= WRITABLE
  return { slot: d.value, attributes }
}

export function descriptorOf({ slot, attributes }: Property): PropertyDescriptor {
  const enumerable = (attributes & ENUMERABLE) !== 0
  const configurable = (attributes & CONFIGURABLE) !== 0
  if (slot instanceof Accessor) return { get: slot.get, set: slot.set, enumerable, configurable }
  return { value: slot, writable: (attributes & WRITABLE) !== 0, enumerable, configurable }
}

/**
 * The property that results when a descriptor is applied to a current one, or undefined where that is not allowed.
 * https://tc39.es/ecma262/#sec-validateandapplypropertydescriptor
 */
export function applyDescriptor(current: Property, d: PropertyDescriptor): Property | undefined {
  const { slot, attributes } = current
  if ((attributes & CONFIGURABLE) === 0 && !isCompatible(current, d)) return undefined
  let next = attributes & ~(ACCESSOR | WRITABLE)
  if (d.enumerable !== undefined) next = d.enumerable ? next | ENUMERABLE : next & ~ENUMERABLE
  if (d.configurable !== undefined) next = d.configurable ? next | CONFIGURABLE : next & ~CONFIGURABLE
  if (isAccessorDescriptor(d)) {
    const old = slot instanceof Accessor ? slot : new Accessor(undefined, undefined)
    const accessor = new Accessor('get' in d ? d.get : old.get, 'set' in d ? d.set : old.set)
    return { slot: accessor, attributes: next | ACCESSOR }
  }
  if (slot instanceof Accessor && !isDataDescriptor(d)) return { slot, attributes: next | ACCESSOR }
  const wasWritable = (attributes & ACCESSOR) === 0 && (attributes & WRITABLE) !== 0
  if (d.writable ?? wasWritable) next |= WRITABLE
  const oldValue = slot instanceof Accessor ? undefined : slot
  return { slot: 'value' in d ? d.value : oldValue, attributes: next }
}

function isCompatible({ slot, attributes }: Property, d: PropertyDescriptor): boolean {
  if (d.configurable) return false
  if (d.enumerable !== undefined && d.enumerable !== ((attributes & ENUMERABLE) !== 0)) return false
  if (slot instanceof Accessor) {
    if (isDataDescriptor(d)) return false
    return !('get' in d && d.get !== slot.get) && !('set' in d && d.set !== slot.set)
  }
  if (isAccessorDescriptor(d)) return false
  if ((attributes & WRITABLE) !== 0) return true
  return !d.writable && !('value' in d && !Object.is(d.value, slot))
}
