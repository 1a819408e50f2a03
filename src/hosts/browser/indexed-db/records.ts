// What databases keep: stores of records by their keys, and indices of these. In memory, and empty at the start of each run.
import type { Value } from '../../../machine/value'
import { compareKeys, type Key, type KeyPath } from './keys'

export interface StoredRecord {
  readonly key: Key
  /** A copy, which is copied again for whoever asks. */
  readonly value: Value
  /** By name of the index. */
  readonly indexed: ReadonlyMap<string, readonly Key[]>
}

/** A place in a store or an index. */
export interface Entry {
  readonly key: Key
  readonly primaryKey: Key
  readonly value: Value
}

export interface IndexData {
  readonly name: string
  readonly keyPath: KeyPath
  readonly isUnique: boolean
  readonly isMultiEntry: boolean
}

export interface Range {
  readonly lower: Key | undefined
  readonly upper: Key | undefined
  readonly isLowerOpen: boolean
  readonly isUpperOpen: boolean
}

export const ALL: Range = { lower: undefined, upper: undefined, isLowerOpen: false, isUpperOpen: false }

export function isIn({ lower, upper, isLowerOpen, isUpperOpen }: Range, key: Key): boolean {
  const fromLower = lower === undefined ? 1 : compareKeys(key, lower)
  const toUpper = upper === undefined ? 1 : compareKeys(upper, key)
  return fromLower >= Number(isLowerOpen) && toUpper >= Number(isUpperOpen)
}

export class StoreData {
  /** In the order of their keys. */
  records: readonly StoredRecord[] = []
  readonly indices = new Map<string, IndexData>()
  /** Of a key generator. */
  nextKey = 1

  constructor(
    readonly name: string,
    readonly keyPath: KeyPath,
    readonly generatesKeys: boolean,
  ) {}

  get size(): number {
    return this.records.length
  }

  find(key: Key): StoredRecord | undefined {
    const record = this.records[this.placeOf(key)]
    return record !== undefined && compareKeys(record.key, key) === 0 ? record : undefined
  }

  put(record: StoredRecord): void {
    const place = this.placeOf(record.key)
    this.records = this.records.toSpliced(place, this.find(record.key) === undefined ? 0 : 1, record)
  }

  delete(range: Range): void {
    this.records = this.records.filter(({ key }) => !isIn(range, key))
  }

  /** Name of an index that has the record's key already, and keys only once. */
  brokenBy({ key, indexed }: StoredRecord): string | undefined {
    const isTaken = ([name, keys]: readonly [string, readonly Key[]]) =>
      this.indices.get(name)!.isUnique &&
      keys.some((one) =>
        this.entries(name, { ...ALL, lower: one, upper: one }).some(
          ({ primaryKey }) => compareKeys(primaryKey, key) !== 0,
        ),
      )
    return [...indexed].find(isTaken)?.[0]
  }

  /** Of an index, or of the store itself, in order. */
  entries(index: string | undefined, range: Range): Entry[] {
    const all = this.records.flatMap(({ key, value, indexed }): Entry[] =>
      index === undefined
        ? [{ key, primaryKey: key, value }]
        : (indexed.get(index) ?? []).map((one) => ({ key: one, primaryKey: key, value })),
    )
    const found = all.filter(({ key }) => isIn(range, key))
    return index === undefined
      ? found
      : found.sort((a, b) => compareKeys(a.key, b.key) || compareKeys(a.primaryKey, b.primaryKey))
  }

  copy(): StoreData {
    const copy = new StoreData(this.name, this.keyPath, this.generatesKeys)
    copy.takeFrom(this)
    return copy
  }

  takeFrom({ records, indices, nextKey }: StoreData): void {
    this.records = records
    this.indices.clear()
    for (const [name, index] of indices) this.indices.set(name, index)
    this.nextKey = nextKey
  }

  private placeOf(key: Key): number {
    let [low, high] = [0, this.records.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (compareKeys(this.records[middle]!.key, key) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
