// What was thrown, and which errors nobody caught.
import { ErrorObject } from '../objects/error'
import type { Value } from '../value'

interface Thrown {
  readonly value: Value
  readonly span: number
}

export interface Uncaught extends Thrown {
  /** The place of the `throw`; 0 where none was the last thing that threw. */
  readonly thrownAt: number
  readonly isRejection: boolean
}

/** Errors that are remembered after they were printed. */
const MOST_UNCAUGHT = 100

export class Failures {
  /** The first errors that nobody caught. */
  readonly uncaught: Uncaught[] = []
  /** With its place in the program. */
  private last: Thrown = { value: undefined, span: 0 }

  threw(value: Value, span: number): void {
    this.last = { value, span }
  }

  /** The place of the `throw`; undefined where something else was thrown last. */
  placeOf(value: Value): number | undefined {
    return this.last.value === value ? this.last.span : undefined
  }

  wasNotCaught(value: Value, isRejection: boolean): void {
    if (this.uncaught.length >= MOST_UNCAUGHT) return
    const thrownAt = this.placeOf(value) ?? 0
    const madeAt = value instanceof ErrorObject ? value.span : 0
    this.uncaught.push({ value, span: madeAt || thrownAt, thrownAt, isRejection })
  }
}
