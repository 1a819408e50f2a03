// Objects around a primitive: `new String('x')`, and what `'x'.length` looks at for a moment.
import type { Agent } from '../running/agent'
import { isObject, type PropertyKey, type Value } from '../value'
import { type ABSENT, ObjectValue } from './object'
import type { Property, Slot } from './property'
import { ENUMERABLE } from './shape'

export class PrimitiveWrapper extends ObjectValue {
  constructor(
    prototype: ObjectValue,
    readonly primitive: NonNullishPrimitive,
  ) {
    super(prototype)
  }

  override get className(): string {
    const type = typeof this.primitive
    return type === 'bigint' ? 'BigInt' : type[0]!.toUpperCase() + type.slice(1)
  }
}

/** https://tc39.es/ecma262/#sec-string-exotic-objects */
export class StringObject extends PrimitiveWrapper {
  constructor(
    prototype: ObjectValue,
    readonly text: string,
  ) {
    super(prototype, text)
  }

  override getOwnSlot(key: PropertyKey): Slot | typeof ABSENT {
    if (key === 'length') return this.text.length
    if (typeof key === 'number' && key < this.text.length) return this.text[key]
    return super.getOwnSlot(key)
  }

  override getOwnProperty(key: PropertyKey): Property | undefined {
    if (key === 'length') return { slot: this.text.length, attributes: 0 }
    if (typeof key === 'number' && key < this.text.length)
      return { slot: this.text[key], attributes: ENUMERABLE }
    return super.getOwnProperty(key)
  }

  override storeOwn(key: PropertyKey, property: Property): void {
    const isFixed = key === 'length' || (typeof key === 'number' && key < this.text.length)
    if (!isFixed) super.storeOwn(key, property)
  }

  override get ownIndexCount(): number {
    return this.text.length + super.ownIndexCount
  }

  override ownKeys(): PropertyKey[] {
    const keys = super.ownKeys()
    const at = keys.findIndex((key) => typeof key !== 'number')
    keys.splice(at < 0 ? keys.length : at, 0, 'length')
    return [...Array(this.text.length).keys(), ...keys]
  }
}

/** Anything that is neither an object nor undefined nor null. */
export type NonNullishPrimitive = Exclude<Value, undefined | null | ObjectValue>

/** https://tc39.es/ecma262/#sec-toobject – `method` is what an error names. */
export function toObject(agent: Agent, value: Value, method?: string): ObjectValue {
  if (isObject(value)) return value
  if (value === undefined || value === null)
    throw agent.typeError(
      method === undefined
        ? 'Cannot convert undefined or null to object'
        : `${method} called on null or undefined`,
    )
  const prototype = prototypeOfPrimitive(agent, value)
  return typeof value === 'string'
    ? new StringObject(prototype, value)
    : new PrimitiveWrapper(prototype, value)
}

/** Where property reads on a primitive look. */
export function prototypeOfPrimitive(agent: Agent, value: NonNullishPrimitive): ObjectValue {
  const { intrinsics } = agent.realm
  switch (typeof value) {
    case 'string':
      return intrinsics['String.prototype']
    case 'number':
      return intrinsics['Number.prototype']
    case 'boolean':
      return intrinsics['Boolean.prototype']
    case 'symbol':
      return intrinsics['Symbol.prototype']
    case 'bigint':
      return intrinsics['BigInt.prototype']
  }
}
