// biome-ignore-all lint/suspicious/noTemplateCurlyInString: programs that are tested
import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { Shape } from '../../src/machine/objects/shape'

/** What only grows, by what it is made of. */
const growing = [
  'const a = []; for (;;) a.push(new Array(1e6).fill(0))',
  'const a = []; for (;;) a.push({ n: 1 })',
  'let a = [1]; for (;;) a = a.concat(a)',
  'let a = [1]; for (;;) a = [...a, ...a]',
  'const a = []; for (let i = 0; ; i++) a.push(`${i} ${"x".repeat(1e6)}`)',
  'const a = []; for (let i = 0; ; i++) a.push(`${i}`.padStart(1e6))',
  'const a = []; for (;;) a.push(new Float64Array(1e6))',
  'new ArrayBuffer(2 ** 30)',
  'const m = new Map(); for (let i = 0; ; i++) m.set({}, [i])',
  'const m = new WeakMap(); for (;;) m.set({}, [1, 2, 3])',
  'const o = {}; for (let i = 0; ; i++) o[`key ${i}`] = i',
  'for (let i = 0; ; i++) ({ [`key ${i}`]: i })',
  'const a = []; for (let i = 0; ; i++) a.push(() => i)',
  'class A { #list = new Array(100).fill(0) } const a = []; for (;;) a.push(new A())',
  'const p = new Promise(() => {}); for (let i = 0; ; i++) p.then(() => i)',
  'for (let i = 0; ; i++) queueMicrotask(() => i)',
  'for (;;) setTimeout(() => {})',
  'for (;;) addEventListener("x", () => {})',
  'for (;;) document.body.append(document.createElement("div"))',
  'for (let i = 0; ; i++) document.body.append(`${i} ${"x".repeat(1e5)}`)',
  'const a = []; for (let i = 1000000n; ; i++) a.push(1n << i)',
  'for (let i = 0; ; i++) console.log(i, "x".repeat(1e6))',
  'let a = [1]; for (;;) a = [a, a].flat()',
  'for (;;) Object.keys("a".repeat(2 ** 24))',
  '({ ..."a".repeat(2 ** 24) })',
  'for (const key in new Uint8Array(2 ** 24)) ;',
  'Object.entries(new Uint8Array(2 ** 24))',
  'for (;;) console.log(new Uint8Array(2 ** 24))',
  '"a".repeat(2 ** 22).match(/a/g)',
  '"a".repeat(2 ** 22).replace(/a/g, "b")',
  'for (;;) eval("a".repeat(2 ** 24))',
  'new Function("a".repeat(2 ** 24))',
  'const a = []; for (let i = 0; ; i += 1000) a[i] = i',
  'for (const a = []; ; ) a.push(new Blob(["x".repeat(1e6)]))',
  // Nothing leads to what a built-in makes before it ends.
  ...[
    'n.map(big)',
    'n.flatMap(() => [big()])',
    '[...g()]',
    'Math.max(...g())',
    'const [...r] = g()',
    'Array.from(g())',
    'Array.from(n, big)',
    'Array.fromAsync(g())',
    'new Set(g())',
    'new Map(n.values().map((i) => [{}, big()]))',
    'Object.groupBy(g(), () => 1)',
    'Object.fromEntries(n.keys().map((i) => [i, big()]))',
    'g().toArray()',
    'Promise.allSettled(n.map(async () => big()))',
  ].map(
    (use) =>
      `const n = Array(1e4).fill(0), big = () => n.slice(); function* g() { for (;;) yield big() }; ${use}`,
  ),
]

describe('what a program holds', () => {
  test.for(growing)('stops it at a line: %s', (source) => {
    const { outcome } = simulate(`\n${source}`, { record: 'output', limits: { memory: 16 } })
    expect(outcome).toMatchObject({
      kind: 'limit',
      which: 'memory',
      message: 'Stopped at line 2: the program holds more than 16 MB of memory.',
    })
  })

  test('is in the record, too, and so is that it was too much', () => {
    const { outcome, trace } = simulate('let s = ""; for (let i = 0; ; i++) s += `${i} and so on`', {
      limits: { memory: 16 },
    })
    expect(outcome).toMatchObject({ kind: 'limit', which: 'memory' })
    expect(trace?.kindAt(trace.length - 1)).toBe('limit-reached')
  })

  const garbage = [
    'let s; for (let i = 0; i < 3e5; i++) s = `${i}`',
    'let o; for (let i = 0; i < 3e5; i++) o = { i, list: [i] }',
    'let a; for (let i = 0; i < 300; i++) a = new Array(1e4).fill(i)',
    'let s = ""; for (let i = 0; i < 3e5; i++) s += "x"',
    'let s = ""; for (let i = 0; i < 3e5; i++) s = `${s}x`',
    'for (let i = 0; i < 100; i++) new Float64Array(1e5)',
    'let f; for (let i = 0; i < 3e5; i++) f = () => i',
    'const shared = "x".repeat(1e5); const a = []; for (let i = 0; i < 1e4; i++) a.push(shared)',
  ]

  test.for(garbage)('is not what it has dropped: %s', (source) => {
    const { outcome } = simulate(source, { record: 'output', limits: { memory: 16 } })
    expect(outcome).toEqual({ kind: 'finished' })
  })
})

/** Each is one call, and works through a list or a text. */
const busy = [
  'list.indexOf(-1)',
  'list.includes(-1)',
  'list.slice()',
  'list.concat(list)',
  'list.reverse()',
  'list.fill(1)',
  'list.join()',
  'list.unshift(1)',
  'list.splice(0, 1)',
  'list.sort()',
  'list.flat()',
  'list.toReversed()',
  'list.with(0, 1)',
  'list.copyWithin(1, 0)',
  'Array.from(list)',
  '[...list]',
  'Math.max(...list.slice(0, 1e5))',
  'JSON.stringify(list)',
  'JSON.parse(json)',
  'structuredClone(list)',
  'Object.keys(list)',
  'new Set(list)',
  'text.indexOf("z")',
  'text.split("")',
  'text.replaceAll("x", "y")',
  'text.toUpperCase()',
  'text.padStart(2e6, "ab")',
  '"ab".repeat(1e6)',
  'bytes.fill(1)',
  'bytes.slice()',
  'bytes.indexOf(7)',
  'bytes.sort()',
  'other.set(bytes)',
]

test.for(busy)('a built-in is charged by what it works through: %s', (call) => {
  const given = `const list = new Array(1e5).fill(0); const text = "x".repeat(1e6); const json = JSON.stringify(list)
    const bytes = new Uint8Array(1e5); const other = new Uint8Array(1e5)\n`
  const { outcome } = simulate(`${given}for (;;) ${call}`, {
    record: 'output',
    limits: { steps: 300_000, memory: 4096 },
  })
  expect(outcome).toMatchObject({ kind: 'limit', which: 'steps', message: expect.stringContaining('line 3') })
})

const listsOfNodes = [
  'for (let i = 0; ; i++) document.body.classList.add(`a${i}`)',
  'for (;;) new MutationObserver(() => {}).observe(document.body, { attributes: true })',
]

test.for(listsOfNodes)('what a node keeps is charged by how much that is: %s', (source) => {
  const { outcome } = simulate(source, { record: 'output', limits: { steps: 300_000 } })
  expect(outcome).toMatchObject({ kind: 'limit', which: 'steps' })
})

test('what is taken from holes without end stops at a line', () => {
  const { outcome } = simulate('\nconst [...r] = new Array(2 ** 32 - 1)', {
    record: 'output',
    limits: { steps: 5_000_000, memory: 16 },
  })
  expect(outcome).toMatchObject({ kind: 'limit', message: expect.stringContaining('at line 2') })
})

test('what a run has added to the shapes of objects goes with it', () => {
  const source = 'for (let i = 0; i < 1000; i++) ({ [`key ${i}`]: i })'
  const before = Shape.countShared()
  simulate(source, { record: 'output' })
  expect(Shape.countShared()).toBeLessThanOrEqual(before)
})
