// Copies of values, as messages and `structuredClone` make them.
// https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal

import { MapObject } from '../../../builtins/collections/map'
import { SetObject } from '../../../builtins/collections/set-object'
import { DateObject } from '../../../builtins/date/date-object'
import { typedArrayAt } from '../../../builtins/typed-array/create'
import { DataViewObject } from '../../../builtins/typed-array/data-view'
import { ArrayBufferObject, copyOf } from '../../../machine/exotic/array-buffer'
import { createRegExp, RegExpObject } from '../../../machine/exotic/regexp-object'
import { lengthOfView, TypedArrayObject } from '../../../machine/exotic/typed-array'
import { ArrayObject } from '../../../machine/objects/array'
import { ErrorObject } from '../../../machine/objects/error'
import { EcmaFunction, FunctionObject } from '../../../machine/objects/function'
import { isEnumerable, ObjectValue } from '../../../machine/objects/object'
import { get } from '../../../machine/objects/properties'
import { Accessor } from '../../../machine/objects/property'
import { HIDDEN } from '../../../machine/objects/shape'
import { iteratorSymbol } from '../../../machine/objects/symbols'
import { PrimitiveWrapper, toObject } from '../../../machine/objects/wrapper'
import { toString } from '../../../machine/operations/convert'
import { toDisplay } from '../../../machine/operations/display'
import { listFromIterable } from '../../../machine/operations/iteration'
import type { Agent } from '../../../machine/running/agent'
import type { Procedure, ThrowCompletion } from '../../../machine/running/completion'
import { nest } from '../../../machine/running/nest'
import { isObject, type Value } from '../../../machine/value'
import { BlobObject, copyBlob } from '../files/blob'
import { defineGlobalMethod } from '../interfaces/define-global'
import { dialectOf } from '../interfaces/dialect'
import { DomExceptionObject, domException } from '../interfaces/dom-exception'
import { requireArguments } from '../interfaces/interface'
import { nodeError } from '../interfaces/node-error'

/** A platform object that can be handed over: a message port. */
export interface Transferable extends ObjectValue {
  readonly isDetached: boolean
  /** Makes the object at the other end. */
  createReceiver(agent: Agent): ObjectValue
  /** Hands over all there is; after that, this object is of no use any more. */
  moveTo(receiver: ObjectValue): void
}

/** What copying one value knows. */
export interface Cloning {
  readonly agent: Agent
  /** What failed, in Chromium's words: "execute 'postMessage' on 'MessagePort'". */
  readonly action: string
  /** Copies by what they were made of, so that cycles stay cycles. */
  readonly copies: Map<ObjectValue, ObjectValue>
}

export function cannotClone(
  { agent, action }: Pick<Cloning, 'agent' | 'action'>,
  what: string,
): ThrowCompletion {
  const prefix = dialectOf(agent).pick(`Failed to ${action}: `, '')
  return domException(agent, 'DataCloneError', prefix + what)
}

export function* clone(cloning: Cloning, value: Value): Procedure {
  if (typeof value === 'symbol') throw cannotClone(cloning, `${String(value)} could not be cloned.`)
  if (!isObject(value)) return value
  if (value === cloning.agent.realm.globalObject) throw cannotClone(cloning, '#<Window> could not be cloned.')
  const known = cloning.copies.get(value)
  if (known !== undefined) return known
  return yield* nest(cloning.agent, cloneObject(cloning, value))
}

function* cloneObject(cloning: Cloning, value: ObjectValue): Procedure<ObjectValue> {
  const copy = (yield* copyWhole(cloning, value)) ?? createHolder(cloning, value)
  cloning.copies.set(value, copy)
  if (value instanceof MapObject) yield* fillMap(cloning, value, copy as MapObject)
  else if (value instanceof SetObject) yield* fillSet(cloning, value, copy as SetObject)
  else if (holdsProperties(value)) yield* fillProperties(cloning, value, copy)
  return copy
}

/** Objects that are copied at once; undefined for those with content of their own. */
function* copyWhole(cloning: Cloning, value: ObjectValue): Procedure<ObjectValue | undefined> {
  const { agent } = cloning
  const { intrinsics } = agent.realm
  if (value instanceof PrimitiveWrapper && typeof value.primitive !== 'symbol')
    return toObject(agent, value.primitive)
  if (value instanceof DateObject) return new DateObject(intrinsics['Date.prototype'], value.time)
  if (value instanceof RegExpObject) return createRegExp(agent, value.matcher.source, value.matcher.flags)
  if (value instanceof ArrayBufferObject) return copyBuffer(cloning, value)
  if (value instanceof TypedArrayObject) return yield* copyTypedArray(cloning, value)
  if (value instanceof DataViewObject) return yield* copyDataView(cloning, value)
  if (value instanceof ErrorObject) return yield* copyError(cloning, value)
  if (value instanceof BlobObject) return copyBlob(agent, value)
  return undefined
}

function createHolder(cloning: Cloning, value: ObjectValue): ObjectValue {
  const { intrinsics } = cloning.agent.realm
  if (value instanceof MapObject) return new MapObject(intrinsics['Map.prototype'])
  if (value instanceof SetObject) return new SetObject(intrinsics['Set.prototype'])
  if (value instanceof ArrayObject) return createArrayOfLength(intrinsics['Array.prototype'], value.length)
  if (holdsProperties(value)) return new ObjectValue(intrinsics['Object.prototype'])
  throw cannotClone(cloning, `${textOf(value)} could not be cloned.`)
}

function createArrayOfLength(prototype: ObjectValue, length: number): ArrayObject {
  const array = new ArrayObject(prototype)
  array.setLength(length)
  return array
}

/** Host objects are of classes of their own. */
const holdsProperties = (value: ObjectValue): boolean =>
  value instanceof ArrayObject ||
  (value.exotic === null && value.className === 'Object') ||
  value.className === 'Arguments'

/** A value in V8's words: functions are quoted. */
function textOf(value: ObjectValue): string {
  if (value instanceof EcmaFunction) return value.code.text
  if (value instanceof FunctionObject) return `${toDisplay(value)}() { [native code] }`
  return toDisplay(value)
}

function copyBuffer(cloning: Cloning, buffer: ArrayBufferObject): ArrayBufferObject {
  if (buffer.isDetached) throw cannotClone(cloning, 'An ArrayBuffer is detached and could not be cloned.')
  const prototype = cloning.agent.realm.intrinsics['ArrayBuffer.prototype']
  return new ArrayBufferObject(prototype, copyOf(buffer.data, buffer.byteLength), buffer.maxByteLength)
}

function* copyTypedArray(cloning: Cloning, array: TypedArrayObject): Procedure<ObjectValue> {
  const { agent } = cloning
  const buffer = (yield* clone(cloning, array.buffer)) as ArrayBufferObject
  const prototype = agent.realm.intrinsics[`${array.type.name}.prototype`]
  const { byteOffset, fixedLength } = array
  return typedArrayAt(prototype, array.type, { buffer, byteOffset, fixedLength })
}

function* copyDataView(cloning: Cloning, view: DataViewObject): Procedure<ObjectValue> {
  const buffer = (yield* clone(cloning, view.buffer)) as ArrayBufferObject
  const prototype = cloning.agent.realm.intrinsics['DataView.prototype']
  return new DataViewObject(prototype, buffer, view.byteOffset, view.fixedLength ?? lengthOfView(view, 1))
}

const ERROR_NAMES = [
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
] as const

/** Name, message, stack and cause stay; other properties do not. */
function* copyError(cloning: Cloning, error: ErrorObject): Procedure<ObjectValue> {
  const { agent } = cloning
  if (error instanceof DomExceptionObject) return copyDomException(error)
  const given = yield* get(agent, error, 'name')
  const name = given === undefined ? 'Error' : yield* toString(agent, given)
  const known = ERROR_NAMES.find((one) => one === name) ?? 'Error'
  const copy = new ErrorObject(agent.realm.intrinsics[`${known}.prototype`])
  cloning.copies.set(error, copy)
  for (const key of ['stack', 'message', 'cause']) {
    const slot = error.getOwnProperty(key)?.slot
    if (slot === undefined || slot instanceof Accessor) continue
    const value = key === 'cause' ? yield* clone(cloning, slot) : yield* toString(agent, slot)
    copy.storeOwn(key, { slot: value, attributes: HIDDEN })
  }
  return copy
}

function copyDomException(error: DomExceptionObject): ObjectValue {
  const copy = new DomExceptionObject(error.prototype!, error.message, error.name)
  const stack = error.getOwnProperty('stack')
  if (stack !== undefined) copy.storeOwn('stack', stack)
  return copy
}

function* fillMap(cloning: Cloning, map: MapObject, copy: MapObject): Procedure<void> {
  for (const [key, value] of [...map.data]) {
    const copiedKey = yield* clone(cloning, key)
    copy.data.set(copiedKey, yield* clone(cloning, value))
  }
}

function* fillSet(cloning: Cloning, set: SetObject, copy: SetObject): Procedure<void> {
  for (const value of [...set.data]) copy.data.add(yield* clone(cloning, value))
}

/** Each is looked up three times, in steps. */
const PROPERTY_COST = 4

function* fillProperties(cloning: Cloning, value: ObjectValue, copy: ObjectValue): Procedure<void> {
  const isOwn = (key: string | number | symbol) => {
    const property = value.getOwnProperty(key)
    return property !== undefined && isEnumerable(property)
  }
  const keys = value.ownKeys().filter((key) => typeof key !== 'symbol' && isOwn(key))
  cloning.agent.charge(keys.length * PROPERTY_COST)
  for (const key of keys)
    if (isOwn(key)) copy.put(key, yield* clone(cloning, yield* get(cloning.agent, value, key)))
}

// Transfer

export interface Cloned {
  readonly value: Value
  /** What the objects of the transfer list became, but for buffers. */
  readonly received: readonly ObjectValue[]
}

/** https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializewithtransfer and what undoes it */
export function* cloneWithTransfer(
  agent: Agent,
  value: Value,
  list: readonly Value[],
  action: string,
): Procedure<Cloned> {
  const cloning: Cloning = { agent, action, copies: agent.hold(new Map()) }
  const objects = list.map((item, i) => requireTransferable(cloning, list, item, i))
  for (const object of objects) cloning.copies.set(object, receiverFor(agent, object))
  const copy = yield* clone(cloning, value)
  const received: ObjectValue[] = []
  for (const object of objects) {
    const receiver = cloning.copies.get(object)!
    if (object instanceof ArrayBufferObject) object.detach()
    else {
      object.moveTo(receiver)
      received.push(receiver)
    }
  }
  return { value: copy, received }
}

const isTransferable = (value: Value): value is Transferable => isObject(value) && 'createReceiver' in value

const notTransferable = (cloning: Cloning, index: number): ThrowCompletion =>
  dialectOf(cloning.agent).pick(
    () => cannotClone(cloning, `Value at index ${index} does not have a transferable type.`),
    () =>
      nodeError(
        cloning.agent,
        'TypeError',
        'ERR_INVALID_TRANSFER_OBJECT',
        'Found invalid object in transferList',
      ),
  )()

function requireTransferable(
  cloning: Cloning,
  list: readonly Value[],
  item: Value,
  index: number,
): Transferable | ArrayBufferObject {
  if (!isTransferable(item) && !(item instanceof ArrayBufferObject)) {
    throw notTransferable(cloning, index)
  }
  const isBuffer = item instanceof ArrayBufferObject
  const kind = isBuffer ? 'ArrayBuffer' : 'Message port'
  if (list.indexOf(item) < index)
    throw cannotClone(
      cloning,
      `${kind} at index ${index} is a duplicate of an earlier ${isBuffer ? kind : 'port'}.`,
    )
  if (item.isDetached)
    throw cannotClone(
      cloning,
      `${isBuffer ? kind : 'Port'} at index ${index} is already ${isBuffer ? 'detached' : 'neutered'}.`,
    )
  return item
}

function receiverFor(agent: Agent, object: Transferable | ArrayBufferObject): ObjectValue {
  if (!(object instanceof ArrayBufferObject)) return object.createReceiver(agent)
  const prototype = agent.realm.intrinsics['ArrayBuffer.prototype']
  return new ArrayBufferObject(prototype, copyOf(object.data, object.byteLength), object.maxByteLength)
}

/** The transfer list that is given as such, or as an option. */
export function* transferListOf(agent: Agent, options: Value): Procedure<Value[]> {
  if (!isObject(options)) return []
  const isList = (yield* get(agent, options, iteratorSymbol)) !== undefined
  const list = isList ? options : yield* get(agent, options, 'transfer')
  return list === undefined ? [] : yield* listFromIterable(agent, list)
}

export function defineStructuredClone(agent: Agent): void {
  defineGlobalMethod(agent, 'structuredClone', 1, function* (_agent, _this, args) {
    requireArguments(agent, "execute 'structuredClone' on 'Window'", 1, args)
    const [value, options] = args
    if (dialectOf(agent).checksTypesFirst && options !== undefined && options !== null && !isObject(options))
      throw nodeError(
        agent,
        'TypeError',
        'ERR_INVALID_ARG_TYPE',
        'The options argument must be either an object or undefined',
      )
    const list = yield* transferListOf(agent, options)
    return (yield* cloneWithTransfer(agent, value, list, "execute 'structuredClone' on 'Window'")).value
  })
}
