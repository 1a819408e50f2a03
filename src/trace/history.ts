// What a record says of every position, found without going there: who was in a collection, and what a place held.
import { LISTS, type List } from './formats'
import { Members } from './members'
import { Places } from './places'
import { Relations } from './relations'
import { wordAt } from './rows'
import { NOTHING } from './schema'
import type { Trace } from './trace'

/** What a target holds: value by key. */
export type Fields = ReadonlyMap<number, number>

/** Writes in a slice. Between two slices other work may run. */
const SLICE = 2000

export class History {
  private readonly lists: ReadonlyMap<List, Members>
  private readonly places: Places
  readonly relations: Relations
  private taken = 0

  constructor(private readonly trace: Trace) {
    const { writeCount, entityCount } = trace
    this.lists = new Map(LISTS.map((name) => [name, new Members(entityCount)]))
    this.places = new Places(writeCount, entityCount)
    this.relations = new Relations(trace)
  }

  /** Takes in the whole record, a slice at a time. */
  *prepare(): Generator<void> {
    const { journal } = this.trace.data
    const listsById = new Map(
      [...this.lists].map(([name, members]) => [this.trace.collection(name), members]),
    )
    while (this.taken < this.trace.writeCount) {
      const end = Math.min(this.taken + SLICE, this.trace.writeCount)
      for (let index = this.taken; index < end; index++) {
        const target = wordAt(journal, index, 0)
        const key = wordAt(journal, index, 1)
        const members = listsById.get(target)
        if (members === undefined) this.places.write(index, target, key)
        else members.write(index, key, wordAt(journal, index, 2))
      }
      this.taken = end
      yield
    }
    while (this.relations.take(SLICE)) yield
  }

  /** A position's moment: how many writes are in effect. */
  private momentOf(position: number): number {
    if (position < -1 || position >= this.trace.length) {
      throw new RangeError(`There is no position ${position}; the trace has ${this.trace.length} events.`)
    }
    return position < 0 ? 0 : this.trace.writesOf(position)[1]
  }

  /** How many entities there are. */
  entitiesAt(position: number): number {
    const { trace } = this
    let low = 0
    let high = trace.entityCount
    while (low < high) {
      const middle = (low + high) >> 1
      if (trace.entityEvent(middle) <= position) low = middle + 1
      else high = middle
    }
    return low
  }

  list(name: List, position: number): ListView {
    return new ListView(this.lists.get(name)!, this.momentOf(position))
  }

  value(target: number, key: number, position: number): number {
    const write = this.places.writeAt(this.momentOf(position), target, key)
    return write === undefined ? NOTHING : this.written(write)
  }

  /** The event that wrote what a place holds. */
  writtenAt(target: number, key: number, position: number): number | undefined {
    const write = this.places.writeAt(this.momentOf(position), target, key)
    return write === undefined ? undefined : this.trace.eventOfWrite(write)
  }

  /** All fields that hold something; with `most`, only the latest. */
  fields(target: number, position: number, most = Number.POSITIVE_INFINITY): Fields {
    const fields = new Map<number, number>()
    let left = most
    for (const [key, write] of this.places.writesAt(this.momentOf(position), target)) {
      if (left-- <= 0) break
      const value = this.written(write)
      if (value !== NOTHING) fields.set(key, value)
    }
    return fields
  }

  /** The events that wrote to a place, the last one first. */
  *writesTo(target: number, key: number, position: number): Generator<number> {
    for (const write of this.places.writesTo(this.momentOf(position), target, key))
      yield this.trace.eventOfWrite(write)
  }

  private written(write: number): number {
    return wordAt(this.trace.data.journal, write, 2)
  }
}

/** A collection at a position. */
export class ListView {
  constructor(
    private readonly members: Members,
    private readonly moment: number,
  ) {}

  get count(): number {
    return this.members.countAt(this.moment)
  }

  /** NOTHING for a key that is not there. */
  value(key: number): number {
    return this.members.valueAt(this.moment, key)
  }

  /** In the order in which they came. */
  all() {
    return this.members.at(this.moment)
  }

  forEach(visit: (key: number, value: number) => void): void {
    this.members.forEachAt(this.moment, visit)
  }

  /** The latest first. */
  fromLast() {
    return this.members.fromLastAt(this.moment)
  }
}

/** So many from the one with an index on. */
export function take<T>(items: Iterable<T>, most: number, from = 0): T[] {
  const taken: T[] = []
  if (most <= 0) return taken
  let index = 0
  for (const item of items) {
    if (index++ < from) continue
    taken.push(item)
    if (taken.length === most) break
  }
  return taken
}

const histories = new WeakMap<Trace, History>()

/** The history of a trace. The first call prepares it, which takes a while, unless `prepareHistory` has run. */
export function historyOf(trace: Trace): History {
  if (!histories.has(trace)) for (const _slice of prepareHistory(trace));
  return histories.get(trace)!
}

/** Prepares it in slices, so that other work can run in between. */
export function* prepareHistory(trace: Trace): Generator<void> {
  const history = new History(trace)
  yield
  yield* history.prepare()
  histories.set(trace, history)
}
