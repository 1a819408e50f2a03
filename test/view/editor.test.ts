// What the editor knows about a text: its files, what is before a dot, comments that belong to the program, where errors began.
import { typescriptLanguage } from '@codemirror/lang-javascript'
import { ensureSyntaxTree } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { DIRECTIVES } from '../../src/scenario/directives'
import { filesOf } from '../../src/syntax/source-files'
import { directiveOf, directives, directiveWords } from '../../src/view/editor/completion/directives'
import { receiverOf } from '../../src/view/editor/completion/receiver'
import {
  addFile,
  beginOf,
  fileAt,
  hasFiles,
  problemOfName,
  removeFile,
  renameFile,
} from '../../src/view/editor/files/files'
import { isReadable } from '../../src/view/editor/readable'
import { visitsAround } from '../../src/view/life/line-visits'
import { prepareRecording, type Recording } from '../../src/view/recording'

const text = `// file: main.js
import { help } from './tom.js'
console.log(help())

// file: tom.js
export const help = () => 'help'
`

const file = (source: string, name: string) => filesOf(source).find((each) => each.name === name)!

test('the file of an offset is the one whose part it is in, its own line included', () => {
  expect(fileAt(text, 0).name).toBe('main.js')
  expect(fileAt(text, text.indexOf('// file: tom')).name).toBe('tom.js')
  expect(fileAt(text, text.length).name).toBe('tom.js')
  expect(text.slice(beginOf(file(text, 'tom.js')))).toMatch(/^\/\/ file: tom/)
})

test('a file that is added has a name of its own, and the program still runs', () => {
  const one = addFile('console.log(1)')
  const two = addFile(one.source)
  expect([one.name, two.name]).toEqual(['helper.js', 'helper2.js'])
  expect(hasFiles('console.log(1)')).toBe(false)
  expect(filesOf(two.source).map(({ name }) => name)).toEqual(['snippet.js', 'helper.js', 'helper2.js'])
  expect(simulate(two.source, { host: 'browser' }).output.map((line) => line.text)).toEqual(['1'])
})

test('a renamed file is imported by its new name, and what was printed is printed', () => {
  const renamed = renameFile(file(text, 'tom.js'), 'jerry.js')
  expect(filesOf(renamed).map(({ name }) => name)).toEqual(['main.js', 'jerry.js'])
  expect(simulate(renamed, { host: 'browser' }).output.map((line) => line.text)).toEqual(['help'])
  const first = addFile('console.log(1)\n').source
  expect(filesOf(renameFile(file(first, 'snippet.js'), 'a.js')).map(({ name }) => name)).toEqual([
    'a.js',
    'helper.js',
  ])
})

test('a removed file leaves the others as they were', () => {
  expect(removeFile(file(text, 'tom.js'))).toBe(text.slice(0, text.indexOf('// file: tom')))
  expect(removeFile(file(text, 'main.js'))).toBe(text.slice(text.indexOf('// file: tom')))
})

test('a name that a file cannot have is told', () => {
  expect(problemOfName(text, 'tom.js', 'main.js')).toBe('taken')
  expect(problemOfName(text, 'tom.js', 'tom.js')).toBe(undefined)
  expect(problemOfName(text, 'tom.js', 'a b.js')).toBe('spaces')
  expect(problemOfName(text, 'tom.js', '')).toBe('empty')
})

function receiver(source: string): string | undefined {
  const state = EditorState.create({ doc: source, extensions: typescriptLanguage })
  // The editor reads a text for so long as a busy machine needs.
  ensureSyntaxTree(state, source.length, 10_000)
  const found = receiverOf(state, source.length)
  return found && ('name' in found ? `${found.kind} ${found.name}` : found.kind)
}

test.each([
  ['console.', 'global console'],
  ['const list = [1, 2]\nlist.', 'instance Array'],
  ["const name = 'Tom'\nconst same = name\nsame.", 'instance String'],
  ['const seen = new Map()\nseen.', 'instance Map'],
  ['Promise.resolve(1).', 'instance Promise'],
  ['function f(x) {\n  x.', 'unknown'],
  ['const console = load()\nconsole.', 'unknown'],
  ['12.', undefined],
])('before the dot of %j is: %s', (source, expected) => {
  expect(receiver(source)).toBe(expected)
})

test('each comment that belongs to a program is offered with an example that works, and explained', () => {
  expect(directives.map(({ name }) => name).sort()).toEqual(
    DIRECTIVES.filter((name) => name !== 'prints').sort(),
  )
  for (const { name, example } of directives) {
    const { outcome } = simulate(`// ${name}: ${example}\n1\n`, {
      host: name === 'page' || name === 'input' ? 'browser' : 'node',
    })
    expect({ name, kind: outcome.kind }).toEqual({ name, kind: 'finished' })
    for (const form of directiveWords.en.forms[name]) expect(directiveOf(form)?.name).toBe(name)
    expect(directiveWords.es.what[name]).not.toBe(directiveWords.en.what[name])
  }
  expect(directiveOf('const a = 1 // nothing: here')).toBe(undefined)
})

test('what is begun and not ended is not run while one types', () => {
  expect(isReadable('const a = (1 + 2)\nconst b: number = a\n')).toBe(true)
  expect(isReadable('setTimeout(() => {')).toBe(false)
})

test('the times that a line ran are shown around the moment', () => {
  const visits = Array.from({ length: 1000 }, (_, index) => 10 * index)
  expect(visitsAround([3, 5], 4)).toEqual({ first: 1, positions: [3, 5], current: 1 })
  const { first, positions, current } = visitsAround(visits, 5000)
  expect(current).toBe(501)
  expect(positions).toContain(5000)
  expect(positions[0]).toBe(visits[first - 1])
  expect(positions.length).toBeLessThan(50)
})

function recordingOf(source: string): Recording {
  const work = prepareRecording(simulate(source, { host: 'browser' }).trace!)
  for (;;) {
    const turn = work.next()
    if (turn.done) return turn.value
  }
}

const lineOf = (source: string, offset: number) => source.slice(0, offset).split('\n').length

test.each([
  ['const users = undefined\nconsole.log(1)\nusers.map((user) => user)\n', 3],
  ['async function load() {\n  null.id\n}\nasync function main() {\n  await load()\n}\nmain()\n', 2],
  ["const lost = Promise.reject(new Error('lost'))\n", 1],
  ["setTimeout(() => {\n  throw new Error('late')\n})\n", 2],
])('an error that nobody caught is marked where it began: %j', (source, line) => {
  const { failures } = recordingOf(source)
  expect(failures.map(({ start }) => lineOf(source, start))).toEqual([line])
})

test('what is caught is not marked, and what happens a hundred times at a line is marked once', () => {
  expect(recordingOf("try { throw new Error('x') } catch {}\n").failures).toEqual([])
  const often = "for (let i = 0; i < 5; i++) setTimeout(() => { throw new Error('e' + i) })\n"
  expect(recordingOf(often).failures).toHaveLength(1)
})

test('at the place of the error, names tell what they held', () => {
  const source = 'function names(users) {\n  return users.map((user) => user.name)\n}\nnames()\n'
  const recording = recordingOf(source)
  const [{ origin, start }] = recording.failures as [Recording['failures'][0]]
  expect(lineOf(source, start)).toBe(2)
  expect(recording.valueAt(origin, 'users', source.indexOf('users.map'))?.value.text).toBe('undefined')
})
