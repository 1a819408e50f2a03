// A binary heap: it gives the entry that comes first, and any other can be taken out.

export interface HeapEntry {
  /** Where it stands in its heap. */
  place: number
}

export class Heap<Entry extends HeapEntry> {
  /** Each entry comes before the two at 2n + 1 and 2n + 2. */
  private readonly entries: Entry[] = []

  constructor(private readonly isBefore: (a: Entry, b: Entry) => boolean) {}

  get first(): Entry | undefined {
    return this.entries[0]
  }

  add(entry: Entry): void {
    entry.place = this.entries.length
    this.entries.push(entry)
    this.rise(entry)
  }

  has(entry: Entry): boolean {
    return this.entries[entry.place] === entry
  }

  /** Does nothing where it is not there any more. */
  remove(entry: Entry): void {
    if (!this.has(entry)) return
    const last = this.entries.pop()!
    if (last === entry) return
    this.put(last, entry.place)
    this.move(last)
  }

  /** Entries that match, in no order; below one that does not match, none is looked for. */
  *upTo(matches: (entry: Entry) => boolean): Generator<Entry, void, void> {
    const places = [0]
    for (let place = places.pop(); place !== undefined; place = places.pop()) {
      const entry = this.entries[place]
      if (entry === undefined || !matches(entry)) continue
      yield entry
      places.push(2 * place + 1, 2 * place + 2)
    }
  }

  /** What decides its place has changed. */
  move(entry: Entry): void {
    this.rise(entry)
    this.sink(entry)
  }

  private put(entry: Entry, place: number): void {
    this.entries[place] = entry
    entry.place = place
  }

  private rise(entry: Entry): void {
    while (entry.place > 0) {
      const parent = this.entries[(entry.place - 1) >> 1]!
      if (this.isBefore(parent, entry)) return
      this.exchange(parent, entry)
    }
  }

  private sink(entry: Entry): void {
    for (let child = this.firstChild(entry); child !== undefined; child = this.firstChild(entry)) {
      if (this.isBefore(entry, child)) return
      this.exchange(entry, child)
    }
  }

  private firstChild({ place }: Entry): Entry | undefined {
    const left = this.entries[2 * place + 1]
    const right = this.entries[2 * place + 2]
    return left !== undefined && right !== undefined && this.isBefore(right, left) ? right : left
  }

  private exchange(upper: Entry, lower: Entry): void {
    const { place } = upper
    this.put(upper, lower.place)
    this.put(lower, place)
  }
}
