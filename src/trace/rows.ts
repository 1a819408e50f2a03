// Rows of 32-bit words in chunks: a short run stays small, a long one is never copied.

/** Rows of a chunk, as a power of two. */
const CHUNK_SHIFT = 14
const CHUNK_ROWS = 1 << CHUNK_SHIFT
const CHUNK_MASK = CHUNK_ROWS - 1
const FIRST_ROWS = 256

/** Rows as they are written. */
export class RowWriter {
  length = 0
  private chunk: Uint32Array
  /** Where in the chunk the next row begins. */
  private at = 0
  private readonly full: Uint32Array[] = []

  constructor(
    /** Words of a row. */
    private readonly width: number,
  ) {
    this.chunk = new Uint32Array(FIRST_ROWS * width)
  }

  push3(a: number, b: number, c: number): void {
    const at = this.at
    if (at === this.chunk.length) {
      this.makeRoom()
      this.push3(a, b, c)
      return
    }
    const { chunk } = this
    chunk[at] = a
    chunk[at + 1] = b
    chunk[at + 2] = c
    this.at = at + 3
    this.length++
  }

  push5(a: number, b: number, c: number, d: number, e: number): void {
    const at = this.at
    if (at === this.chunk.length) {
      this.makeRoom()
      this.push5(a, b, c, d, e)
      return
    }
    const { chunk } = this
    chunk[at] = a
    chunk[at + 1] = b
    chunk[at + 2] = c
    chunk[at + 3] = d
    chunk[at + 4] = e
    this.at = at + 5
    this.length++
  }

  /** The first chunk doubles until it has its full size; after that there is a new one. */
  private makeRoom(): void {
    const { chunk, width } = this
    if (chunk.length < CHUNK_ROWS * width) {
      this.chunk = new Uint32Array(chunk.length * 2)
      this.chunk.set(chunk)
      return
    }
    this.full.push(chunk)
    this.chunk = new Uint32Array(CHUNK_ROWS * width)
    this.at = 0
  }

  /** A word of a row that has been written. */
  word(row: number, index: number): number {
    const chunk = this.full[row >> CHUNK_SHIFT] ?? this.chunk
    return chunk[(row & CHUNK_MASK) * this.width + index]!
  }

  /** The words of some rows that have been written. */
  words(from: number, to: number): Uint32Array {
    const { width } = this
    const words = new Uint32Array((to - from) * width)
    for (let row = from; row < to; ) {
      const chunk = this.full[row >> CHUNK_SHIFT] ?? this.chunk
      const end = Math.min(to, ((row >> CHUNK_SHIFT) + 1) << CHUNK_SHIFT)
      const at = (row & CHUNK_MASK) * width
      words.set(chunk.subarray(at, at + (end - row) * width), (row - from) * width)
      row = end
    }
    return words
  }

  /** Writes rows that come as words. */
  append(words: Uint32Array): void {
    for (let from = 0; from < words.length; ) {
      if (this.at === this.chunk.length) this.makeRoom()
      const end = Math.min(words.length, from + this.chunk.length - this.at)
      this.chunk.set(words.subarray(from, end), this.at)
      this.at += end - from
      from = end
    }
    this.length += words.length / this.width
  }

  /** All rows, the last chunk cut to what is used. */
  finish(): Rows {
    return { width: this.width, length: this.length, chunks: [...this.full, this.chunk.slice(0, this.at)] }
  }
}

/** Finished rows, as plain data. */
export interface Rows {
  readonly width: number
  /** Number of rows. */
  readonly length: number
  /** All but the last have the same number of rows. */
  readonly chunks: readonly Uint32Array[]
}

export const wordAt = (rows: Rows, row: number, index: number): number =>
  rows.chunks[row >> CHUNK_SHIFT]![(row & CHUNK_MASK) * rows.width + index]!

/** All words in one list, for a file. */
export const wordsOf = (rows: Rows): number[] => rows.chunks.flatMap((chunk) => Array.from(chunk))

/** Rows from such a list. */
export function rowsOf(words: readonly number[], width: number): Rows {
  const chunks: Uint32Array[] = []
  for (let at = 0; at < words.length || at === 0; at += CHUNK_ROWS * width) {
    chunks.push(Uint32Array.from(words.slice(at, at + CHUNK_ROWS * width)))
  }
  return { width, length: words.length / width, chunks }
}
