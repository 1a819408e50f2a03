import { expect, test } from 'vitest'
import type { ArrayObject } from '../../src/machine/objects/array'
import { createArray } from '../../src/machine/operations/operations'
import { callBuiltin, createGuest, fn, run } from './guest'

test('sort calls its comparator in the order that V8 does', () => {
  const agent = createGuest()
  const calls: string[] = []
  const comparator = fn(agent, (a, b) => {
    calls.push(`${Number(a)} ${Number(b)}`)
    return Number(a) - Number(b)
  })
  const array = createArray(agent, [3, 1, 2])
  run(agent, callBuiltin(agent, 'Array.prototype.sort', array, comparator))
  expect(array.elements).toEqual([1, 2, 3])
  expect(calls).toEqual(['1 3', '2 1', '2 3', '2 1'])
})

test('a long list is sorted, and equal elements keep their order', () => {
  const agent = createGuest()
  const comparator = fn(agent, (a, b) => (Number(a) % 10) - (Number(b) % 10))
  const numbers = Array.from({ length: 500 }, (_, i) => (i * 7919) % 1000)
  const array = createArray(agent, numbers.slice())
  run(agent, callBuiltin(agent, 'Array.prototype.sort', array, comparator))
  expect(array.elements).toEqual(numbers.sort((a, b) => (a % 10) - (b % 10)))
})

test('forEach sees an element that its callback removes as absent', () => {
  const agent = createGuest()
  const array = createArray(agent, ['a', 'b', 'c'])
  const seen: unknown[] = []
  const callback = fn(agent, (value) => {
    seen.push(value)
    array.setLength(2)
    return undefined
  })
  run(agent, callBuiltin(agent, 'Array.prototype.forEach', array, callback))
  expect(seen).toEqual(['a', 'b'])
})

test('map keeps holes, and flattening an array that contains itself is a RangeError', () => {
  const agent = createGuest()
  const double = fn(agent, (value) => Number(value) * 2)
  const holey = createArray(agent, [1])
  holey.put(2, 3)
  const mapped = run(agent, callBuiltin(agent, 'Array.prototype.map', holey, double)) as ArrayObject
  expect([mapped.length, mapped.hasOwn(1), mapped.getOwnSlot(2)]).toEqual([3, false, 6])
  holey.put(1, holey)
  expect(() =>
    run(agent, callBuiltin(agent, 'Array.prototype.flat', holey, Number.POSITIVE_INFINITY)),
  ).toThrow()
})
