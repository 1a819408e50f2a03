// Rows of 32-bit words in one typed array that grows: a short run stays small, a long one is copied a few times.

const FIRST_CAPACITY = 1024

export class Rows {
  words = new Uint32Array(FIRST_CAPACITY)
  /** Words in use. */
  end = 0

  push3(a: number, b: number, c: number): void {
    const at = this.end
    if (at + 3 > this.words.length) this.grow()
    const { words } = this
    words[at] = a
    words[at + 1] = b
    words[at + 2] = c
    this.end = at + 3
  }

  push5(a: number, b: number, c: number, d: number, e: number): void {
    const at = this.end
    if (at + 5 > this.words.length) this.grow()
    const { words } = this
    words[at] = a
    words[at + 1] = b
    words[at + 2] = c
    words[at + 3] = d
    words[at + 4] = e
    this.end = at + 5
  }

  private grow(): void {
    const larger = new Uint32Array(this.words.length * 2)
    larger.set(this.words)
    this.words = larger
  }

  /** The words in use, and no others. */
  finished(): Uint32Array {
    return this.words.slice(0, this.end)
  }
}
