// Random programs print in our engine what they print in real Node.
//   PROGRAMS=5000 SEED=1 npx vitest run test/language/random-programs.test.ts
import { expect, test } from 'vitest'
import { isThorough } from '../thorough'
import { inLoopscope, inNode } from '../two-engines'
import { withPrelude } from './random/prelude'
import { programOf } from './random/program'
import { type Source, smaller, textOf } from './random/source'

const SEED = Number(process.env.SEED ?? 1)
const PROGRAMS = Number(process.env.PROGRAMS ?? (isThorough ? 1000 : 100))

/** Programs that one process of Node runs. */
const BATCH = 250

/** How often a program that fails is made smaller, and how many ways are tried each time. */
const SHRINKS = 60
const WAYS = 150

const TIMEOUT_IN_MS = 300_000 + PROGRAMS * 100

test(`${PROGRAMS} random programs from seed ${SEED} print what Node prints`, {
  timeout: TIMEOUT_IN_MS,
}, () => {
  for (let first = SEED; first < SEED + PROGRAMS; first += BATCH) {
    const size = Math.min(BATCH, SEED + PROGRAMS - first)
    const programs = Array.from({ length: size }, (_, i) => programOf(first + i))
    const failing = findFailing(programs)
    if (failing !== undefined) fail(first + programs.indexOf(failing), shrink(failing))
  }
})

const scriptOf = (program: Source): string => withPrelude(textOf(program))

/** The first of the programs on which the engines differ. */
function findFailing(programs: readonly Source[]): Source | undefined {
  const expected = inNode(programs.map(scriptOf))
  return programs.find((program, i) => {
    const lines = expected[i]
    return lines && lines.join('\n') !== inLoopscope(scriptOf(program)).join('\n')
  })
}

function shrink(program: Source): Source {
  let smallest = program
  for (let i = 0; i < SHRINKS; i++) {
    const next = findFailing([...smaller(smallest)].slice(0, WAYS))
    if (next === undefined) break
    smallest = next
  }
  return smallest
}

function fail(seed: number, program: Source): void {
  const script = scriptOf(program)
  expect(inLoopscope(script), `seed ${seed}:\n${textOf(program)}`).toEqual(inNode([script])[0])
}
