// A queue that stays quick however long it is: an array's `shift` may move all that is behind.

/** Taken entries that may stay in the list before it is cut. */
const MAX_WASTE = 1024

export class Queue<Entry> implements Iterable<Entry> {
  /** Undefined where an entry was removed. */
  private entries: (Entry | undefined)[] = []
  private head = 0
  private count = 0
  /** Where each entry is, once one was looked for. */
  private places: Map<Entry, number> | null = null

  get size(): number {
    return this.count
  }

  get first(): Entry | undefined {
    return this.entries[this.head]
  }

  add(entry: Entry): void {
    this.places?.set(entry, this.entries.length)
    this.entries.push(entry)
    this.count++
  }

  /** Puts an entry before all others, into the room of one that was taken. */
  addFirst(entry: Entry): void {
    if (this.head === 0) this.refill([entry, ...this])
    else {
      this.entries[--this.head] = entry
      this.places?.set(entry, this.head)
      this.count++
    }
  }

  take(): Entry | undefined {
    const entry = this.first
    if (entry !== undefined) this.removeAt(this.head, entry)
    return entry
  }

  /** False where it does not wait. */
  remove(entry: Entry): boolean {
    const at = this.first === entry ? this.head : this.placeOf(entry)
    if (at === undefined) return false
    this.removeAt(at, entry)
    return true
  }

  private placeOf(entry: Entry): number | undefined {
    this.places ??= new Map([...this.entries.entries()].map(([at, one]) => [one as Entry, at]))
    return this.places.get(entry)
  }

  private removeAt(at: number, entry: Entry): void {
    this.entries[at] = undefined
    this.places?.delete(entry)
    this.count--
    while (this.head < this.entries.length && this.entries[this.head] === undefined) this.head++
    const waste = this.entries.length - this.count
    if (waste > MAX_WASTE && waste > this.count) this.refill([...this])
  }

  private refill(entries: Entry[]): void {
    this.entries = entries
    this.head = 0
    this.count = entries.length
    this.places = null
  }

  find(matches: (entry: Entry) => boolean): Entry | undefined {
    for (const entry of this) if (matches(entry)) return entry
    return undefined
  }

  /** Takes those out that match, oldest first. */
  takeAll(matches: (entry: Entry) => boolean = () => true): Entry[] {
    const waiting = [...this]
    this.refill(waiting.filter((entry) => !matches(entry)))
    return waiting.filter(matches)
  }

  *[Symbol.iterator](): Generator<Entry, void, void> {
    for (let at = this.head; at < this.entries.length; at++) {
      const entry = this.entries[at]
      if (entry !== undefined) yield entry
    }
  }
}
