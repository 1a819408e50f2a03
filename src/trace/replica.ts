// The observable state at one position, kept by redoing and undoing the journal's writes. Each place that is ever written has
// a slot, found when its first write is redone for the first time; after that, moving over a write is one assignment.
import { wordAt } from './rows'
import { collection, NOTHING } from './schema'
import type { Trace } from './trace'

/** What a target holds: value by key; a key that is not there holds NOTHING. */
export type Fields = ReadonlyMap<number, number>

/** Collections with many members over time and few at any one: they are kept as maps of what is there. */
const MEMBER_LISTS = (['jobs', 'ticks', 'tasks', 'timers', 'suspended'] as const).map(collection)

/** In place of a slot: the write is to one of these. */
const IN_MEMBERS = 0xffff_ffff

export class Replica {
  position = -1
  /** Writes up to here are in effect. */
  private writes = 0
  /** Writes up to here have been redone at least once. */
  private known = 0
  /** For each known write its slot, and what was there before it. */
  private readonly slotOf: Uint32Array
  private readonly before: Uint32Array
  private readonly values: number[] = []
  /** Slots by target, then by key. */
  private readonly slots = new Map<number, Map<number, number>>()
  private readonly members = new Map(MEMBER_LISTS.map((target) => [target, new Map<number, number>()]))

  constructor(private readonly trace: Trace) {
    this.slotOf = new Uint32Array(trace.writeCount)
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
    const members = this.members.get(target)
    if (members !== undefined) return members
    const fields = new Map<number, number>()
    for (const [key, slot] of this.slots.get(target) ?? []) {
      const value = this.values[slot]!
      if (value !== NOTHING) fields.set(key, value)
    }
    return fields
  }

  value(target: number, key: number): number {
    const members = this.members.get(target)
    if (members !== undefined) return members.get(key) ?? NOTHING
    const slot = this.slots.get(target)?.get(key)
    return slot === undefined ? NOTHING : this.values[slot]!
  }

  private redo(index: number): void {
    if (index === this.known) this.learn(this.known++)
    const slot = this.slotOf[index]!
    const value = wordAt(this.trace.data.journal, index, 2)
    if (slot === IN_MEMBERS) this.putMember(index, value)
    else this.values[slot] = value
  }

  private undo(index: number): void {
    const slot = this.slotOf[index]!
    const value = this.before[index]!
    if (slot === IN_MEMBERS) this.putMember(index, value)
    else this.values[slot] = value
  }

  private putMember(index: number, value: number): void {
    const { target, key } = this.trace.writeAt(index)
    const members = this.members.get(target)!
    if (value === NOTHING) members.delete(key)
    else members.set(key, value)
  }

  /** Finds a write's slot, and what is there just before it. */
  private learn(index: number): void {
    const { target, key } = this.trace.writeAt(index)
    const members = this.members.get(target)
    if (members === undefined) {
      const slot = this.slot(target, key)
      this.slotOf[index] = slot
      this.before[index] = this.values[slot]!
    } else {
      this.slotOf[index] = IN_MEMBERS
      this.before[index] = members.get(key) ?? NOTHING
    }
  }

  private slot(target: number, key: number): number {
    const ofTarget = this.slots.get(target) ?? new Map<number, number>()
    this.slots.set(target, ofTarget)
    const known = ofTarget.get(key)
    if (known !== undefined) return known
    const slot = this.values.push(NOTHING) - 1
    ofTarget.set(key, slot)
    return slot
  }
}
