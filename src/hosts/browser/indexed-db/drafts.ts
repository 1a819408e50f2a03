// What becomes of a value that a store is to keep: a copy, its key, and its keys in the indices.
import { ArrayObject } from '../../../machine/objects/array'
import type { Agent } from '../../../machine/running/agent'
import type { Procedure } from '../../../machine/running/completion'
import type { Value } from '../../../machine/value'
import { domException } from '../../web/interfaces/dom-exception'
import { clone } from '../../web/messages/structured-clone'
import { atPath, compareKeys, type Key, keyOf, putAtPath, valueOfKey } from './keys'
import type { StoreData, StoredRecord } from './records'
import { failed, type StoreObject } from './source'

/** The record that is to be kept, but for a key that is yet to be generated. */
interface Draft {
  readonly key: Key | undefined
  readonly value: Value
}

export function* draftOf(
  agent: Agent,
  { data }: StoreObject,
  value: Value,
  key: Value,
  action: string,
): Procedure<Draft> {
  const wrong = (what: string) => failed(agent, action, 'DataError', what)
  const { keyPath, generatesKeys } = data
  if (keyPath !== null && key !== undefined)
    throw wrong('The object store uses in-line keys and the key parameter was provided.')
  if (keyPath === null && key === undefined && !generatesKeys)
    throw wrong(
      'The object store uses out-of-line keys and has no key generator and the key parameter was not provided.',
    )
  const given = key === undefined ? undefined : yield* keyOf(agent, key)
  if (key !== undefined && given === undefined) throw wrong('The parameter is not a valid key.')
  const copy = yield* clone({ agent, action, copies: new Map() }, value)
  if (keyPath === null) return { key: given, value: copy }
  const found = atPath(agent, copy, keyPath)
  const inline = yield* keyOf(agent, found)
  if (inline !== undefined) return { key: inline, value: copy }
  if (found !== undefined)
    throw wrong("Evaluating the object store's key path yielded a value that is not a valid key.")
  if (!generatesKeys) throw wrong("Evaluating the object store's key path did not yield a value.")
  if (!putAtPath(agent, copy, keyPath as string, undefined))
    throw wrong('A generated key could not be inserted into the value.')
  return { key: undefined, value: copy }
}

/** Keys by which indices find a value. */
export function* indexedBy(
  agent: Agent,
  data: StoreData,
  value: Value,
): Procedure<ReadonlyMap<string, readonly Key[]>> {
  const indexed = new Map<string, readonly Key[]>()
  for (const { name, keyPath, isMultiEntry } of data.indices.values()) {
    const found = atPath(agent, value, keyPath)
    const values = isMultiEntry && found instanceof ArrayObject ? valuesOf(found) : [found]
    const keys: Key[] = []
    for (const one of values) {
      const key = yield* keyOf(agent, one)
      if (key !== undefined && !keys.some((other) => compareKeys(other, key) === 0)) keys.push(key)
    }
    indexed.set(name, keys)
  }
  return indexed
}

const valuesOf = (array: ArrayObject): Value[] =>
  Array.from({ length: array.length }, (_, i) => array.getOwnSlot(i) as Value)

export function* keepRecord(
  agent: Agent,
  data: StoreData,
  { key: given, value }: Draft,
  isNew: boolean,
): Procedure {
  const key: Key = given ?? { kind: 'number', value: data.nextKey++ }
  if (given?.kind === 'number' && data.generatesKeys)
    data.nextKey = Math.max(data.nextKey, Math.floor(given.value) + 1)
  if (given === undefined && typeof data.keyPath === 'string')
    putAtPath(agent, value, data.keyPath, valueOfKey(agent, key))
  const record: StoredRecord = { key, value, indexed: yield* indexedBy(agent, data, value) }
  if (isNew && data.find(key) !== undefined)
    throw domException(agent, 'ConstraintError', 'Key already exists in the object store.')
  const broken = data.brokenBy(record)
  if (broken !== undefined)
    throw domException(
      agent,
      'ConstraintError',
      `Unable to add key to index '${broken}': at least one key does not satisfy the uniqueness requirements.`,
    )
  data.put(record)
  return valueOfKey(agent, key)
}
