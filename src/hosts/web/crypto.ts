// https://w3c.github.io/webcrypto/#Crypto-interface – random numbers only, and seeded: the same program draws the same.

import { TypedArrayObject } from '../../machine/exotic/typed-array'
import { ObjectValue } from '../../machine/objects/object'
import type { Agent } from '../../machine/running/agent'
import type { Value } from '../../machine/value'
import { dialectOf } from './interfaces/dialect'
import { domException } from './interfaces/dom-exception'
import { Interface, prototypeOf, receiverOf } from './interfaces/interface'

class CryptoObject extends ObjectValue {
  override get className(): string {
    return 'Crypto'
  }
}

const MAX_BYTES = 65_536

export function defineCrypto(agent: Agent): void {
  new Interface(agent, { name: 'Crypto', receiver: receiverOf(CryptoObject) })
    .operation('getRandomValues', 1, (_crypto, [array]) => fill(agent, array))
    .operation('randomUUID', 0, () => uuidOf(randomBytes(agent, 16)))
  agent.realm.globalObject.put('crypto', new CryptoObject(prototypeOf(agent.realm, 'Crypto')))
}

/** Each is drawn by itself. */
const UNITS_PER_BYTE = 4

function randomBytes(agent: Agent, count: number): Uint8Array {
  agent.work(count * UNITS_PER_BYTE)
  return Uint8Array.from({ length: count }, () => Math.floor(agent.random() * 256))
}

function fill(agent: Agent, array: Value): Value {
  const action = "Failed to execute 'getRandomValues' on 'Crypto'"
  const { pick } = dialectOf(agent)
  if (!(array instanceof TypedArrayObject))
    throw agent.typeError(`${action}: parameter 1 is not of type 'ArrayBufferView'.`)
  if (array.type.name.startsWith('Float'))
    throw domException(
      agent,
      'TypeMismatchError',
      pick(
        `${action}: The provided ArrayBufferView is of type '${array.type.name.replace('Array', '')}', which is not an integer array type.`,
        'The data argument must be an integer-type TypedArray',
      ),
    )
  const bytes = array.bytes(0, array.length)
  if (bytes.length > MAX_BYTES) {
    const problem = `The ArrayBufferView's byte length (${bytes.length}) exceeds the number of bytes of entropy available via this API (${MAX_BYTES}).`
    throw domException(
      agent,
      'QuotaExceededError',
      pick(`${action}: ${problem}`, 'The requested length exceeds 65,536 bytes'),
    )
  }
  bytes.set(randomBytes(agent, bytes.length))
  return array
}

/** Version 4. https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-4 */
function uuidOf(bytes: Uint8Array): string {
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
