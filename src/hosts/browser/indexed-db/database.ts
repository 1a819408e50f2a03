// Databases, connections to them, and how they are opened. https://w3c.github.io/IndexedDB/#opening
import type { Agent } from '../../../machine/running/agent'
import type { Callbacks } from '../../loop/callbacks'
import type { HostLoop } from '../../loop/host-loop'
import { dispatch } from '../../web/events/dispatch'
import { createHostEvent } from '../../web/events/event'
import { EventTargetObject } from '../../web/events/event-target'
import { type DomExceptionName, domException } from '../../web/interfaces/dom-exception'
import { prototypeOf } from '../../web/interfaces/interface'
import type { StoreData } from './records'
import { RequestObject, TransactionObject } from './transaction'

/** What it takes to open or delete a database, in ms. */
const OPEN_IN_MS = 5

export class OpenRequestObject extends RequestObject {
  override get className(): string {
    return 'IDBOpenDBRequest'
  }
}

export class DatabaseObject extends EventTargetObject {
  connection!: Connection

  override get className(): string {
    return 'IDBDatabase'
  }

  override get isInTree(): boolean {
    return true
  }
}

/** The database of a name: requests to open or delete it wait for those before. */
export class Database {
  version = 0
  readonly stores = new Map<string, StoreData>()
  readonly connections = new Set<Connection>()
  /** In the order of their creation, up to their end. */
  readonly transactions = new Set<TransactionObject>()
  private readonly queue: (() => Callbacks)[] = []
  /** Goes on once all connections are closed. */
  private whenClosed: (() => void) | undefined

  constructor(
    private readonly agent: Agent,
    private readonly loop: HostLoop,
    readonly name: string,
  ) {}

  open(request: OpenRequestObject, version: number | undefined): void {
    this.enqueue(`open ${this.name}`, () => this.opened(request, version))
  }

  delete(request: OpenRequestObject): void {
    this.enqueue(`delete ${this.name}`, () => this.deleted(request))
  }

  private enqueue(label: string, run: () => Callbacks): void {
    this.queue.push(run)
    if (this.queue.length === 1) this.soon(label, OPEN_IN_MS)
  }

  private soon(label: string, delay: number): void {
    this.loop.runAfter(this.agent, delay, { source: 'dom', label, queue: this, run: () => this.queue[0]!() })
  }

  private next(): void {
    this.queue.shift()
    if (this.queue.length > 0) this.soon(`open ${this.name}`, 0)
  }

  private atOnce(label: string, run: () => Callbacks): void {
    this.loop.enqueueTask(this.agent, { source: 'dom', label, queue: this, run })
  }

  // Opening

  private *opened(request: OpenRequestObject, wanted: number | undefined): Callbacks {
    const { version: existing } = this
    const version = wanted ?? (existing || 1)
    if (version < existing) {
      const message = `The requested version (${version}) is less than the existing version (${existing}).`
      yield* this.fail(request, 'VersionError', message)
      this.next()
      return
    }
    if (version === existing) yield* this.succeed(request, new Connection(this.agent, this.loop, this))
    else yield* this.makeWay(request, version, () => this.upgrade(request, version))
  }

  /** Open connections are asked to close; a request is blocked by those that do not. */
  private *makeWay(request: OpenRequestObject, version: number | null, go: () => Callbacks): Callbacks {
    for (const connection of [...this.connections])
      if (!connection.isClosing) yield* this.tellVersions(connection.object, 'versionchange', version)
    if (this.connections.size === 0) {
      yield* go()
      return
    }
    this.whenClosed = () => this.atOnce(`open ${this.name}`, go)
    this.atOnce('blocked', () => this.tellBlocked(request, version))
  }

  private *tellBlocked(request: OpenRequestObject, version: number | null): Callbacks {
    if (this.connections.size > 0) yield* this.tellVersions(request, 'blocked', version)
  }

  private *tellVersions(target: EventTargetObject, type: string, newVersion: number | null): Callbacks {
    yield* dispatch(this.agent, target, this.versionEvent(type, this.version, newVersion))
  }

  private versionEvent(type: string, oldVersion: number, newVersion: number | null) {
    return createHostEvent(this.agent, 'IDBVersionChangeEvent', type, {}, { oldVersion, newVersion })
  }

  private *upgrade(request: OpenRequestObject, version: number): Callbacks {
    const { agent, loop, version: oldVersion } = this
    const connection = new Connection(agent, loop, this)
    const stores = [...this.stores]
    const transaction = connection.begin([...this.stores.keys()], 'versionchange')
    transaction.onAbort(() => {
      this.version = oldVersion
      this.stores.clear()
      for (const [name, store] of stores) this.stores.set(name, store)
    })
    this.version = version
    connection.upgrade = { transaction, ended: () => this.upgraded(request, connection, transaction) }
    Object.assign(request, { state: 'done', result: connection.object, transaction })
    const event = this.versionEvent('upgradeneeded', oldVersion, version)
    yield* transaction.tell(request, 'upgradeneeded', {}, event)
    if (!transaction.isFinished) transaction.start()
  }

  private *upgraded(
    request: OpenRequestObject,
    connection: Connection,
    { wasAborted }: TransactionObject,
  ): Callbacks {
    request.transaction = null
    connection.upgrade = undefined
    if (!wasAborted && !connection.isClosing) {
      yield* this.succeed(request, connection)
      return
    }
    connection.close()
    const message = wasAborted
      ? 'Version change transaction was aborted in upgradeneeded event handler.'
      : 'The connection was closed.'
    yield* this.fail(request, 'AbortError', message)
    this.next()
  }

  private *succeed(request: OpenRequestObject, { object }: Connection): Callbacks {
    Object.assign(request, { state: 'done', result: object, error: null })
    yield* dispatch(this.agent, request, createHostEvent(this.agent, 'Event', 'success'))
    this.next()
  }

  private *fail(request: OpenRequestObject, name: DomExceptionName, message: string): Callbacks {
    const error = domException(this.agent, name, message).value
    Object.assign(request, { state: 'done', result: undefined, error })
    const flags = { bubbles: true, cancelable: true }
    yield* dispatch(this.agent, request, createHostEvent(this.agent, 'Event', 'error', flags))
  }

  private *deleted(request: OpenRequestObject): Callbacks {
    yield* this.makeWay(request, null, () => this.removed(request))
  }

  private *removed(request: OpenRequestObject): Callbacks {
    const { version } = this
    this.version = 0
    this.stores.clear()
    Object.assign(request, { state: 'done', result: undefined })
    yield* dispatch(this.agent, request, this.versionEvent('success', version, null))
    this.next()
  }

  closed(connection: Connection): void {
    this.connections.delete(connection)
    if (this.connections.size > 0 || this.whenClosed === undefined) return
    const go = this.whenClosed
    this.whenClosed = undefined
    go()
  }

  // Transactions

  /** Starts those that nobody before them keeps from what they need. https://w3c.github.io/IndexedDB/#transaction-scheduling */
  schedule(): void {
    const before: TransactionObject[] = []
    for (const transaction of this.transactions) {
      const isFree = !before.some((other) => excludes(other, transaction))
      if (transaction.state === 'waiting' && transaction.mode !== 'versionchange' && isFree)
        transaction.start()
      before.push(transaction)
    }
  }
}

const excludes = (a: TransactionObject, b: TransactionObject): boolean =>
  (a.mode !== 'readonly' || b.mode !== 'readonly') && a.scope.some((name) => b.scope.includes(name))

export class Connection {
  readonly object: DatabaseObject
  isClosing = false
  upgrade: { readonly transaction: TransactionObject; readonly ended: () => Callbacks } | undefined

  constructor(
    private readonly agent: Agent,
    private readonly loop: HostLoop,
    readonly database: Database,
  ) {
    this.object = new DatabaseObject(prototypeOf(agent.realm, 'IDBDatabase'))
    this.object.connection = this
    database.connections.add(this)
  }

  begin(
    scope: readonly string[],
    mode: TransactionObject['mode'],
    durability = 'default',
  ): TransactionObject {
    const { agent, loop, database } = this
    const prototype = prototypeOf(agent.realm, 'IDBTransaction')
    const transaction = new TransactionObject(prototype, agent, loop, this, scope, mode, durability)
    database.transactions.add(transaction)
    database.schedule()
    return transaction
  }

  *finished(transaction: TransactionObject): Callbacks {
    const { database } = this
    database.transactions.delete(transaction)
    database.schedule()
    if (this.upgrade?.transaction === transaction) yield* this.upgrade.ended()
    this.closeIfDone()
  }

  close(): void {
    this.isClosing = true
    this.closeIfDone()
  }

  private closeIfDone(): void {
    const isUsed = [...this.database.transactions].some(({ connection }) => connection === this)
    if (this.isClosing && !isUsed && this.database.connections.has(this)) this.database.closed(this)
  }
}
