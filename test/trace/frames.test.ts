// Frames with their variables and the places where they stand, at the moments that programs mark with `debugger`.
import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { Player } from '../../src/trace/player'
import type { Trace } from '../../src/trace/trace'
import { pausesOf } from './pauses'

type Host = 'browser' | 'node'

/** The stack at each `debugger`, as text: a frame and the line it stands at, and a line per scope. */
function stacksOf(source: string, host: Host = 'browser'): string[] {
  const { trace } = simulate(source, { host })
  return pausesOf(trace!).map((position) => drawn(trace!, position))
}

const drawn = (trace: Trace, position: number): string =>
  new Player(trace)
    .framesAt(position)
    .flatMap(({ label, standing, scopes }) => [
      `${label}${standing === undefined ? '' : ` at ${standing.line}`}`,
      ...scopes.map(({ kind, variables }) => {
        const texts = variables.map(({ name, value }) => `${name} = ${value.text}`)
        return `  ${kind}: ${texts.join(', ')}`
      }),
    ])
    .join('\n')

test('a frame has its blocks, its function, what its closures share, and the globals', () => {
  const source = `'use strict'
const base = 10
function counter(start) {
  let count = start
  return (by) => {
    if (by > 0) {
      const next = count + by
      debugger
      count = next
    }
    return count
  }
}
const add = counter(1)
add(base)
`
  expect(stacksOf(source)).toEqual([
    `(by) => { if (by > 0) { const n… at 8
  block: next = 11
  function: by = 10
  closure: count = 1
  global: counter = ƒ counter, base = 10, add = ƒ (by) => { if (by > 0) { const n…
(script) at 15
  global: counter = ƒ counter, base = 10, add = ƒ (by) => { if (by > 0) { const n…`,
  ])
})

test('callers stand at their calls, also where a statement has several', () => {
  const source = `function f(n) {
  debugger
  return n
}
function g() {
  return f(1) +
    f(2)
}
g()
`
  const stands = stacksOf(source).map((stack) => stack.split('\n').filter((line) => !line.startsWith(' ')))
  expect(stands).toEqual([
    ['f at 2', 'g at 6', '(script) at 9'],
    ['f at 2', 'g at 7', '(script) at 9'],
  ])
})

test('after a call the caller stands where it called', () => {
  const { trace } = simulate('function f() {\n  1\n}\nfunction g() {\n  f()\n}\ng()')
  const player = new Player(trace!)
  const ends = Array.from({ length: trace!.length }, (_, i) => i).filter(
    (position) => trace!.kindAt(position) === 'context-popped',
  )
  expect(ends.map((position) => player.framesAt(position)[0]?.standing?.line)).toEqual([5, 7, undefined])
})

test('each round of a loop has its own variables, and what it has not reached yet is in its dead zone', () => {
  const source = `const later = []
for (let i = 0; i < 2; i++) {
  debugger
  const double = 2 * i
  later.push(() => i)
  debugger
}
`
  const blocks = stacksOf(source).map((stack) => stack.split('\n').filter((line) => line.includes('block')))
  expect(blocks).toEqual([
    ['  block: double = not yet', '  block: i = 0'],
    ['  block: double = 0', '  block: i = 0'],
    ['  block: double = not yet', '  block: i = 1'],
    ['  block: double = 2', '  block: i = 1'],
  ])
})

test('a recursive function has variables per call, and a closure those of the call that made it', () => {
  const source = `'use strict'
function down(n, get) {
  const own = () => n
  if (n === 0) debugger
  else down(n - 1, own)
  get()
}
down(1, () => 7)
`
  expect(
    stacksOf(source)[0]!
      .split('\n')
      .filter((line) => !line.includes('global')),
  ).toEqual([
    'down at 4',
    '  function: n = 0, get = ƒ own, own = ƒ own',
    'down at 5',
    '  function: n = 1, get = ƒ () => 7, own = ƒ own',
    '(script) at 8',
  ])
})

test('an imported name shows the variable of the module that exports it, as it is now', () => {
  const source = `// file: main.mjs
import { n, up as more } from './counter.mjs'
more()
debugger
more()
debugger
// file: counter.mjs
export let n = 0
export function up() { n++ }
`
  const scopes = stacksOf(source, 'node').map((stack) => stack.split('\n').slice(1))
  expect(scopes).toEqual([['  module: n = 1, more = ƒ up'], ['  module: n = 2, more = ƒ up']])
})

test('a variable of the body that has the name of a parameter is another one', () => {
  const source = `function f(a, b = () => a) {
  var a
  a = 5
  debugger
  return b()
}
f(1)
`
  expect(stacksOf(source)[0]!.split('\n').slice(1, 3)).toEqual([
    '  function: a = 5',
    '  function: a = 1, b = ƒ b',
  ])
})

test('a resumed function has its variables again, and stands where it goes on', () => {
  const source = `async function load(url) {
  let answer
  answer = await url
  debugger
}
load('x')
`
  expect(stacksOf(source)[0]).toBe(`load at 4
  function: url = "x", answer = "x"
  global: load = ƒ load`)
})

test('what the event wrote is marked', () => {
  const { trace } = simulate('let a = 1, b = 2\nfunction f(c) { b = c }\nf(3)')
  const player = new Player(trace!)
  const changed = Array.from({ length: trace!.length }, (_, position) =>
    (player.framesAt(position).at(-1)?.scopes ?? []).flatMap(({ variables }) =>
      variables.filter(({ hasChanged }) => hasChanged).map(({ name, value }) => `${name} = ${value.text}`),
    ),
  )
  expect(changed.flat()).toEqual(['f = ƒ f', 'a = 1', 'b = 2', 'b = 3'])
})

test('the same object has the same identity, whichever variable holds it', () => {
  const { trace } = simulate('const a = {}, b = a, c = {}\ndebugger')
  const [{ scopes }] = new Player(trace!).framesAt(pausesOf(trace!)[0]!) as never as [
    { scopes: { variables: { value: { id?: number } }[] }[] },
  ]
  const [a, b, c] = scopes[0]!.variables.map(({ value }) => value.id)
  expect(a).toBe(b)
  expect(a).not.toBe(c)
})

test('built-ins have no scopes, and before the first event there is no frame', () => {
  const { trace } = simulate('[1].map((x) => {\n  debugger\n})')
  const player = new Player(trace!)
  const frames = player.framesAt(pausesOf(trace!)[0]!)
  expect(frames.map(({ label, standing, scopes }) => [label, standing?.line, scopes.length])).toEqual([
    ['(x) => { debugger }', 2, 1],
    ['map', undefined, 0],
    ['(script)', 1, 0],
  ])
  expect(player.framesAt(-1)).toEqual([])
})

test('of a deep stack a range is asked for', () => {
  const { trace } = simulate('function down(n) {\n  if (n > 0) down(n - 1)\n  else debugger\n}\ndown(1000)')
  const frames = new Player(trace!).framesAt(pausesOf(trace!)[0]!, 2, 998)
  expect(frames.map(({ scopes }) => scopes[0]!.variables[0]!.value.text)).toEqual(['998', '999'])
})
