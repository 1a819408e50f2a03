// Programs of the challenges: what solves one, and what comes near.
import { CHALLENGES } from '../../src/learn/challenges/challenges'
import { NEAR_MISSES } from '../learn/near-misses'
import type { CorpusProgram } from './corpus'

export const challengePrograms = (): CorpusProgram[] =>
  CHALLENGES.flatMap(({ name, host, solution }) => {
    const nearMisses = NEAR_MISSES[name].map(({ program }, i) => [`near-miss-${i + 1}`, program] as const)
    return [['solution', solution] as const, ...nearMisses].map(([which, source]) => ({
      name: `challenges/${name}/${which}`,
      source,
      hosts: [host],
      lines: 0,
    }))
  })
