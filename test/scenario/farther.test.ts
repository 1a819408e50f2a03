import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import type { Limits } from '../../src/machine/running/limits'

const cases: [string, string, Partial<Limits>, string][] = [
  ['the horizon', 'let n = 0; setInterval(() => console.log(++n), 1000)', {}, 'horizon'],
  ['events', 'let n = 0; for (;;) console.log(++n)', { events: 500 }, 'events'],
  ['steps', 'let n = 0; for (;;) console.log(++n)', { steps: 900 }, 'steps'],
  ['lines', 'let n = 0; for (;;) console.log(++n)', { output: 20 }, 'output'],
  [
    'virtual time',
    'let n = 0; setInterval(() => console.log(++n), 1000)',
    { virtualTime: 9000 },
    'virtual-time',
  ],
]

test.for(cases)(
  'a run goes on from the limit of %s, and what was recorded stays',
  ([, source, limits, which]) => {
    const run = simulate(source, { limits })
    const farther = run.continue()
    expect(run.outcome).toMatchObject({ kind: 'limit', which })
    expect(farther.outcome).toMatchObject({ kind: 'limit', which })
    const { length } = run.output
    expect(farther.output.length).toBeGreaterThanOrEqual(2 * length)
    expect(farther.output.slice(0, length)).toEqual(run.output)
    expect(farther.trace!.length).toBeGreaterThan(run.trace!.length)
    for (let at = 0; at <= run.output.at(-1)!.at; at++) {
      expect(farther.trace!.kindAt(at)).toBe(run.trace!.kindAt(at))
      expect(farther.trace!.spanAt(at)).toEqual(run.trace!.spanAt(at))
    }
  },
)

test('a run goes on as far as it is told, and further from there', () => {
  const run = simulate('let n = 0; setInterval(() => console.log(++n), 1000)', { limits: { horizon: 3000 } })
  const farther = run.continue({ horizon: 5000 })
  expect(farther.output).toHaveLength(5)
  expect(farther.continue().output).toHaveLength(10)
  expect(farther.continue({ horizon: 4000 })).toBe(farther)
})

test('a run that came to its end, or holds too much memory, stays as it is', () => {
  const ended = simulate('console.log(1)')
  expect(ended.continue({ steps: 1e9 })).toBe(ended)
  const full = simulate('const a = []; for (;;) a.push(new Array(1e6).fill(0))', { limits: { memory: 64 } })
  expect(full.outcome).toMatchObject({ which: 'memory' })
  expect(full.continue()).toBe(full)
})
