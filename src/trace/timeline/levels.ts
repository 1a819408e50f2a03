// How much of something there was over a run, in buckets that double from level to level: the least, the most, and the sum in
// each. A picture of a million events asks for as many buckets as it has pixels, and a single peak is in the most of one.

/** Positions of a bucket of the first level, as a power of two. */
const BUCKET_SHIFT = 4
const BUCKET = 1 << BUCKET_SHIFT

interface Level {
  readonly least: Uint32Array
  readonly most: Uint32Array
  readonly sum: Float64Array
}

export interface Extent {
  readonly least: number
  readonly most: number
  /** Over all positions. */
  readonly mean: number
}

const nothing: Extent = { least: 0, most: 0, mean: 0 }

/** A whole number at each position, which changes now and then. */
export class Levels {
  /** Empty as long as the number is 0. */
  private readonly levels: Level[] = []
  private value = 0
  private taken = 0

  constructor(private readonly length: number) {}

  /** From this position on, the number is this. */
  set(position: number, value: number): void {
    if (value === this.value) return
    if (this.levels.length === 0) this.levels.push(emptyLevel(Math.ceil(this.length / BUCKET)))
    this.take(position)
    this.value = value
  }

  add(position: number, change: number): void {
    this.set(position, this.value + change)
  }

  /** Takes in the current number up to a position. */
  private take(end: number): void {
    const { least, most, sum } = this.levels[0]!
    const { value } = this
    while (this.taken < end) {
      const bucket = this.taken >> BUCKET_SHIFT
      const until = Math.min(end, (bucket + 1) << BUCKET_SHIFT)
      if (value < least[bucket]!) least[bucket] = value
      if (value > most[bucket]!) most[bucket] = value
      sum[bucket] = sum[bucket]! + value * (until - this.taken)
      this.taken = until
    }
  }

  /** Takes in the rest: nothing changes any more. */
  finish(): void {
    if (this.levels.length === 0) return
    this.take(this.length)
    for (let level = this.levels[0]!; level.sum.length > 1; ) {
      level = half(level)
      this.levels.push(level)
    }
  }

  /** The greatest number of all. */
  get peak(): number {
    return this.levels.at(-1)?.most[0] ?? 0
  }

  /** What there was between two positions: exact to a bucket that is no longer than the stretch. */
  between(from: number, to: number): Extent {
    const begin = Math.max(0, Math.floor(from))
    const end = Math.min(this.length, Math.max(begin + 1, Math.ceil(to)))
    if (begin >= end || this.levels.length === 0) return nothing
    const number = Math.min(
      this.levels.length - 1,
      Math.max(0, Math.floor(Math.log2((end - begin) / BUCKET))),
    )
    const { least, most, sum } = this.levels[number]!
    const shift = BUCKET_SHIFT + number
    const lastBucket = (end - 1) >> shift
    const found = { least: Number.POSITIVE_INFINITY, most: 0, mean: 0 }
    for (let bucket = begin >> shift; bucket <= lastBucket; bucket++) {
      found.least = Math.min(found.least, least[bucket]!)
      found.most = Math.max(found.most, most[bucket]!)
      found.mean += sum[bucket]!
    }
    const covered = Math.min(this.length, (lastBucket + 1) << shift) - ((begin >> shift) << shift)
    return { ...found, mean: found.mean / covered }
  }
}

const emptyLevel = (length: number): Level => ({
  least: new Uint32Array(length).fill(0xffff_ffff),
  most: new Uint32Array(length),
  sum: new Float64Array(length),
})

function half({ least, most, sum }: Level): Level {
  const level = emptyLevel(Math.ceil(sum.length / 2))
  for (let bucket = 0; bucket < sum.length; bucket++) {
    const above = bucket >> 1
    level.least[above] = Math.min(level.least[above]!, least[bucket]!)
    level.most[above] = Math.max(level.most[above]!, most[bucket]!)
    level.sum[above] = level.sum[above]! + sum[bucket]!
  }
  return level
}
