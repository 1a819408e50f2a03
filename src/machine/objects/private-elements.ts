// https://tc39.es/ecma262/#sec-private-names – what `#x` stands for, kept apart from properties.

import type { Value } from '../value'
import type { ObjectValue } from './object'

export type PrivateElement =
  | { readonly kind: 'field'; value: Value }
  | { readonly kind: 'method'; readonly method: ObjectValue }
  | {
      readonly kind: 'accessor'
      readonly get: ObjectValue | undefined
      readonly set: ObjectValue | undefined
    }

/** By object, then by the private name's identity. */
const elements = new WeakMap<ObjectValue, Map<symbol, PrivateElement>>()

export const privateElementOf = (object: ObjectValue, name: symbol): PrivateElement | undefined =>
  elements.get(object)?.get(name)

export const privateElementsOf = (object: ObjectValue): ReadonlyMap<symbol, PrivateElement> | undefined =>
  elements.get(object)

/** False where the object has that name already. */
export function addPrivateElement(object: ObjectValue, name: symbol, element: PrivateElement): boolean {
  const own = elements.get(object) ?? new Map<symbol, PrivateElement>()
  elements.set(object, own)
  if (own.has(name)) return false
  own.set(name, element)
  return true
}
