// The observable state at one position, kept by redoing and undoing the journal's writes.
import { wordAt } from './rows'
import { NOTHING } from './schema'
import type { Trace } from './trace'

/** What a target holds: value by key; a key that is not there holds NOTHING. */
export type Fields = ReadonlyMap<number, number>

const EMPTY: Fields = new Map()

export class Replica {
  private readonly targets = new Map<number, Map<number, number>>()
  /** For each write what was there before it, filled in by redoing it the first time. */
  private readonly before: Uint32Array
  /** Writes up to here are in effect. */
  private writes = 0
  position = -1

  constructor(private readonly trace: Trace) {
    this.before = new Uint32Array(trace.writeCount)
  }

  /** Goes to a position; -1 is before the first event. */
  seek(position: number): void {
    if (position < -1 || position >= this.trace.length) {
      throw new RangeError(`There is no position ${position}; the trace has ${this.trace.length} events.`)
    }
    const end = position < 0 ? 0 : this.trace.writesOf(position)[1]
    while (this.writes < end) this.redo(this.writes++)
    while (this.writes > end) this.undo(--this.writes)
    this.position = position
  }

  fields(target: number): Fields {
    return this.targets.get(target) ?? EMPTY
  }

  value(target: number, key: number): number {
    return this.targets.get(target)?.get(key) ?? NOTHING
  }

  private redo(index: number): void {
    const { journal } = this.trace.data
    const target = wordAt(journal, index, 0)
    const fields = this.fieldsToWrite(target)
    const key = wordAt(journal, index, 1)
    this.before[index] = fields.get(key) ?? NOTHING
    put(fields, key, wordAt(journal, index, 2))
  }

  private fieldsToWrite(target: number): Map<number, number> {
    const known = this.targets.get(target)
    if (known !== undefined) return known
    const fields = new Map<number, number>()
    this.targets.set(target, fields)
    return fields
  }

  private undo(index: number): void {
    const { journal } = this.trace.data
    put(this.targets.get(wordAt(journal, index, 0))!, wordAt(journal, index, 1), this.before[index]!)
  }
}

function put(fields: Map<number, number>, key: number, value: number): void {
  if (value === NOTHING) fields.delete(key)
  else fields.set(key, value)
}
