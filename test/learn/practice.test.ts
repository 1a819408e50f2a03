import { describe, expect, test } from 'vitest'
import { createHost } from '../../src/hosts/create-host'
import { hostOf, PRACTICE_LEVELS, TOPICS } from '../../src/learn/practice/drafts'
import { choiceOf } from '../../src/learn/practice/options'
import { type PracticeRequest, practise, type Runner } from '../../src/learn/practice/practice'
import { linesOf } from '../../src/learn/wrong-outputs'
import { outcomes } from '../../src/library'
import { runOn } from '../../src/scenario/run-program'

const run: Runner = (source, host, options) => runOn((setup) => createHost(host, setup), source, options)

/** Each topic, each level in turn; `PRACTICE=100 npx vitest run test/learn/practice.test.ts` tries more of them. */
const requests: PracticeRequest[] = Array.from(
  { length: Number(process.env.PRACTICE ?? TOPICS.length) },
  (_, i) => ({
    topic: TOPICS[i % TOPICS.length]!,
    level: PRACTICE_LEVELS[(i + Math.floor(i / TOPICS.length)) % PRACTICE_LEVELS.length]!,
    seed: i,
  }),
)

describe.each(requests)('$topic, level $level, seed $seed', (request) => {
  const exercise = practise(request, run)
  const { source, output, wrong } = exercise
  const printed = (text: string): string => {
    const result = run(text, hostOf(request.topic), { record: 'output' })
    return JSON.stringify([result.outcome.kind, linesOf(result)])
  }

  test('every line matters', () => {
    const lines = source.trimEnd().split('\n')
    for (const [i, line] of lines.entries())
      expect(printed(lines.toSpliced(i, 1).join('\n')), line).not.toBe(printed(source))
  })

  test('it prints the same in every real engine', () => {
    const { found, isComplete } = outcomes(source, { host: exercise.host })
    expect(isComplete).toBe(true)
    expect(found.map(({ result }) => linesOf(result))).toEqual([output])
  })

  test('it offers two to four orders, of which one is right', () => {
    const { options, right } = choiceOf(exercise)
    expect(options.length).toBeGreaterThanOrEqual(3)
    expect(new Set(options.map(String)).size).toBe(options.length)
    expect(options[right]).toEqual(output)
    expect(wrong.map(({ lines }) => String(lines))).not.toContain(String(output))
  })
})

test('an exercise is about its topic', () => {
  for (const [topic, level, seed, says] of [
    ['async', 1, 1, 'async function'],
    ['async', 2, 5, 'async function'],
    ['promises', 2, 7, '.then('],
  ] as const)
    expect(practise({ topic, level, seed }, run).source).toContain(says)
})

test('the same seed gives the same program, and another seed another one', () => {
  const request = { topic: 'jobs', level: 2, seed: 1 } as const
  const { source } = practise(request, run)
  expect(practise(request, run).source).toBe(source)
  expect(practise({ ...request, seed: 2 }, run).source).not.toBe(source)
})
