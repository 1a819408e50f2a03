// Array exotic objects. https://tc39.es/ecma262/#sec-array-exotic-objects

import { footprint } from '../footprint'
import { HOLE, type PropertyKey, type Value } from '../value'
import { type ABSENT, ObjectValue } from './object'
import type { Property, PropertyDescriptor, Slot } from './property'
import { CONFIGURABLE, DATA, WRITABLE } from './shape'

/** Longest array that is kept dense when its length is set before its elements. */
const MAX_DENSE_LENGTH = 1 << 20

export class ArrayObject extends ObjectValue {
  length = 0
  lengthIsWritable = true

  constructor(prototype: ObjectValue | null, elements: (Value | typeof HOLE)[] = []) {
    super(prototype)
    this.elements = elements
    this.length = elements.length
  }

  override get className(): string {
    return 'Array'
  }

  override getOwnSlot(key: PropertyKey): Slot | typeof ABSENT {
    return key === 'length' ? this.length : super.getOwnSlot(key)
  }

  override getOwnProperty(key: PropertyKey): Property | undefined {
    if (key !== 'length') return super.getOwnProperty(key)
    return { slot: this.length, attributes: this.lengthIsWritable ? WRITABLE : 0 }
  }

  override overwriteElement(index: number, value: Value): boolean {
    const { elements } = this
    if (elements === null || index >= elements.length || elements[index] === HOLE) return false
    footprint?.writes(this, index)
    elements[index] = value
    return true
  }

  /** `length` in the descriptor must already be a valid array length. */
  override defineOwnProperty(key: PropertyKey, descriptor: PropertyDescriptor): boolean {
    if (key === 'length') return this.defineLength(descriptor)
    if (typeof key === 'number' && key >= this.length && !this.lengthIsWritable) return false
    return super.defineOwnProperty(key, descriptor)
  }

  override storeOwn(key: PropertyKey, property: Property): void {
    if (key === 'length') {
      footprint?.writes(this)
      this.length = property.slot as number
      return
    }
    super.storeOwn(key, property)
    if (typeof key !== 'number' || key < this.length) return
    footprint?.writes(this, 'length')
    this.length = key + 1
  }

  override ownKeys(): PropertyKey[] {
    const keys = super.ownKeys()
    const at = keys.findIndex((key) => typeof key !== 'number')
    keys.splice(at < 0 ? keys.length : at, 0, 'length')
    return keys
  }

  /** https://tc39.es/ecma262/#sec-arraysetlength */
  private defineLength(d: PropertyDescriptor): boolean {
    if (d.configurable || d.enumerable || 'get' in d || 'set' in d) return false
    if (!this.lengthIsWritable && (d.writable || ('value' in d && d.value !== this.length))) return false
    const done = !('value' in d) || this.setLength(d.value as number)
    if (d.writable === false) this.lengthIsWritable = false
    return done
  }

  /** False where an element that cannot be deleted is in the way; the length then stops above it. */
  setLength(length: number): boolean {
    footprint?.writes(this)
    if (length > this.length && length > MAX_DENSE_LENGTH) this.makeSparse()
    if (this.elements !== null) {
      if (length < this.elements.length) this.elements.length = length
      this.length = length
      return true
    }
    const tail = this.ownIndices().filter((index) => index >= length)
    for (const index of tail.reverse()) {
      if ((this.sparse?.get(index)?.attributes ?? DATA) & CONFIGURABLE) this.sparse?.delete(index)
      else {
        this.length = index + 1
        return false
      }
    }
    this.length = length
    return true
  }
}

export const isPlainArray = (value: Value): value is ArrayObject => value instanceof ArrayObject
