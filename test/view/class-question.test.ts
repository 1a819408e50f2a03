import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  believed,
  classQuestion,
  goOn,
  isClassQuestion,
  PHASES,
  totalOf,
  withVotes,
} from '../../src/view/present/class-question'
import { sharedFrom } from '../../src/view/present/shared'

const parts = {
  outputs: [['a', 'b', 'c']],
  wrong: [
    { beliefs: ['one-queue', 'timers-first'] as const, lines: ['a', 'c', 'b'], differsAt: 1 },
    { beliefs: ['jobs-last'] as const, lines: ['c', 'a', 'b'], differsAt: 0 },
  ],
  unprinted: [],
}
const question = classQuestion(parts)!

test('a class chooses between what is printed and what wrong rules print', () => {
  expect(question.options.filter(({ isRight }) => isRight)).toHaveLength(1)
  expect(new Set(question.options.map(({ lines }) => lines.join()))).toEqual(
    new Set(['a,b,c', 'a,c,b', 'c,a,b']),
  )
  expect(classQuestion(parts)).toEqual(question)
  expect(classQuestion({ outputs: [['a', 'b']], wrong: [], unprinted: [] })).toBeUndefined()
  expect(classQuestion({ outputs: [[]], wrong: parts.wrong, unprinted: [] })).toBeUndefined()
})

test('each order of a race that is among the options is right', () => {
  const outputs = [
    ['a', 'b', 'c'],
    ['b', 'a', 'c'],
    ['b', 'c', 'a'],
  ]
  const { options, isRace, notOffered } = classQuestion({ ...parts, outputs })!
  expect({ isRace, notOffered }).toEqual({ isRace: true, notOffered: 1 })
  expect(options.filter(({ isRight }) => isRight).map(({ lines }) => lines.join())).toEqual(
    expect.arrayContaining(['a,b,c', 'b,a,c']),
  )
  expect(options.filter(({ isUsual }) => isUsual).map(({ lines }) => lines.join())).toEqual(['a,b,c'])
  expect(options.filter(({ isRight }) => !isRight)).toHaveLength(2)
  const race = classQuestion({
    outputs: [
      ['a', 'b'],
      ['b', 'a'],
    ],
    wrong: [],
    unprinted: [],
  })!
  expect(race.options.every(({ isRight }) => isRight)).toBe(true)
})

test('it goes from posing to explaining and back, and stops at both ends', () => {
  const phases = PHASES.map(() => '')
  let at = question
  for (const i of phases.keys()) {
    phases[i] = at.phase
    at = goOn(at)
  }
  expect(phases).toEqual([...PHASES])
  expect(at.phase).toBe('explain')
  expect(goOn(question, -1)).toBe(question)
})

test('hands are counted only while it votes, and never below none', () => {
  expect(withVotes(question, 0, 5)).toBe(question)
  const voting = goOn(question)
  expect(totalOf(withVotes(voting, 1, 12).votes[0])).toBe(12)
  fc.assert(
    fc.property(fc.double(), (count) => {
      const [voted] = withVotes(voting, 0, count).votes[0]
      expect(Number.isInteger(voted) && voted! >= 0 && voted! <= 999).toBe(true)
    }),
  )
})

test('what most believed is explained first', () => {
  const at = question.options.findIndex(({ belief }) => belief === 'jobs-last')
  expect(believed(withVotes(goOn(question), at, 9))).toEqual(['jobs-last', 'one-queue'])
})

test('a window takes no state that is none', () => {
  expect(isClassQuestion(JSON.parse(JSON.stringify(question)))).toBe(true)
  for (const other of [
    undefined,
    null,
    1,
    {},
    { ...question, phase: 'x' },
    { ...question, votes: [[1], [2]] },
    { ...question, isRace: undefined },
  ])
    expect(isClassQuestion(other)).toBe(false)
  const control = { stop: 1, item: -1, isBlank: false, isAsked: false, question: undefined }
  expect(sharedFrom({ revision: 1, control, screen: {} })).toBeDefined()
  expect(sharedFrom('opened')).toBeUndefined()
  expect(sharedFrom({ revision: 1, control: { ...control, stop: 'x' }, screen: {} })).toBeUndefined()
})
