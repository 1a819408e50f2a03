// Every output that a program can have, and what decides.
import { describe, expect, test } from 'vitest'
import { type OutcomesOptions, outcomes, type Run, simulate } from '../../src/library'
import { type Attempt, type Exploration, search } from '../../src/scenario/exploration'

const printed = (source: string, options: OutcomesOptions) =>
  outcomes(source, options).found.map(({ result }) => result.output.map(({ text }) => text).join(' '))

const RACE = "setTimeout(() => console.log('timeout'), 0)\nsetImmediate(() => console.log('immediate'))"

describe('outcomes', () => {
  test('a timer against an immediate is a race of two', () => {
    expect(printed(RACE, { host: 'node' }).sort()).toEqual(['immediate timeout', 'timeout immediate'])
  })

  test('the choices of an outcome lead to it again', () => {
    for (const { result, decisions } of outcomes(RACE, { host: 'node' }).found) {
      const again = simulate(RACE, { host: 'node', choices: decisions.map(({ chosen }) => chosen) })
      expect(again.output.map(({ text }) => text)).toEqual(result.output.map(({ text }) => text))
    }
  })

  test('in a callback of a file operation the immediate is always before the timer', () => {
    const source = `require('fs').stat('/', () => { ${RACE.replace('\n', ';')} })`
    const { found, isComplete } = outcomes(source, { host: 'node' })
    expect(isComplete).toBe(true)
    expect(found.map(({ result }) => result.output.map(({ text }) => text))).toEqual([
      ['immediate', 'timeout'],
    ])
  })

  test('three requests of equal latency end in six orders, and the choices of each lead to it again', () => {
    const source = "for (const name of 'abc') fetch('/' + name).then(() => console.log(name))"
    const { found, isComplete } = outcomes(source, { host: 'browser' })
    const linesOf = ({ output }: Run) => output.map(({ text }) => text).join('')
    expect(isComplete).toBe(true)
    expect(found.map(({ result }) => linesOf(result)).sort()).toEqual([
      'abc',
      'acb',
      'bac',
      'bca',
      'cab',
      'cba',
    ])
    for (const { result, decisions } of found)
      expect(linesOf(simulate(source, { choices: decisions.map(({ chosen }) => chosen) }))).toBe(
        linesOf(result),
      )
  })

  test('jobs and timers of different delays always come in one order', () => {
    const source =
      "setTimeout(() => console.log('b'), 20); setTimeout(() => console.log('a'), 10); Promise.resolve().then(() => console.log('job'))"
    const { found, isComplete, runs } = outcomes(source, { host: 'browser' })
    expect({ count: found.length, isComplete, runs }).toEqual({ count: 1, isComplete: true, runs: 1 })
  })

  test('a text with problems has one outcome, the problems', () => {
    expect(outcomes('let a = ;').found.map(({ result }) => result.outcome.kind)).toEqual(['problems'])
  })
})

function explore<T>(attempt: (choices: readonly number[]) => Attempt<T>, maxRuns: number): Exploration<T> {
  const steps = search(attempt, { maxRuns })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

describe('exploring', () => {
  /** Asks three times; the second question is only asked after a 1. */
  const questions = (choices: readonly number[]) => {
    const answers: number[] = []
    const ask = (options: number) => {
      const chosen = choices[answers.length] ?? 0
      answers.push(chosen)
      return { kind: 'question', options: Array(options).fill(''), chosen }
    }
    const decisions = [ask(2)]
    if (decisions[0]!.chosen === 1) decisions.push(ask(3))
    decisions.push(ask(2))
    return { result: answers, key: answers.join(), decisions }
  }

  test('goes every way once', () => {
    const { found, isComplete, runs } = explore(questions, 100)
    expect(found.map(({ result }) => result.join()).sort()).toEqual([
      '0,0',
      '0,1',
      '1,0,0',
      '1,0,1',
      '1,1,0',
      '1,1,1',
      '1,2,0',
      '1,2,1',
    ])
    expect({ isComplete, runs }).toEqual({ isComplete: true, runs: 8 })
  })

  test('counts the ways that come to the same', () => {
    const same = (choices: readonly number[]) => ({ ...questions(choices), key: 'same' })
    expect(explore(same, 100).found.map(({ ways }) => ways)).toEqual([8])
  })

  test('says so where it gave up', () => {
    expect(explore(questions, 3)).toMatchObject({ isComplete: false, runs: 3, stoppedBy: 'runs' })
  })
})
