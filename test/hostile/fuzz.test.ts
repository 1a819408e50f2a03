// Names that every object knows, said wherever a program may say a name: no run ends in an error of ours, and nothing of the
// engine's is touched.
import { expect, test } from 'vitest'
import type { HostName } from '../../src/hosts/host-options'
import { simulate } from '../../src/library'
import { explain } from '../../src/trace/explain'
import { Player } from '../../src/trace/player'
import { isThorough } from '../thorough'
import { NAMES } from './names'
import { ANYWHERE, IN_BROWSERS, IN_NODE } from './texts'

const PROGRAMS: readonly (readonly [HostName, (name: string) => string])[] = [
  ...[...ANYWHERE, ...IN_BROWSERS].map((write) => ['browser', write] as const),
  ...[...ANYWHERE, ...IN_NODE].map((write) => ['node', write] as const),
]

/** What the recorder would write on a value that it takes for one of the program's. */
const OURS = [
  Object,
  Function,
  Array,
  Promise,
  Object.prototype,
  Function.prototype,
  ...NAMES.flatMap(knownOf),
]

function knownOf(name: string): object[] {
  const value: unknown = Reflect.get({}, name)
  return typeof value === 'function' ? [value] : []
}

/** The two that broke most, and one of the others by turns; a thorough run says them all. */
const namesFor = (i: number): readonly string[] =>
  isThorough ? NAMES : [...new Set([NAMES[0], NAMES[1], NAMES[i % NAMES.length]!])]

test.for([...PROGRAMS.entries()])('%i: %s', ([i, [host, write]]) => {
  for (const name of namesFor(i)) {
    const { outcome, trace, output } = simulate(write(name), { host, limits: { steps: 300_000 } })
    expect([name, outcome]).not.toEqual([
      name,
      expect.objectContaining({ kind: expect.stringMatching(/failed|refused/) }),
    ])
    for (const { text } of output) expect(text).not.toMatch(/loopscope|src\/|dist\//)
    if (trace === undefined) continue
    const player = new Player(trace)
    for (let position = 0; position < trace.length; position += 7) {
      player.snapshotAt(position)
      explain(trace, position)
    }
  }
  expect(OURS.filter((value) => Object.hasOwn(value, 'traceId'))).toEqual([])
})
