// In order, however many there are: what comes or goes moves others of its block only.

/** A block that grows beyond this is divided. */
const MOST_IN_BLOCK = 512

export class SortedList<Entry> implements Iterable<Entry> {
  /** None is empty. */
  private readonly blocks: Entry[][] = []
  private count = 0

  constructor(private readonly isBefore: (a: Entry, b: Entry) => boolean) {}

  get size(): number {
    return this.count
  }

  get first(): Entry | undefined {
    return this.blocks[0]?.[0]
  }

  add(entry: Entry): void {
    const at = this.blockFor(entry)
    const block = this.blocks[at]
    this.count++
    if (block === undefined) this.blocks.push([entry])
    else {
      block.splice(this.placeIn(block, entry), 0, entry)
      if (block.length > MOST_IN_BLOCK) this.blocks.splice(at + 1, 0, block.splice(MOST_IN_BLOCK / 2))
    }
  }

  /** False where it is not there any more. */
  remove(entry: Entry): boolean {
    const at = this.blockFor(entry)
    const block = this.blocks[at]
    if (block === undefined) return false
    const place = this.placeIn(block, entry)
    if (block[place] !== entry) return false
    this.count--
    block.splice(place, 1)
    if (block.length === 0) this.blocks.splice(at, 1)
    return true
  }

  /** The first block that does not end before an entry, or else the last. */
  private blockFor(entry: Entry): number {
    const { blocks } = this
    let [low, high] = [0, Math.max(blocks.length - 1, 0)]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.isBefore(blocks[middle]!.at(-1)!, entry)) low = middle + 1
      else high = middle
    }
    return low
  }

  /** How many of a block come before an entry. */
  private placeIn(block: readonly Entry[], entry: Entry): number {
    let [low, high] = [0, block.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.isBefore(block[middle]!, entry)) low = middle + 1
      else high = middle
    }
    return low
  }

  *[Symbol.iterator](): Generator<Entry, void, void> {
    for (const block of this.blocks) yield* block
  }
}
