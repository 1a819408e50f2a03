import { expect, test } from 'vitest'
import { puzzleOf } from '../../src/learn/prediction'
import { linesOf } from '../../src/learn/wrong-outputs'
import { simulate } from '../../src/library'
import { beginPredicting, choose, place } from '../../src/view/ask/ask'
import { chosenAgain } from '../../src/view/ask/draft'
import { SIGNS } from '../../src/view/ask/keys'
import { inSentence, shownLine } from '../../src/view/ask/line-text'
import { printedBy } from '../../src/view/ask/same-texts'
import { commands } from '../../src/view/commands'
import { stepCommands } from '../../src/view/stepping/commands'

const predicting = (...lines: string[]) => beginPredicting({ outputs: [lines], wrong: [], unprinted: [] })!

test('a short line is shown as it is, with its spaces and rows', () => {
  expect(shownLine('  in a group')).toEqual({ text: '  in a group', length: undefined })
  expect(shownLine('one\n  two')).toEqual({ text: 'one\n  two', length: undefined })
  expect(shownLine('')).toEqual({ text: '', length: undefined })
})

test('of a long line a part is shown, and how long it is', () => {
  const { text, length } = shownLine('x'.repeat(5000))
  expect(text).toBe(`${'x'.repeat(60)}…`)
  expect(length).toEqual({ of: 'characters', count: 5000 })
  const rows = shownLine(Array.from({ length: 50 }, (_, i) => `row ${i}`).join('\n'))
  expect(rows.text.split('\n')).toEqual([...Array.from({ length: 6 }, (_, i) => `row ${i}`), '…'])
  expect(rows.length).toEqual({ of: 'lines', count: 50 })
})

test('two long lines that begin alike are shown from where they differ', () => {
  const begin = 'x'.repeat(400)
  const [one, other] = [`${begin}1${begin}`, `${begin}2${begin}`]
  const [shown, beside] = [shownLine(one, [other]).text, shownLine(other, [one]).text]
  expect(shown).toContain('1')
  expect(beside).toContain('2')
  expect(shown.startsWith('…')).toBe(true)
  const [first, second] = [`${begin}first`, `${begin}second`]
  expect(shownLine(first, [second]).text).toMatch(/^….*first$/)
})

test('half of a character is not shown', () => {
  expect(shownLine('😀'.repeat(100)).text.isWellFormed()).toBe(true)
  expect(shownLine(`x${'😀'.repeat(100)}`).text.isWellFormed()).toBe(true)
})

test('within a sentence a line is short, says that it is empty, and turns nothing round', () => {
  expect(inSentence('  ', (n) => `(${n} blanks)`)).toBe('(2 blanks)')
  expect(inSentence('Tom', String)).toBe('Tom')
  expect(inSentence('one\ntwo', String)).toBe('one…')
  expect(inSentence('\u202Eabc', String)).toBe('\u2068\u202Eabc\u2069')
  expect(inSentence('x'.repeat(100), String)).toHaveLength(61)
})

function printedByOf(source: string) {
  const run = simulate(source)
  const puzzle = puzzleOf({ outputs: [linesOf(run)], wrong: [], unprinted: [] })!
  return { chips: puzzle.chips, by: printedBy(puzzle, run.trace!) }
}

test('lines of the same text are told apart by the line that prints them', () => {
  const { chips, by } = printedByOf(`setTimeout(() => console.log('a'))
console.log('b')
console.log('a')`)
  expect(chips.map((text, i) => [text, by[i]?.line]).toSorted()).toEqual([
    ['a', 1],
    ['a', 3],
    ['b', undefined],
  ])
})

test('lines of the same text from one line of the program are told apart by their number', () => {
  const { chips, by } = printedByOf(`for (const x of ['a', 'b', 'a']) console.log(x)`)
  expect(chips.map((text, i) => [text, by[i]?.line, by[i]?.time]).toSorted()).toEqual([
    ['a', 1, 1],
    ['a', 1, 2],
    ['b', undefined, undefined],
  ])
})

test('each sign is one that no other command has while an order is asked for', () => {
  expect(SIGNS.slice(0, 10)).toEqual([...'123456789', 'a'])
  expect(new Set(SIGNS).size).toBe(SIGNS.length)
  const others = commands.filter((command) => !command.isForPresenting && !stepCommands.includes(command))
  expect(others.flatMap(({ keys }) => keys).filter((key) => SIGNS.includes(key))).toEqual([])
})

test('a chip is put at a place, moved to another one, and taken out', () => {
  let ask = predicting('a', 'b', 'c')
  ask = place(choose(choose(ask, 0), 1), 2, 1)
  expect(ask.chosen).toEqual([0, 2, 1])
  expect(place(ask, 0, 2).chosen).toEqual([2, 1, 0])
  expect(place(ask, 2, undefined).chosen).toEqual([0, 1])
})

test('what was chosen is found again where the same chips lie in another order, and nothing where there are others', () => {
  const before = { chips: ['a', 'b', 'a'], chosen: [2, 1] }
  expect(chosenAgain(before, ['b', 'a', 'a'])).toEqual([2, 0])
  expect(chosenAgain(before, ['b', 'a', 'c'])).toBeUndefined()
})
