// Follows everything that a program can reach, and adds up what it takes. Sizes are those of V8 on 64 bits, roughly.
import { SpanTable } from '../../syntax/span'
import { ObjectValue } from '../objects/object'
import { privateElementsOf } from '../objects/private-elements'
import { Shape } from '../objects/shape'
import { bytesOfBigInt } from '../operations/long-integers'
import type { Agent } from './agent'
import { Code } from './code'
import { Environment } from './environment'

const BYTES_PER_GUEST_OBJECT = 120
const BYTES_PER_OBJECT = 24
const BYTES_PER_FIELD = 8
/** A list that grew has some room left. */
const BYTES_PER_ELEMENT = 10
/** Elements that a list has room for once something was added. */
const FIRST_ELEMENTS = 16
/** Even an empty map has a table. */
const BYTES_PER_MAP = 200
const BYTES_PER_ENTRY = 48
/** An entry and what it leads to. */
const BYTES_PER_SPARSE_ELEMENT = 100
const BYTES_PER_BOXED_NUMBER = 12
const BYTES_PER_FUNCTION = 100
const BYTES_PER_TEXT = 24
const BYTES_PER_SHAPE = 600
const BYTES_PER_OWN_PROPERTY = 100
const BYTES_PER_GENERATOR = 300
/** It is allocated apart from objects. */
const BYTES_PER_BUFFER = 600
const BYTES_PER_REGEXP = 500
/** Bytes for each function in the program's text; `eval` may make many. */
const BYTES_PER_CODE = 2000

/** What a host keeps in large numbers it weighs itself; nothing of the program's is in it. */
export interface Weighed {
  readonly heldBytes: number
}

const isWeighed = (object: object): object is Weighed =>
  typeof (object as Partial<Weighed>).heldBytes === 'number'

/** Distinguishes one measure from another: what was counted bears its number. */
let measures = 0

/** What objects of a class hold beside what all objects hold. */
const ownFields = new Map<unknown, readonly string[]>()
const COMMON_FIELDS = new Set(Object.keys(new ObjectValue(null)))

export class HeapMeasure {
  bytes = 0
  textBytes = 0
  private readonly mark = ++measures
  private readonly seen = new Set<object>()
  /** Found, and not yet looked into. */
  private readonly waiting: object[] = []

  constructor(
    /** The measure stops here: that is too much already. */
    private readonly enough: number,
  ) {}

  measure(agent: Agent): this {
    const { observer } = agent
    this.seen.add(agent.memory)
    if (observer !== null) {
      this.seen.add(observer)
      this.bytes += observer.heldBytes
    }
    this.bytes += Shape.countShared() * BYTES_PER_SHAPE
    this.add(agent)
    for (let next = this.waiting.pop(); next !== undefined; next = this.waiting.pop()) {
      if (this.bytes > this.enough) break
      this.look(next)
    }
    return this
  }

  private add(value: unknown): void {
    switch (typeof value) {
      case 'string':
        this.textBytes += value.length + BYTES_PER_TEXT
        return
      case 'number':
        if ((value | 0) !== value) this.bytes += BYTES_PER_BOXED_NUMBER
        return
      case 'bigint':
        this.bytes += bytesOfBigInt(value)
        return
      case 'function':
        this.bytes += BYTES_PER_FUNCTION
        return
      case 'object':
        if (value !== null && this.isNew(value)) this.waiting.push(value)
    }
  }

  private isNew(found: object): boolean {
    if (found instanceof ObjectValue || found instanceof Environment) {
      if (found.measure === this.mark) return false
      found.measure = this.mark
      return true
    }
    if (this.seen.has(found)) return false
    this.seen.add(found)
    return true
  }

  private look(found: object): void {
    if (found instanceof ObjectValue) this.lookIntoObject(found)
    else if (Array.isArray(found)) this.addList(found)
    else if (found instanceof Map) this.addEntries(found)
    else if (found instanceof Set) {
      this.bytes += BYTES_PER_MAP + found.size * BYTES_PER_ENTRY
      for (const value of found) this.add(value)
    } else if (ArrayBuffer.isView(found)) this.add(found.buffer)
    else if (found instanceof ArrayBuffer) this.bytes += BYTES_PER_BUFFER + found.byteLength
    else if (found instanceof RegExp) this.bytes += BYTES_PER_REGEXP
    else if (found instanceof Code) this.bytes += BYTES_PER_CODE
    else if (isWeighed(found)) this.bytes += found.heldBytes
    else if (!(found instanceof SpanTable)) this.lookIntoHostObject(found)
  }

  private lookIntoObject(object: ObjectValue): void {
    const { shape, slots, elements, sparse, prototype } = object
    this.bytes += BYTES_PER_GUEST_OBJECT
    if (!shape.isShared) this.bytes += shape.size * BYTES_PER_OWN_PROPERTY
    if (slots.length > 0) this.addList(slots)
    if (elements !== null) this.addList(elements)
    if (sparse !== null) {
      this.bytes += BYTES_PER_MAP + sparse.size * BYTES_PER_SPARSE_ELEMENT
      for (const { slot } of sparse.values()) this.add(slot)
    }
    if (prototype !== null) this.add(prototype)
    const privates = privateElementsOf(object)
    if (privates !== undefined) this.addEntries(privates)
    for (const field of this.fieldsOf(object)) this.addField(Reflect.get(object, field))
  }

  private fieldsOf(object: ObjectValue): readonly string[] {
    let fields = ownFields.get(object.constructor)
    if (fields === undefined) {
      fields = Object.keys(object).filter((field) => !COMMON_FIELDS.has(field))
      ownFields.set(object.constructor, fields)
    }
    return fields
  }

  private lookIntoHostObject(object: object): void {
    this.bytes += BYTES_PER_OBJECT
    for (const field in object) this.addField(Reflect.get(object, field))
    if (Reflect.has(object, Symbol.iterator)) this.bytes += BYTES_PER_GENERATOR
  }

  private addField(value: unknown): void {
    this.bytes += BYTES_PER_FIELD
    // Most lists belong to one object, and short ones need not be remembered.
    if (Array.isArray(value) && value.length < FIRST_ELEMENTS) this.addList(value)
    else if (!(value instanceof Shape)) this.add(value)
  }

  private addList(list: readonly unknown[]): void {
    const { length } = list
    this.bytes +=
      BYTES_PER_OBJECT + Math.max(length, Math.min(length, 1) * FIRST_ELEMENTS) * BYTES_PER_ELEMENT
    for (let i = 0; i < length; i++) this.add(list[i])
  }

  private addEntries(entries: ReadonlyMap<unknown, unknown>): void {
    this.bytes += BYTES_PER_MAP + entries.size * BYTES_PER_ENTRY
    for (const [key, value] of entries) {
      this.add(key)
      this.add(value)
    }
  }
}
