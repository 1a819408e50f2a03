// Which scenarios print something else by a wrong rule. test/learn/separating.test.ts writes the table and holds it.
import type { Belief } from '../../machine/running/beliefs'
import table from './separating.json'

/** Names of scenarios, in the order of the course. */
export const separating = (belief: Belief): readonly string[] => table[belief]
