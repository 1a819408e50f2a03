// https://tc39.es/ecma262/#sec-json.stringify

import { isCallable, type NativeResult } from '../../machine/objects/function'
import type { ObjectValue } from '../../machine/objects/object'
import { get, getV } from '../../machine/objects/properties'
import { PrimitiveWrapper } from '../../machine/objects/wrapper'
import { toNumber, toString } from '../../machine/operations/convert'
import { constructorName } from '../../machine/operations/display'
import { createObject, lengthOfArrayLike } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import { call } from '../../machine/running/call'
import type { Procedure } from '../../machine/running/completion'
import { nest } from '../../machine/running/nest'
import {
  isObject,
  keyAsValue,
  keyOfPrimitive,
  keyOfString,
  type PropertyKey,
  type Value,
} from '../../machine/value'
import { getElement, isArray } from '../array/elements'
import { enumerableKeys } from './keys'
import { NOT_PLAIN, plainText, UNITS_PER_PROPERTY } from './plain-text'

interface Serialization {
  readonly replacer: ObjectValue | undefined
  /** The only properties wanted, where the program gave a list. */
  readonly wanted: readonly PropertyKey[] | undefined
  /** One level of indentation. */
  readonly gap: string
  /** The objects being written, each under its key in the one before. */
  readonly stack: { key: PropertyKey; object: ObjectValue }[]
}

export function stringify(agent: Agent, _this: Value, [value, replacer, space]: Value[]): NativeResult {
  const text = replacer === undefined && space === undefined ? plainText(agent, value) : NOT_PLAIN
  return text === NOT_PLAIN ? stringifyAny(agent, value, replacer, space) : text
}

/** With whatever of the program runs meanwhile. */
export function* stringifyAny(agent: Agent, value: Value, replacer?: Value, space?: Value): Procedure {
  const serialization: Serialization = {
    replacer: isCallable(replacer) ? replacer : undefined,
    wanted: isArray(agent, replacer) ? yield* wantedKeys(agent, replacer) : undefined,
    gap: yield* gapOf(agent, space),
    stack: [],
  }
  const holder = createObject(agent)
  holder.put('', value)
  return yield* serializeProperty(agent, serialization, holder, '', value)
}

function* wantedKeys(agent: Agent, list: ObjectValue): Procedure<PropertyKey[]> {
  const keys = new Set<PropertyKey>()
  const length = yield* lengthOfArrayLike(agent, list)
  if (length > MAX_ELEMENTS) throw agent.error('RangeError', 'Invalid string length')
  for (let i = 0; i < length; i++) {
    const item = yield* getElement(agent, list, i)
    const isText = item instanceof PrimitiveWrapper && /^(String|Number)$/.test(item.className)
    if (typeof item === 'string' || typeof item === 'number') keys.add(keyOfPrimitive(item))
    else if (isText) keys.add(keyOfString(yield* toString(agent, item)))
  }
  return [...keys]
}

function* gapOf(agent: Agent, space: Value): Procedure<string> {
  const primitive = yield* unwrapped(agent, space)
  if (typeof primitive === 'number') return ' '.repeat(Math.min(10, Math.max(0, Math.trunc(primitive) || 0)))
  return typeof primitive === 'string' ? primitive.slice(0, 10) : ''
}

/** The primitive that a wrapper object stands for. */
function* unwrapped(agent: Agent, value: Value): Procedure {
  if (!(value instanceof PrimitiveWrapper)) return value
  switch (typeof value.primitive) {
    case 'number':
      return yield* toNumber(agent, value)
    case 'string':
      return yield* toString(agent, value)
    case 'symbol':
      return value
    default:
      return value.primitive
  }
}

/** https://tc39.es/ecma262/#sec-serializejsonproperty */
function* serializeProperty(
  agent: Agent,
  serialization: Serialization,
  holder: ObjectValue,
  key: PropertyKey,
  content: Value,
): Procedure<string | undefined> {
  let value = content
  agent.work(UNITS_PER_PROPERTY)
  if (isObject(value) || typeof value === 'bigint') {
    const toJson = yield* getV(agent, value, 'toJSON')
    if (isCallable(toJson)) value = yield* call(agent, toJson, value, keyAsValue(key))
  }
  const { replacer } = serialization
  if (replacer !== undefined) value = yield* call(agent, replacer, holder, keyAsValue(key), value)
  value = yield* unwrapped(agent, value)
  if (isObject(value))
    return value.isCallable
      ? undefined
      : ((yield* nest(agent, serializeObject(agent, serialization, key, value))) as string)
  switch (typeof value) {
    case 'bigint':
      throw agent.typeError('Do not know how to serialize a BigInt')
    case 'number':
      return Number.isFinite(value) ? String(value) : 'null'
    case 'string':
      return JSON.stringify(value)
    case 'symbol':
      return undefined
    default:
      return value === undefined ? undefined : String(value)
  }
}

function* serializeObject(
  agent: Agent,
  serialization: Serialization,
  key: PropertyKey,
  object: ObjectValue,
): Procedure<string> {
  const { stack, gap } = serialization
  const start = stack.findIndex((entry) => entry.object === object)
  if (start >= 0) throw agent.typeError(circularMessage(stack.slice(start), key))
  stack.push({ key, object })
  const isList = isArray(agent, object)
  const parts = isList
    ? yield* serializeElements(agent, serialization, object)
    : yield* serializeMembers(agent, serialization, object)
  stack.pop()
  const [open, close] = isList ? '[]' : '{}'
  if (parts.length === 0) return `${open}${close}`
  if (gap === '') return `${open}${parts.join(',')}${close}`
  const outer = `\n${gap.repeat(stack.length)}`
  const inner = outer + gap
  return `${open}${inner}${parts.join(`,${inner}`)}${outer}${close}`
}

/** V8's limit of what may become a text. */
const MAX_ELEMENTS = 200_000_000

/** https://tc39.es/ecma262/#sec-serializejsonarray */
function* serializeElements(
  agent: Agent,
  serialization: Serialization,
  list: ObjectValue,
): Procedure<string[]> {
  const parts: string[] = []
  const length = yield* lengthOfArrayLike(agent, list)
  for (let i = 0; i < length; i++) {
    const element = yield* getElement(agent, list, i)
    parts.push((yield* serializeProperty(agent, serialization, list, keyOfPrimitive(i), element)) ?? 'null')
  }
  return parts
}

/** https://tc39.es/ecma262/#sec-serializejsonobject */
function* serializeMembers(
  agent: Agent,
  serialization: Serialization,
  object: ObjectValue,
): Procedure<string[]> {
  const parts: string[] = []
  const colon = serialization.gap === '' ? ':' : ': '
  for (const key of serialization.wanted ?? (yield* enumerableKeys(agent, object))) {
    const text = yield* serializeProperty(agent, serialization, object, key, yield* get(agent, object, key))
    if (text !== undefined) parts.push(JSON.stringify(String(key)) + colon + text)
  }
  return parts
}

/** V8's words; of a long circle it shows the first objects and the last. */
function circularMessage(circle: Serialization['stack'], closingKey: PropertyKey): string {
  const nameOf = (object: ObjectValue): string =>
    `object with constructor '${constructorName(object) ?? object.className}'`
  const place = (key: PropertyKey): string =>
    typeof key === 'number' ? `index ${key}` : `property '${String(key)}'`
  const lines = circle.slice(1).map(({ key, object }) => `\n    |     ${place(key)} -> ${nameOf(object)}`)
  if (lines.length > 3) lines.splice(2, lines.length - 3, '\n    |     ...')
  return `Converting circular structure to JSON\n    --> starting at ${nameOf(circle[0]!.object)}${lines.join('')}\n    --- ${place(closingKey)} closes the circle`
}
