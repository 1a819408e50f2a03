// https://tc39.es/ecma262/#sec-arraybuffer-objects

import { ArrayBufferObject, copyOf } from '../../machine/exotic/array-buffer'
import { TypedArrayObject } from '../../machine/exotic/typed-array'
import { ObjectValue } from '../../machine/objects/object'
import { get } from '../../machine/objects/properties'
import { toIndex } from '../../machine/operations/convert'
import { speciesConstructor } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import { construct, prototypeFrom } from '../../machine/running/construct'
import type { Realm } from '../../machine/running/realm'
import { isObject, type Value } from '../../machine/value'
import { toAbsoluteIndex } from '../array/elements'
import { defineConstructor, defineGetter, defineMethods, defineTag, incompatible, reserve } from '../define'
import { defineSpecies } from '../species'
import { DataViewObject } from './data-view'

export function defineArrayBuffer(realm: Realm): void {
  const prototype = new ObjectValue(realm.intrinsics['Object.prototype'])
  realm.intrinsics['ArrayBuffer.prototype'] = prototype
  const constructor = defineConstructor(realm, 'ArrayBuffer', 1, prototype, constructArrayBuffer)
  realm.intrinsics.ArrayBuffer = constructor
  defineMethods(realm, constructor, [['isView', 1, (_agent, _this, [value]) => isView(value)]])
  defineSpecies(realm, constructor)
  reserve(
    prototype,
    'byteLength slice maxByteLength resizable resize transfer transferToFixedLength detached',
  )
  for (const [name, read] of GETTERS)
    defineGetter(realm, prototype, name, (agent, thisValue) =>
      read(requireBuffer(agent, thisValue, `get ArrayBuffer.prototype.${name}`)),
    )
  defineMethods(realm, prototype, [
    ['resize', 1, resize],
    ['slice', 2, slice],
    ['transfer', 0, (agent, thisValue, args) => transfer(agent, thisValue, args, 'transfer')],
    [
      'transferToFixedLength',
      0,
      (agent, thisValue, args) => transfer(agent, thisValue, args, 'transferToFixedLength'),
    ],
  ])
  defineTag(prototype, 'ArrayBuffer')
}

const GETTERS: readonly [name: string, read: (buffer: ArrayBufferObject) => Value][] = [
  ['byteLength', (buffer) => buffer.byteLength],
  ['detached', (buffer) => buffer.isDetached],
  ['maxByteLength', (buffer) => (buffer.isDetached ? 0 : (buffer.maxByteLength ?? buffer.byteLength))],
  ['resizable', (buffer) => buffer.maxByteLength !== undefined],
]

const isView = (value: Value): boolean => value instanceof TypedArrayObject || value instanceof DataViewObject

function requireBuffer(agent: Agent, value: Value, method: string): ArrayBufferObject {
  if (value instanceof ArrayBufferObject) return value
  throw incompatible(agent, method, value)
}

export function requireAttached(agent: Agent, buffer: ArrayBufferObject, method: string): void {
  if (buffer.isDetached) throw agent.typeError(`Cannot perform ${method} on a detached ArrayBuffer`)
}

/** https://tc39.es/ecma262/#sec-arraybuffer-length */
function* constructArrayBuffer(
  agent: Agent,
  _this: Value,
  [length, options]: Value[],
  newTarget: ObjectValue | undefined,
): Procedure {
  if (newTarget === undefined) throw agent.typeError("Constructor ArrayBuffer requires 'new'")
  const byteLength = yield* toIndex(agent, length, 'Invalid array buffer length')
  const max = isObject(options) ? yield* get(agent, options, 'maxByteLength') : undefined
  const problem = 'Invalid array buffer max length'
  const maxByteLength = max === undefined ? undefined : yield* toIndex(agent, max, problem)
  return yield* allocateBuffer(agent, newTarget, byteLength, maxByteLength)
}

/** Longest buffer that is made, in bytes. */
const MAX_LENGTH = 2 ** 32

/** https://tc39.es/ecma262/#sec-allocatearraybuffer */
export function* allocateBuffer(
  agent: Agent,
  newTarget: ObjectValue,
  byteLength: number,
  maxByteLength?: number,
): Procedure<ArrayBufferObject> {
  const problem = 'Invalid array buffer max length'
  if (maxByteLength !== undefined && byteLength > maxByteLength) throw agent.error('RangeError', problem)
  const prototype = yield* prototypeFrom(agent, newTarget, 'ArrayBuffer.prototype')
  if (maxByteLength !== undefined && maxByteLength > MAX_LENGTH) throw agent.error('RangeError', problem)
  return new ArrayBufferObject(prototype, allocate(agent, byteLength), maxByteLength)
}

/** https://tc39.es/ecma262/#sec-createbytedatablock */
export function allocate(agent: Agent, byteLength: number): ArrayBuffer {
  if (byteLength <= MAX_LENGTH) {
    agent.memory.allocate(byteLength)
    agent.read(byteLength)
    return new ArrayBuffer(byteLength)
  }
  throw agent.error('RangeError', 'Array buffer allocation failed')
}

/** https://tc39.es/ecma262/#sec-arraybuffer.prototype.resize */
function* resize(agent: Agent, thisValue: Value, [length]: Value[]): Procedure {
  const method = 'ArrayBuffer.prototype.resize'
  const buffer = requireBuffer(agent, thisValue, method)
  const { maxByteLength } = buffer
  if (maxByteLength === undefined) throw incompatible(agent, method, thisValue)
  const problem = `${method}: Invalid length parameter`
  const byteLength = yield* toIndex(agent, length, problem)
  requireAttached(agent, buffer, method)
  if (byteLength > maxByteLength) throw agent.error('RangeError', problem)
  agent.memory.allocate(byteLength)
  buffer.resize(byteLength)
  return undefined
}

/** https://tc39.es/ecma262/#sec-arraybuffer.prototype.slice */
function* slice(agent: Agent, thisValue: Value, [start, end]: Value[]): Procedure {
  const method = 'ArrayBuffer.prototype.slice'
  const buffer = requireBuffer(agent, thisValue, method)
  requireAttached(agent, buffer, method)
  const { byteLength } = buffer
  const first = yield* toAbsoluteIndex(agent, start, byteLength)
  const final = yield* toAbsoluteIndex(agent, end, byteLength, byteLength)
  const count = Math.max(final - first, 0)
  const constructor = yield* speciesConstructor(agent, buffer, agent.realm.intrinsics.ArrayBuffer)
  const created = requireBuffer(agent, yield* construct(agent, constructor, [count]), method)
  requireAttached(agent, created, method)
  if (created === buffer) throw agent.typeError('ArrayBuffer subclass returned this from species constructor')
  if (created.byteLength < count)
    throw agent.typeError('Derived ArrayBuffer constructor created a buffer which was too small')
  requireAttached(agent, buffer, method)
  const available = Math.max(Math.min(count, buffer.byteLength - first), 0)
  if (available > 0) new Uint8Array(created.data).set(new Uint8Array(buffer.data, first, available))
  return created
}

/** https://tc39.es/ecma262/#sec-arraybuffercopyanddetach */
function* transfer(
  agent: Agent,
  thisValue: Value,
  [length]: Value[],
  name: 'transfer' | 'transferToFixedLength',
): Procedure {
  const method = `ArrayBuffer.prototype.${name}`
  const buffer = requireBuffer(agent, thisValue, method)
  const problem = 'Invalid array buffer length'
  const byteLength = length === undefined ? buffer.byteLength : yield* toIndex(agent, length, problem)
  requireAttached(agent, buffer, method)
  const maxByteLength = name === 'transfer' ? buffer.maxByteLength : undefined
  if (byteLength > (maxByteLength ?? MAX_LENGTH)) throw agent.error('RangeError', problem)
  agent.memory.allocate(byteLength)
  const prototype = agent.realm.intrinsics['ArrayBuffer.prototype']
  const moved = new ArrayBufferObject(prototype, copyOf(buffer.data, byteLength), maxByteLength)
  buffer.detach()
  return moved
}
