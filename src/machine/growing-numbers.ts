// Numbers that are written one after the other, many of them: a typed array that grows.

const FIRST_LENGTH = 64

export class GrowingNumbers {
  private numbers = new Float64Array(FIRST_LENGTH)
  length = 0

  push(number: number): void {
    if (this.length === this.numbers.length) this.grow()
    this.numbers[this.length++] = number
  }

  private grow(): void {
    const numbers = new Float64Array(this.numbers.length * 2)
    numbers.set(this.numbers)
    this.numbers = numbers
  }

  at(index: number): number {
    return this.numbers[index]!
  }

  set(index: number, number: number): void {
    this.numbers[index] = number
  }

  /** A copy. */
  get all(): Float64Array {
    return this.numbers.slice(0, this.length)
  }
}
