// Choices that a seed determines.
import { Random } from '../../machine/running/random'

export class RandomChoices extends Random {
  /** A whole number from 0 up to, not including, a limit. */
  below(limit: number): number {
    return this.bits() % limit
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)]!
  }

  shuffled<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, weight: this.below(0x1_0000_0000) }))
      .sort((a, b) => a.weight - b.weight)
      .map(({ item }) => item)
  }
}
