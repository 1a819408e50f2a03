// Seeded: the same program draws the same numbers. Mulberry32.

export class Random {
  constructor(private state: number) {}

  /** From 0 to 1, without 1. */
  next(): number {
    return this.bits() / 2 ** 32
  }

  /** A whole number below 2 ** 32. */
  bits(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (t ^ (t >>> 14)) >>> 0
  }
}
