// Values as Node 20 prints them. No code of the program runs but what program-code.ts runs in Node.
// https://nodejs.org/docs/latest-v20.x/api/util.html#utilinspectobject-options

import { CollectionIterator } from '../../../builtins/collections/iterator'
import { MapObject } from '../../../builtins/collections/map'
import { SetObject } from '../../../builtins/collections/set-object'
import { DateObject } from '../../../builtins/date/date-object'
import { isoText } from '../../../builtins/date/text'
import { DataViewObject } from '../../../builtins/typed-array/data-view'
import { ArrayBufferObject } from '../../../machine/exotic/array-buffer'
import { ProxyObject, unproxied } from '../../../machine/exotic/proxy'
import { RegExpObject } from '../../../machine/exotic/regexp-object'
import { TypedArrayObject } from '../../../machine/exotic/typed-array'
import { ModuleNamespace } from '../../../machine/modules/module-namespace'
import { ArrayObject } from '../../../machine/objects/array'
import { FunctionObject } from '../../../machine/objects/function'
import { ABSENT, findSlot, type ObjectValue } from '../../../machine/objects/object'
import { iteratorSymbol } from '../../../machine/objects/symbols'
import { PrimitiveWrapper, StringObject } from '../../../machine/objects/wrapper'
import { PromiseObject } from '../../../machine/promises/promise'
import type { Agent } from '../../../machine/running/agent'
import { isObject, type PropertyKey, type Value } from '../../../machine/value'
import type { CollectionObject } from '../../browser/dom/interfaces/collections'
import { UrlObject } from '../../web/url/url'
import { paint } from './colours'
import { eventEntries, isEvent, isNodeList, nodeEntries, nodeText } from './document'
import {
  arrayEntries,
  bufferEntries,
  dataViewEntries,
  iteratorEntries,
  keysOf,
  mapEntries,
  promiseEntries,
  propertyEntry,
  setEntries,
  typedArrayEntries,
} from './entries'
import { errorBase, errorKeys, isError } from './errors'
import { FieldedObject, fieldEntries } from './fielded'
import { formatInside, type Inspection, type InspectOptions, MAX_DEPTH } from './inspection'
import { type Frame, groupElements, layOut, MAX_UNGROUPED, type Place } from './layout'
import { functionBase, type Names, namesOf, plainPrefixOf, prefixOf, tagSuffix } from './names'
import { platformEntries } from './platform-objects'
import { askObject, sortEntries } from './program-code'
import { primitiveText } from './strings'

const DEFAULTS: InspectOptions = {
  depth: 2,
  breakLength: 80,
  maxArrayLength: 100,
  maxStringLength: 10_000,
  showHidden: false,
  compact: 3,
  colors: false,
  customInspect: true,
  showProxy: false,
  sorted: false,
  getters: false,
  numericSeparator: false,
}

/** After this many characters objects are only named, so that no structure takes forever. */
const MAX_LENGTH = 2 ** 24

export function inspect(agent: Agent, value: Value, options: Partial<InspectOptions> = {}): string {
  const all = { ...DEFAULTS, ...options }
  const inspection: Inspection = {
    agent,
    options: { ...all, depth: Math.min(all.depth, MAX_DEPTH) },
    indentation: 0,
    path: [],
    references: new Map(),
    lastDepth: 0,
    length: 0,
    format: (inner, depth) => formatValue(inspection, inner, depth),
  }
  return inspection.format(value, 0)
}

function formatValue(inspection: Inspection, value: Value, depth: number): string {
  if (!isObject(value)) return primitiveText(inspection, value)
  const object = unproxied(value)
  if (object === null) return paint(inspection.options, 'special', '<Revoked Proxy>')
  if (value instanceof ProxyObject && inspection.options.showProxy) return proxyText(inspection, value, depth)
  const asked = askObject(inspection, object, depth)
  if (asked !== undefined) return saidText(inspection, asked.said, depth)
  const { path, references } = inspection
  if (!path.includes(object)) return formatObject(inspection, object, depth)
  if (!references.has(object)) references.set(object, references.size + 1)
  return paint(inspection.options, 'special', `[Circular *${references.get(object)}]`)
}

/** What an object said of itself, in the place of its own text. */
function saidText(inspection: Inspection, said: Value, depth: number): string {
  if (!isObject(said)) return indented(inspection, String(said))
  return formatValue(inspection, said, depth)
}

const indented = ({ indentation }: Inspection, text: string): string =>
  text.replaceAll('\n', `\n${' '.repeat(indentation)}`)

function proxyText(inspection: Inspection, proxy: ProxyObject, depth: number): string {
  if (depth > inspection.options.depth) return paint(inspection.options, 'special', 'Proxy [Array]')
  inspection.lastDepth = depth
  const entries = [proxy.target, proxy.handler].map((one) => formatInside(inspection, one, depth + 1))
  const { options, indentation } = inspection
  const place = { options, indentation, levelsInside: 0 }
  return layOut(entries, { base: '', open: 'Proxy [', close: ']' }, place, false)
}

/** How one kind of object is shown. */
interface Form extends Frame {
  readonly keys: readonly PropertyKey[]
  /** Text of the object where there are no keys; undefined where there is something else to show. */
  readonly whenEmpty: string | undefined
  /** What stands before the properties. */
  readonly entries?: (depth: number) => string[]
  /** Text of the object where it stands too deep. */
  readonly whenTooDeep?: string
}

function formatObject(inspection: Inspection, object: ObjectValue, depth: number): string {
  const names = namesOf(inspection, object, depth)
  const form = formOf(inspection, object, names)
  if (form.keys.length === 0 && form.whenEmpty !== undefined) return form.whenEmpty
  const isTooDeep = depth > inspection.options.depth && !(object instanceof FieldedObject)
  if (isTooDeep || inspection.length > MAX_LENGTH)
    return form.whenTooDeep ?? paint(inspection.options, 'special', tooDeep(object, names))
  const inside = depth + 1
  inspection.lastDepth = inside
  inspection.path.push(object)
  const entries = form.entries?.(inside) ?? []
  const properties = form.keys.map((key) => propertyEntry(inspection, object, key, inside))
  inspection.path.pop()
  const frame = { ...form, base: withReference(inspection, object, form.base) }
  const text = arrange(inspection, object, frame, inOrder(inspection, form, entries, properties), inside)
  inspection.length += text.length
  return text
}

/** Elements of a list stay in their places, whatever order is asked for. */
function inOrder(
  inspection: Inspection,
  { close }: Form,
  entries: readonly string[],
  properties: readonly string[],
): readonly string[] {
  if (inspection.options.sorted === false) return [...entries, ...properties]
  if (close === ']') return [...entries, ...sortEntries(inspection, properties)]
  return sortEntries(inspection, [...entries, ...properties])
}

function tooDeep(object: ObjectValue, names: Names): string {
  const name = plainPrefixOf(object, names).slice(0, -1)
  return names.constructor === null ? name : `[${name}]`
}

function withReference({ references, options }: Inspection, object: ObjectValue, base: string): string {
  const reference = references.get(object)
  if (reference === undefined) return base
  const mark = paint(options, 'special', `<ref *${reference}>`)
  return base === '' ? mark : `${mark} ${base}`
}

function arrange(
  { options, indentation, lastDepth }: Inspection,
  object: ObjectValue,
  frame: Frame,
  entries: readonly string[],
  depth: number,
): string {
  const place: Place = { options, indentation, levelsInside: lastDepth - depth }
  if (frame.close !== ']' || options.compact === 0 || entries.length <= MAX_UNGROUPED)
    return layOut(entries, frame, place, false)
  const grouped = groupElements(entries, place, isNumeric(object, entries.length))
  return layOut(grouped, frame, place, grouped.length !== entries.length)
}

function isNumeric(object: ObjectValue, count: number): boolean {
  for (let i = 0; i < count; i++) {
    const type = typeof object.getOwnSlot(i)
    if (type !== 'number' && type !== 'bigint') return false
  }
  return true
}

function formOf(inspection: Inspection, object: ObjectValue, names: Names): Form {
  const isIterable = names.constructor === null || findSlot(object, iteratorSymbol) !== ABSENT
  const form = isIterable ? collectionForm(inspection, object, names) : undefined
  if (form !== undefined) return form
  const keys = keysOf(inspection, object)
  if (object instanceof FunctionObject) {
    const base = functionBase(inspection, object, names)
    return painted(inspection, 'special', base, keys)
  }
  if (names.constructor === 'Object') return braced(ordinaryPrefix(object, names), keys)
  return specialForm(inspection, object, names, keys) ?? braced(plainPrefixOf(object, names), keys)
}

const braced = (prefix: string, keys: readonly PropertyKey[], entries?: Form['entries']): Form => ({
  base: '',
  open: `${prefix}{`,
  close: '}',
  keys,
  whenEmpty: entries === undefined ? `${prefix}{}` : undefined,
  ...(entries && { entries }),
})

/** An object that is shown by a text, with braces only where it has properties of its own. */
const standalone = (base: string, keys: readonly PropertyKey[]): Form => ({
  base,
  open: '{',
  close: '}',
  keys,
  whenEmpty: base,
})

/** In colour only where it stands alone. */
const painted = (
  { options }: Inspection,
  style: string,
  base: string,
  keys: readonly PropertyKey[],
): Form => ({
  ...standalone(base, keys),
  whenEmpty: paint(options, style, base),
})

function ordinaryPrefix(object: ObjectValue, names: Names): string {
  if (object.className === 'Arguments') return '[Arguments] '
  return names.tag === '' ? '' : prefixOf(names, 'Object')
}

function collectionForm(inspection: Inspection, object: ObjectValue, names: Names): Form | undefined {
  if (object instanceof ArrayObject) return arrayForm(inspection, object, names)
  if (object instanceof TypedArrayObject)
    return names.constructor === 'Buffer'
      ? standalone(`<Buffer${bufferText(object)}>`, namedKeys(inspection, object))
      : typedArrayForm(inspection, object, names)
  if (object instanceof SetObject) {
    const { data } = object
    const entries = data.size === 0 ? undefined : (depth: number) => setEntries(inspection, data, depth)
    return braced(prefixOf(names, 'Set', `(${data.size})`), keysOf(inspection, object), entries)
  }
  if (object instanceof MapObject) {
    const { data } = object
    const entries = data.size === 0 ? undefined : (depth: number) => mapEntries(inspection, data, depth)
    return braced(prefixOf(names, 'Map', `(${data.size})`), keysOf(inspection, object), entries)
  }
  if (object instanceof CollectionIterator)
    return braced(iteratorPrefix(object, names), keysOf(inspection, object), (depth) =>
      iteratorEntries(inspection, object, depth),
    )
  return undefined
}

/** "[Map Iterator] "; a tag of the program's own stands before. */
function iteratorPrefix({ className, kind, type }: CollectionIterator, { tag }: Names): string {
  const own = tag === '' || tag === className ? '' : `${tag}] [`
  return `[${own}${type} ${kind === 'entry' ? 'Entries' : 'Iterator'}] `
}

function arrayForm(inspection: Inspection, array: ArrayObject, names: Names): Form {
  const isUsual = names.constructor === 'Array' && names.tag === ''
  const prefix = isUsual ? '' : prefixOf(names, 'Array', `(${array.length})`)
  return {
    base: '',
    open: `${prefix}[`,
    close: ']',
    keys: keysOf(inspection, array).filter((key) => typeof key !== 'number'),
    whenEmpty: array.length === 0 ? `${prefix}[]` : undefined,
    entries: (depth) => arrayEntries(inspection, array, depth),
  }
}

function typedArrayForm(inspection: Inspection, array: TypedArrayObject, names: Names): Form {
  const prefix = prefixOf(names, array.type.name, `(${array.length})`)
  const { showHidden } = inspection.options
  return {
    base: '',
    open: `${prefix}[`,
    close: ']',
    keys: namedKeys(inspection, array),
    whenEmpty: array.length === 0 && !showHidden ? `${prefix}[]` : undefined,
    entries: (depth) => typedArrayEntries(inspection, array, depth),
  }
}

const namedKeys = (inspection: Inspection, object: ObjectValue): PropertyKey[] =>
  keysOf(inspection, object).filter((key) => typeof key !== 'number')

/** https://nodejs.org/docs/latest-v20.x/api/buffer.html#bufferinspect_max_bytes */
const MAX_BYTES = 50

/** Bytes as Node's Buffer shows them. */
function bufferText(array: TypedArrayObject): string {
  const count = Math.min(array.length, MAX_BYTES)
  const bytes = Array.from({ length: count }, (_, i) => Number(array.at(i)).toString(16).padStart(2, '0'))
  const rest = array.length - count
  return ` ${bytes.join(' ')}${rest > 0 ? ` ... ${rest} more byte${rest > 1 ? 's' : ''}` : ''}`
}

function nodeListForm(inspection: Inspection, collection: CollectionObject, names: Names): Form {
  const { length } = collection.list()
  const prefix = prefixOf(names, collection.className, length === 0 ? '' : `(${length})`)
  return {
    base: '',
    open: `${prefix}[`,
    close: ']',
    keys: [],
    whenEmpty: length === 0 ? `${prefix}[]` : undefined,
    entries: (depth) => nodeEntries(inspection, collection, depth),
  }
}

function specialForm(
  inspection: Inspection,
  object: ObjectValue,
  names: Names,
  keys: readonly PropertyKey[],
): Form | undefined {
  if (object instanceof DateObject) return painted(inspection, 'date', dateBase(object, names), keys)
  if (object instanceof RegExpObject) return painted(inspection, 'regexp', regExpBase(object, names), keys)
  if (isError(inspection, object)) {
    const shown = errorKeys(object, keys, inspection.options.showHidden)
    return standalone(errorBase(inspection, object, names), shown)
  }
  if (object instanceof PromiseObject)
    return braced(prefixOf(names, 'Promise'), keys, (depth) => promiseEntries(inspection, object, depth))
  if (object instanceof ArrayBufferObject)
    return braced(prefixOf(names, 'ArrayBuffer'), keys, () => bufferEntries(inspection, object))
  if (object instanceof DataViewObject)
    return braced(prefixOf(names, 'DataView'), keys, (depth) => dataViewEntries(inspection, object, depth))
  if (object instanceof ModuleNamespace) return braced(prefixOf(names, 'Module'), keys, () => [])
  if (object instanceof FieldedObject)
    return braced(prefixOf(names, object.className), keys.filter(isNoField(object)), (depth) =>
      fieldEntries(inspection, object, depth),
    )
  if (inspection.agent.host.name !== 'browser') {
    const platform = platformForm(inspection, object, names)
    if (platform !== undefined) return platform
  }
  const node = nodeText(object)
  if (node !== undefined) return standalone(node, [])
  if (isNodeList(object)) return nodeListForm(inspection, object, names)
  if (isEvent(object) && inspection.agent.host.name === 'browser')
    return braced(prefixOf(names, object.className), [], (depth) => eventEntries(inspection, object, depth))
  if (object.className === 'WeakMap' || object.className === 'WeakSet')
    return braced(prefixOf(names, object.className), keys, () => [
      paint(inspection.options, 'special', '<items unknown>'),
    ])
  if (object instanceof PrimitiveWrapper) {
    const ownLength = object instanceof StringObject ? object.text.length : 0
    return painted(
      inspection,
      typeof object.primitive,
      wrapperBase(inspection, object, names),
      keys.slice(ownLength),
    )
  }
  return undefined
}

/** A field that is a property, too, is shown once. */
const isNoField =
  ({ fields }: FieldedObject) =>
  (key: PropertyKey): boolean =>
    typeof key !== 'string' || !Object.hasOwn(fields, key)

function platformForm(inspection: Inspection, object: ObjectValue, names: Names): Form | undefined {
  const entries = platformEntries(inspection, object)
  if (entries === undefined) return undefined
  const prefix = object.className === 'TextEncoder' ? '' : prefixOf({ ...names, tag: '' }, object.className)
  const form = braced(prefix, [], entries === 'none' ? undefined : (depth) => entries(inspection, depth))
  return object instanceof UrlObject ? { ...form, whenTooDeep: `${prefix}{}` } : form
}

function dateBase({ time }: DateObject, names: Names): string {
  const prefix = prefixOf(names, 'Date')
  const text = Number.isNaN(time) ? 'Invalid Date' : isoText(time)
  return prefix === 'Date ' ? text : prefix + text
}

function regExpBase({ text }: RegExpObject, names: Names): string {
  const prefix = prefixOf(names, 'RegExp')
  return prefix === 'RegExp ' ? text : prefix + text
}

function wrapperBase(inspection: Inspection, object: PrimitiveWrapper, { constructor, tag }: Names): string {
  const type = object.className
  const origin = type === constructor ? '' : ` (${constructor ?? 'null prototype'})`
  return `[${type}${origin}: ${primitiveText({ ...inspection, options: { ...inspection.options, colors: false } }, object.primitive)}]${tagSuffix(tag, constructor)}`
}
