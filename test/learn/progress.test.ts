import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dueLaterToday,
  dueNow,
  joined,
  NO_PROGRESS,
  type Prediction,
  withChallenge,
  withMark,
  withPractice,
  withPrediction,
} from '../../src/learn/progress/progress'
import { progressFrom, progressText } from '../../src/learn/progress/progress-text'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const now = new Date(2026, 10, 27, 12).getTime()

const sureAndWrong: Prediction = {
  scenario: 'a',
  isRight: false,
  beliefs: ['one-queue', 'timers-first'],
  atStake: ['one-queue', 'timers-first'],
  separates: ['one-queue', 'timers-first'],
  isSure: true,
  now,
}
const separating = (belief: string) => (belief === 'one-queue' ? ['a', 'b', 'c', 'd'] : [])

describe('what comes back', () => {
  const missed = withPrediction(NO_PROGRESS, sureAndWrong)

  test('is what somebody was sure of, the same day and in another program', () => {
    expect(dueNow(missed, now, separating)).toEqual([])
    expect(dueLaterToday(missed, now)).toBe(1)
    expect(dueNow(missed, now + 10 * MINUTE, separating)).toEqual([{ belief: 'one-queue', scenario: 'b' }])
    const guessed = withPrediction(NO_PROGRESS, { ...sureAndWrong, isSure: false })
    expect(guessed.returns).toEqual([])
    expect(guessed.beliefs.get('one-queue')).toEqual({ wrong: 1, right: 0 })
  })

  test('comes back on the same day, however late it is', () => {
    const late = new Date(2026, 4, 1, 23, 55).getTime()
    const [again] = withPrediction(NO_PROGRESS, { ...sureAndWrong, now: late }).returns
    expect(new Date(again!.due).getDate()).toBe(1)
  })

  test('comes a second time after a week, whatever the hour, and then is over', () => {
    const right = { ...sureAndWrong, isRight: true, beliefs: [], isSure: false }
    const same = withPrediction(missed, { ...right, scenario: 'a', now: now + 20 * MINUTE })
    expect(same.returns, 'the same program proves nothing').toEqual(missed.returns)
    const again = withPrediction(missed, { ...right, scenario: 'b', now: now + 20 * MINUTE })
    expect(dueNow(again, now + 6 * DAY, separating)).toEqual([])
    expect(dueNow(again, now + 7 * DAY - 4 * 60 * MINUTE, separating)).toEqual([
      { belief: 'one-queue', scenario: 'c' },
    ])
    const over = withPrediction(again, { ...right, scenario: 'c', now: now + 7 * DAY })
    expect(over.returns).toEqual([])
    expect(over.beliefs.get('one-queue')).toEqual({ wrong: 1, right: 2 })
  })

  test('begins anew where it is missed again, and prefers what is not solved yet', () => {
    const again = withPrediction(missed, { ...sureAndWrong, scenario: 'b', isSure: false, now: now + DAY })
    expect(again.returns).toMatchObject([{ stage: 'day', seen: ['a', 'b'], due: now + DAY + 10 * MINUTE }])
    expect(dueNow(withMark(again, 'c', 'solved'), now + 2 * DAY, separating)).toEqual([
      { belief: 'one-queue', scenario: 'd' },
    ])
  })
})

test('what is missed in all its programs still comes back, not in the last one', () => {
  const missing = ['a', 'b', 'c', 'd'].reduce(
    (progress, scenario) => withPrediction(progress, { ...sureAndWrong, scenario }),
    NO_PROGRESS,
  )
  expect(dueNow(missing, now + DAY, separating)).toEqual([{ belief: 'one-queue', scenario: 'a' }])
  const right = { ...sureAndWrong, isRight: true, beliefs: [], now: now + DAY }
  expect(withPrediction(missing, { ...right, scenario: 'd' }).returns[0]!.stage).toBe('day')
  expect(withPrediction(missing, { ...right, scenario: 'a' }).returns[0]!.stage).toBe('week')
})

test('a mark goes only forwards', () => {
  const solved = withMark(NO_PROGRESS, 'a', 'solved')
  expect(withMark(solved, 'a', 'tried')).toBe(solved)
})

test('progress of two browsers is joined: nothing is lost, and nothing counts twice', () => {
  const one = withPractice(withChallenge(withPrediction(NO_PROGRESS, sureAndWrong), 'x'), 'timers', true)
  const other = withChallenge(withMark(NO_PROGRESS, 'a', 'solved'), 'y')
  const both = joined(one, other)
  expect(joined(both, one)).toEqual(both)
  expect(both.scenarios.get('a')).toBe('solved')
  expect([...both.challenges]).toEqual(['x', 'y'])
  expect(both.practice.get('timers')).toEqual({ wrong: 0, right: 1 })
})

describe('progress as a text', () => {
  test('is read again as it was, whatever the names are', () => {
    const predictions = fc.array(
      fc.record({
        scenario: fc.oneof(fc.string({ minLength: 1 }), fc.constant('__proto__')),
        isRight: fc.boolean(),
        beliefs: fc.constantFrom(['one-queue'] as const, ['await-blocks'] as const),
        atStake: fc.constantFrom(['one-queue'] as const, [] as const),
        separates: fc.constantFrom(['one-queue'] as const, ['await-blocks'] as const),
        isSure: fc.boolean(),
        now: fc.nat(),
      }),
    )
    fc.assert(
      fc.property(predictions, (made) => {
        const progress = made.reduce(withPrediction, NO_PROGRESS)
        expect(progressFrom(progressText(progress))).toEqual(progress)
      }),
    )
  })

  test.each([
    ['', { kind: 'no-json' }],
    ['[]', { kind: 'other' }],
    ['{"kind":"loopscope-progress","version":2}', { kind: 'newer' }],
    ['{"kind":"loopscope-progress","version":1,"scenarios":7}', { kind: 'field', path: 'scenarios' }],
  ])('refuses %s', (text, refusal) => {
    expect(progressFrom(text)).toEqual(refusal)
  })
})
