// Where records are found, and what every operation there begins with.
import { ObjectValue } from '../../../machine/objects/object'
import type { Agent } from '../../../machine/running/agent'
import type { Procedure, ThrowCompletion } from '../../../machine/running/completion'
import type { Value } from '../../../machine/value'
import { type DomExceptionName, domException } from '../../web/interfaces/dom-exception'
import { prototypeOf } from '../../web/interfaces/interface'
import { clone } from '../../web/messages/structured-clone'
import type { Entry, IndexData, Range, StoreData } from './records'
import { RequestObject, type TransactionObject } from './transaction'

/** Where records are found: a store, or an index of one. */
export abstract class SourceObject extends ObjectValue {
  abstract readonly store: StoreObject
  abstract readonly index: IndexData | undefined
  abstract readonly interfaceName: string

  get transaction(): TransactionObject {
    return this.store.ofTransaction
  }

  entries(range: Range): Entry[] {
    return this.store.data.entries(this.index?.name, range)
  }

  override get className(): string {
    return this.interfaceName
  }
}

export class StoreObject extends SourceObject {
  readonly index = undefined
  readonly interfaceName = 'IDBObjectStore'
  readonly indices = new Map<string, IndexObject>()
  isDeleted = false

  constructor(
    prototype: ObjectValue,
    readonly ofTransaction: TransactionObject,
    readonly data: StoreData,
  ) {
    super(prototype)
  }

  get store(): StoreObject {
    return this
  }
}

export class IndexObject extends SourceObject {
  readonly interfaceName = 'IDBIndex'

  constructor(
    prototype: ObjectValue,
    readonly store: StoreObject,
    readonly index: IndexData,
  ) {
    super(prototype)
  }
}

export const failed = (agent: Agent, action: string, name: DomExceptionName, what: string): ThrowCompletion =>
  domException(agent, name, `Failed to ${action}: ${what}`)

export function requireActive(agent: Agent, { transaction, store }: SourceObject, action: string): void {
  if (store.isDeleted) throw failed(agent, action, 'InvalidStateError', 'The object store has been deleted.')
  if (transaction.isActive) return
  const what = transaction.isFinished ? 'The transaction has finished.' : 'The transaction is not active.'
  throw failed(agent, action, 'TransactionInactiveError', what)
}

export function requireWritable(agent: Agent, source: SourceObject, action: string): void {
  requireActive(agent, source, action)
  if (source.transaction.mode === 'readonly')
    throw failed(agent, action, 'ReadOnlyError', 'The transaction is read-only.')
  source.transaction.keep(source.store.data)
}

export function place(
  agent: Agent,
  source: SourceObject,
  label: string,
  run: () => Procedure,
  request = new RequestObject(prototypeOf(agent.realm, 'IDBRequest')),
): RequestObject {
  request.source = source
  source.transaction.place(request, label, function* () {
    agent.work(source.store.data.size)
    return yield* run()
  })
  return request
}

/** A copy of what is kept. */
export const copyOut = (agent: Agent, value: Value): Procedure =>
  clone({ agent, action: 'read', copies: new Map() }, value)
