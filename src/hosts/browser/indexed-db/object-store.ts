// Stores of records and their indices, as programs see them. https://w3c.github.io/IndexedDB/#object-store-interface
import { ArrayObject } from '../../../machine/objects/array'
import { get } from '../../../machine/objects/properties'
import { toBoolean, toNumber, toString } from '../../../machine/operations/convert'
import { listFromIterable } from '../../../machine/operations/iteration'
import { createArray } from '../../../machine/operations/operations'
import type { Agent } from '../../../machine/running/agent'
import type { Procedure } from '../../../machine/running/completion'
import { isObject, type Value } from '../../../machine/value'
import { Interface, prototypeOf, receiverOf } from '../../web/interfaces/interface'
import { openCursor } from './cursor'
import { draftOf, indexedBy, keepRecord } from './drafts'
import { rangeOf } from './key-range'
import { isValidPath, type KeyPath, valueOfKey } from './keys'
import { namesOf } from './names'
import { ALL, type Entry, type IndexData, type StoredRecord } from './records'
import {
  copyOut,
  failed,
  IndexObject,
  place,
  requireActive,
  requireWritable,
  type SourceObject,
  StoreObject,
} from './source'

// Asking

function defineQueries<T extends SourceObject>(agent: Agent, definition: Interface<T>, name: string): void {
  const on = (operation: string) => `execute '${operation}' on '${name}'`
  const one = (operation: string, valueOf: (entry: Entry) => Procedure) =>
    definition.operation(operation, 1, function* (source, [query]) {
      requireActive(agent, source, on(operation))
      const range = yield* rangeOf(agent, query, on(operation), true)
      return place(agent, source, operation, function* () {
        const [first] = source.entries(range)
        return first && (yield* valueOf(first))
      })
    })
  const all = (operation: string, valueOf: (entry: Entry) => Procedure) =>
    definition.operation(operation, 0, function* (source, [query, count]) {
      requireActive(agent, source, on(operation))
      const range = yield* rangeOf(agent, query, on(operation))
      const most = count === undefined ? 0 : (yield* toNumber(agent, count)) >>> 0
      return place(agent, source, operation, function* () {
        const found = source.entries(range)
        const values: Value[] = []
        for (const entry of most > 0 ? found.slice(0, most) : found) values.push(yield* valueOf(entry))
        return createArray(agent, values)
      })
    })
  const value = (entry: Entry) => copyOut(agent, entry.value)
  function* primaryKey(entry: Entry): Procedure {
    return valueOfKey(agent, entry.primaryKey)
  }
  one('get', value)
  one('getKey', primaryKey)
  all('getAll', value)
  all('getAllKeys', primaryKey)
  definition.operation('count', 0, function* (source, [query]) {
    requireActive(agent, source, on('count'))
    const range = yield* rangeOf(agent, query, on('count'))
    return place(agent, source, 'count', function* () {
      return source.entries(range).length
    })
  })
  for (const operation of ['openCursor', 'openKeyCursor'])
    definition.operation(operation, 0, function* (source, [query, direction]) {
      requireActive(agent, source, on(operation))
      const range = yield* rangeOf(agent, query, on(operation))
      const order = direction === undefined ? 'next' : yield* toString(agent, direction)
      return openCursor(agent, source, range, order, operation === 'openCursor')
    })
}

function defineWriting(agent: Agent, definition: Interface<StoreObject>): void {
  const on = (operation: string) => `execute '${operation}' on 'IDBObjectStore'`
  for (const operation of ['put', 'add'])
    definition.operation(operation, 1, function* (store, [value, key]) {
      requireWritable(agent, store, on(operation))
      const draft = yield* draftOf(agent, store, value, key, on(operation))
      return place(agent, store, operation, () => keepRecord(agent, store.data, draft, operation === 'add'))
    })
  definition
    .operation('delete', 1, function* (store, [query]) {
      requireWritable(agent, store, on('delete'))
      const range = yield* rangeOf(agent, query, on('delete'), true)
      return place(agent, store, 'delete', function* () {
        store.data.delete(range)
        return undefined
      })
    })
    .operation('clear', 0, (store) => {
      requireWritable(agent, store, on('clear'))
      return place(agent, store, 'clear', function* () {
        store.data.delete(ALL)
        return undefined
      })
    })
}

// Indices

export function* pathOf(agent: Agent, value: Value, action: string, what: string): Procedure<KeyPath> {
  const path: KeyPath =
    value instanceof ArrayObject
      ? yield* stringsOf(agent, value)
      : value === null
        ? null
        : yield* toString(agent, value)
  if (isValidPath(path)) return path
  throw failed(agent, action, 'SyntaxError', `The keyPath ${what} key path.`)
}

export function* stringsOf(agent: Agent, value: Value): Procedure<string[]> {
  if (!(value instanceof ArrayObject)) return [yield* toString(agent, value)]
  const texts: string[] = []
  for (const one of yield* listFromIterable(agent, value)) texts.push(yield* toString(agent, one))
  return texts
}

const pathValue = (agent: Agent, path: KeyPath): Value =>
  path === null || typeof path === 'string' ? path : createArray(agent, [...path])

function defineIndices(agent: Agent, definition: Interface<StoreObject>): void {
  const on = (operation: string) => `execute '${operation}' on 'IDBObjectStore'`
  const requireUpgrade = (store: StoreObject, action: string) => {
    if (store.transaction.mode !== 'versionchange')
      throw failed(
        agent,
        action,
        'InvalidStateError',
        'The database is not running a version change transaction.',
      )
    requireWritable(agent, store, action)
  }
  const indexObject = (store: StoreObject, index: IndexData) => {
    const known = store.indices.get(index.name)
    if (known !== undefined) return known
    const object = new IndexObject(prototypeOf(agent.realm, 'IDBIndex'), store, index)
    store.indices.set(index.name, object)
    return object
  }
  function* reindex({ data }: StoreObject): Procedure<void> {
    const records: StoredRecord[] = []
    for (const record of data.records)
      records.push({ ...record, indexed: yield* indexedBy(agent, data, record.value) })
    data.records = records
  }
  definition
    .operation('index', 1, function* (store, [value]) {
      const name = yield* toString(agent, value)
      if (store.transaction.isFinished)
        throw failed(agent, on('index'), 'InvalidStateError', 'The transaction has finished.')
      const index = store.data.indices.get(name)
      if (index === undefined)
        throw failed(agent, on('index'), 'NotFoundError', 'The specified index was not found.')
      return indexObject(store, index)
    })
    .operation('createIndex', 2, function* (store, [value, path, options]) {
      const name = yield* toString(agent, value)
      const keyPath = yield* pathOf(agent, path, on('createIndex'), 'argument contains an invalid')
      const isUnique = isObject(options) && toBoolean(yield* get(agent, options, 'unique'))
      const isMultiEntry = isObject(options) && toBoolean(yield* get(agent, options, 'multiEntry'))
      requireUpgrade(store, on('createIndex'))
      if (store.data.indices.has(name)) {
        const what = 'An index with the specified name already exists.'
        throw failed(agent, on('createIndex'), 'ConstraintError', what)
      }
      const index: IndexData = { name, keyPath, isUnique, isMultiEntry }
      store.data.indices.set(name, index)
      yield* reindex(store)
      return indexObject(store, index)
    })
    .operation('deleteIndex', 1, function* (store, [value]) {
      const name = yield* toString(agent, value)
      requireUpgrade(store, on('deleteIndex'))
      if (!store.data.indices.delete(name))
        throw failed(agent, on('deleteIndex'), 'NotFoundError', 'The specified index was not found.')
      store.indices.delete(name)
      yield* reindex(store)
      return undefined
    })
}

export function defineObjectStore(agent: Agent): void {
  const store = new Interface(agent, { name: 'IDBObjectStore', receiver: receiverOf(StoreObject) })
    .attribute('name', ({ data }) => data.name)
    .attribute('keyPath', ({ data }) => pathValue(agent, data.keyPath))
    .attribute('indexNames', ({ data }) => namesOf(agent, data.indices.keys()))
    .attribute('transaction', ({ transaction }) => transaction)
    .attribute('autoIncrement', ({ data }) => data.generatesKeys)
  defineWriting(agent, store)
  defineQueries(agent, store, 'IDBObjectStore')
  defineIndices(agent, store)
  const index = new Interface(agent, { name: 'IDBIndex', receiver: receiverOf(IndexObject) })
    .attribute('name', (object) => object.index.name)
    .attribute('objectStore', (object) => object.store)
    .attribute('keyPath', (object) => pathValue(agent, object.index.keyPath))
    .attribute('multiEntry', (object) => object.index.isMultiEntry)
    .attribute('unique', (object) => object.index.isUnique)
  defineQueries(agent, index, 'IDBIndex')
}
