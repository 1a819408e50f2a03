// Programs of several files print what they print in Node.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { filesOf, textOf } from '../../src/syntax/source-files'

const folder = join(import.meta.dirname, 'programs/modules')

for (const name of readdirSync(folder)) {
  test(`${name} prints what Node prints`, () => {
    const source = readFileSync(join(folder, name), 'utf8')
    const { output, outcome } = simulate(source, { host: 'node', sourceType: 'module' })
    expect(outcome.kind).not.toBe('problems')
    expect(output.map(({ text }) => text).join('\n')).toBe(runInNode(source))
  })
}

function runInNode(source: string): string {
  const place = mkdtempSync(join(tmpdir(), 'modules-'))
  try {
    writeFileSync(join(place, 'package.json'), '{ "type": "module" }')
    for (const file of filesOf(source)) writeFileSync(join(place, file.name), textOf(file))
    return execFileSync(process.execPath, ['--no-warnings', 'main.js'], {
      cwd: place,
      encoding: 'utf8',
    }).trimEnd()
  } finally {
    rmSync(place, { recursive: true })
  }
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
  expect(problem!.span).toMatchObject({ line: 3, column: 11, start: 44 })
})

test('two files of one name are a problem', () => {
  expect(problemsOf(`// file: a.js\n1\n// file: a.js\n2`)[0]!.span.line).toBe(3)
})

test('a comment before the first file line belongs to no file', () => {
  expect(filesOf('// title: Two files\n\n// file: main.js\n1').map(({ name }) => name)).toEqual(['main.js'])
})
