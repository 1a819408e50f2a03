// Ordinary objects: named properties in slots described by a shape, array-index properties in elements.
// https://tc39.es/ecma262/#sec-ordinary-object-internal-methods-and-internal-slots

import type { FieldWrite } from '../event'
import type { InternalMethods } from '../exotic/internal-methods'
import { footprint } from '../footprint'
import { chargeSparseElement, chargeWalk, NEAR } from '../running/meter'
import { HOLE, type PropertyKey, type Value } from '../value'
import {
  Accessor,
  applyDescriptor,
  type Property,
  type PropertyDescriptor,
  propertyOf,
  type Slot,
} from './property'
import { CONFIGURABLE, DATA, ENUMERABLE, HIDDEN, Shape } from './shape'

/** "There is no such property", which is not the same as one that holds undefined. */
export const ABSENT: unique symbol = Symbol('absent')

/** An element this far beyond the last makes the elements sparse. */
const MAX_GAP = 1 << 20

/** A node of a host's document, which the record follows. */
export interface DocumentNode {
  readonly nodeName: string
  readonly document: ObjectValue
  /** What it holds when the record meets it; which fields there are, the host says. */
  fields(): readonly FieldWrite[]
}

/** Of all objects that have no named property: most never get one. Nothing is ever put into it. */
const NO_SLOTS: Slot[] = []

export class ObjectValue {
  shape: Shape = Shape.empty
  slots: Slot[] = NO_SLOTS
  /** Properties 0 … length-1 with the attributes DATA, HOLE where there is none; null while there are none. */
  elements: (Value | typeof HOLE)[] | null = null
  /** In place of `elements`, for indices far apart or with other attributes. */
  sparse: Map<number, Property> | null = null
  extensible = true
  /** Identity in the record; 0 until the record mentions the object. */
  traceId = 0
  /** The last measure of the heap that counted it. */
  measure = 0

  constructor(public prototype: ObjectValue | null) {}

  /** What kind of thing it is, for `Object.prototype.toString`, printing and the screen. */
  get className(): string {
    return 'Object'
  }

  /** How the record calls it, where its constructor's name says less. */
  get recordName(): string | undefined {
    return undefined
  }

  /** Itself, where it is a node of a document. */
  get asNode(): (ObjectValue & DocumentNode) | undefined {
    return undefined
  }

  /** What it does in its own way; null of an object whose internal methods run no user code. */
  get exotic(): InternalMethods | null {
    return null
  }

  get isCallable(): boolean {
    return false
  }

  get isConstructor(): boolean {
    return false
  }

  /** Content of an own property's slot, or ABSENT; an accessor where a procedure must be asked. */
  getOwnSlot(key: PropertyKey): Slot | typeof ABSENT {
    if (typeof key === 'number') {
      if (this.elements !== null) {
        const value = key < this.elements.length ? this.elements[key] : HOLE
        return value === HOLE ? ABSENT : (value as Value)
      }
      if (this.sparse === null) return ABSENT
      const property = this.sparse.get(key)
      return property === undefined ? ABSENT : property.slot
    }
    const index = this.shape.lookup(key)
    return index < 0 ? ABSENT : this.slots[index]
  }

  /** https://tc39.es/ecma262/#sec-ordinarygetownproperty */
  getOwnProperty(key: PropertyKey): Property | undefined {
    footprint?.reads(this, key)
    if (typeof key === 'number') {
      if (this.elements !== null) {
        const value = key < this.elements.length ? this.elements[key] : HOLE
        return value === HOLE ? undefined : { slot: value as Value, attributes: DATA }
      }
      return this.sparse?.get(key)
    }
    const index = this.shape.lookup(key)
    if (index < 0) return undefined
    return { slot: this.slots[index], attributes: this.shape.attributesAt(index) }
  }

  hasOwn(key: PropertyKey): boolean {
    return this.getOwnProperty(key) !== undefined
  }

  /** Overwrites an element that is there; false where there is more to do. */
  overwriteElement(_index: number, _value: Value): boolean {
    return false
  }

  /** https://tc39.es/ecma262/#sec-ordinarydefineownproperty */
  defineOwnProperty(key: PropertyKey, descriptor: PropertyDescriptor): boolean {
    const current = this.getOwnProperty(key)
    if (current === undefined) {
      if (!this.extensible) return false
      this.storeOwn(key, propertyOf(descriptor))
      return true
    }
    const next = applyDescriptor(current, descriptor)
    if (next === undefined) return false
    this.storeOwn(key, next)
    return true
  }

  /** Puts a property as given, without asking whether that is allowed. */
  storeOwn(key: PropertyKey, { slot, attributes }: Property): void {
    footprint?.writes(this, key)
    if (typeof key === 'number') {
      this.storeElement(key, slot, attributes)
      return
    }
    const index = this.shape.lookup(key)
    if (index < 0) {
      this.shape = this.shape.add(key, attributes)
      if (this.slots === NO_SLOTS) this.slots = [slot]
      else this.slots.push(slot)
      return
    }
    if (this.shape.attributesAt(index) !== attributes)
      this.shape = this.shape.withAttributes(index, attributes)
    this.slots[index] = slot
  }

  private storeElement(index: number, slot: Slot, attributes: number): void {
    if (this.sparse === null && attributes === DATA && index <= (this.elements?.length ?? 0) + MAX_GAP) {
      this.elements ??= []
      chargeWalk(index - this.elements.length)
      while (this.elements.length < index) this.elements.push(HOLE)
      this.elements[index] = slot as Value
      return
    }
    chargeSparseElement()
    this.makeSparse().set(index, { slot, attributes })
  }

  /** Turns the elements into a map of complete properties. */
  makeSparse(): Map<number, Property> {
    if (this.sparse !== null) return this.sparse
    this.sparse = new Map()
    this.elements?.forEach((value, index) => {
      if (value !== HOLE) this.sparse?.set(index, { slot: value, attributes: DATA })
    })
    this.elements = null
    return this.sparse
  }

  /** https://tc39.es/ecma262/#sec-ordinarydelete */
  delete(key: PropertyKey): boolean {
    const current = this.getOwnProperty(key)
    if (current === undefined) return true
    if ((current.attributes & CONFIGURABLE) === 0) return false
    footprint?.writes(this, key)
    if (typeof key !== 'number') {
      const index = this.shape.lookup(key)
      this.shape = this.shape.remove(index)
      this.slots[index] = undefined
    } else if (this.elements !== null) this.elements[key] = HOLE
    else this.sparse?.delete(key)
    return true
  }

  /** Indices in ascending order, then strings, then symbols. https://tc39.es/ecma262/#sec-ordinaryownpropertykeys */
  ownKeys(): PropertyKey[] {
    footprint?.reads(this)
    const keys: PropertyKey[] = this.ownIndices()
    const symbols: symbol[] = []
    for (let i = 0; i < this.shape.size; i++) {
      const key = this.shape.keyAt(i)
      if (typeof key === 'string') keys.push(key)
      else if (typeof key === 'symbol') symbols.push(key)
    }
    return symbols.length === 0 ? keys : keys.concat(symbols)
  }

  /** How many indices are among the own keys, at most. */
  get ownIndexCount(): number {
    return this.elements?.length ?? this.sparse?.size ?? 0
  }

  protected ownIndices(): number[] {
    if (this.sparse !== null) return [...this.sparse.keys()].sort((a, b) => a - b)
    const indices: number[] = []
    this.elements?.forEach((value, index) => {
      if (value !== HOLE) indices.push(index)
    })
    return indices
  }

  preventExtensions(): boolean {
    footprint?.writes(this)
    this.extensible = false
    return true
  }

  /** https://tc39.es/ecma262/#sec-ordinarysetprototypeof */
  setPrototypeOf(prototype: ObjectValue | null): boolean {
    footprint?.writes(this)
    if (prototype === this.prototype) return true
    if (!this.extensible) return false
    let passed = 0
    for (let o = prototype; o !== null; o = o.prototype, passed++) if (o === this) return false
    chargeWalk(passed)
    this.prototype = prototype
    return true
  }

  /** One more property, which the object is known not to have; `shape` is its own with that one added. */
  addSlot(shape: Shape, value: Value): void {
    this.shape = shape
    if (this.slots === NO_SLOTS) this.slots = [value]
    else this.slots.push(value)
  }

  /** CreateDataProperty on an object known to be extensible and ordinary. */
  put(key: PropertyKey, value: Value): void {
    this.storeOwn(key, { slot: value, attributes: DATA })
  }

  /** A property as built-ins have them: not enumerable. */
  putHidden(key: PropertyKey, value: Value, attributes = HIDDEN): void {
    this.storeOwn(key, { slot: value, attributes })
  }
}

export const isEnumerable = (property: Property): boolean => (property.attributes & ENUMERABLE) !== 0

/** Content of the slot that a property read finds along the prototype chain, or ABSENT; see `getOwnSlot`. */
export function findSlot(object: ObjectValue, key: PropertyKey): Slot | typeof ABSENT {
  let passed = 0
  for (let o: ObjectValue | null = object; o !== null; o = o.prototype, passed++) {
    footprint?.reads(o, key)
    const slot = o.getOwnSlot(key)
    if (slot === ABSENT) continue
    if (passed > NEAR) chargeWalk(passed)
    return slot
  }
  if (passed > NEAR) chargeWalk(passed)
  return ABSENT
}

/** Reads a data property of an object that the engine made itself and whose content it knows. */
export function getData(object: ObjectValue, key: PropertyKey): Value {
  const slot = findSlot(object, key)
  return slot === ABSENT || slot instanceof Accessor ? undefined : slot
}
