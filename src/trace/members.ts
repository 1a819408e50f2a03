// Who was in a collection, and from when to when. A moment is a number of writes: those before it are in effect.
import { GrowingWords } from './growing'
import { NOTHING } from './schema'

/** A key that is there, and its value. */
export interface Member {
  readonly key: number
  readonly value: number
  /** The write with which it came. */
  readonly begin: number
}

/** The write that ends a stay which has not ended. */
const NEVER = 0xffff_ffff

/** Stays of a block, as a power of two. A block whose stays have all ended is passed over at once. */
const BLOCK_SHIFT = 10
const BLOCK_MASK = (1 << BLOCK_SHIFT) - 1

export class Members {
  // A stay is a row, in the order in which they began.
  private readonly keys = new GrowingWords()
  private readonly values = new GrowingWords()
  private readonly begins = new GrowingWords()
  private readonly ends = new GrowingWords()
  /** The stay of the same key before; NEVER where there was none. */
  private readonly earlier = new GrowingWords()
  /** By key: the row of its last stay plus one; 0 where there was none. */
  private readonly newest: Uint32Array
  /** All ends, as they came. */
  private readonly departures = new GrowingWords()
  /** Of each block: how many of its stays have not ended, and when the last of the others did. */
  private readonly lasting = new GrowingWords()
  private readonly lastEnd = new GrowingWords()

  /** Keys are below a limit. */
  constructor(limit: number) {
    this.newest = new Uint32Array(limit)
  }

  /** Takes in the next write to this collection. */
  write(index: number, key: number, value: number): void {
    const before = this.newestOf(key)
    if (before !== NEVER && this.ends.at(before) === NEVER) this.end(before, index)
    if (value !== NOTHING) this.begin(index, key, value, before)
  }

  private newestOf(key: number): number {
    return this.newest[key] ? this.newest[key] - 1 : NEVER
  }

  private begin(index: number, key: number, value: number, before: number): void {
    const stay = this.keys.push(key)
    this.values.push(value)
    this.begins.push(index)
    this.ends.push(NEVER)
    this.earlier.push(before)
    this.newest[key] = stay + 1
    const block = stay >> BLOCK_SHIFT
    if (block === this.lasting.length) {
      this.lasting.push(0)
      this.lastEnd.push(0)
    }
    this.lasting.set(block, this.lasting.at(block) + 1)
  }

  private end(stay: number, index: number): void {
    const block = stay >> BLOCK_SHIFT
    this.ends.set(stay, index)
    this.departures.push(index)
    this.lasting.set(block, this.lasting.at(block) - 1)
    this.lastEnd.set(block, index)
  }

  countAt(moment: number): number {
    return this.begins.countBelow(moment) - this.departures.countBelow(moment)
  }

  /** Looks at all later stays of the same key, so it is not for a key that comes and goes all the time. */
  valueAt(moment: number, key: number): number {
    let stay = this.newestOf(key)
    while (stay !== NEVER && this.begins.at(stay) >= moment) stay = this.earlier.at(stay)
    return stay !== NEVER && this.ends.at(stay) >= moment ? this.values.at(stay) : NOTHING
  }

  /** Who is there, in the order in which they came. */
  *at(moment: number): Generator<Member> {
    const { length } = this.begins
    for (let stay = 0; stay < length && this.begins.at(stay) < moment; stay++) {
      if ((stay & BLOCK_MASK) === 0 && this.isOver(stay >> BLOCK_SHIFT, moment)) stay += BLOCK_MASK
      else if (this.ends.at(stay) >= moment) yield this.member(stay)
    }
  }

  /** Visits who is there, in the same order: quicker than a generator where there are many. */
  forEachAt(moment: number, visit: (key: number, value: number) => void): void {
    const { length } = this.begins
    for (let stay = 0; stay < length && this.begins.at(stay) < moment; stay++) {
      if ((stay & BLOCK_MASK) === 0 && this.isOver(stay >> BLOCK_SHIFT, moment)) stay += BLOCK_MASK
      else if (this.ends.at(stay) >= moment) visit(this.keys.at(stay), this.values.at(stay))
    }
  }

  /** Who is there, the latest first. */
  *fromLastAt(moment: number): Generator<Member> {
    for (let stay = this.begins.countBelow(moment) - 1; stay >= 0; stay--) {
      if ((stay & BLOCK_MASK) === BLOCK_MASK && this.isOver(stay >> BLOCK_SHIFT, moment)) stay -= BLOCK_MASK
      else if (this.ends.at(stay) >= moment) yield this.member(stay)
    }
  }

  private isOver(block: number, moment: number): boolean {
    return this.lasting.at(block) === 0 && this.lastEnd.at(block) < moment
  }

  private member(stay: number): Member {
    return { key: this.keys.at(stay), value: this.values.at(stay), begin: this.begins.at(stay) }
  }
}
