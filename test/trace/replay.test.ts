import { readdirSync, readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { parseScenario } from '../../src/scenario/scenario'
import { deserializeTrace } from '../../src/trace/deserialize'
import { Player } from '../../src/trace/player'
import { serializeTrace } from '../../src/trace/serialize'
import type { Trace } from '../../src/trace/trace'
import { usesQueues } from '../lab/uses-queues'

const runs = readdirSync('scenarios')
  .filter((name) => name.endsWith('.js'))
  .map((name) => parseScenario(name, readFileSync(`scenarios/${name}`, 'utf8')))
  .filter(({ source }) => !usesQueues(source))
  .flatMap(({ name, hosts, source }) => hosts.map((host) => ({ name, host, source })))

const record = (source: string, host: 'browser' | 'node' = 'browser') => simulate(source, { host }).trace!

/** Thousands of pictures are compared: Node's own comparison is quicker, and vitest's says what differs. */
function isSame(one: unknown, other: unknown): void {
  if (!isDeepStrictEqual(one, other)) expect(one).toEqual(other)
}

describe.for(runs)('$name in $host', ({ source, host }) => {
  let recorded: Trace | undefined
  const once = (): Trace => (recorded ??= record(source, host))

  test('going back shows what going forward showed, at every position', () => {
    const trace = once()
    const player = new Player(trace)
    const seen = Array.from({ length: trace.length + 1 }, (_, i) => player.snapshotAt(i - 1))
    for (let position = trace.length - 1; position >= -1; position--)
      isSame(player.snapshotAt(position), seen[position + 1])
  })

  test('the same program gives the same trace, byte for byte', () => {
    expect(JSON.stringify(serializeTrace(record(source, host)))).toBe(JSON.stringify(serializeTrace(once())))
  })

  test('a trace survives being written and read', () => {
    const written = JSON.stringify(serializeTrace(once()))
    const read = deserializeTrace(JSON.parse(written))
    expect(JSON.stringify(serializeTrace(read))).toBe(written)
    expect(new Player(read).snapshotAt(read.length - 1)).toEqual(
      new Player(once()).snapshotAt(read.length - 1),
    )
  })
})

test('a trace of many chunks survives being written and read', () => {
  const trace = record('let n = 0; while (n < 20000) n++')
  const read = deserializeTrace(JSON.parse(JSON.stringify(serializeTrace(trace))))
  for (const position of [-1, 0, 16383, 16384, trace.length - 1]) {
    expect(new Player(read).snapshotAt(position)).toEqual(new Player(trace).snapshotAt(position))
  }
})

test('a jump gives the same picture as a walk', () => {
  const trace = record(runs[0]!.source)
  const walker = new Player(trace)
  for (let position = -1; position < trace.length; position++)
    isSame(new Player(trace).snapshotAt(position), walker.snapshotAt(position))
})

test('built-ins that await leave the stack of the program alone', () => {
  const trace = record('async function main() { await Array.fromAsync([Promise.resolve(1)]) }\nmain()')
  const player = new Player(trace)
  for (let position = 0; position < trace.length; position++) {
    const { stack } = player.snapshotAt(position)
    if (trace.kindAt(position) === 'context-pushed') expect(stack.at(-1)?.id).toBe(trace.subjectAt(position))
  }
  expect(player.snapshotAt(trace.length - 1).stack).toEqual([])
})

test('a trace of another version is refused in words', () => {
  const written = { ...serializeTrace(record('1')), version: 99 }
  expect(() => deserializeTrace(written)).toThrow(
    'This trace has version 99; this Loopscope reads version 4. Record it again.',
  )
  expect(() => deserializeTrace('trace')).toThrow('This is not a Loopscope trace.')
})

test('a damaged trace is refused with the place of the damage', () => {
  const written = serializeTrace(record('1'))
  const damaged = (change: object) => () => deserializeTrace({ ...written, ...change })
  expect(damaged({ host: 'deno' })).toThrow(
    'This Loopscope trace is damaged: at host, invalid type: Expected ("browser" | "node" | "ecmascript") but received "deno".',
  )
  expect(damaged({ events: [1, 2] })).toThrow(
    'This Loopscope trace is damaged: at events, expected rows of 3 words.',
  )
  expect(damaged({ journal: [-1, 0, 0] })).toThrow('at journal, expected words')
  expect(damaged({ spans: [{ ...written.spans[0], line: 'x' }] })).toThrow('at spans.0.line, invalid type')
  expect(damaged({ kinds: { ...written.kinds, events: ['x'] } })).toThrow('at kinds.events.0, invalid type')
})

test('a position outside of the trace is refused with the numbers', () => {
  const trace = record('1')
  const { length } = trace
  expect(() => new Player(trace).snapshotAt(length)).toThrow(
    `There is no position ${length}; the trace has ${length} events.`,
  )
  expect(() => new Player(trace).snapshotAt(-2)).toThrow(
    `There is no position -2; the trace has ${length} events.`,
  )
})
