// What is in the objects of a run that has been stopped.
import { MapObject } from '../builtins/collections/map'
import { SetObject } from '../builtins/collections/set-object'
import { ProxyObject } from '../machine/exotic/proxy'
import { ArrayObject } from '../machine/objects/array'
import { FunctionObject } from '../machine/objects/function'
import { isEnumerable, type ObjectValue } from '../machine/objects/object'
import { Accessor } from '../machine/objects/property'
import { PromiseObject } from '../machine/promises/promise'
import { isObject, keyAsValue, type PropertyKey, type Value } from '../machine/value'
import type { Range } from '../trace/moment'
import type { ContentEntry, ObjectContents, StoppedObjects } from '../trace/things/objects/read'
import { quoted, type ValueView } from '../trace/values'
import { describeObject } from './labels'

export class Contents implements StoppedObjects {
  /** Of objects that the record never mentions. */
  private readonly others = new Map<ObjectValue, number>()
  private readonly othersById = new Map<number, ObjectValue>()

  constructor(
    /** All that the record mentions, by identity. */
    private readonly known: ReadonlyMap<number, ObjectValue>,
  ) {}

  of(id: number, range: Range): ObjectContents | undefined {
    const object = this.known.get(id) ?? this.othersById.get(id)
    if (object === undefined) return undefined
    const entries = entriesOf(object)
    const shown = entries.slice(range.from, range.from + range.count)
    return {
      id,
      kind: kindOf(object),
      text: describeObject(object),
      count: entries.length,
      entries: shown.map((entry) => this.view(object, entry)),
      prototype: object.prototype === null ? undefined : this.viewOf(object.prototype),
    }
  }

  private view(object: ObjectValue, { kind, key, value }: Entry): ContentEntry {
    if (kind !== 'property')
      return { kind, key: this.viewOf(key), value: this.viewOf(value), isEnumerable: true }
    const property = object.getOwnProperty(key)!
    const { slot } = property
    const common = { key: keyView(key), isEnumerable: isEnumerable(property) }
    if (slot instanceof Accessor) return { ...common, kind: 'accessor', value: undefined }
    return {
      ...common,
      kind: typeof key === 'number' ? 'element' : 'property',
      value: this.viewOf(slot),
    }
  }

  viewOf(value: Value): ValueView {
    if (!isObject(value)) return { kind: 'primitive', text: primitiveText(value) }
    const id = this.identityOf(value)
    const kind = kindOf(value)
    return {
      kind: kind === 'function' || kind === 'promise' ? kind : 'object',
      text: describeObject(value),
      id,
    }
  }

  private identityOf(object: ObjectValue): number {
    if (object.traceId > 0) return object.traceId
    let id = this.others.get(object)
    if (id === undefined) {
      id = -1 - this.others.size
      this.others.set(object, id)
      this.othersById.set(id, object)
    }
    return id
  }
}

type Entry =
  | { readonly kind: 'property'; readonly key: PropertyKey; readonly value?: undefined }
  | { readonly kind: 'map entry' | 'set entry'; readonly key: Value; readonly value: Value }

/** A proxy has none: asking it would run the program. */
function entriesOf(object: ObjectValue): Entry[] {
  if (object instanceof ProxyObject) return []
  const properties = object.ownKeys().map((key): Entry => ({ kind: 'property', key }))
  if (object instanceof MapObject)
    return [
      ...Array.from(object.data, ([key, value]): Entry => ({ kind: 'map entry', key, value })),
      ...properties,
    ]
  if (object instanceof SetObject)
    return [
      ...Array.from(object.data, (value): Entry => ({ kind: 'set entry', key: value, value })),
      ...properties,
    ]
  return properties
}

function kindOf(object: ObjectValue): ObjectContents['kind'] {
  if (object instanceof ProxyObject) return 'proxy'
  if (object instanceof FunctionObject) return 'function'
  if (object instanceof ArrayObject) return 'array'
  if (object instanceof MapObject) return 'map'
  if (object instanceof SetObject) return 'set'
  return object instanceof PromiseObject ? 'promise' : 'object'
}

function keyView(key: PropertyKey): ValueView {
  const value = keyAsValue(key)
  return { kind: 'primitive', text: typeof value === 'symbol' ? `[${symbolText(value)}]` : String(value) }
}

function primitiveText(value: Value): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'symbol') return symbolText(value)
  return Object.is(value, -0) ? '-0' : String(value)
}

const symbolText = (symbol: symbol): string => `Symbol(${symbol.description ?? ''})`
