// Programs of several files print what they print in Node.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { outcomes, simulate } from '../../src/library'
import { filesOf } from '../../src/syntax/source-files'
import { printedByNode } from '../printed'

const folder = join(import.meta.dirname, 'programs/modules')

for (const name of readdirSync(folder)) {
  test(`${name} prints what Node prints`, async () => {
    const source = readFileSync(join(folder, name), 'utf8')
    const printed = outcomes(source, { host: 'node' }).found.map(({ result }) =>
      result.output.flatMap(({ text }) => text.split('\n')),
    )
    expect(printed).toContainEqual(await printedByNode(source))
  })
}

const problemsOf = (source: string) => {
  const { outcome } = simulate(source)
  return outcome.kind === 'problems' ? outcome.problems : []
}

test('an import of a file that is not there is a problem that says how to add it', () => {
  const [problem] = problemsOf(`console.log(1)\nimport './tom.js'`)
  expect(problem!.span).toMatchObject({ line: 2, column: 8 })
  expect(problem!.explanation).toContain('// file: tom.js')
})

test('an import of a name that is not exported is a problem at the name', () => {
  const [problem] = problemsOf(`import { jerry } from './tom.js'\n// file: tom.js\nexport const tom = 1`)
  expect(problem).toMatchObject({
    message: "The requested module './tom.js' does not provide an export named 'jerry'",
    span: { line: 1, column: 10 },
  })
})

test('a problem in an imported file has its place in the whole text', () => {
  const [problem] = problemsOf(`import './tom.js'\n// file: tom.js\nlet tom = ;`)
  expect(problem!.span).toMatchObject({ line: 3, column: 9, start: 42 })
})

test('two files of one name are a problem', () => {
  expect(problemsOf(`// file: a.js\n1\n// file: a.js\n2`)[0]!.span.line).toBe(3)
})

test('a comment before the first file line belongs to no file', () => {
  expect(filesOf('// title: Two files\n\n// file: main.js\n1').map(({ name }) => name)).toEqual(['main.js'])
})
