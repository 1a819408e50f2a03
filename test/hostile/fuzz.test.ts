// Names that every object knows, said wherever a program may say a name: no run ends in an error of ours, and nothing of the
// engine's is touched.
import { expect, test } from 'vitest'
import type { HostName } from '../../src/hosts/host-options'
import { type Run, simulate } from '../../src/library'
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

const run = (source: string, host: HostName): Run => simulate(source, { host, limits: { steps: 1_000_000 } })

/** All names in one program, as to make a realm takes longer than what is tried in it. */
const together = (write: (name: string) => string): string =>
  NAMES.map((name) => `{\n${write(name)}\n}\nconsole.log('past it')`).join('\n')

/** Each name in a program of its own where one of them ends the program for all, and where a run is thorough. */
function runsOf(write: (name: string) => string, host: HostName): Run[] {
  const all = run(together(write), host)
  const past = all.output.filter(({ text }) => text === 'past it')
  const isWhole = all.outcome.kind === 'finished' && past.length === NAMES.length
  return isWhole && !isThorough ? [all] : [all, ...NAMES.map((name) => run(write(name), host))]
}

test.for([...PROGRAMS.entries()])('%i: %s', ([, [host, write]]) => {
  for (const { outcome, trace, output } of runsOf(write, host)) {
    expect(outcome).not.toEqual(expect.objectContaining({ kind: expect.stringMatching(/failed|refused/) }))
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
