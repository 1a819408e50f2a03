// Stretches of a run: how long a job waited and ran, how long a frame was on the stack. There may be a million of them, so
// they are columns of numbers, and a tree over them finds those that can be seen.
import { GrowingWords } from '../growing'

/** The end of what has not ended, and the start of what has not started. */
export const NEVER = 0xffff_ffff

/** Rows that are kept apart; what would need more shares the last one. */
export const MOST_ROWS = 256

/** Something that was there for a while. */
export interface Stay {
  /** The entity that it is about. */
  readonly id: number
  /** Positions: it came, it began to run (or its time had come), it was over. NEVER where that did not happen. */
  readonly begin: number
  readonly start: number
  readonly end: number
  /** Beneath each other where they are there at once. */
  readonly row: number
  /** What the lane tells apart. */
  readonly kind: number
}

export class Stays {
  readonly begins = new GrowingWords()
  readonly starts = new GrowingWords()
  readonly ends = new GrowingWords()
  readonly ids = new GrowingWords()
  private readonly rows = new GrowingWords()
  private readonly kinds = new GrowingWords()
  /** How many rows are in use at most. */
  rowCount = 0

  get length(): number {
    return this.begins.length
  }

  /** Begins later than all before. */
  add(id: number, begin: number, row: number, kind = 0): number {
    this.ids.push(id)
    this.starts.push(NEVER)
    this.ends.push(NEVER)
    this.rows.push(row)
    this.kinds.push(kind)
    this.rowCount = Math.max(this.rowCount, row + 1)
    return this.begins.push(begin)
  }

  at(index: number): Stay {
    return {
      id: this.ids.at(index),
      begin: this.begins.at(index),
      start: this.starts.at(index),
      end: this.ends.at(index),
      row: this.rows.at(index),
      kind: this.kinds.at(index),
    }
  }

  rowOf(index: number): number {
    return this.rows.at(index)
  }

  /** The last stay that had begun by a position; -1 where none had. */
  lastBegun(position: number): number {
    return this.begins.countBelow(position + 1) - 1
  }

  /** The stay of an entity. Where entities come in the order of their numbers it is found at once, else all are looked at. */
  indexOf(id: number): number | undefined {
    const guess = this.ids.countBelow(id)
    if (guess < this.length && this.ids.at(guess) === id) return guess
    for (let index = 0; index < this.length; index++) if (this.ids.at(index) === id) return index
    return undefined
  }
}

/** Children of a node of the tree, as a power of two. */
const FAN_SHIFT = 4
const FAN = 1 << FAN_SHIFT

/** Where a position is on an axis: positions are not equally far apart on each. */
export type Scale = (position: number) => number

/** Finds stays by where they are and how long they are on an axis, without looking at the others. */
export class StayTree {
  /** By level, from the single stays upwards: the last end, and the greatest length, beneath each node. */
  private readonly lastEnds: Float64Array[] = []
  private readonly longest: Float64Array[] = []

  constructor(
    readonly stays: Stays,
    private readonly place: Scale,
    /** Where the run ends. */
    private readonly last: number,
    /** Rows that are searched: stays in lower ones are not found. */
    rows = MOST_ROWS,
  ) {
    const { length } = stays
    let ends = new Float64Array(length)
    let lengths = new Float64Array(length)
    for (let index = 0; index < length; index++) {
      ends[index] = place(Math.min(stays.ends.at(index), last))
      lengths[index] = stays.rowOf(index) < rows ? ends[index]! - place(stays.begins.at(index)) : -1
    }
    this.lastEnds.push(ends)
    this.longest.push(lengths)
    while (ends.length > 1) {
      ends = greatestOf(ends)
      lengths = greatestOf(lengths)
      this.lastEnds.push(ends)
      this.longest.push(lengths)
    }
  }

  /** Stays between two places that are at least so long, by index; ascending. */
  visit(from: number, to: number, least: number, visit: (index: number) => void): void {
    if (this.stays.length > 0) this.visitNode(this.lastEnds.length - 1, 0, from, to, least, visit)
  }

  private visitNode(
    level: number,
    node: number,
    from: number,
    to: number,
    least: number,
    visit: (index: number) => void,
  ): void {
    if (this.lastEnds[level]![node]! < from || this.longest[level]![node]! < least) return
    const first = node << (level * FAN_SHIFT)
    if (this.place(Math.min(this.stays.begins.at(first), this.last)) > to) return
    if (level === 0) {
      visit(node)
      return
    }
    const end = Math.min((node + 1) << FAN_SHIFT, this.lastEnds[level - 1]!.length)
    for (let child = node << FAN_SHIFT; child < end; child++)
      this.visitNode(level - 1, child, from, to, least, visit)
  }
}

function greatestOf(values: Float64Array): Float64Array<ArrayBuffer> {
  const greatest = new Float64Array(Math.ceil(values.length / FAN))
  for (const [index, value] of values.entries()) {
    const node = index >> FAN_SHIFT
    if (index % FAN === 0 || value > greatest[node]!) greatest[node] = value
  }
  return greatest
}

/** Rows that are free, the uppermost first: what comes while others are there lies beneath them. */
export class FreeRows {
  private readonly taken = new Uint8Array(MOST_ROWS)
  /** No row above it is free. */
  private lowest = 0

  take(): number {
    const { taken } = this
    while (this.lowest < MOST_ROWS - 1 && taken[this.lowest]) this.lowest++
    taken[this.lowest] = 1
    return this.lowest
  }

  free(row: number): void {
    this.taken[row] = 0
    this.lowest = Math.min(this.lowest, row)
  }
}
