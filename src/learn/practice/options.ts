// An exercise as a choice between orders.
import type { Exercise } from './practice'
import { isReordered } from './practice'
import { RandomChoices } from './random-choices'

export interface Choice {
  /** Orders in which the lines may be printed, two to four, all different. */
  readonly options: readonly (readonly string[])[]
  /** Index of the real one. */
  readonly right: number
}

const MOST_OPTIONS = 4

/** The same exercise always has the same options. */
export function choiceOf({ output, wrong, seed }: Exercise): Choice {
  const orders = wrong.map(({ lines }) => lines).filter((lines) => isReordered(lines, output))
  const options = new RandomChoices(seed).shuffled([output, ...orders.slice(0, MOST_OPTIONS - 1)])
  return { options, right: options.indexOf(output) }
}
