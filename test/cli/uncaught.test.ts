// What `loopscope run` says of an error that nobody caught is what Node says, but for what is inside of Node itself.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { start } from '../../src/cli/command-line'
import { isThorough } from '../thorough'

const folder = mkdtempSync(join(tmpdir(), 'loopscope-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function simulated(name: string, host = 'node'): Promise<string> {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  try {
    await start(['run', join(folder, name), '--host', host])
    return written.mock.calls.map(([chunk]) => chunk).join('')
  } finally {
    written.mockRestore()
  }
}

const real = (name: string): Promise<string> =>
  new Promise((done) => execFile(process.execPath, [join(folder, name)], (_error, _out, err) => done(err)))

/** Without frames inside of Node, its version, and empty lines. */
const withoutNode = (text: string): string[] =>
  text.split('\n').filter((line) => line !== '' && !/^ +at .*node:|^Node\.js v|^\(Use `node/.test(line))

const PROGRAMS: readonly (readonly [what: string, source: string, said: readonly string[]])[] = [
  [
    'a property of undefined',
    'const o = {};\n\to.x.y = 1; // here',
    [
      'PROGRAM:2',
      '\to.x.y = 1; // here',
      '\t      ^',
      "TypeError: Cannot set properties of undefined (setting 'y')",
      '    at Object.<anonymous> (PROGRAM:2:8)',
    ],
  ],
  [
    'an error thrown by a timer',
    "function f(x) {\n  throw new Error('boom ' + x)\n}\nsetTimeout(() => f(1))",
    [
      'PROGRAM:2',
      "  throw new Error('boom ' + x)",
      '  ^',
      'Error: boom 1',
      '    at f (PROGRAM:2:9)',
      '    at Timeout._onTimeout (PROGRAM:4:18)',
    ],
  ],
  [
    'a rejected promise: where its error was made',
    "Promise.reject(new TypeError('late'))",
    [
      'PROGRAM:1',
      "Promise.reject(new TypeError('late'))",
      '               ^',
      'TypeError: late',
      '    at Object.<anonymous> (PROGRAM:1:16)',
    ],
  ],
  [
    'an error with more',
    "class Mine extends Error { extra = { n: 1 } }\nthrow new Mine('so')",
    [
      'PROGRAM:2',
      "throw new Mine('so')",
      '^',
      'Mine [Error]: so',
      '    at Object.<anonymous> (PROGRAM:2:7) {',
      '  extra: { n: 1 }',
      '}',
    ],
  ],
  ['a value that is no error', 'let a\nthrow { a: 1 }', ['PROGRAM:2', 'throw { a: 1 }', '^', '{ a: 1 }']],
  ['a number', 'throw 5', ['PROGRAM:1', 'throw 5', '^', '5']],
]

/** What stands below that, in words of ours. */
const OURS: ReadonlyMap<string, string> = new Map([
  ['a property of undefined', 'o.x is undefined there, so it has no y.'],
])

test.each(PROGRAMS)('%s', async (what, source, said) => {
  const name = `${what.replace(/\W+/g, '-')}.cjs`
  writeFileSync(join(folder, name), source)
  const wanted = said.map((line) => line.replace('PROGRAM', join(folder, name)))
  expect(withoutNode(await simulated(name))).toEqual([...wanted, ...(OURS.has(what) ? [OURS.get(what)] : [])])
  // In Node a stack that goes on inside of it has the rest of the error behind that.
  if (isThorough && what !== 'an error with more') expect(withoutNode(await real(name))).toEqual(wanted)
})

test('a rejection with no error is told as Node tells it, and where it was thrown', async () => {
  writeFileSync(join(folder, 'text.cjs'), "Promise.resolve().then(() => { throw 'no' })")
  const said = await simulated('text.cjs')
  expect(said).toContain(`${join(folder, 'text.cjs')}:1\n`)
  expect(said).toContain('which was not handled with .catch(). The promise rejected with the reason "no".')
})

test('on other hosts the stack stands below the line, and each error of a browser is told', async () => {
  writeFileSync(
    join(folder, 'two.js'),
    "setTimeout(function tom() { null.x })\nsetTimeout(() => { throw 7 })\nconsole.error('first')",
  )
  const path = join(folder, 'two.js')
  expect(await simulated('two.js', 'browser')).toBe(
    `first\nUncaught TypeError: Cannot read properties of null (reading 'x')\n    at tom (${path}:1:34)\nUncaught 7\n    at ${path}:2:20\n`,
  )
})

test('in one text with several files the error is in its own', async () => {
  writeFileSync(
    join(folder, 'files.mjs'),
    "import { f } from './tom.js'\nf()\n// file: tom.js\n\nexport const f = () => {\n  null.x\n}",
  )
  expect(await simulated('files.mjs')).toMatch(/^tom\.js:3\n {2}null\.x\n {7}\^\n/)
})
