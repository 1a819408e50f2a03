import { beforeEach, expect, test } from 'vitest'
import { classQuestion, goOn, withVotes } from '../../src/view/present/class-question'
import {
  forgetTallies,
  keepTally,
  nameClass,
  sharesOfRight,
  talliesAsCsv,
  tallyStore,
} from '../../src/view/present/tallies'

const question = classQuestion({
  outputs: [['job', 'timer']],
  wrong: [{ beliefs: ['one-queue'], lines: ['timer', 'job'], differsAt: 0 }],
  unprinted: [],
})!
const right = question.options.findIndex(({ isRight }) => isRight)

/** So many hands for the right option and for the other one, both times. */
function voted(first: readonly [number, number], second: readonly [number, number]) {
  const count = (at: typeof question, [yes, no]: readonly [number, number]) =>
    withVotes(withVotes(at, right, yes), 1 - right, no)
  return goOn(count(goOn(goOn(count(goOn(question), first))), second))
}

beforeEach(() => tallyStore.setState({ tallies: [], className: '' }))

test('what two classes voted is kept, both times, and the same question is kept once', () => {
  nameClass('7a')
  keepTally(voted([2, 8], [0, 0]), 'puzzle', 1)
  keepTally(voted([2, 8], [9, 1]), 'puzzle', 1)
  nameClass('7b')
  keepTally(voted([5, 5], [5, 0]), 'puzzle', 2)
  keepTally(voted([0, 0], [0, 0]), 'puzzle', 3)
  const { tallies } = tallyStore.getState()
  expect(tallies.map(({ className }) => className)).toEqual(['7a', '7b'])
  expect(tallies.map(sharesOfRight)).toEqual([
    [20, 90],
    [50, 100],
  ])
})

test('a class that is asked again has another tally, and those of one program can be forgotten', () => {
  keepTally(voted([1, 1], [0, 0]), 'puzzle', 1)
  keepTally(voted([1, 1], [0, 0]), 'puzzle', 2)
  keepTally(voted([1, 1], [0, 0]), 'other', 3)
  expect(tallyStore.getState().tallies).toHaveLength(3)
  forgetTallies('puzzle')
  expect(tallyStore.getState().tallies.map(({ program }) => program)).toEqual(['other'])
})

test('a spreadsheet gets a row for each option, and no formula', () => {
  nameClass('=1+1 "a"')
  keepTally(voted([3, 4], [5, 6]), 'puzzle', 0)
  const rows = talliesAsCsv(tallyStore.getState().tallies).trimEnd().split('\r\n')
  expect(rows).toHaveLength(3)
  expect(rows[1 + right]).toBe(
    `"'=1+1 ""a""","1970-01-01T00:00:00.000Z","puzzle","${'AB'[right]}","1","job | timer","3","5"`,
  )
})
