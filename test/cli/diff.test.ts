import { expect, test } from 'vitest'
import { diff } from '../../src/cli/diff'

const numbered = (count: number, word: string) => Array.from({ length: count }, (_, i) => `${word} ${i}`)

test('lines that differ are shown with their neighbours', () => {
  expect(diff(['a', 'b', 'c', 'd', 'e'], ['a', 'b', 'x', 'd', 'e'])).toEqual([
    '…',
    '  b',
    '- c',
    '+ x',
    '  d',
    '…',
  ])
})

test('a line that is missing is the only one that differs', () => {
  expect(diff(['a', 'a', 'b'], ['a', 'b'])).toEqual(['  a', '- a', '  b'])
})

test('two outputs that have nothing in common are cut', () => {
  const lines = diff(numbered(20_000, 'expected'), numbered(20_000, 'printed'))
  expect(lines).toHaveLength(201)
  expect(lines[0]).toBe('- expected 0')
  expect(lines.at(-1)).toBe('… and 39,800 more lines')
})

test('one line among many that are the same is found', () => {
  const expected = numbered(20_000, 'line')
  const printed = expected.with(10_000, 'another')
  expect(diff(expected, printed)).toEqual([
    '…',
    '  line 9999',
    '- line 10000',
    '+ another',
    '  line 10001',
    '…',
  ])
})
