// What stands inside the braces: elements, properties, what collections and promises hold.
import type { CollectionIterator } from '../../../builtins/collections/iterator'
import type { DataViewObject } from '../../../builtins/typed-array/data-view'
import type { ArrayBufferObject } from '../../../machine/exotic/array-buffer'
import type { TypedArrayObject } from '../../../machine/exotic/typed-array'
import type { ArrayObject } from '../../../machine/objects/array'
import { findSlot, getData, isEnumerable, type ObjectValue } from '../../../machine/objects/object'
import { requireRoomForKeys } from '../../../machine/objects/properties'
import { Accessor, BY_PROCEDURE, type Slot } from '../../../machine/objects/property'
import { toDisplay } from '../../../machine/operations/display'
import type { PromiseObject } from '../../../machine/promises/promise'
import { ThrowCompletion } from '../../../machine/running/completion'
import type { Walk } from '../../../machine/running/walk'
import { HOLE, isObject, type PropertyKey, type Value } from '../../../machine/value'
import { paint } from './colours'
import { formatAll, formatInside, type Inspection, type InspectOptions } from './inspection'
import { layOut } from './layout'
import { readThrough } from './program-code'
import { keyText } from './strings'

const plural = (count: number): string => (count > 1 ? 's' : '')
const emptyItems = (options: InspectOptions, count: number): string =>
  paint(options, 'undefined', `<${count} empty item${plural(count)}>`)
const moreItems = (count: number): string => `... ${count} more item${plural(count)}`

/** Own keys that are shown, in order. */
export function keysOf({ agent, options }: Inspection, object: ObjectValue): PropertyKey[] {
  requireRoomForKeys(agent, object)
  const keys = object.ownKeys()
  return options.showHidden ? keys : keys.filter((key) => isEnumerable(object.getOwnProperty(key)!))
}

export function* propertyEntry(
  inspection: Inspection,
  object: ObjectValue,
  key: PropertyKey,
  depth: number,
): Walk<string> {
  const own = object.getOwnProperty(key)
  const slot = own === undefined ? (findSlot(object, key) as Slot) : own.slot
  const called = yield* calledText(inspection, object, key, slot, depth)
  const text = called ?? (yield* slotText(inspection, slot, depth))
  return `${keyText(inspection.options, key, own === undefined || isEnumerable(own))}: ${text}`
}

/** The value behind a getter, where the options ask for it. */
function* calledText(
  inspection: Inspection,
  object: ObjectValue,
  key: PropertyKey,
  slot: Slot,
  depth: number,
): Walk<string | undefined> {
  const { getters } = inspection.options
  if (getters === false || !(slot instanceof Accessor) || slot.get === undefined) return undefined
  const kind = slot.set === undefined ? 'Getter' : 'Getter/Setter'
  if ((getters === 'get' && slot.set !== undefined) || (getters === 'set' && slot.set === undefined))
    return undefined
  try {
    const value = readThrough(inspection.agent, object, key)
    const text = yield* formatInside(inspection, value, depth)
    const special = (part: string) => paint(inspection.options, 'special', part)
    return isObject(value)
      ? `${special(`[${kind}]`)} ${text}`
      : `${special(`[${kind}:`)} ${text}${special(']')}`
  } catch (error) {
    if (!(error instanceof ThrowCompletion)) throw error
    const { value } = error
    const reason = isObject(value) ? toDisplay(getData(value, 'message')) : String(value)
    return paint(inspection.options, 'special', `[${kind}: <Inspection threw (${reason})>]`)
  }
}

function* slotText(inspection: Inspection, slot: Slot, depth: number): Walk<string> {
  if (!(slot instanceof Accessor)) return yield* formatInside(inspection, slot, depth)
  if (slot === BY_PROCEDURE) return paint(inspection.options, 'special', '<uninitialized>')
  if (slot.get === undefined && slot.set === undefined)
    return paint(inspection.options, 'undefined', 'undefined')
  return paint(inspection.options, 'special', `[${accessorKind(slot)}]`)
}

const accessorKind = ({ get, set }: Accessor): string =>
  get === undefined ? 'Setter' : set === undefined ? 'Getter' : 'Getter/Setter'

export function* arrayEntries(inspection: Inspection, array: ArrayObject, depth: number): Walk<string[]> {
  const limit = Math.min(inspection.options.maxArrayLength, array.length)
  const entries: string[] = []
  /** First index that has not been written yet. */
  let next = 0
  for (const index of indicesOf(array)) {
    if (entries.length < limit && index > next) {
      entries.push(emptyItems(inspection.options, index - next))
      next = index
    }
    if (entries.length >= limit) break
    entries.push(yield* slotText(inspection, array.getOwnProperty(index)!.slot, depth))
    next++
  }
  const rest = array.length - next
  if (rest > 0) entries.push(entries.length < limit ? emptyItems(inspection.options, rest) : moreItems(rest))
  return entries
}

function* indicesOf(array: ArrayObject): Generator<number> {
  if (array.elements === null) yield* array.ownKeys().filter((key) => typeof key === 'number')
  else for (let i = 0; i < array.elements.length; i++) if (array.elements[i] !== HOLE) yield i
}

export function* typedArrayEntries(
  inspection: Inspection,
  array: TypedArrayObject,
  depth: number,
): Walk<string[]> {
  const { length } = array
  const shown = Math.min(inspection.options.maxArrayLength, length)
  const elements = Array.from({ length: shown }, (_, i) => array.at(i))
  const entries = yield* formatAll(inspection, elements, depth)
  if (length > shown) entries.push(moreItems(length - shown))
  if (!inspection.options.showHidden) return entries
  const { type, buffer, byteOffset } = array
  const facts = { BYTES_PER_ELEMENT: type.size, length, byteLength: length * type.size, byteOffset }
  for (const [name, value] of Object.entries(facts)) entries.push(`[${name}]: ${value}`)
  entries.push(`[buffer]: ArrayBuffer { byteLength: ${buffer.byteLength} }`)
  return entries
}

export function bufferEntries({ options }: Inspection, buffer: ArrayBufferObject): string[] {
  const { byteLength } = buffer
  const bytes = new Uint8Array(buffer.data, 0, Math.min(options.maxArrayLength, byteLength))
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ')
  const rest = byteLength - bytes.length
  const more = rest > 0 ? ` ... ${rest} more byte${plural(rest)}` : ''
  const contents = buffer.isDetached ? '(detached)' : `[Uint8Contents]: <${digits}${more}>`
  return [contents, `byteLength: ${byteLength}`]
}

export function* dataViewEntries(
  inspection: Inspection,
  { byteLength, byteOffset, buffer }: DataViewObject,
  depth: number,
): Walk<string[]> {
  const text = yield* formatInside(inspection, buffer, depth)
  return [`byteLength: ${byteLength}`, `byteOffset: ${byteOffset}`, `buffer: ${text}`]
}

export function setEntries(inspection: Inspection, data: ReadonlySet<Value>, depth: number): Walk<string[]> {
  return limited(inspection, data, data.size, (value) => formatInside(inspection, value, depth))
}

export function mapEntries(
  inspection: Inspection,
  data: ReadonlyMap<Value, Value>,
  depth: number,
): Walk<string[]> {
  return limited(inspection, data, data.size, function* ([key, value]) {
    const keyText = yield* formatInside(inspection, key, depth)
    return `${keyText} => ${yield* formatInside(inspection, value, depth)}`
  })
}

/** What the iterator is going to give. */
export function iteratorEntries(
  inspection: Inspection,
  iterator: CollectionIterator,
  depth: number,
): Walk<string[]> {
  const { kind } = iterator
  const pairs = iterator.preview()
  return limited(inspection, pairs, pairs.length, (pair) =>
    kind === 'entry'
      ? pairText(inspection, pair, depth)
      : formatInside(inspection, pair[kind === 'key' ? 0 : 1], depth),
  )
}

const PAIR_FRAME = { base: '', open: '[', close: ']' }

function* pairText(inspection: Inspection, pair: readonly Value[], depth: number): Walk<string> {
  const entries = yield* formatAll(inspection, pair, depth)
  const { options, indentation, lastDepth } = inspection
  const place = { options, indentation: indentation + 2, levelsInside: lastDepth - depth }
  return layOut(entries, PAIR_FRAME, place, false)
}

function* limited<T>(
  { options }: Inspection,
  items: Iterable<T>,
  count: number,
  format: (item: T) => Walk<string>,
): Walk<string[]> {
  const entries: string[] = []
  for (const item of items) {
    if (entries.length >= options.maxArrayLength) break
    entries.push(yield* format(item))
  }
  const rest = count - entries.length
  return rest > 0 ? [...entries, moreItems(rest)] : entries
}

export function* promiseEntries(
  inspection: Inspection,
  { state, result }: PromiseObject,
  depth: number,
): Walk<string[]> {
  const special = (text: string) => paint(inspection.options, 'special', text)
  if (state === 'pending') return [special('<pending>')]
  const text = yield* formatInside(inspection, result, depth)
  return [state === 'rejected' ? `${special('<rejected>')} ${text}` : text]
}
