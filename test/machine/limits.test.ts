import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/library'

const endless = [
  'while (true) {}',
  'for (;;);',
  '(function m() { queueMicrotask(m) })()',
  '(function p() { Promise.resolve().then(p) })()',
  '(async () => { while (true) await null })()',
  'setInterval(() => {}, 0)',
  '[2, 1].sort(() => { while (true); })',
  'function* forever() { while (true) yield } for (const _ of forever());',
]

describe('a program without end stops at a limit', () => {
  test.for(endless)('recorded: %s', (source) => {
    const { outcome, trace } = simulate(source, { limits: { events: 100_000 } })
    expect(outcome).toMatchObject({ kind: 'limit', which: 'events' })
    expect(trace?.length).toBeGreaterThan(100_000)
    expect(trace?.kindAt(trace.length - 1)).toBe('limit-reached')
  })

  test.for(endless)('unrecorded: %s', (source) => {
    const { outcome } = simulate(source, { record: 'output', limits: { steps: 500_000 } })
    expect(outcome).toMatchObject({ kind: 'limit', which: 'steps' })
  })

  test('where no limits are given', () => {
    expect(simulate('for (;;);').outcome).toMatchObject({ kind: 'limit', which: 'events' })
    expect(simulate('for (;;);', { record: 'output' }).outcome).toMatchObject({
      kind: 'limit',
      which: 'steps',
    })
  })
})

const overHoles = [
  'new Array(2 ** 32 - 1).forEach(() => 1)',
  'new Array(2 ** 32 - 1).reduce(() => 1)',
  'new Array(2 ** 32 - 1).indexOf(1)',
  'new Array(2 ** 32 - 1).includes(1)',
  'new Array(2 ** 32 - 1).join("")',
  'new Array(2 ** 32 - 1).sort()',
  'new Array(2 ** 32 - 1).reverse()',
  'new Array(2 ** 32 - 1).copyWithin(0, 1)',
  'new Array(2 ** 32 - 1).splice(0, 1)',
  'Array.prototype.fill.call({ length: 2 ** 53 - 1 }, 0)',
  'Array.from({ length: 2 ** 32 - 1 })',
  'JSON.stringify(new Array(2 ** 32 - 1))',
]

test.for(overHoles)('a built-in that goes over holes stops at a limit: %s', (source) => {
  const { outcome } = simulate(source, { record: 'output', limits: { steps: 1_000_000 } })
  expect(outcome).toMatchObject({ kind: 'limit', which: 'steps' })
})

test('the sentence of a limit names the line', () => {
  const { outcome } = simulate('let n = 0\nwhile (true) {\n  n++\n}', { limits: { events: 1000 } })
  expect(outcome).toMatchObject({
    message: 'Stopped after 1,000 recorded events at line 3. The code there may never end.',
  })
})

test.for([
  'while (true) JSON.stringify(a)',
  'for (;;) console.log("%j", a)',
  'for (;;) require("util").inspect(a)',
  'setTimeout(() => { for (;;) structuredClone(a) }, 0)',
  'for (;;) a.toSorted()',
  'for (;;) a.map((x) => x)',
  'JSON.stringify(new Array(2 ** 32 - 1))',
])('the line is that of the built-in that the limit is reached in: %s', (source) => {
  const { outcome } = simulate(`const a = Array.from({ length: 3000 }, (_, i) => ({ i }))\n\n${source}\n`, {
    host: 'node',
    record: 'output',
    limits: { steps: 500_000, output: 10 ** 9 },
  })
  expect(outcome).toMatchObject({
    message: 'Stopped after 500,000 steps at line 3. The code there may never end.',
  })
})

test('what was printed before a limit is kept', () => {
  const { output } = simulate('console.log("before"); while (true);', {
    record: 'output',
    limits: { steps: 10_000 },
  })
  expect(output.map(({ text }) => text)).toEqual(['before'])
})

test('too many lines are a limit of their own', () => {
  const { output, outcome } = simulate('while (true) console.log("x")', { limits: { output: 3 } })
  expect(output).toHaveLength(3)
  expect(outcome).toMatchObject({ kind: 'limit', which: 'output' })
})

test('a timer too far away ends the run', () => {
  const { outcome } = simulate('setTimeout(() => {}, 1000)', { limits: { virtualTime: 999 } })
  expect(outcome).toMatchObject({ kind: 'limit', which: 'virtual-time' })
})

describe('what the engine runs out of is an error that the program can catch', () => {
  test('the call stack', () => {
    const source =
      'try { (function f() { f() })() } catch (e) { console.log(e instanceof RangeError, e.message) }'
    expect(simulate(source).output[0]?.text).toBe('true Maximum call stack size exceeded')
  })

  test('the length of a string', () => {
    const source =
      'let s = "x"; try { while (true) s += s } catch (e) { console.log(e instanceof RangeError, e.message) }'
    expect(simulate(source).output[0]?.text).toBe('true Invalid string length')
  })
})

test('a long text that is compared with a shorter one is not gone through', () => {
  const source = `const long = 'x'.repeat(1_000_000)
  let same = 0
  for (let i = 0; i < 20_000; i++) if (long === 'short') same++
  console.log(same)`
  expect(simulate(source, { record: 'output' }).output.map(({ text }) => text)).toEqual(['0'])
})
