// What single places held: a variable, the state of a promise, a field of a node. A place is a key of a target. Its writes are
// a list from the last to the first with shortcuts, so that the one which is in effect at a moment is found in a few steps.
// Myers, "An applicative random-access stack", 1983. A moment is a number of writes: those below it are in effect.
import { GrowingWords } from './growing'

const NONE = 0xffff_ffff

export class Places {
  // A place is a row.
  private readonly targets = new GrowingWords()
  private readonly keys = new GrowingWords()
  private readonly lastWrites = new GrowingWords()
  /** The place of the same target that was written to before; NONE where there was none. */
  private readonly siblings = new GrowingWords()
  /** By target: the row of the place that was written to last plus one; 0 where there was none. */
  private readonly newest: Uint32Array
  /** A hash table from target and key to the place's row plus one; 0 is free. At most half of it is used. */
  private readonly table: Uint32Array

  // By write
  private readonly previous: Uint32Array
  private readonly shortcut: Uint32Array
  private readonly depth: Uint32Array

  constructor(writeCount: number, targetCount: number) {
    this.newest = new Uint32Array(targetCount)
    this.table = new Uint32Array(2 ** Math.ceil(Math.log2(2 * writeCount + 1)))
    this.previous = new Uint32Array(writeCount)
    this.shortcut = new Uint32Array(writeCount)
    this.depth = new Uint32Array(writeCount)
  }

  /** Takes in the next write. */
  write(index: number, target: number, key: number): void {
    const { previous, shortcut, depth } = this
    const place = this.find(target, key)
    if (place === NONE) {
      this.add(target, key, index)
      previous[index] = NONE
      shortcut[index] = index
      return
    }
    const last = this.lastWrites.at(place)
    const far = shortcut[last]!
    const farther = shortcut[far]!
    previous[index] = last
    depth[index] = depth[last]! + 1
    shortcut[index] = depth[last]! - depth[far]! === depth[far]! - depth[farther]! ? farther : last
    this.lastWrites.set(place, index)
  }

  /** The write that a place holds at a moment; undefined where nothing was written so far. */
  writeAt(moment: number, target: number, key: number): number | undefined {
    const place = this.find(target, key)
    return place === NONE ? undefined : this.before(moment, this.lastWrites.at(place))
  }

  /** The writes to a place before a moment, the last one first. */
  *writesTo(moment: number, target: number, key: number): Generator<number> {
    for (
      let write = this.writeAt(moment, target, key);
      write !== undefined && write !== NONE;
      write = this.previous[write]
    )
      yield write
  }

  /** Everything that was written to a target: key, and the write that is in effect at a moment. */
  *writesAt(moment: number, target: number): Generator<readonly [key: number, write: number]> {
    for (let place = this.newestOf(target); place !== NONE; place = this.siblings.at(place)) {
      const write = this.before(moment, this.lastWrites.at(place))
      if (write !== undefined) yield [this.keys.at(place), write]
    }
  }

  private before(moment: number, last: number): number | undefined {
    let write = last
    while (write >= moment) {
      const far = this.shortcut[write]!
      if (far < moment) write = this.previous[write]!
      else if (far === write) return undefined
      else write = far
    }
    return write
  }

  private find(target: number, key: number): number {
    const { table } = this
    const mask = table.length - 1
    for (let at = hash(target, key) & mask; table[at] !== 0; at = (at + 1) & mask) {
      const place = table[at]! - 1
      if (this.targets.at(place) === target && this.keys.at(place) === key) return place
    }
    return NONE
  }

  private add(target: number, key: number, write: number): void {
    const place = this.targets.push(target)
    this.keys.push(key)
    this.lastWrites.push(write)
    this.siblings.push(this.newestOf(target))
    this.newest[target] = place + 1
    const { table } = this
    const mask = table.length - 1
    let at = hash(target, key) & mask
    while (table[at] !== 0) at = (at + 1) & mask
    table[at] = place + 1
  }

  private newestOf(target: number): number {
    return this.newest[target] ? this.newest[target] - 1 : NONE
  }
}

function hash(target: number, key: number): number {
  const mixed = Math.imul(target, 0x9e37_79b1) ^ Math.imul(key, 0x85eb_ca77)
  return (mixed ^ (mixed >>> 15)) >>> 0
}
