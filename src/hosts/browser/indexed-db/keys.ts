// Keys, which have an order, and paths that lead to them. https://w3c.github.io/IndexedDB/#key-construct
import { DateObject } from '../../../builtins/date/date-object'
import { ArrayObject } from '../../../machine/objects/array'
import { getData, type ObjectValue } from '../../../machine/objects/object'
import { get } from '../../../machine/objects/properties'
import { createArray, createObject } from '../../../machine/operations/operations'
import type { Agent } from '../../../machine/running/agent'
import type { Procedure } from '../../../machine/running/completion'
import { isObject, type Value } from '../../../machine/value'
import { bufferOf, bytesIn } from '../../web/files/bytes'

export type Key =
  | { readonly kind: 'number' | 'date'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'binary'; readonly value: Uint8Array }
  | { readonly kind: 'array'; readonly value: readonly Key[] }

/** Each comes before all of the next kind. */
const KINDS = ['number', 'date', 'string', 'binary', 'array'] as const

/** https://w3c.github.io/IndexedDB/#compare-two-keys */
export function compareKeys(a: Key, b: Key): number {
  if (a.kind !== b.kind) return Math.sign(KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
  if (a.kind === 'array' && b.kind === 'array') return compareLists(a.value, b.value, compareKeys)
  if (a.kind === 'binary' && b.kind === 'binary') return compareLists(a.value, b.value, (x, y) => x - y)
  return a.value < b.value ? -1 : a.value > b.value ? 1 : 0
}

function compareLists<T>(a: ArrayLike<T>, b: ArrayLike<T>, compare: (a: T, b: T) => number): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compare(a[i]!, b[i]!)
    if (order !== 0) return Math.sign(order)
  }
  return Math.sign(a.length - b.length)
}

/** Undefined where the value is no key. https://w3c.github.io/IndexedDB/#convert-a-value-to-a-key */
export function* keyOf(
  agent: Agent,
  value: Value,
  around: readonly ObjectValue[] = [],
): Procedure<Key | undefined> {
  if (typeof value === 'number') return Number.isNaN(value) ? undefined : { kind: 'number', value }
  if (typeof value === 'string') return { kind: 'string', value }
  if (!isObject(value)) return undefined
  if (value instanceof DateObject)
    return Number.isNaN(value.time) ? undefined : { kind: 'date', value: value.time }
  const bytes = bytesIn(value)
  if (bytes !== undefined) return { kind: 'binary', value: bytes }
  if (!(value instanceof ArrayObject) || around.includes(value)) return undefined
  const keys: Key[] = []
  for (let i = 0; i < value.length; i++) {
    const key = yield* keyOf(agent, yield* get(agent, value, i), [...around, value])
    if (key === undefined) return undefined
    keys.push(key)
    agent.charge(1)
  }
  return { kind: 'array', value: keys }
}

export function valueOfKey(agent: Agent, key: Key | undefined): Value {
  switch (key?.kind) {
    case undefined:
      return undefined
    case 'number':
    case 'string':
      return key.value
    case 'date':
      return new DateObject(agent.realm.intrinsics['Date.prototype'], key.value)
    case 'binary':
      return bufferOf(agent, key.value)
    case 'array':
      return createArray(
        agent,
        key.value.map((one) => valueOfKey(agent, one)),
      )
  }
}

// Paths

export type KeyPath = string | readonly string[] | null

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u

/** https://w3c.github.io/IndexedDB/#valid-key-path */
export const isValidPath = (path: KeyPath): boolean =>
  path === null ||
  (typeof path === 'string'
    ? path === '' || path.split('.').every((name) => IDENTIFIER.test(name))
    : path.length > 0 && path.every(isValidPath))

/** Of a copy, so no getter is met; undefined where the path leads nowhere. https://w3c.github.io/IndexedDB/#evaluate-a-key-path-on-a-value */
export function atPath(agent: Agent, value: Value, path: KeyPath): Value {
  if (path !== null && typeof path !== 'string') {
    const values = path.map((one) => atPath(agent, value, one))
    return values.includes(undefined) ? undefined : createArray(agent, values)
  }
  let found = value
  for (const name of path ? path.split('.') : []) {
    if (typeof found === 'string' && name === 'length') found = found.length
    else if (!isObject(found)) return undefined
    else if (found instanceof ArrayObject && name === 'length') found = found.length
    else found = getData(found, name)
  }
  return found
}

/** False where a key cannot be put there. https://w3c.github.io/IndexedDB/#inject-a-key-into-a-value-using-a-key-path */
export function putAtPath(agent: Agent, value: Value, path: string, key: Value | undefined): boolean {
  const names = path.split('.')
  const last = names.pop()!
  let holder = value
  for (const name of names) {
    if (!isObject(holder)) return false
    const inner = getData(holder, name)
    if (inner === undefined && key !== undefined) holder.put(name, createObject(agent))
    else if (inner === undefined) return true
    holder = getData(holder, name)
  }
  if (!isObject(holder)) return false
  if (key !== undefined) holder.put(last, key)
  return true
}
