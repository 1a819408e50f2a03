// Names that every plain object knows, said where a program may say a name: what is found must be the program's own.
import { describe, expect, test } from 'vitest'
import { type SimulateOptions, simulate } from '../../src/library'
import { explain } from '../../src/trace/explain'

const printed = (source: string, options?: SimulateOptions) =>
  simulate(source, options).output.map(({ text }) => text)

const inBrowser: readonly [program: string, ...lines: string[]][] = [
  ["console.log(new DOMException('x', 'constructor').code)", '0'],
  ["console.log(new DOMException('x', '__proto__').code)", '0'],
  [
    "try { document.createEvent('constructor') } catch (error) { console.log(error.name) }",
    'NotSupportedError',
  ],
  [
    "document.body.innerHTML = '<constructor>x</constructor>'; console.log(document.body.innerHTML)",
    '<constructor>x</constructor>',
  ],
  [
    "document.body.innerHTML = '&constructor; &__proto__;'; console.log(document.body.textContent)",
    '&constructor; &__proto__;',
  ],
  ['// page: <constructor>hello</constructor>\nconsole.log(document.body.textContent)', 'hello'],
  ["try { document.querySelector(':constructor') } catch (error) { console.log(error.name) }", 'SyntaxError'],
  ["console.log(Date.parse('1 Jan 2020 constructor'))", 'NaN'],
  ["console.log('%j', JSON.parse('{\"__proto__\": 1}'))", '{"__proto__":1}'],
  ['// input: 10ms key constructor\naddEventListener("keydown", (e) => console.log(e.keyCode))', '0'],
]

describe('a name of plain objects means nothing in the browser', () => {
  test.for(inBrowser)('%s', ([program, ...lines]) => {
    expect(printed(program)).toEqual(lines)
  })
})

test('what is no timer is cleared by doing nothing', () => {
  const program = `
    for (const timer of [Symbol(), { toString() { throw 1 } }, Object.create(null), 1n, null, undefined, 'constructor'])
      clearTimeout(timer)
    console.log('done')`
  for (const host of ['browser', 'node'] as const)
    expect(printed(program.replace(host === 'browser' ? /Symbol.*1n, / : '', ''), { host })).toEqual(['done'])
})

test("a timer's number is known in Node once somebody asked for it", () => {
  const program = `
    const asked = setTimeout(() => console.log('asked'))
    const unasked = setTimeout(() => console.log('unasked'))
    const number = +asked
    clearTimeout(String(number))
    clearTimeout(number + 1)`
  expect(printed(program, { host: 'node' })).toEqual(['unasked'])
})

test('the sentence about a built-in that any object has is about that built-in', () => {
  const { trace } = simulate("({}).toString(); ({}).valueOf(); ({}).hasOwnProperty('a')")
  const sentences = Array.from({ length: trace!.length }, (_, position) => explain(trace!, position))
  expect(JSON.stringify(sentences)).toContain('hasOwnProperty')
  expect(JSON.stringify(sentences)).not.toContain('native code')
})
