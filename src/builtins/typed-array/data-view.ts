// https://tc39.es/ecma262/#sec-dataview-objects

import { ArrayBufferObject } from '../../machine/exotic/array-buffer'
import { type ElementType, elementTypes } from '../../machine/exotic/element-types'
import { type BufferView, isOutOfBounds, lengthOfView } from '../../machine/exotic/typed-array'
import { toElement } from '../../machine/exotic/typed-array-methods'
import { ObjectValue } from '../../machine/objects/object'
import { toBoolean, toIndex } from '../../machine/operations/convert'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import { prototypeFrom } from '../../machine/running/construct'
import type { Realm } from '../../machine/running/realm'
import type { Value } from '../../machine/value'
import { defineConstructor, defineGetter, defineMethod, defineTag, incompatible } from '../define'

export class DataViewObject extends ObjectValue implements BufferView {
  constructor(
    prototype: ObjectValue,
    readonly buffer: ArrayBufferObject,
    readonly byteOffset: number,
    readonly fixedLength: number | undefined,
  ) {
    super(prototype)
  }

  override get className(): string {
    return 'DataView'
  }

  get isOutOfBounds(): boolean {
    return isOutOfBounds(this, 1)
  }

  /** 0 where it is out of bounds. */
  get byteLength(): number {
    return lengthOfView(this, 1)
  }
}

export function defineDataView(realm: Realm): void {
  const prototype = new ObjectValue(realm.intrinsics['Object.prototype'])
  realm.intrinsics['DataView.prototype'] = prototype
  defineConstructor(realm, 'DataView', 1, prototype, constructDataView)
  defineGetter(realm, prototype, 'buffer', (agent, thisValue) => {
    return requireView(agent, thisValue, 'get DataView.prototype.buffer').buffer
  })
  for (const name of ['byteLength', 'byteOffset'] as const)
    defineGetter(realm, prototype, name, (agent, thisValue) => {
      const view = requireView(agent, thisValue, `get DataView.prototype.${name}`)
      requireInBounds(agent, view, `DataView.prototype.${name}`)
      return view[name]
    })
  for (const type of elementTypes) if (type.name !== 'Uint8ClampedArray') defineAccess(realm, prototype, type)
  defineTag(prototype, 'DataView')
}

function defineAccess(realm: Realm, prototype: ObjectValue, type: ElementType): void {
  const { short } = type
  defineMethod(realm, prototype, `get${short}`, 1, (agent, thisValue, [index, isLittleEndian]) =>
    getViewValue(agent, thisValue, index, isLittleEndian, type),
  )
  defineMethod(realm, prototype, `set${short}`, 2, (agent, thisValue, args) =>
    setViewValue(agent, thisValue, args, type),
  )
}

function requireView(agent: Agent, value: Value, method: string): DataViewObject {
  if (value instanceof DataViewObject) return value
  throw incompatible(agent, method, value)
}

function requireInBounds(agent: Agent, view: DataViewObject, method: string): void {
  if (view.isOutOfBounds) throw agent.typeError(`Cannot perform ${method} on a detached ArrayBuffer`)
}

/** https://tc39.es/ecma262/#sec-dataview-buffer-byteoffset-bytelength */
function* constructDataView(
  agent: Agent,
  _this: Value,
  [buffer, byteOffset, byteLength]: Value[],
  newTarget: ObjectValue | undefined,
): Procedure {
  if (newTarget === undefined) throw agent.typeError("Constructor DataView requires 'new'")
  if (!(buffer instanceof ArrayBufferObject))
    throw agent.typeError('First argument to DataView constructor must be an ArrayBuffer')
  const offset = yield* toIndex(
    agent,
    byteOffset,
    `Start offset ${String(byteOffset)} is outside the bounds of the buffer`,
  )
  requireStart(agent, buffer, offset)
  const problem = `Invalid DataView length ${String(byteLength)}`
  const length = byteLength === undefined ? undefined : yield* toIndex(agent, byteLength, problem)
  const isTooLong = () => length !== undefined && offset + length > buffer.byteLength
  if (isTooLong()) throw agent.error('RangeError', problem)
  const prototype = yield* prototypeFrom(agent, newTarget, 'DataView.prototype')
  requireStart(agent, buffer, offset)
  if (isTooLong()) throw agent.error('RangeError', problem)
  const isFixed = length !== undefined || buffer.maxByteLength === undefined
  const fixedLength = isFixed ? (length ?? buffer.byteLength - offset) : undefined
  return new DataViewObject(prototype, buffer, offset, fixedLength)
}

function requireStart(agent: Agent, buffer: ArrayBufferObject, offset: number): void {
  if (buffer.isDetached)
    throw agent.typeError('Cannot perform DataView constructor on a detached ArrayBuffer')
  if (offset > buffer.byteLength)
    throw agent.error('RangeError', `Start offset ${offset} is outside the bounds of the buffer`)
}

const OUTSIDE = 'Offset is outside the bounds of the DataView'

/** https://tc39.es/ecma262/#sec-getviewvalue */
function* getViewValue(
  agent: Agent,
  thisValue: Value,
  requestIndex: Value,
  isLittleEndian: Value,
  type: ElementType,
): Procedure {
  const method = `DataView.prototype.get${type.short}`
  const view = requireView(agent, thisValue, method)
  const index = yield* toIndex(agent, requestIndex, OUTSIDE)
  const at = placeOf(agent, view, index, type, method)
  return type.read(view.buffer.view, at, toBoolean(isLittleEndian))
}

/** https://tc39.es/ecma262/#sec-setviewvalue */
function* setViewValue(
  agent: Agent,
  thisValue: Value,
  [requestIndex, value, isLittleEndian]: Value[],
  type: ElementType,
): Procedure {
  const method = `DataView.prototype.set${type.short}`
  const view = requireView(agent, thisValue, method)
  const index = yield* toIndex(agent, requestIndex, OUTSIDE)
  const element = yield* toElement(agent, type, value)
  const at = placeOf(agent, view, index, type, method)
  type.write(view.buffer.view, at, element, toBoolean(isLittleEndian))
  return undefined
}

/** In the buffer. */
function placeOf(
  agent: Agent,
  view: DataViewObject,
  index: number,
  { size }: ElementType,
  method: string,
): number {
  requireInBounds(agent, view, method)
  if (index + size > view.byteLength) throw agent.error('RangeError', OUTSIDE)
  return view.byteOffset + index
}
