// Cursors go from record to record. https://w3c.github.io/IndexedDB/#cursor-interface
import { ObjectValue } from '../../../machine/objects/object'
import { toNumber } from '../../../machine/operations/convert'
import type { Agent } from '../../../machine/running/agent'
import type { Procedure } from '../../../machine/running/completion'
import type { Value } from '../../../machine/value'
import { Interface, prototypeOf, receiverOf } from '../../web/interfaces/interface'
import { clone } from '../../web/messages/structured-clone'
import { keepRecord } from './drafts'
import { requireKey } from './key-range'
import { compareKeys, type Key, valueOfKey } from './keys'
import { ALL, type Entry, type Range } from './records'
import { copyOut, failed, place, requireActive, requireWritable, type SourceObject } from './source'
import type { RequestObject } from './transaction'

const DIRECTIONS = ['next', 'nextunique', 'prev', 'prevunique']

class CursorObject extends ObjectValue {
  /** Undefined behind the last record, and while the next one is looked for. */
  entry: Entry | undefined
  /** The entry at which the cursor was last. */
  last: Entry | undefined
  key: Value
  primaryKey: Value
  value: Value
  request!: RequestObject

  constructor(
    prototype: ObjectValue,
    readonly source: SourceObject,
    readonly range: Range,
    readonly direction: string,
    readonly hasValues: boolean,
  ) {
    super(prototype)
  }

  override get className(): string {
    return this.hasValues ? 'IDBCursorWithValue' : 'IDBCursor'
  }

  /** The next entry for which `isMeant` says that it is far enough. */
  next(isMeant: (entry: Entry) => boolean): Entry | undefined {
    const isBack = this.direction.startsWith('prev')
    const isUnique = this.direction.endsWith('unique')
    const entries = this.source.entries(this.range)
    const { last } = this
    const inOrder = isBack ? entries.toReversed() : entries
    const found = inOrder.find((entry) => {
      if (last === undefined) return isMeant(entry)
      const byKey = compareKeys(entry.key, last.key)
      const order = byKey || (isUnique ? 0 : compareKeys(entry.primaryKey, last.primaryKey))
      return (isBack ? -order : order) > 0 && isMeant(entry)
    })
    // Of several entries with one key, only the first is visited.
    if (!isUnique || found === undefined) return found
    return entries.find(({ key }) => compareKeys(key, found.key) === 0)
  }

  get isBackward(): boolean {
    return this.direction.startsWith('prev')
  }
}

class CursorWithValueObject extends CursorObject {}

export function openCursor(
  agent: Agent,
  source: SourceObject,
  range: Range,
  direction: string,
  hasValues: boolean,
): RequestObject {
  if (!DIRECTIONS.includes(direction))
    throw agent.typeError(
      `Failed to execute '${hasValues ? 'openCursor' : 'openKeyCursor'}' on '${source.interfaceName}': The provided value '${direction}' is not a valid enum value of type IDBCursorDirection.`,
    )
  const prototype = prototypeOf(agent.realm, hasValues ? 'IDBCursorWithValue' : 'IDBCursor')
  const type = hasValues ? CursorWithValueObject : CursorObject
  const cursor = new type(prototype, source, range, direction, hasValues)
  cursor.request = place(agent, source, hasValues ? 'openCursor' : 'openKeyCursor', () =>
    move(agent, cursor, 1, () => true),
  )
  return cursor.request
}

/** The result of the request: the cursor, or null at the end. */
function* move(
  agent: Agent,
  cursor: CursorObject,
  steps: number,
  isMeant: (entry: Entry) => boolean,
): Procedure {
  for (let i = 0; i < steps; i++) {
    cursor.entry = cursor.next(isMeant)
    if (cursor.entry === undefined) return null
    cursor.last = cursor.entry
    agent.charge(1)
  }
  const { key, primaryKey, value } = cursor.entry!
  cursor.key = valueOfKey(agent, key)
  cursor.primaryKey = valueOfKey(agent, primaryKey)
  cursor.value = cursor.hasValues ? yield* copyOut(agent, value) : undefined
  return cursor
}

function goOn(
  agent: Agent,
  cursor: CursorObject,
  operation: string,
  steps: number,
  isMeant: (entry: Entry) => boolean,
): undefined {
  cursor.entry = undefined
  place(agent, cursor.source, operation, () => move(agent, cursor, steps, isMeant), cursor.request)
}

export function defineCursors(agent: Agent): void {
  const on = (operation: string) => `execute '${operation}' on 'IDBCursor'`
  const requirePlace = (cursor: CursorObject, operation: string): Entry => {
    requireActive(agent, cursor.source, on(operation))
    if (cursor.entry !== undefined) return cursor.entry
    const what = 'The cursor is being iterated or has iterated past its end.'
    throw failed(agent, on(operation), 'InvalidStateError', what)
  }
  const isFar = (cursor: CursorObject, key: Key) => (entry: Entry) => {
    const order = compareKeys(entry.key, key)
    return (cursor.isBackward ? -order : order) >= 0
  }
  const receiver = receiverOf(CursorObject)
  new Interface(agent, { name: 'IDBCursor', receiver })
    .attribute('source', ({ source }) => source)
    .attribute('direction', ({ direction }) => direction)
    .attribute('key', ({ key }) => key)
    .attribute('primaryKey', ({ primaryKey }) => primaryKey)
    .attribute('request', ({ request }) => request)
    .operation('advance', 1, function* (cursor, [count]) {
      const steps = (yield* toNumber(agent, count)) >>> 0
      if (steps === 0)
        throw agent.typeError(
          `Failed to ${on('advance')}: A count argument with value 0 (zero) was supplied, must be greater than 0.`,
        )
      requirePlace(cursor, 'advance')
      return goOn(agent, cursor, 'advance', steps, () => true)
    })
    .operation('continue', 0, function* (cursor, [value]) {
      const at = requirePlace(cursor, 'continue')
      if (value === undefined) return goOn(agent, cursor, 'continue', 1, () => true)
      const key = yield* requireKey(agent, value, on('continue'))
      const order = compareKeys(key, at.key)
      if ((cursor.isBackward ? -order : order) <= 0)
        throw failed(
          agent,
          on('continue'),
          'DataError',
          `The parameter is ${cursor.isBackward ? 'greater' : 'less'} than or equal to this cursor's position.`,
        )
      return goOn(agent, cursor, 'continue', 1, isFar(cursor, key))
    })
    .operation('continuePrimaryKey', 2, function* (cursor, [value, primary]) {
      requirePlace(cursor, 'continuePrimaryKey')
      const key = yield* requireKey(agent, value, on('continuePrimaryKey'))
      const primaryKey = yield* requireKey(agent, primary, on('continuePrimaryKey'))
      return goOn(agent, cursor, 'continuePrimaryKey', 1, (entry) => {
        const order = compareKeys(entry.key, key) || compareKeys(entry.primaryKey, primaryKey)
        return (cursor.isBackward ? -order : order) >= 0
      })
    })
    .operation('update', 1, function* (cursor, [value]) {
      requireWritable(agent, cursor.source, on('update'))
      const { primaryKey } = requirePlace(cursor, 'update')
      const copy = yield* clone({ agent, action: on('update'), copies: new Map() }, value)
      return place(agent, cursor.source, 'update', () =>
        keepRecord(agent, cursor.source.store.data, { key: primaryKey, value: copy }, false),
      )
    })
    .operation('delete', 0, (cursor) => {
      requireWritable(agent, cursor.source, on('delete'))
      const { primaryKey } = requirePlace(cursor, 'delete')
      const range = { ...ALL, lower: primaryKey, upper: primaryKey }
      return place(agent, cursor.source, 'delete', function* () {
        cursor.source.store.data.delete(range)
        return undefined
      })
    })
  new Interface(agent, {
    name: 'IDBCursorWithValue',
    parent: 'IDBCursor',
    receiver: receiverOf(CursorWithValueObject),
  }).attribute('value', ({ value }) => value)
}
