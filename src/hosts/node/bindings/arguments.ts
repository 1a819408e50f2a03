// What natives of the library take: they trust no method that a program may have replaced.
import { DataViewObject } from '../../../builtins/typed-array/data-view'
import { TypedArrayObject } from '../../../machine/exotic/typed-array'
import type { Agent } from '../../../machine/running/agent'
import type { Value } from '../../../machine/value'
import { invalidArgument } from '../../web/interfaces/node-error'

export function textOf(agent: Agent, name: string, value: Value): string {
  if (typeof value === 'string') return value
  throw invalidArgument(agent, name, 'of type string', value)
}

/** The bytes themselves, not a copy. */
export function bytesOf(agent: Agent, name: string, value: Value): Uint8Array {
  if (!(value instanceof TypedArrayObject) && !(value instanceof DataViewObject))
    throw invalidArgument(agent, name, 'an instance of Buffer, TypedArray, or DataView', value)
  if (value.isOutOfBounds) return new Uint8Array()
  const size = value instanceof DataViewObject ? value.byteLength : value.length * value.type.size
  return new Uint8Array(value.buffer.data, value.byteOffset, size)
}
