// Bytes on their way between the program and the host.
import { typedArrayAt } from '../../../builtins/typed-array/create'
import { DataViewObject } from '../../../builtins/typed-array/data-view'
import { ArrayBufferObject } from '../../../machine/exotic/array-buffer'
import { type ElementType, elementTypes } from '../../../machine/exotic/element-types'
import { lengthOfView, TypedArrayObject } from '../../../machine/exotic/typed-array'
import type { Agent } from '../../../machine/running/agent'
import type { Value } from '../../../machine/value'

export const BYTES = elementTypes.find(({ name }) => name === 'Uint8Array') as ElementType

/** A copy of what a buffer or a view of one holds; undefined for anything else. https://webidl.spec.whatwg.org/#BufferSource */
export function bytesIn(value: Value): Uint8Array | undefined {
  if (value instanceof ArrayBufferObject) return new Uint8Array(value.data.slice(0))
  if (value instanceof TypedArrayObject) return value.bytes(0, value.length).slice()
  if (value instanceof DataViewObject) {
    const length = value.fixedLength ?? lengthOfView(value, 1)
    return new Uint8Array(value.buffer.data.slice(value.byteOffset, value.byteOffset + length))
  }
  return undefined
}

export const bufferOf = ({ realm }: Agent, bytes: Uint8Array): ArrayBufferObject =>
  new ArrayBufferObject(realm.intrinsics['ArrayBuffer.prototype'], bytes.slice().buffer, undefined)

export function byteArrayOf(agent: Agent, bytes: Uint8Array): TypedArrayObject {
  const place = { buffer: bufferOf(agent, bytes), byteOffset: 0, fixedLength: bytes.length }
  return typedArrayAt(agent.realm.intrinsics['Uint8Array.prototype'], BYTES, place)
}
