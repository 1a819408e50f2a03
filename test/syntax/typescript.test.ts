import { describe, expect, test } from 'vitest'
import { play, simulate } from '../../src/library'

const printedBy = (source: string) => simulate(source).output.map(({ text }) => text)

function problemsOf(source: string): string[] {
  const { outcome } = simulate(source)
  if (outcome.kind !== 'problems') return []
  return outcome.problems.map(({ message, span }) => `${span.line}:${span.column} ${message}`)
}

describe('what is JavaScript stays JavaScript', () => {
  test('a name between angles is compared twice', () => {
    expect(printedBy('const f = 1, a = 2, b = 0; console.log(f<a>(b))')).toEqual(['true'])
  })

  test('words of TypeScript are names', () => {
    expect(printedBy('const type = 1\ntype\nlet as = 2\nconsole.log(type, as)')).toEqual(['1 2'])
  })

  test('code that a program makes of text has no types', () => {
    const source =
      "try { eval('let x: number = 1') } catch (error: any) { console.log(error.name as string) }"
    expect(printedBy(source)).toEqual(['SyntaxError'])
  })
})

describe('what is TypeScript for certain is never JavaScript', () => {
  const source = "const names = new Set<string>(['Tom'])\nconsole.log(names.size)"

  test('because of the name of its file', () => {
    expect(printedBy(`// file: tom.ts\n${source}`)).toEqual(['1'])
    expect(printedBy(`// file: tom.js\n${source}`)).toEqual([
      'Uncaught ReferenceError: string is not defined',
    ])
  })

  test('because somebody says so', () => {
    const { output } = simulate(source, { language: 'typescript' })
    expect(output.map(({ text }) => text)).toEqual(['1'])
  })

  test('and has its problems', () => {
    const { outcome } = simulate('let x = 1 +', { language: 'typescript' })
    expect(outcome.kind).toBe('problems')
  })
})

test('what TypeScript has and no engine yet is named with its place', () => {
  const refused = '1:11 Decorators are not simulated yet: line 1.'
  expect(problemsOf('class A { @log x = 1 }')).toEqual([refused])
  expect(problemsOf('class A { @log x: number = 1 }')).toEqual([refused])
  expect(problemsOf('class A {\n  constructor(@inject() private x: A) {}\n}')).toEqual([
    '2:15 Decorators are not simulated yet: line 2.',
  ])
  expect(problemsOf('class A { accessor x = 1 }')).toEqual([
    '1:11 `accessor` fields are not simulated yet: line 1.',
  ])
  expect(problemsOf('let x = @ 1')).toEqual(['1:9 Invalid or unexpected token'])
})

describe('a text that is neither', () => {
  test('has the problems of JavaScript where TypeScript comes no further', () => {
    expect(problemsOf('const x = 1\nconst o = { a: 1 b: 2 }')).toEqual(["2:18 Unexpected identifier 'b'"])
  })

  test('has the problems of TypeScript where that comes further', () => {
    expect(problemsOf('let x: number = 1\ninterface Y { a b }')).toEqual(["2:17 Unexpected identifier 'b'"])
    expect(problemsOf('let x: number = 1\nlet x: string')).toEqual([
      "2:5 Identifier 'x' has already been declared",
    ])
  })
})

describe('what TypeScript leaves to its checker is still wrong', () => {
  test.for([
    ['export { x as y }; var x = 1; export { x as y }', "1:40 Duplicate export of 'y'"],
    ['export { x as y }; var x: number; export { x as y }', "1:49 Duplicate export of 'y'"],
    ['let x: number; export default 1; export default 2', "1:34 Duplicate export of 'default'"],
    [
      'class A { constructor(); constructor(a?) {} constructor(b) {} }',
      '1:45 A class may only have one constructor',
    ],
  ] as const)('%s', ([source, problem]) => {
    expect(problemsOf(source)).toEqual([problem])
  })
})

describe('what only a type checker objects to is no problem', () => {
  test.for([
    'interface A { x: 1 } interface A {} class A {} namespace A { export const y = 1 }',
    'type A = 1; const A = 2',
    'class A { override x(): void {} }',
    'const x: string = 1 as any as number',
  ])('%s', (source) => {
    expect(simulate(source).outcome).toEqual({ kind: 'finished' })
  })
})

describe('what is not compiled is refused with a sentence', () => {
  test.for([
    ['export = 5', '1:1 `export =` is not simulated yet: line 1.'],
    ['import x = require("fs")', '1:1 `import x = require(…)` is not simulated yet: line 1.'],
    ['if (1) enum X {A}', "1:8 'enum' declarations can only be declared inside a block."],
    ['enum E { A = f(), B }', '1:19 Enum member must have initializer.'],
  ] as const)('%s', ([source, problem]) => {
    expect(problemsOf(source)).toEqual([problem])
  })
})

test('steps of a compiled declaration are where it is in the text', () => {
  const source =
    'type A = number\nenum E {\n  First = "a".length,\n  Second = E.First + (console.log("here"), 1),\n}'
  const { trace, output } = simulate(source)
  const { span } = play(trace!).snapshotAt(output[0]!.at)
  expect(span?.line).toBe(4)
})
