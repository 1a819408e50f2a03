// A list of 32-bit words that grows: four bytes each, where a list of numbers takes eight and more.
export class GrowingWords {
  length = 0
  private words = new Uint32Array(64)

  push(word: number): number {
    if (this.length === this.words.length) {
      const larger = new Uint32Array(2 * this.length)
      larger.set(this.words)
      this.words = larger
    }
    this.words[this.length] = word
    return this.length++
  }

  at(index: number): number {
    return this.words[index]!
  }

  set(index: number, word: number): void {
    this.words[index] = word
  }

  /** How many of the words, which ascend, are below a limit. */
  countBelow(limit: number): number {
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.words[middle]! < limit) low = middle + 1
      else high = middle
    }
    return low
  }
}
