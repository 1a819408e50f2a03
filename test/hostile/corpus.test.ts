// Whatever is nested or long, and whatever is done with it: a run ends by itself or at a limit that names a line, and what
// is twice as large is charged about twice as much. No time is asserted; what is not charged does not end here.
import { describe, expect, test } from 'vitest'
import { type Run, simulate } from '../../src/library'
import { type Family, LONG, NESTED } from './corpus'

/** A part of the default, which the large programs come to. */
const LIMITS = { steps: 250_000, memory: 128 }

const run = ({ host, make }: Family, use: string, n: number): Run =>
  simulate(
    `${make(n)}\ntry {\n${use}\n} catch (error) { console.log(error.name) }\nconsole.log('end', performance.now())`,
    { host, record: 'output', limits: LIMITS },
  )

const lastLine = ({ output }: Run): string =>
  output.findLast(({ text }) => text.startsWith('end'))?.text ?? ''

/** In virtual ms, which go on with each step and each charge; undefined where a limit was reached. */
const charged = (run: Run): number | undefined =>
  run.outcome.kind === 'limit' ? undefined : Number(lastLine(run).split(' ')[1])

function requireEnd(run: Run): void {
  const { outcome } = run
  expect(outcome.kind).toMatch(/^(finished|uncaught|limit)$/)
  if (outcome.kind === 'limit') expect(outcome.message).toMatch(/ at line \d+/)
  else expect(lastLine(run)).toMatch(/^end/)
}

for (const [kind, families] of Object.entries({ nested: NESTED, long: LONG }))
  describe(`what is ${kind}`, () => {
    const programs = Object.entries(families).flatMap(([name, family]) =>
      family.uses.map((use) => [name, use, family] as const),
    )
    test.for(programs)('%s: %s', ([, use, family]) => {
      const [small, double, large] = [200, 400, 6000].map((n) => run(family, use, n)) as [Run, Run, Run]
      for (const one of [small, double, large]) requireEnd(one)
      const [once, twice] = [charged(small), charged(double)]
      // A list of lists, or lines that are indented, may grow with the square, but with no more.
      if (once !== undefined && twice !== undefined) expect(twice).toBeLessThan(4.5 * (once + 1) + 2)
    })
  })
