// Built-ins that the Node that runs the tests does not have yet.
import { expect, test } from 'vitest'
import { simulate } from '../../src/library'

function printed(program: string): string[] {
  return simulate(program, { host: 'node', record: 'output' }).output.map(({ text }) => text)
}

test('a limit of an iterator is a whole number that is exact, or Infinity, and closes the iterator if not', () => {
  const program = `const iterator = { __proto__: Iterator.prototype, return: () => { console.log('closed'); return {} } }
    for (const limit of [2 ** 53, -1, NaN]) try { iterator.take(limit) } catch (error) { console.log(error.name) }
    console.log([1, 2].values().drop(Infinity).toArray().length, [1, 2].values().take(1.9).toArray())`
  const refused = ['closed', 'RangeError']
  expect(printed(program)).toEqual([...refused, ...refused, ...refused, '0 [ 1 ]'])
})

test('Array.fromAsync reads the method of the iterator once', () => {
  const program = `let count = 0
    const items = { get [Symbol.asyncIterator]() { count++; return async function* () { yield 1 } } }
    Array.fromAsync(items).then((array) => console.log(count, array))
    Array.fromAsync.call(null, { length: 2 ** 32 }).catch((error) => console.log(error.name))`
  expect(printed(program)).toEqual(['RangeError', '1 [ 1 ]'])
})

test('a union begins with what the set holds when the keys of the other are asked for', () => {
  const program = `const set = new Set(['a', 'b'])
    const keys = () => ({ next() { set.delete('b'); return { done: true } } })
    console.log(set.union({ size: 1, has() {}, keys }), set)`
  expect(printed(program)).toEqual(["Set(2) { 'a', 'b' } Set(1) { 'a' }"])
})

test('RegExp.escape makes a pattern of any text that matches just that text', () => {
  const program = String.raw`const texts = ['a.b*c', '1+1', '\n\t\v\u2028', '\ud83d\ude00\ud83d', '-,~/"', 'ß_é', '']
    console.log(texts.map(RegExp.escape).join(' '))
    console.log(texts.every((text) => new RegExp('^' + RegExp.escape(text) + '$', 'u').test(text)))
    try { RegExp.escape(1) } catch (error) { console.log(error.name) }`
  const escaped = [
    String.raw`\x61\.b\*c \x31\+1 \n\t\v\u2028`,
    String.raw`😀\ud83d \x2d\x2c\x7e\/\x22 ß_é `,
  ].join(' ')
  expect(printed(program)).toEqual([escaped, 'true', 'TypeError'])
})

test('a setter of a date goes by the time that it had before the arguments were converted', () => {
  const program = `const invalid = new Date(NaN), valid = new Date(0)
    console.log(invalid.setHours({ valueOf: () => invalid.setTime(0) }), invalid.getTime())
    console.log(valid.setDate({ valueOf: () => (valid.setTime(NaN), 5) }), valid.getTime())`
  expect(printed(program)).toEqual(['NaN 0', '345600000 345600000'])
})
