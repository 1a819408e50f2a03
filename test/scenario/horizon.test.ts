import { describe, expect, test } from 'vitest'
import type { HostName } from '../../src/hosts/host-options'
import { play, type SimulateOptions, simulate } from '../../src/library'
import { explain } from '../../src/trace/explain'
import { plainText } from '../../src/trace/explain/phrases'

const printed = (source: string, options?: SimulateOptions) => {
  const { output, outcome } = simulate(source, { record: 'output', ...options })
  return { lines: output.map(({ text }) => text), outcome }
}

const TICKING = "setInterval(() => console.log('tick'), 1000)"

const endless: [string, string, HostName, RegExp][] = [
  [
    'an interval',
    TICKING,
    'browser',
    /^The interval whose callback is at line 1 would still go on after [\d.]+ (h|min) of virtual time; this run stops at 60 s\.$/,
  ],
  ['an interval of Node', TICKING, 'node', /^The interval whose callback is at line 1 would/],
  [
    'an interval with a name',
    'function tick() {}\nsetInterval(tick, 500)',
    'browser',
    /^The interval that calls tick would/,
  ],
  [
    'timeouts that set each other',
    'function again() { setTimeout(again, 1000) }\nagain()',
    'browser',
    /^The program would/,
  ],
  [
    'an async loop',
    'const sleep = (ms) => new Promise((done) => setTimeout(done, ms));\n(async () => { for (;;) await sleep(700) })()',
    'node',
    /^The program would/,
  ],
  [
    'animation frames',
    'requestAnimationFrame(function draw() { requestAnimationFrame(draw) })',
    'browser',
    /^The program would/,
  ],
  [
    'two intervals',
    'setInterval(() => {}, 300); setInterval(() => {}, 500)',
    'browser',
    /^The program would/,
  ],
  [
    'an interval beside one that ends',
    'const t = setInterval(() => {}, 900); setTimeout(() => clearInterval(t), 100_000)\nsetInterval(() => {}, 1000)',
    'browser',
    /line 2 would/,
  ],
]

describe('what repeats itself without end stops at the horizon', () => {
  test.for(endless)('%s', ([, source, host, message]) => {
    const { outcome } = printed(source, { host, limits: { steps: 300_000 } })
    expect(outcome).toMatchObject({
      kind: 'limit',
      which: 'horizon',
      message: expect.stringMatching(message),
    })
  })

  test('after what happened until then', () => {
    expect(printed(TICKING).lines).toHaveLength(60)
  })
})

const ending: [string, string, string][] = [
  [
    'a countdown',
    "let n = 1500; const t = setInterval(() => { if (--n === 0) { clearInterval(t); console.log('done') } }, 1000)",
    'done',
  ],
  [
    'a retry that waits for hours',
    'let delay = 1000; (function retry() { if (delay > 3_600_000) console.log(delay); else setTimeout(retry, delay *= 2) })()',
    '4096000',
  ],
  [
    'a heart that beats until a timer stops it',
    "const t = setInterval(() => {}, 1000); setTimeout(() => { clearInterval(t); console.log('stopped') }, 3_600_000)",
    'stopped',
  ],
  ['one timer of twenty hours', "setTimeout(() => console.log('late'), 20 * 3_600_000)", 'late'],
]

test.for(ending)('what ends by itself is run to its end: %s', ([, source, last]) => {
  for (const record of ['output', 'everything'] as const) {
    const { outcome, output } = simulate(source, { record })
    expect(outcome).toEqual({ kind: 'finished' })
    expect(output.at(-1)!.text).toBe(last)
  }
})

test('the record ends with a sentence that names the interval', () => {
  const { trace } = simulate(TICKING)
  const last = trace!.length - 1
  expect(plainText(explain(trace!, last).short)).toMatch(
    /^The interval T1 would still go on after [\d.]+ (h|min) of virtual time; this run stops at 60 s\.$/,
  )
  expect(play(trace!).snapshotAt(last).time).toBe(60_000)
  expect(trace!.length).toBeLessThan(1000)
})

test('the horizon can be moved, and whoever sets a limit for virtual time wants it to pass', () => {
  expect(printed(TICKING, { limits: { horizon: 5000 } }).lines).toHaveLength(5)
  expect(printed(TICKING, { limits: { virtualTime: 300_000 } })).toMatchObject({
    lines: { length: 300 },
    outcome: { which: 'virtual-time' },
  })
})

test('running ahead leaves the run alone', () => {
  const source = `const seen = []; const t = setInterval(() => { seen.push(Math.random()); if (seen.length > 80) { clearInterval(t); console.log(seen.join()) } }, 1000)`
  const [near, far] = [60_000, 1e9].map((horizon) => simulate(source, { limits: { horizon } }))
  expect(near!.output).toEqual(far!.output)
  expect(near!.trace!.data).toEqual(far!.trace!.data)
})
