import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/library'

const printed = (source: string): string[] =>
  simulate(source, { record: 'output' }).output.map(({ text }) => text)

const repeated = (part: string, times: number) => part.repeat(times)

describe('a text may be as long as it likes in one expression', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['calls', `Promise.resolve(0)${repeated('\n.then((n) => n + 1)', 1500)}\n.then(console.log)`, '1500'],
    ['members', `const x = {}; x.a = x; console.log(x${repeated('\n.a', 2000)} === x)`, 'true'],
    ['indices', `const x = []; x[0] = x; console.log(x${repeated('\n[0]', 2000)} === x)`, 'true'],
    [
      'methods',
      `let n = 0; const x = { a() { n++; return this } }; x${repeated('\n.a()', 2000)}; console.log(n)`,
      '2000',
    ],
    [
      'results that are called',
      `let n = 0; const f = () => (n++, f); f${repeated('()', 2000)}; console.log(n)`,
      '2000',
    ],
    ['sums', `console.log(${repeated('1 +\n', 3000)} 1)`, '3001'],
    [
      'sums of what is called',
      `const f = () => 1; console.log(${repeated('f() - 2 * f() +\n', 2000)} 1)`,
      '-1999',
    ],
    ['conditions', `if (1 ${repeated('\n&& 1', 3000)}) console.log('all')`, 'all'],
    [
      'mixed conditions',
      `if (0 ${repeated('\n&& 1 || 0', 1500)}) console.log('all'); else console.log('none')`,
      'none',
    ],
    ['values of conditions', `console.log(0 ${repeated('\n|| 0', 3000)} || 'last')`, 'last'],
    [
      'else if',
      `let x = 3; if (x === 0) {} ${repeated('else if (x === 1) {}\n', 1500)} else console.log('else')`,
      'else',
    ],
    ['types', `let x: number = ${repeated('1 +\n', 1500)} 1; console.log(x)`, '1501'],
  ]
  test.for(cases)('%s', ([, source, expected]) => {
    expect(printed(source)).toEqual([expected])
  })

  test('an error names the whole chain', () => {
    const source = `const x = { a() { return this } }; try { x${repeated('.a()', 2000)}.b() } catch (e) { console.log(e.message) }`
    expect(printed(source)).toEqual([`x${repeated('.a(...)', 2000)}.b is not a function`])
  })

  test('operands are evaluated once, and in order', () => {
    const parts = Array.from({ length: 100 }, (_, i) => `(seen.push(${i}), ${i})`)
    const source = `const seen = []; const sum = ${parts.join(' + ')}; console.log(sum, seen.every((n, i) => n === i), seen.length)`
    expect(printed(source)).toEqual(['4950 true 100'])
  })
})

const nested = (open: string, close: string, times: number) =>
  `let first\n${repeated(`${open}\n`, times)}1${repeated(close, times)}`

/** What opens, and what closes. */
const pairs: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['first = { a:', '}'],
  ['(() => {', '})'],
  ['(function () {', '})()'],
  ['() =>', ''],
  ['String(', ')'],
  ['{', '}'],
  ['if (true) {', '}'],
  ['for (;;) {', '}'],
  ['try {', '} finally {}'],
  ['switch (1) { case 1:', '}'],
  ['`${', '}`'],
  ['(class { a =', '})'],
  ['!', ''],
  ['first =', ''],
  ['2 **', ''],
  ['1 ? 2 :', ''],
  ['[...', ']'],
]

test.for(pairs)('what is nested too deeply is a problem with its line: %s', ([open, close]) => {
  const { outcome } = simulate(nested(open, close, 10_000))
  expect(outcome).toMatchObject({
    kind: 'problems',
    problems: [{ message: 'The code is nested too deeply here' }],
  })
  const line = outcome.kind === 'problems' && outcome.problems[0]!.span.line
  expect(line).toBeGreaterThan(90)
  expect(line).toBeLessThan(9000)
})

test.for(pairs)('a hundred of them are read: %s', ([open, close]) => {
  const source = `function notCalled() { ${nested(open, close, 100)} }; console.log('read')`
  expect(printed(source)).toEqual(['read'])
})

test('what is nested too deeply in a text that becomes code is an error of the program', () => {
  const source = "try { eval('('.repeat(1e4)) } catch (e) { console.log(e.name, e.message) }"
  expect(printed(source)).toEqual(['SyntaxError The code is nested too deeply here'])
})
