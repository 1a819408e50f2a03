// A small IndexedDB, in memory. https://w3c.github.io/IndexedDB/#factory-interface
import { ObjectValue } from '../../../machine/objects/object'
import { get } from '../../../machine/objects/properties'
import { toBoolean, toNumber, toString } from '../../../machine/operations/convert'
import { createArray, createObject } from '../../../machine/operations/operations'
import { createPromise, fulfillPromise } from '../../../machine/promises/promise'
import type { Agent } from '../../../machine/running/agent'
import { isObject } from '../../../machine/value'
import type { HostLoop } from '../../loop/host-loop'
import { defineEventInterface } from '../../web/events/event'
import { defineHandlers } from '../../web/events/event-handlers'
import { domException } from '../../web/interfaces/dom-exception'
import { Interface, prototypeOf, receiverOf } from '../../web/interfaces/interface'
import { defineLazyProperty } from '../../web/interfaces/lazy-global'
import { defineCursors } from './cursor'
import { Database, DatabaseObject, OpenRequestObject } from './database'
import { defineKeyRange, requireKey } from './key-range'
import { compareKeys } from './keys'
import { defineNames, namesOf } from './names'
import { defineObjectStore, pathOf, stringsOf } from './object-store'
import { StoreData } from './records'
import { failed, StoreObject } from './source'
import { type Mode, RequestObject, TransactionObject } from './transaction'

class FactoryObject extends ObjectValue {
  readonly databases = new Map<string, Database>()

  override get className(): string {
    return 'IDBFactory'
  }
}

export function defineIndexedDb(agent: Agent, loop: HostLoop): void {
  defineEventInterface(agent, 'IDBVersionChangeEvent', 'Event', { oldVersion: 0, newVersion: null }, [])
  defineNames(agent)
  defineKeyRange(agent)
  defineRequests(agent)
  defineTransactions(agent)
  defineObjectStore(agent)
  defineCursors(agent)
  defineDatabases(agent)
  defineFactory(agent, loop)
}

function defineRequests(agent: Agent): void {
  const read = (name: string) => `Failed to read the '${name}' property from 'IDBRequest'`
  const requireDone = ({ state }: RequestObject, name: string) => {
    if (state === 'done') return
    throw domException(agent, 'InvalidStateError', `${read(name)}: The request has not finished.`)
  }
  const receiver = receiverOf(RequestObject)
  const { prototype } = new Interface(agent, { name: 'IDBRequest', parent: 'EventTarget', receiver })
    .attribute('result', (request) => {
      requireDone(request, 'result')
      return request.result
    })
    .attribute('error', (request) => {
      requireDone(request, 'error')
      return request.error
    })
    .attribute('source', ({ source }) => source)
    .attribute('transaction', ({ transaction }) => transaction)
    .attribute('readyState', ({ state }) => state)
  defineHandlers(agent, prototype, receiver, ['success', 'error'])
  const ofOpening = receiverOf(OpenRequestObject)
  const opening = new Interface(agent, {
    name: 'IDBOpenDBRequest',
    parent: 'IDBRequest',
    receiver: ofOpening,
  })
  defineHandlers(agent, opening.prototype, ofOpening, ['blocked', 'upgradeneeded'])
}

function defineTransactions(agent: Agent): void {
  const on = (operation: string) => `execute '${operation}' on 'IDBTransaction'`
  const stores = new WeakMap<TransactionObject, Map<string, StoreObject>>()
  const receiver = receiverOf(TransactionObject)
  const requireUnfinished = (transaction: TransactionObject, operation: string) => {
    if (transaction.isFinished)
      throw failed(agent, on(operation), 'InvalidStateError', 'The transaction has finished.')
  }
  const { prototype } = new Interface(agent, { name: 'IDBTransaction', parent: 'EventTarget', receiver })
    .attribute('objectStoreNames', (transaction) =>
      namesOf(
        agent,
        transaction.mode === 'versionchange'
          ? transaction.connection.database.stores.keys()
          : transaction.scope,
      ),
    )
    .attribute('mode', ({ mode }) => mode)
    .attribute('durability', ({ durability }) => durability)
    .attribute('db', ({ connection }) => connection.object)
    .attribute('error', ({ error }) => error)
    .operation('objectStore', 1, function* (transaction, [value]) {
      const name = yield* toString(agent, value)
      requireUnfinished(transaction, 'objectStore')
      const data = transaction.connection.database.stores.get(name)
      const isThere = transaction.mode === 'versionchange' || transaction.scope.includes(name)
      if (data === undefined || !isThere)
        throw failed(agent, on('objectStore'), 'NotFoundError', 'The specified object store was not found.')
      return storeObject(agent, stores, transaction, data)
    })
    .operation('commit', 0, (transaction) => {
      requireUnfinished(transaction, 'commit')
      transaction.commit()
      return undefined
    })
    .operation('abort', 0, (transaction) => {
      requireUnfinished(transaction, 'abort')
      transaction.abort(null)
      return undefined
    })
  defineHandlers(agent, prototype, receiver, ['abort', 'complete', 'error'])
}

function storeObject(
  { realm }: Agent,
  known: WeakMap<TransactionObject, Map<string, StoreObject>>,
  transaction: TransactionObject,
  data: StoreData,
): StoreObject {
  const ofTransaction = known.get(transaction) ?? new Map<string, StoreObject>()
  known.set(transaction, ofTransaction)
  const object =
    ofTransaction.get(data.name) ?? new StoreObject(prototypeOf(realm, 'IDBObjectStore'), transaction, data)
  ofTransaction.set(data.name, object)
  return object
}

function defineDatabases(agent: Agent): void {
  const on = (operation: string) => `execute '${operation}' on 'IDBDatabase'`
  const receiver = receiverOf(DatabaseObject)
  const requireUpgrade = ({ connection: { upgrade } }: DatabaseObject, operation: string) => {
    if (upgrade !== undefined && !upgrade.transaction.isFinished) return upgrade.transaction
    const what = 'The database is not running a version change transaction.'
    throw failed(agent, on(operation), 'InvalidStateError', what)
  }
  const { prototype } = new Interface(agent, { name: 'IDBDatabase', parent: 'EventTarget', receiver })
    .attribute('name', ({ connection }) => connection.database.name)
    .attribute('version', ({ connection }) => connection.database.version)
    .attribute('objectStoreNames', ({ connection }) => namesOf(agent, connection.database.stores.keys()))
    .operation('close', 0, ({ connection }) => {
      connection.close()
      return undefined
    })
    .operation('createObjectStore', 1, function* (database, [value, options]) {
      const name = yield* toString(agent, value)
      const path = isObject(options) ? ((yield* get(agent, options, 'keyPath')) ?? null) : null
      const keyPath = yield* pathOf(agent, path, on('createObjectStore'), 'option is not a valid')
      const generatesKeys = isObject(options) && toBoolean(yield* get(agent, options, 'autoIncrement'))
      const transaction = requireUpgrade(database, 'createObjectStore')
      const { stores } = database.connection.database
      const wrong = (kind: 'ConstraintError' | 'InvalidAccessError', what: string) =>
        failed(agent, on('createObjectStore'), kind, what)
      if (stores.has(name))
        throw wrong('ConstraintError', 'An object store with the specified name already exists.')
      if (generatesKeys && keyPath !== null && (typeof keyPath !== 'string' || keyPath === ''))
        throw wrong(
          'InvalidAccessError',
          'The autoIncrement option was set but the keyPath option was empty or an array.',
        )
      const data = new StoreData(name, keyPath, generatesKeys)
      stores.set(name, data)
      return new StoreObject(prototypeOf(agent.realm, 'IDBObjectStore'), transaction, data)
    })
    .operation('deleteObjectStore', 1, function* (database, [value]) {
      const name = yield* toString(agent, value)
      requireUpgrade(database, 'deleteObjectStore')
      if (database.connection.database.stores.delete(name)) return undefined
      const what = 'The specified object store was not found.'
      throw failed(agent, on('deleteObjectStore'), 'NotFoundError', what)
    })
    .operation('transaction', 1, function* ({ connection }, [value, modeValue, options]) {
      const names = yield* stringsOf(agent, value)
      const mode = modeValue === undefined ? 'readonly' : yield* toString(agent, modeValue)
      const given = isObject(options) ? yield* get(agent, options, 'durability') : undefined
      const durability = given === undefined ? 'default' : yield* toString(agent, given)
      const wrong = (kind: 'InvalidStateError' | 'NotFoundError' | 'InvalidAccessError', what: string) =>
        failed(agent, on('transaction'), kind, what)
      if (connection.upgrade !== undefined)
        throw wrong('InvalidStateError', 'A version change transaction is running.')
      if (connection.isClosing) throw wrong('InvalidStateError', 'The database connection is closing.')
      if (names.length === 0) throw wrong('InvalidAccessError', 'The storeNames parameter was empty.')
      if (names.some((name) => !connection.database.stores.has(name)))
        throw wrong('NotFoundError', 'One of the specified object stores was not found.')
      if (mode !== 'readonly' && mode !== 'readwrite')
        throw agent.typeError(
          `Failed to ${on('transaction')}: The provided value '${mode}' is not a valid enum value of type IDBTransactionMode.`,
        )
      return connection.begin([...new Set(names)], mode as Mode, durability)
    })
  defineHandlers(agent, prototype, receiver, ['abort', 'close', 'error', 'versionchange'])
}

function defineFactory(agent: Agent, loop: HostLoop): void {
  const on = (operation: string) => `execute '${operation}' on 'IDBFactory'`
  const databaseOf = ({ databases }: FactoryObject, name: string) => {
    const database = databases.get(name) ?? new Database(agent, loop, name)
    databases.set(name, database)
    return database
  }
  const request = () => new OpenRequestObject(prototypeOf(agent.realm, 'IDBOpenDBRequest'))
  const { prototype } = new Interface(agent, { name: 'IDBFactory', receiver: receiverOf(FactoryObject) })
    .operation('open', 1, function* (factory, [value, versionValue]) {
      const name = yield* toString(agent, value)
      const version =
        versionValue === undefined ? undefined : Math.trunc(yield* toNumber(agent, versionValue))
      if (version === 0) throw agent.typeError(`Failed to ${on('open')}: The version provided must not be 0.`)
      if (version !== undefined && !(version > 0 && version <= Number.MAX_SAFE_INTEGER))
        throw agent.typeError(
          `Failed to ${on('open')}: Value is ${Number.isFinite(version) ? "outside the 'unsigned long long' value range" : "not of type 'unsigned long long'"}.`,
        )
      const made = request()
      databaseOf(factory, name).open(made, version)
      return made
    })
    .operation('deleteDatabase', 1, function* (factory, [value]) {
      const made = request()
      databaseOf(factory, yield* toString(agent, value)).delete(made)
      return made
    })
    .operation('databases', 0, ({ databases }) => {
      const promise = createPromise(agent)
      loop.enqueueTask(agent, {
        source: 'dom',
        label: 'databases',
        *run() {
          const there = [...databases.values()].filter(({ version }) => version > 0)
          const entries = there.map(({ name, version }) => {
            const entry = createObject(agent)
            entry.put('name', name)
            entry.put('version', version)
            return entry
          })
          fulfillPromise(agent, promise, createArray(agent, entries))
        },
      })
      return promise
    })
    .operation('cmp', 2, function* (_factory, [a, b]) {
      const first = yield* requireKey(agent, a, on('cmp'))
      return compareKeys(first, yield* requireKey(agent, b, on('cmp')))
    })
  defineLazyProperty(agent, agent.realm.globalObject, 'indexedDB', () => new FactoryObject(prototype))
}
