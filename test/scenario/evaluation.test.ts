import { describe, expect, test } from 'vitest'
import type { HostName } from '../../src/hosts/host-options'
import { simulate } from '../../src/library'

/** The position at which a line of the console is printed that says so. */
function runTo(source: string, host: HostName = 'browser', text = 'here') {
  const run = simulate(source, { host })
  const line = run.output.find((one) => one.text === text)
  if (line === undefined) throw new Error(`${source} does not print ${text}: ${JSON.stringify(run.outcome)}`)
  return (expression: string, frame = 0) => run.evaluate(line.at, expression, { frame })
}

const value = (text: string) => ({ kind: 'value', text, ...(text.startsWith('[') && { isObject: true }) })

const IN_FRAMES = `
const file = { name: 'Tom' }
let unused = 1
function outer(a, b = 2) {
  const list = [a, b]
  const inner = (x) => {
    let doubled = x * 2
    console.log('here')
    return doubled + list.length
  }
  let hidden = 'of outer'
  return inner(20)
}
outer(1)
`

describe.for(['browser', 'node', 'ecmascript'] as const)('in %s', (host) => {
  test('an expression sees what the frame sees, wherever it is kept', () => {
    const at = runTo(IN_FRAMES, host)
    // The topmost frame is console.log's.
    expect(at('[x, doubled, list, a, b]')).toEqual(value('[ 20, 40, [ 1, 2 ], 1, 2 ]'))
    expect(at('file.name + unused')).toEqual(value("'Tom1'"))
    expect(at('hidden')).toEqual(value("'of outer'"))
    expect(at('typeof inner, typeof nothing')).toEqual(value("'undefined'"))
    expect(at('hidden + list', 2)).toEqual(value("'of outer1,2'"))
    expect(at('[arguments.length, arguments[0]]', 2)).toEqual(value('[ 1, 1 ]'))
    expect(at('doubled', 2)).toEqual({ kind: 'error', text: 'ReferenceError: doubled is not defined' })
  })

  test('between two callbacks it sees the names of the file', () => {
    const run = simulate('let n = 1; const later = () => n\nPromise.resolve().then(() => { n = 5 })', {
      host,
    })
    const { trace } = run
    expect(run.evaluate(trace!.length - 1, 'n + later()')).toEqual(value('10'))
  })
})

test('`this`, private names, new.target, dead zones and names of catch and loops', () => {
  const at = runTo(`
class Account {
  #balance = 7
  constructor() { this.owner = 'Jerry'; this.show() }
  show() {
    for (const round of [1, 2]) {
      try { throw round } catch (error) {
        if (round === 2) console.log('here')
        const after = error
      }
    }
  }
}
new Account()`)
  expect(at('[this.#balance, this.owner, round, error]')).toEqual(value("[ 7, 'Jerry', 2, 2 ]"))
  expect(at('after')).toEqual({
    kind: 'error',
    text: "ReferenceError: Cannot access 'after' before initialization",
  })
  expect(at('new.target === Account', 2)).toEqual(value('true'))
})

test('what it does has no effect on the run, nor on what is asked next', () => {
  const source = `let n = 1
const add = (more) => { n += more; console.log('added') }
console.log('here')
setTimeout(() => console.log(n))`
  const run = simulate(source)
  const before = JSON.stringify(run.output)
  const { at } = run.output[0]!
  expect(run.evaluate(at, 'add(4); n = n * 2; setTimeout(() => add(1)); n')).toEqual(value('10'))
  expect(run.evaluate(at, 'n')).toEqual(value('1'))
  expect(JSON.stringify(run.output)).toBe(before)
  expect(run.output.at(-1)!.text).toBe('1')
})

test('a parameter is there at the call, and a variable from its declaration on', () => {
  const run = simulate('function f(a, b) {\n  const sum = a + b\n  return [() => b, sum]\n}\nf(1, 2)')
  const { trace } = run
  const positions = [...Array(trace!.length).keys()]
  const call = positions.find(
    (at) => trace!.kindAt(at) === 'context-pushed' && trace!.spanAt(at)?.line === 5,
  )!
  expect(run.evaluate(call, '[a, b]')).toEqual(value('[ 1, 2 ]'))
  const declared = positions.filter((at) => trace!.kindAt(at) === 'variable-declared').at(-1)!
  expect(run.evaluate(declared, 'sum')).toEqual(value('3'))
  expect(run.evaluate(declared - 1, 'sum')).toMatchObject({ kind: 'error' })
})

test('a paused function that goes on has its variables', () => {
  const at = runTo(`async function load(url) {
  const first = await url
  for (let i = 0; i < 2; i++) { await null; if (i === 1) console.log('here') }
}
load('/user')`)
  expect(at('[url, first, i]')).toEqual(value("[ '/user', '/user', 1 ]"))
})

test('what is no expression, takes too long or is nowhere says so', () => {
  const at = runTo("console.log('here')")
  expect(at('1 +')).toEqual({ kind: 'problem', message: 'Unexpected end of input' })
  expect(at('for (;;);')).toMatchObject({
    kind: 'limit',
    message: 'The expression was stopped after 1,000,000 steps.',
  })
  expect(at('null.x')).toMatchObject({ kind: 'error', text: expect.stringContaining('TypeError') })
  const run = simulate('1')
  expect(run.evaluate(1e6, '1')).toMatchObject({
    message: expect.stringContaining('The record ends at position'),
  })
  expect(run.evaluate(-2, '1')).toMatchObject({ message: expect.stringContaining('position cannot be -2') })
  expect(simulate('1', { record: 'output' }).evaluate(0, '1')).toMatchObject({ kind: 'problem' })
  expect(simulate('let 1').evaluate(0, '1')).toMatchObject({ kind: 'problem' })
})

test('an expression can be evaluated at every position', () => {
  const run = simulate(
    IN_FRAMES.replace('outer(1)', 'setTimeout(outer, 5, 1); Promise.resolve().then(() => outer(3))'),
  )
  for (let at = -1; at < run.trace!.length; at++)
    expect({ at, ...run.evaluate(at, '1 + 1') }).toEqual({ at, kind: 'value', text: '2' })
})
