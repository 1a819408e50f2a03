// What happens at single positions of a run: a line that is printed, an error, a checkpoint.
import { GrowingWords } from '../growing'

export class Marks {
  readonly positions = new GrowingWords()
  private readonly kinds = new GrowingWords()

  get length(): number {
    return this.positions.length
  }

  /** Later than all before, or at the same position. */
  add(position: number, kind = 0): void {
    this.positions.push(position)
    this.kinds.push(kind)
  }

  kindAt(index: number): number {
    return this.kinds.at(index)
  }

  /** The first that is not before a position. */
  from(position: number): number {
    return this.positions.countBelow(Math.max(0, position))
  }
}
