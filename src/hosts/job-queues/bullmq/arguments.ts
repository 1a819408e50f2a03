// Arguments of commands, as the clients of this module send them.
import type { ArrayObject } from '../../../machine/objects/array'
import type { Value } from '../../../machine/value'
import type { GivenJob } from './add'

export const text = (value: Value): string => value as string
export const number = (value: Value): number => value as number
export const listOf = (value: Value): readonly Value[] => (value as ArrayObject).elements as Value[]
export const textsOf = (value: Value): readonly string[] => listOf(value) as string[]

/** How many fields a job is sent in. */
export const FIELDS_OF_A_JOB = 4

export const jobFrom = (given: readonly Value[], at = 0): GivenJob => ({
  name: text(given[at]),
  data: text(given[at + 1]),
  optionsText: text(given[at + 2]),
  timestamp: number(given[at + 3]),
})
