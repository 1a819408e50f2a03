// Sources of nested values, the same for the same seed.

/** Mulberry32. */
function generator(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

const LEAVES = [
  '0',
  '-0',
  '123456',
  '1.25',
  '7n',
  'true',
  'null',
  'undefined',
  '{}',
  '[]',
  'new Map()',
  "''",
  "'text'",
  `"it's"`,
  "'a much longer text, to make lines break'",
  "'two\\nlines'",
  "Symbol('s')",
  'new Date(0)',
  'function f() {}',
  'class K {}',
  'new (class Point { x = 1 })()',
  'Object.create(null)',
]

const KEYS = [
  'a',
  'bb',
  'name',
  'a-b',
  '7',
  'description',
  '[Symbol("key")]',
  'x1',
  'y2',
  'z3',
  'children',
  'id',
]

type Random = (below: number) => number

const WAYS: ((inner: string[], random: Random) => string)[] = [
  (inner) => `[${inner.join(', ')}]`,
  (inner, random) => `{ ${inner.map((value, i) => `${key(i, random)}: ${value}`).join(', ')} }`,
  (inner, random) => `{ ${inner.map((value, i) => `${key(i, random)}: ${value}`).join(', ')} }`,
  (inner) => `new Map([${inner.map((value, i) => `[${i % 2 ? `'k${i}'` : i}, ${value}]`).join(', ')}])`,
  (inner) => `new Set([${inner.join(', ')}])`,
  (inner) => `Promise.resolve([${inner.join(', ')}])`,
  (inner) => `Object.assign(new (class Box {})(), { content: [${inner.join(', ')}] })`,
  (inner, random) => `Array(${random(12)}).fill(${inner[0] ?? '1'})`,
  (_inner, random) => `Array.from({ length: ${random(40)} }, (_, i) => i ** ${random(4)})`,
  (_inner, random) => `Array.from({ length: ${random(30)} }, (_, i) => 'x'.repeat((i * ${random(9)}) % 13))`,
]

function key(index: number, random: Random): string {
  const name = KEYS[random(KEYS.length)]!
  return name.startsWith('[') ? name : `'${name}${index || ''}'`
}

function valueSource(random: Random, depth: number): string {
  if (depth === 0 || random(4) === 0) return LEAVES[random(LEAVES.length)]!
  const inner = Array.from({ length: random(5) }, () => valueSource(random, depth - 1))
  return WAYS[random(WAYS.length)]!(inner, random)
}

export const randomValues = (count: number, seed: number): string[] =>
  Array.from({ length: count }, (_, i) => valueSource(generator(seed + i), 1 + (i % 5)))
