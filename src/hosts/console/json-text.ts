// JSON.stringify for `%j`, without calling `toJSON` or getters of the program.
import { DateObject } from '../../builtins/date/date-object'
import { isoText } from '../../builtins/date/text'
import { unproxied } from '../../machine/exotic/proxy'
import { ArrayObject } from '../../machine/objects/array'
import { FunctionObject } from '../../machine/objects/function'
import { getData, isEnumerable, type ObjectValue } from '../../machine/objects/object'
import { PrimitiveWrapper } from '../../machine/objects/wrapper'
import type { Agent } from '../../machine/running/agent'
import { isObject, type Value } from '../../machine/value'
import { MAX_DEPTH } from './inspect/inspection'

/** Undefined for what JSON has no text for. */
export function jsonText(agent: Agent, value: Value): string | undefined {
  try {
    return JSON.stringify(copy(agent, value, []))
  } catch (error) {
    if (error === CIRCULAR) return '[Circular]'
    throw error
  }
}

const CIRCULAR = Symbol('circular')

/** Longest list that is written out. */
const MAX_LENGTH = 2 ** 20

/** The value as data of the real engine. */
function copy(agent: Agent, given: Value, path: readonly ObjectValue[]): unknown {
  const value = isObject(given) ? (unproxied(given) ?? given) : given
  if (typeof value === 'bigint') throw agent.typeError('Do not know how to serialize a BigInt')
  if (!isObject(value)) return value
  if (value instanceof FunctionObject) return undefined
  if (value instanceof DateObject) return Number.isNaN(value.time) ? null : isoText(value.time)
  if (value instanceof PrimitiveWrapper) return copy(agent, value.primitive, path)
  if (path.includes(value)) throw CIRCULAR
  if (path.length > MAX_DEPTH) throw agent.error('RangeError', 'Maximum call stack size exceeded')
  return copyObject(agent, value, [...path, value])
}

function copyObject(agent: Agent, object: ObjectValue, path: readonly ObjectValue[]): object {
  if (object instanceof ArrayObject) {
    if (object.length > MAX_LENGTH) throw agent.error('RangeError', 'Invalid string length')
    return Array.from({ length: object.length }, (_, i) => copy(agent, getData(object, i), path))
  }
  const members: [key: string, value: unknown][] = []
  for (const key of object.ownKeys())
    if (typeof key !== 'symbol' && isEnumerable(object.getOwnProperty(key)!))
      members.push([String(key), copy(agent, getData(object, key), path)])
  return Object.fromEntries(members)
}
