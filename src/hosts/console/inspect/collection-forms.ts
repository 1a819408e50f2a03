// Lists, sets, maps and what iterates over them.
import { CollectionIterator } from '../../../builtins/collections/iterator'
import { MapObject } from '../../../builtins/collections/map'
import { SetObject } from '../../../builtins/collections/set-object'
import { TypedArrayObject } from '../../../machine/exotic/typed-array'
import { ArrayObject } from '../../../machine/objects/array'
import type { ObjectValue } from '../../../machine/objects/object'
import type { PropertyKey } from '../../../machine/value'
import { arrayEntries, iteratorEntries, keysOf, mapEntries, setEntries, typedArrayEntries } from './entries'
import { braced, type Form, standalone } from './forms'
import type { Inspection } from './inspection'
import { type Names, prefixOf } from './names'

export function collectionForm(inspection: Inspection, object: ObjectValue, names: Names): Form | undefined {
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
