// Bytes on their way between the program and the host.
import { typedArrayAt } from '../../../builtins/typed-array/create'
import { DataViewObject } from '../../../builtins/typed-array/data-view'
import { ArrayBufferObject } from '../../../machine/exotic/array-buffer'
import { type ElementType, elementTypes } from '../../../machine/exotic/element-types'
import { lengthOfView, TypedArrayObject } from '../../../machine/exotic/typed-array'
import type { Agent } from '../../../machine/running/agent'
import { chargeCharacters } from '../../../machine/running/meter'
import type { Value } from '../../../machine/value'

export const BYTES = elementTypes.find(({ name }) => name === 'Uint8Array') as ElementType

/** A copy of what a buffer or a view of one holds; undefined for anything else. https://webidl.spec.whatwg.org/#BufferSource */
export function bytesIn(value: Value): Uint8Array | undefined {
  const bytes = bytesAt(value)
  chargeCharacters(bytes?.length ?? 0)
  return bytes?.slice()
}

function bytesAt(value: Value): Uint8Array | undefined {
  if (value instanceof ArrayBufferObject) return new Uint8Array(value.data)
  if (value instanceof TypedArrayObject) return value.bytes(0, value.length)
  if (value instanceof DataViewObject) {
    const length = value.fixedLength ?? lengthOfView(value, 1)
    return new Uint8Array(value.buffer.data, value.byteOffset, length)
  }
  return undefined
}

export function bufferOf({ realm }: Agent, bytes: Uint8Array): ArrayBufferObject {
  chargeCharacters(bytes.length)
  return new ArrayBufferObject(realm.intrinsics['ArrayBuffer.prototype'], bytes.slice().buffer, undefined)
}

export function byteArrayOf(agent: Agent, bytes: Uint8Array): TypedArrayObject {
  const place = { buffer: bufferOf(agent, bytes), byteOffset: 0, fixedLength: bytes.length }
  return typedArrayAt(agent.realm.intrinsics['Uint8Array.prototype'], BYTES, place)
}
