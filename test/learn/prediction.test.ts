import { expect, test } from 'vitest'
import { judge, type Puzzle, puzzleOf } from '../../src/learn/prediction'
import { linesOf, wrongOutputs } from '../../src/learn/wrong-outputs'
import { simulate } from '../../src/library'

function puzzleFor(source: string): Puzzle {
  const run = (options: object) => simulate(source, { record: 'output', ...options })
  return puzzleOf({ outputs: [linesOf(run({}))], wrong: wrongOutputs(run), unprinted: [] })!
}

const TOM = `setTimeout(() => console.log('Tom'), 50)
setTimeout(() => console.log('Doggy'), 30)
new Promise((resolve) => resolve('Promise')).then((said) => console.log(said))
console.log('Jerry')`

test('the chips are the lines that are printed, in another order', () => {
  const { chips, outputs } = puzzleFor(TOM)
  expect(chips).not.toEqual(outputs[0])
  expect(chips.toSorted()).toEqual(outputs[0]!.toSorted())
})

test('chips that differ in a number are mixed, too', () => {
  const reversed = (lines: readonly string[]): string => String(lines.toReversed())
  for (const most of [3, 4, 6, 9])
    for (const text of ['line', 'tick ', 'a', '']) {
      const outputs = [Array.from({ length: most }, (_, i) => `${text}${i}`)]
      const { chips } = puzzleOf({ outputs, wrong: [], unprinted: [] })!
      expect(String(chips)).not.toBe(String(outputs[0]))
      expect(String(chips)).not.toBe(reversed(outputs[0]!))
      const neighbours = chips.filter(
        (chip, i) => i > 0 && outputs[0]!.indexOf(chip) === outputs[0]!.indexOf(chips[i - 1]!) - 1,
      )
      expect(neighbours.length, String(chips)).toBeLessThan(most - 1)
    }
})

test('of two chips the first is now the first that is printed, now the second', () => {
  const isInOrder = (name: string): boolean => {
    const [lines] = [[`${name} one`, `${name} two`]]
    return puzzleOf({ outputs: [lines], wrong: [], unprinted: [] })!.chips[0] === lines[0]
  }
  expect(new Set(['tom', 'jerry', 'spike', 'doggy', 'nibbles', 'butch'].map(isInOrder)).size).toBe(2)
})

test('a right prediction is right', () => {
  expect(judge(puzzleFor(TOM), ['Jerry', 'Promise', 'Doggy', 'Tom'])).toMatchObject({
    isRight: true,
    differsAt: 4,
  })
})

test('a prediction that a belief explains names it', () => {
  expect(judge(puzzleFor(TOM), ['Jerry', 'Promise', 'Tom', 'Doggy'])).toMatchObject({
    isRight: false,
    differsAt: 2,
    beliefs: ['timers-in-order'],
    isExplained: true,
  })
  expect(judge(puzzleFor(TOM), ['Promise', 'Jerry', 'Doggy', 'Tom']).beliefs).toEqual(['then-is-now'])
})

test('a prediction that no belief explains whole may have one for its first wrong line', () => {
  const verdict = judge(puzzleFor(TOM), ['Promise', 'Tom', 'Jerry', 'Doggy'])
  expect(verdict).toMatchObject({ differsAt: 0, beliefs: ['then-is-now'], isExplained: false })
})

test('what goes astray at the same line is to be asked about again, also where no belief explains it', () => {
  const ofTom = judge(puzzleFor(TOM), ['Tom', 'Jerry', 'Promise', 'Doggy'])
  expect(ofTom).toMatchObject({ differsAt: 0, beliefs: [] })
  expect(ofTom.atStake).toContain('then-is-now')
  expect(judge(puzzleFor(TOM), ['Jerry', 'Promise', 'Tom', 'Doggy']).atStake[0]).toBe('timers-in-order')
})

test('a prediction that ends early is wrong where it ends', () => {
  expect(judge(puzzleFor(TOM), ['Jerry', 'Promise'])).toMatchObject({ isRight: false, differsAt: 2 })
})

test('each of several outcomes is accepted', () => {
  const puzzle = puzzleOf({
    outputs: [
      ['timer', 'immediate'],
      ['immediate', 'timer'],
    ],
    wrong: [],
    unprinted: [],
  })!
  expect(judge(puzzle, ['timer', 'immediate']).isRight).toBe(true)
  expect(judge(puzzle, ['immediate', 'timer']).isRight).toBe(true)
  expect(judge(puzzle, ['timer']).isRight).toBe(false)
})

test('what only a wrong rule prints is among the chips', () => {
  const source = `try { setTimeout(() => { throw 'x' }, 0) } catch (error) { console.log('caught', error) }
    console.log('after')`
  expect(puzzleFor(source).chips.toSorted()).toEqual(['Uncaught x', 'after', 'caught x'])
})

test('a line that is printed twice is there twice', () => {
  const { chips } = puzzleFor(`console.log('a'); setTimeout(() => console.log('a')); console.log('b')`)
  expect(chips.toSorted()).toEqual(['a', 'a', 'b'])
})

test('lines that no run prints are among the chips, two at most', () => {
  const unprinted = ['never', 'nor this', 'nor that'].map((text, i) => ({ text, line: i + 1 }))
  const { chips } = puzzleOf({ outputs: [['a']], wrong: [], unprinted })!
  expect(chips.toSorted()).toEqual(['a', 'never', 'nor this'])
})

test('a line that no run prints is wrong wherever it stands', () => {
  const unprinted = [{ text: 'never', line: 3 }]
  const puzzle = puzzleOf({ outputs: [['a', 'b']], wrong: [], unprinted })!
  expect(judge(puzzle, ['a', 'b']).isRight).toBe(true)
  expect(judge(puzzle, ['a', 'never', 'b'])).toMatchObject({ isRight: false, differsAt: 1 })
  expect(judge(puzzle, ['a', 'b', 'never'])).toMatchObject({ isRight: false, differsAt: 2 })
})

test('fewer than two different lines are nothing to put in order', () => {
  expect(puzzleOf({ outputs: [['a']], wrong: [], unprinted: [] })).toBeUndefined()
  expect(puzzleOf({ outputs: [['a', 'a']], wrong: [], unprinted: [] })).toBeUndefined()
})

/** Thirty lines, then two that a wrong rule turns round, then thirty more. */
const long = (...middle: string[]): string[] => [
  ...Array.from({ length: 30 }, (_, i) => `before ${i}`),
  ...middle,
  ...Array.from({ length: 30 }, (_, i) => `after ${i}`),
]

test('of a long output the nine lines around the most telling difference are asked for', () => {
  const puzzle = puzzleOf({
    outputs: [long('job', 'timer')],
    wrong: [{ beliefs: ['one-queue'], lines: long('timer', 'job'), differsAt: 30 }],
    unprinted: [],
  })!
  expect(puzzle.given).toHaveLength(28)
  expect(puzzle.outputs[0]).toEqual([
    'before 28',
    'before 29',
    'job',
    'timer',
    ...[0, 1, 2, 3, 4].map((i) => `after ${i}`),
  ])
  expect(puzzle.left).toBe(62 - 28 - 9)
  expect(judge(puzzle, puzzle.outputs[0]!).isRight).toBe(true)
  expect(judge(puzzle, ['before 28', 'before 29', 'timer'])).toMatchObject({
    differsAt: 2,
    beliefs: ['one-queue'],
  })
})

test('of a long race the lines around the place where its outcomes part are asked for', () => {
  const { given, outputs } = puzzleOf({
    outputs: [long('job', 'timer'), long('timer', 'job')],
    wrong: [{ beliefs: ['one-queue'], lines: [...long('job', 'timer').slice(0, 60), 'last'], differsAt: 60 }],
    unprinted: [],
  })!
  expect(given).toHaveLength(28)
  expect(outputs.map((lines) => lines.slice(2, 4))).toEqual([
    ['job', 'timer'],
    ['timer', 'job'],
  ])
})
