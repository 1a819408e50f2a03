// Guest values. Primitives are the host's own primitives; every guest object is an ObjectValue.
import type { ObjectValue } from './objects/object'
import { chargeCharacters } from './running/meter'

/** https://tc39.es/ecma262/#sec-ecmascript-language-types */
export type Value = undefined | null | boolean | number | string | bigint | symbol | ObjectValue

/** Array indices (0 … 2^32 − 2) are numbers, every other name is a string or a symbol. */
export type PropertyKey = string | number | symbol

/** What a binding holds during its temporal dead zone. Never visible to a program. */
export const UNINITIALIZED: unique symbol = Symbol('uninitialized')

/** What an array's elements hold where there is no property. Never visible to a program. */
export const HOLE: unique symbol = Symbol('hole')

export const isObject = (value: Value): value is ObjectValue => typeof value === 'object' && value !== null

const MAX_ARRAY_INDEX = 2 ** 32 - 2

/** The property key that a string names: a canonical array index becomes a number. */
export function keyOfString(text: string): string | number {
  const first = text.charCodeAt(0)
  if (!(first >= 48 && first <= 57) || text.length > 10) {
    chargeCharacters(text.length)
    return text
  }
  const index = Number(text)
  return isArrayIndex(index) && String(index) === text ? index : text
}

/** The property key of a primitive. https://tc39.es/ecma262/#sec-topropertykey */
export function keyOfPrimitive(value: Value): PropertyKey {
  if (typeof value === 'string') return keyOfString(value)
  if (typeof value === 'symbol') return value
  if (typeof value === 'number') return isArrayIndex(value) ? value + 0 : keyOfString(String(value))
  return keyOfString(String(value))
}

export const isArrayIndex = (value: number): boolean =>
  value >= 0 && value <= MAX_ARRAY_INDEX && Math.floor(value) === value

/** A key as the program sees it: a string or a symbol. */
export const keyAsValue = (key: PropertyKey): string | symbol => (typeof key === 'number' ? String(key) : key)
