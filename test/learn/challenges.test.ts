// Each challenge is solved by its solution, and neither by what it begins with nor by what comes near.
import { describe, expect, test } from 'vitest'
import { type Challenge, judgeChallenge, type Missing } from '../../src/learn/challenges/challenge'
import { CHALLENGES } from '../../src/learn/challenges/challenges'
import { english } from '../../src/learn/challenges/english'
import { CHALLENGE_NAMES, type ChallengeName } from '../../src/learn/challenges/names'
import { spanish } from '../../src/learn/challenges/spanish'
import { sayMissing } from '../../src/learn/challenges/words'
import { simulate } from '../../src/library'
import { NEAR_MISSES } from './near-misses'

function judged(challenge: Challenge, program: string) {
  const { trace, outcome } = simulate(program, { host: challenge.host })
  expect(['problems', 'failed', 'refused']).not.toContain(outcome.kind)
  return judgeChallenge(challenge, trace!)
}

test('there are 25, from easy to hard', () => {
  expect(CHALLENGES.map(({ name }) => name)).toEqual(CHALLENGE_NAMES)
  expect(CHALLENGES).toHaveLength(25)
  const levels = CHALLENGES.map(({ level }) => ['easy', 'medium', 'hard'].indexOf(level))
  expect(levels).toEqual(levels.toSorted())
})

describe.each(CHALLENGES)('$name', (challenge) => {
  test('its solution is accepted', () => {
    expect(judged(challenge, challenge.solution)).toEqual({ isSolved: true, position: expect.any(Number) })
  })

  test('what it begins with runs and solves nothing', () => {
    expect(judged(challenge, challenge.start).isSolved).toBe(false)
  })

  test.each(NEAR_MISSES[challenge.name])('refused: $program', ({ program, lacks }) => {
    const verdict = judged(challenge, program)
    const missing = verdict.isSolved ? undefined : verdict.missing
    expect(missing?.kind).toBe(lacks)
    for (const words of [english, spanish])
      expect(sayMissing(words, missing as Missing)).toMatch(/^[A-ZÁÉÍÓÚ“«].*\.$/)
  })

  test('it has hints in both languages', () => {
    const hints = [english, spanish].map((words) => words.challenges[challenge.name].hints.length)
    expect(hints[0]).toBeGreaterThanOrEqual(2)
    expect(hints[1]).toBe(hints[0])
  })
})

/** Other ways to solve one, as learners write them. */
const OTHER_WAYS: readonly (readonly [ChallengeName, string])[] = [
  ['two-aside', 'const f = async () => { await null }; f(); f()'],
  ['lost-update', 'let n = 0; async function f() { n += await 1 }; f(); f()'],
  ['lost-update', 'let n = 0; const f = async () => { n = n + (await 1) }; f(); f()'],
  [
    'lost-update',
    'let n = 0; const read = () => n; const write = (to) => { n = to }; const f = async () => { const seen = read(); await null; write(seen + 1) }; f(); f()',
  ],
  [
    'listeners-on-one-stack',
    "const b = document.createElement('button'); for (const n of [1, 2]) b.addEventListener('click', async () => { await n }); b.dispatchEvent(new MouseEvent('click'))",
  ],
]

test.each(OTHER_WAYS)('%s is solved by: %s', (name, program) => {
  const challenge = CHALLENGES.find((one) => one.name === name)!
  expect(judged(challenge, program)).toMatchObject({ isSolved: true })
})
