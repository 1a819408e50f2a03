import { expect, test } from 'vitest'
import { createHost } from '../../src/hosts/create-host'
import { puzzleOf } from '../../src/learn/prediction'
import { puzzleParts } from '../../src/learn/puzzle-parts'
import { runOn } from '../../src/scenario/run-program'

const partsOf = (source: string) =>
  puzzleParts(source, (options) => runOn((setup) => createHost('node', setup), source, options))

const unprintedIn = (source: string): string[] => partsOf(source).unprinted.map(({ text }) => text)

const NEVER: readonly [what: string, source: string][] = [
  ['a catch that catches nothing', "try { console.log('a') } catch { console.log('Tom is never here') }"],
  [
    'a reaction to a rejection that does not come',
    "Promise.resolve('a').then(console.log).catch(() => console.log('Tom is never here'))",
  ],
  [
    'what stands behind a promise that never settles',
    "console.log('a'); (async () => { await new Promise(() => {}); console.log('Tom is never here') })()",
  ],
  [
    'a timer that is called off',
    "const id = setTimeout(() => console.log('Tom is never here')); clearTimeout(id); console.log('a')",
  ],
  [
    'a timer that is called off and has the console as its callback',
    "const id = setTimeout(console.log, 10, 'Tom is', 'never here'); clearTimeout(id); console.log('a')",
  ],
  ['a branch that is not taken', "if (0) console.error('Tom is never here'); else console.log('a')"],
  ['a function that nobody calls', "const tom = () => console.log('Tom is never here'); console.log('a')"],
  [
    'a function of its own that prints',
    "function say(text) { console.log(text) } say('a'); if (0) say('Tom is never here')",
  ],
  [
    'another name for the console',
    "const say = console.log; say('a'); const tom = () => say('Tom is never here')",
  ],
  [
    'a text that is put together',
    `const name = 'Tom'; console.log('a'); if (0) console.log(\`\${name} is \${'never'}\` + ' here')`,
  ],
  ['another file', "// file: a.js\nconsole.log('a')\n// file: b.js\nconsole.log('Tom is never here')"],
]

test.each(NEVER)('%s prints nothing, so it is a wrong line to choose', (_, source) => {
  const parts = partsOf(source)
  expect(parts.unprinted.map(({ text }) => text)).toEqual(['Tom is never here'])
  expect(puzzleOf(parts)?.chips.toSorted()).toEqual(['Tom is never here', 'a'])
})

const NOT_NEVER: readonly [what: string, source: string][] = [
  ['what some other run prints', "setTimeout(() => console.log('a')); setImmediate(() => console.log('b'))"],
  [
    'what only one of two orders prints',
    "let first = true; const once = (text) => { if (first) console.log(text); first = false }; setTimeout(() => first && (first = false, console.log('a'))); setImmediate(() => first && (first = false, console.log('b')))",
  ],
  ['what is printed elsewhere, too', "console.log('a'); if (0) console.log('a')"],
  ['what is indented', "console.group('a'); console.log('b')"],
  ['what chance decides', "console.log('a'); if (Math.random() < 0.001) console.log('b')"],
  ['what a clock decides', "console.log('a'); if (Date.now() % 1000 === 1) console.log('b')"],
  ['what a console of its own does', "console.log = (text) => {}; console.log('b')"],
  ['a text that is not known', "console.log('a'); const tom = (name) => console.log('b', name.length)"],
  ['a variable that changes', "let b = 'b'; b += 'c'; console.log(b); console.log('a')"],
  ['a parameter of that name', "const b = 'b'; const say = (b) => { console.log(b); b++ }; say('a')"],
  ['a program that goes on for ever', "setInterval(() => console.log('a'), 1000); if (0) console.log('b')"],
]

test.each(NOT_NEVER)('%s is not said to be never printed', (_, source) => {
  expect(unprintedIn(source)).toEqual([])
})

test('the line says where it stands', () => {
  expect(partsOf("console.log('a')\n\nif (0)\n  console.log('b')").unprinted).toEqual([
    { text: 'b', line: 4 },
  ])
})

test('a long sum of texts breaks nothing', () => {
  expect(unprintedIn(`console.log('a'); if (0) console.log(${"'x' + ".repeat(2000)}'x')`)).toEqual([])
})
