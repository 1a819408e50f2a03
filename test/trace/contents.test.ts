// What is in objects at the moments that programs mark with `debugger`.
import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { Player } from '../../src/trace/player'
import { pausesOf } from './pauses'

const ALL = { from: 0, count: 100 }

/** Variables of the topmost frame at each `debugger`, and what is in the objects there. */
function momentsIn(source: string) {
  const run = simulate(source)
  return pausesOf(run.trace!).map((position) => {
    const [frame] = new Player(run.trace!).framesAt(position)
    const variables = frame!.scopes.flatMap((scope) => scope.variables)
    const objects = run.objectsAt(position)
    const idOf = (name: string) => variables.find((one) => one.name === name)!.value.id!
    return { objects, idOf, of: (name: string) => objects.of(idOf(name), ALL)! }
  })
}

const textsOf = ({
  entries,
}: {
  entries: readonly { key: { text: string }; value: { text: string } | undefined }[]
}) => entries.map(({ key, value }) => `${key.text}: ${value?.text ?? '…'}`)

test('a literal, an array, a Map and a Set have what was put into them, also by built-ins', () => {
  const [before, after] = momentsIn(`const o = { a: 1, [Symbol('s')]: 'x', get g() { return 1 } }
const list = [1, 'two', , o]
const map = new Map([[o, list]]), set = new Set([3])
debugger
Object.assign(o, { b: 2 }); delete o.a
list.push(5)
map.set('k', 'v').delete(o)
set.add(o)
debugger
`)
  expect(textsOf(before!.of('o'))).toEqual(['a: 1', 'g: …', '[Symbol(s)]: "x"'])
  expect(textsOf(before!.of('list'))).toEqual(['0: 1', '1: "two"', '3: Object', 'length: 4'])
  expect(textsOf(before!.of('map'))).toEqual(['Object: Array(4)'])
  expect(textsOf(before!.of('set'))).toEqual(['3: 3'])
  expect(textsOf(after!.of('o'))).toEqual(['g: …', 'b: 2', '[Symbol(s)]: "x"'])
  expect(textsOf(after!.of('list'))).toEqual(['0: 1', '1: "two"', '3: Object', '4: 5', 'length: 5'])
  expect(textsOf(after!.of('map'))).toEqual(['"k": "v"'])
  expect(textsOf(after!.of('set'))).toEqual(['3: 3', 'Object: Object'])
})

test('the same object has the same identity wherever it is found, and so it goes on inwards', () => {
  const [moment] = momentsIn(
    'const inner = { deep: { n: 1 } }, outer = { inner, other: { inner } }\ndebugger',
  )
  const { of, objects, idOf } = moment!
  const [inner, other] = of('outer').entries
  expect(inner!.value!.id).toBe(idOf('inner'))
  const within = objects.of(other!.value!.id!, ALL)!
  expect(within.entries[0]!.value!.id).toBe(idOf('inner'))
  const deep = objects.of(idOf('inner'), ALL)!.entries[0]!.value!.id!
  expect(textsOf(objects.of(deep, ALL)!)).toEqual(['n: 1'])
})

test('of a large object a range is asked for', () => {
  const [moment] = momentsIn('const list = Array.from({ length: 5000 }, (_, i) => i)\ndebugger')
  const { objects, idOf } = moment!
  const { count, entries } = objects.of(idOf('list'), { from: 4000, count: 2 })!
  expect([count, ...entries.map(({ value }) => value!.text)]).toEqual([5001, '4000', '4001'])
})

test('looking runs nothing of the program, and has no effect on the record', () => {
  const source = `const spy = new Proxy({}, { get() { console.log('asked') }, ownKeys() { console.log('asked'); return [] } })
const o = { get x() { console.log('asked'); return 1 } }
debugger
`
  const run = simulate(source)
  const length = run.trace!.length
  const [moment] = momentsIn(source)
  expect(moment!.of('spy')).toMatchObject({ kind: 'proxy', entries: [] })
  expect(textsOf(moment!.of('o'))).toEqual(['x: …'])
  expect(run.trace!.length).toBe(length)
  expect(run.output).toEqual([])
})

test('a position that is not there is refused with the numbers', () => {
  const run = simulate('1')
  const { length } = run.trace!
  expect(() => run.objectsAt(length)).toThrow(
    `There is no position ${length}; the record has ${length} events.`,
  )
  expect(run.objectsAt(-1).of(1, ALL)).toBeUndefined()
})
