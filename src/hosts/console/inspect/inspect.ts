import { DateObject } from '../../../builtins/date/date-object'
import { isoText } from '../../../builtins/date/text'
import { DataViewObject } from '../../../builtins/typed-array/data-view'
import { ArrayBufferObject } from '../../../machine/exotic/array-buffer'
import { ProxyObject, unproxied } from '../../../machine/exotic/proxy'
import { RegExpObject } from '../../../machine/exotic/regexp-object'
import { ModuleNamespace } from '../../../machine/modules/module-namespace'
import { FunctionObject } from '../../../machine/objects/function'
import { ABSENT, findSlot, type ObjectValue } from '../../../machine/objects/object'
import { iteratorSymbol } from '../../../machine/objects/symbols'
import { PrimitiveWrapper, StringObject } from '../../../machine/objects/wrapper'
import { PromiseObject } from '../../../machine/promises/promise'
import type { Agent } from '../../../machine/running/agent'
import { runWalk, type Walk } from '../../../machine/running/walk'
import { isObject, type PropertyKey, type Value } from '../../../machine/value'
import { collectionForm } from './collection-forms'
import { paint } from './colours'
import { bufferEntries, dataViewEntries, keysOf, promiseEntries, propertyEntry } from './entries'
import { errorBase, errorKeys, isError } from './errors'
import { FieldedObject, fieldEntries } from './fielded'
import { braced, type Form, hostForms, only, painted, standalone } from './forms'
import { formatAll, type Inspection, type InspectOptions, MAX_DEPTH } from './inspection'
import { type Frame, groupElements, type Layout, layOut, MAX_UNGROUPED } from './layout'
import { functionBase, type Names, namesOf, plainPrefixOf, prefixOf, tagSuffix } from './names'
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
  return runWalk(inspection.format(value, 0))
}

function* formatValue(inspection: Inspection, value: Value, depth: number): Walk<string> {
  if (!isObject(value)) return primitiveText(inspection, value)
  const object = unproxied(value)
  if (object === null) return paint(inspection.options, 'special', '<Revoked Proxy>')
  if (value instanceof ProxyObject && inspection.options.showProxy)
    return yield* proxyText(inspection, value, depth)
  const asked = askObject(inspection, object, depth)
  if (asked !== undefined) return yield* saidText(inspection, asked.said, depth)
  const { path, references } = inspection
  if (!path.includes(object)) return yield* formatObject(inspection, object, depth)
  if (!references.has(object)) references.set(object, references.size + 1)
  return paint(inspection.options, 'special', `[Circular *${references.get(object)}]`)
}

/** The text that an object's own `inspect` gave, in place of ours. */
function* saidText(inspection: Inspection, said: Value, depth: number): Walk<string> {
  if (!isObject(said)) return indented(inspection, String(said))
  return (yield formatValue(inspection, said, depth)) as string
}

const indented = ({ indentation }: Inspection, text: string): string =>
  text.replaceAll('\n', `\n${' '.repeat(indentation)}`)

function* proxyText(inspection: Inspection, proxy: ProxyObject, depth: number): Walk<string> {
  if (depth > inspection.options.depth) return paint(inspection.options, 'special', 'Proxy [Array]')
  inspection.lastDepth = depth
  const entries = yield* formatAll(inspection, [proxy.target, proxy.handler], depth + 1)
  const { options, indentation } = inspection
  const layout = { options, indentation, levelsInside: 0 }
  return layOut(entries, { base: '', open: 'Proxy [', close: ']' }, layout, false)
}

function* formatObject(inspection: Inspection, object: ObjectValue, depth: number): Walk<string> {
  const names = namesOf(inspection, object, depth)
  const form = formOf(inspection, object, names)
  if (form.keys.length === 0 && form.whenEmpty !== undefined) return form.whenEmpty
  const isTooDeep = depth > inspection.options.depth && !(object instanceof FieldedObject)
  if (isTooDeep || inspection.length > MAX_LENGTH)
    return form.whenTooDeep ?? paint(inspection.options, 'special', tooDeep(inspection, object, names))
  const inside = depth + 1
  inspection.lastDepth = inside
  inspection.path.push(object)
  const entries = form.entries === undefined ? [] : yield* form.entries(inside)
  const properties: string[] = []
  for (const key of form.keys) properties.push(yield* propertyEntry(inspection, object, key, inside))
  inspection.path.pop()
  const frame = { ...form, base: withReference(inspection, object, form.base) }
  const text = arrange(inspection, object, frame, inOrder(inspection, form, entries, properties), inside)
  inspection.length += text.length
  inspection.agent.work(entries.length + properties.length)
  inspection.agent.read(text.length)
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

function tooDeep({ options, path }: Inspection, object: ObjectValue, names: Names): string {
  const name = plainPrefixOf(object, names).slice(0, -1)
  if (options.depth === MAX_DEPTH && path.length > MAX_DEPTH) return `[${name}: ${INTERRUPTED}]`
  return names.constructor === null ? name : `[${name}]`
}

/** What Node prints where its own stack overflows. */
const INTERRUPTED = 'Inspection interrupted prematurely. Maximum call stack size exceeded.'

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
  const layout: Layout = { options, indentation, levelsInside: lastDepth - depth }
  if (frame.close !== ']' || options.compact === 0 || entries.length <= MAX_UNGROUPED)
    return layOut(entries, frame, layout, false)
  const grouped = groupElements(entries, layout, isNumeric(object, entries.length))
  return layOut(grouped, frame, layout, grouped.length !== entries.length)
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

function ordinaryPrefix(object: ObjectValue, names: Names): string {
  if (object.className === 'Arguments') return '[Arguments] '
  return names.tag === '' ? '' : prefixOf(names, 'Object')
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
    return braced(prefixOf(names, 'ArrayBuffer'), keys, () => only(bufferEntries(inspection, object)))
  if (object instanceof DataViewObject)
    return braced(prefixOf(names, 'DataView'), keys, (depth) => dataViewEntries(inspection, object, depth))
  if (object instanceof ModuleNamespace) return braced(prefixOf(names, 'Module'), keys, () => only([]))
  if (object instanceof FieldedObject)
    return braced(prefixOf(names, object.className), keys.filter(isNoField(object)), (depth) =>
      fieldEntries(inspection, object, depth),
    )
  const ofHost = hostForms(inspection.agent).formOf(inspection, object, names)
  if (ofHost !== undefined) return ofHost
  if (object.className === 'WeakMap' || object.className === 'WeakSet')
    return braced(prefixOf(names, object.className), keys, () =>
      only([paint(inspection.options, 'special', '<items unknown>')]),
    )
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
