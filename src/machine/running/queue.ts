// First in, first out, however many wait: an array's `shift` may move all that is behind.

/** Entries that have been taken and still take room. */
const MAX_WASTE = 1024

export class Queue<Entry> implements Iterable<Entry> {
  private entries: Entry[] = []
  private head = 0

  get size(): number {
    return this.entries.length - this.head
  }

  get first(): Entry | undefined {
    return this.size === 0 ? undefined : this.entries[this.head]
  }

  add(entry: Entry): void {
    this.entries.push(entry)
  }

  /** Before all others. */
  addFirst(entry: Entry): void {
    if (this.head > 0) this.entries[--this.head] = entry
    else this.entries.unshift(entry)
  }

  take(): Entry | undefined {
    if (this.size === 0) return undefined
    const entry = this.entries[this.head++]
    if (this.head > MAX_WASTE && this.head * 2 > this.entries.length) {
      this.entries = this.entries.slice(this.head)
      this.head = 0
    }
    return entry
  }

  find(matches: (entry: Entry) => boolean): Entry | undefined {
    for (let at = this.head; at < this.entries.length; at++)
      if (matches(this.entries[at]!)) return this.entries[at]
    return undefined
  }

  remove(entry: Entry): void {
    const at = this.entries.indexOf(entry, this.head)
    if (at === this.head) this.take()
    else if (at > this.head) this.entries.splice(at, 1)
  }

  /** Takes those out that match, oldest first. */
  takeAll(matches: (entry: Entry) => boolean): Entry[] {
    const waiting = [...this]
    this.entries = waiting.filter((entry) => !matches(entry))
    this.head = 0
    return waiting.filter(matches)
  }

  [Symbol.iterator](): Iterator<Entry> {
    return this.entries.slice(this.head).values()
  }
}
