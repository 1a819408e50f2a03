// JSON.stringify for `%j`, without calling `toJSON` or getters of the program.
import { DateObject } from '../../builtins/date-object'
import { isoText } from '../../builtins/date-text'
import type { Agent } from '../../machine/agent'
import { ArrayObject } from '../../machine/array'
import { FunctionObject } from '../../machine/function'
import { getData, isEnumerable, type ObjectValue } from '../../machine/object'
import { isObject, type Value } from '../../machine/value'
import { PrimitiveWrapper } from '../../machine/wrapper'

/** Undefined for what JSON has no text for. */
export function jsonText(agent: Agent, value: Value): string | undefined {
  const copies = new Map<ObjectValue, object>()
  const copied = copy(agent, value, copies)
  return isCircular(copied, new Set()) ? '[Circular]' : JSON.stringify(copied)
}

/** The value as data of the real engine; what is the same object stays the same object. */
function copy(agent: Agent, value: Value, copies: Map<ObjectValue, object>): unknown {
  if (typeof value === 'bigint') throw agent.typeError('Do not know how to serialize a BigInt')
  if (!isObject(value)) return value
  if (value instanceof FunctionObject) return undefined
  if (value instanceof DateObject) return Number.isNaN(value.time) ? null : isoText(value.time)
  if (value instanceof PrimitiveWrapper) return copy(agent, value.primitive, copies)
  return copies.get(value) ?? copyObject(agent, value, copies)
}

function copyObject(agent: Agent, object: ObjectValue, copies: Map<ObjectValue, object>): object {
  if (object instanceof ArrayObject) {
    const list: unknown[] = []
    copies.set(object, list)
    for (let i = 0; i < object.length; i++) list.push(copy(agent, getData(object, i), copies))
    return list
  }
  const record: Record<string, unknown> = Object.create(null)
  copies.set(object, record)
  for (const key of object.ownKeys())
    if (typeof key !== 'symbol' && isEnumerable(object.getOwnProperty(key)!))
      record[key] = copy(agent, getData(object, key), copies)
  return record
}

function isCircular(data: unknown, path: Set<object>): boolean {
  if (typeof data !== 'object' || data === null) return false
  if (path.has(data)) return true
  path.add(data)
  const found = Object.values(data).some((inner) => isCircular(inner, path))
  path.delete(data)
  return found
}
