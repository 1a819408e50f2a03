// A record of queues is a part of the whole record, and a window of it that is recorded in full joins to it exactly.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { HostName } from '../../src/hosts/host-options'
import { play, simulate } from '../../src/library'
import type { Trace } from '../../src/trace/trace'

const programs: [string, HostName, string][] = [
  ['jobs and timers', 'browser', readFileSync('scenarios/tom-and-jerry-puzzle.js', 'utf8')],
  [
    'waiting functions',
    'node',
    `const sleep = (ms) => new Promise((done) => setTimeout(done, ms))
async function walk(name) { for (let i = 0; i < 3; i++) { await sleep(5); console.log(name, i) } }
walk('Tom'); walk('Jerry'); setImmediate(() => process.nextTick(() => console.log('tick')))
Promise.reject(new Error('no')).catch(() => {})`,
  ],
  [
    'frames, requests and errors',
    'browser',
    `fetch('/x').then((answer) => answer.text()).then(console.log)
requestAnimationFrame((now) => console.log(now)); let n = 0
const t = setInterval(() => { if (++n > 3) { clearInterval(t); throw new Error('end') } }, 20)`,
  ],
]

/** What an event is, without the numbers that depend on what else is recorded. */
function seen(trace: Trace, position: number): unknown {
  const {
    stack: _stack,
    suspended: _suspended,
    ...queues
  } = play(trace).snapshotAt(position) as unknown as Record<string, unknown>
  const plain = JSON.parse(JSON.stringify(queues, (key, value) => (HIDDEN.has(key) ? undefined : value)))
  return {
    kind: trace.kindAt(position),
    span: trace.spanAt(position),
    time: trace.timeAt(position),
    ...plain,
  }
}

/** Identities and positions, and what a record of queues does not know. */
const HIDDEN = new Set([
  'id',
  'position',
  'queuedAt',
  'causedAt',
  'createdAt',
  'printedAt',
  'by',
  'cause',
  'document',
  'page',
  'counts',
  'focus',
  'span',
])

describe.for(programs)('%s', ([, host, source]) => {
  const whole = simulate(source, { host })
  const queues = simulate(source, { host, record: 'queues' })
  const kinds = new Set(Array.from({ length: queues.trace!.length }, (_, at) => queues.trace!.kindAt(at)))
  const common = [...Array(whole.trace!.length).keys()].filter((at) => kinds.has(whole.trace!.kindAt(at)))

  test('a record of queues has the events of queues, and the same run', () => {
    expect(queues.output.map(({ text, time }) => ({ text, time }))).toEqual(
      whole.output.map(({ text, time }) => ({ text, time })),
    )
    expect(kinds.has('step-reached')).toBe(false)
    expect(queues.trace!.length).toBe(common.length)
    for (const [queueAt, at] of common.entries())
      expect(seen(queues.trace!, queueAt)).toEqual(seen(whole.trace!, at))
  })

  test('a window in full joins to it exactly', () => {
    const last = queues.trace!.length - 1
    for (const [from, to] of [
      [0, last],
      [5, 12],
      [last >> 1, (last >> 1) + 3],
      [last, last],
    ] as const) {
      const { trace, positionOf } = queues.lookCloser(from, to)!
      for (let at = 0; at < from; at++) expect(trace.kindAt(at)).toBe(queues.trace!.kindAt(at))
      for (let at = 0; at <= to; at++) expect(seen(trace, positionOf(at)!)).toEqual(seen(queues.trace!, at))
      const inside = common[to]! - common[from]!
      expect(positionOf(to)! - positionOf(from)!).toBe(inside)
      for (let i = 0; i <= inside; i++) {
        const [a, b] = [
          play(trace).snapshotAt(positionOf(from)! + i),
          play(whole.trace!).snapshotAt(common[from]! + i),
        ]
        expect(a.kind).toBe(b.kind)
        expect(a.stack.map(({ label }) => label)).toEqual(b.stack.map(({ label }) => label))
      }
    }
  })
})

test('where there is nothing to look closer at', () => {
  expect(simulate('1').lookCloser(0, 1)).toBe(undefined)
  const { lookCloser, trace } = simulate('1', { record: 'queues' })
  expect(lookCloser).toBeTypeOf('function')
  expect(simulate('1', { record: 'queues' }).lookCloser(0, trace!.length)).toBe(undefined)
})

test('an interval without end stops at the horizon in a window, too', () => {
  const queues = simulate('setInterval(() => console.log(1), 9000)', {
    record: 'queues',
    limits: { steps: 200_000 },
  })
  const last = queues.trace!.length - 1
  const { trace } = queues.lookCloser(last - 4, last)!
  expect(trace.kindAt(trace.length - 1)).toBe('limit-reached')
})
