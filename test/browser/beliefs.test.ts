// Whoever predicts by a wrong rule is answered with that rule, whichever it is.
import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { BELIEFS, type Belief } from '../../src/machine/running/beliefs'
import { test } from './page'

interface Prediction {
  readonly scenario: string
  /** In the order in which they would be printed. */
  readonly lines: readonly string[]
}

const PREDICTIONS: { readonly [B in Belief]: Prediction } = {
  'one-queue': { scenario: 'microtask-order', lines: ['first', 'second', 'third', 'a timer', 'fourth'] },
  'timers-first': {
    scenario: 'nested-timers-and-microtasks',
    lines: [
      'timer 1',
      'timer 2',
      'job 1',
      'job of timer 1',
      'job of timer 2',
      'job of job 1',
      'timer of job 1',
    ],
  },
  'script-is-no-task': {
    scenario: 'script-is-a-task',
    lines: ['the script, task 1', 'task 2', 'job of the script', 'job of task 2', 'task 3'],
  },
  'before-node-11': {
    scenario: 'before-node-11',
    lines: ['script', 'timer 1', 'timer 2', 'tick of timer 1', 'job of timer 1'],
  },
  'jobs-last': { scenario: 'race-cancels-nothing', lines: ['the slow one works on', 'timed out'] },
  'one-job-per-task': {
    scenario: 'microtask-order',
    lines: ['first', 'a timer', 'second', 'third', 'fourth'],
  },
  'zero-is-now': {
    scenario: 'then-is-never-now',
    lines: ['Spike comes by', 'Tom looks around', 'Jerry is here already'],
  },
  'exact-timers': {
    scenario: 'timers-are-late',
    lines: ['timer of 10 ms', 'the loop is done', 'timer of 80 ms'],
  },
  'timers-in-order': {
    scenario: 'timer-of-zero',
    lines: ['set the trap', 'walk away', 'Tom comes back', 'snap'],
  },
  'then-is-now': {
    scenario: 'settled-once',
    lines: ['the executor runs', 'fulfilled with first', 'end of the script'],
  },
  'executor-later': {
    scenario: 'settled-once',
    lines: ['end of the script', 'the executor runs', 'fulfilled with first'],
  },
  'chain-is-a-unit': {
    scenario: 'finally-passes-on',
    lines: ['end of the script', 'got result', 'clean up', 'another job', 'then: result'],
  },
  'async-is-later': {
    scenario: 'forgotten-await',
    lines: ['main waits', 'bug: Jerry goes out', 'fixed: Jerry stays in'],
  },
  'await-blocks': {
    scenario: 'forgotten-await',
    lines: ['bug: Jerry goes out', 'fixed: Jerry stays in', 'main waits'],
  },
  'async-is-atomic': {
    scenario: 'lost-update',
    lines: ['Jerry sees 0', 'both are on their way', 'Nibbles sees 1', 'cheese: 2'],
  },
  'return-is-free': { scenario: 'returning-a-promise', lines: ['1', 'X', '2', '3', '4'] },
  'tick-is-immediate': {
    scenario: 'after-reading-a-file',
    lines: ['poll phase', 'immediate', 'tick', 'timer'],
  },
  'for-each-waits': {
    scenario: 'saved-before-it-is',
    lines: ['wrote a', 'wrote b', 'saved?', 'main waits', 'wrote c', 'wrote d', 'saved!'],
  },
  'race-cancels': { scenario: 'race-cancels-nothing', lines: ['timed out'] },
  'try-catches-later': {
    scenario: 'error-of-one-timer',
    lines: ['both timers are set', 'Tom jumps', 'caught: Tom falls', 'Jerry runs on'],
  },
  'calls-wait': {
    scenario: 'call-stack',
    lines: ['enter kitchen', 'leave kitchen', 'enter fridge', 'leave fridge', 'cheese!'],
  },
  'calls-end-in-order': {
    scenario: 'call-stack',
    lines: ['enter kitchen', 'enter fridge', 'cheese!', 'leave kitchen', 'leave fridge'],
  },
  'catch-goes-back': {
    scenario: 'error-unwinds-the-stack',
    lines: ['caught: mousetrap', 'Tom is never here', 'life goes on'],
  },
  'handed-out-once': { scenario: 'job-runs-twice', lines: ['A takes 30, receive 1: 70 left'] },
  'added-is-begun': {
    scenario: 'two-job-queues',
    lines: ['microtask of the script', 'immediate', 'server job 1 begins', 'server job 2 begins'],
  },
  'only-workers-count': {
    scenario: 'webhook-retries',
    lines: ['minute 0: try 1 of 5', 'minute 0: try 2 of 5', 'minute 0: try 3 of 5'],
  },
}

const sourceOf = (scenario: string): string => readFileSync(`scenarios/${scenario}.js`, 'utf8')

test('each wrong prediction is answered with its own belief', async ({ loopscope }) => {
  test.slow()
  const { page } = loopscope
  const ask = page.locator('[data-ask]')
  for (const belief of BELIEFS) {
    const { scenario, lines } = PREDICTIONS[belief]
    const source = sourceOf(scenario)
    await page
      .getByText(/^\/\/ host: node$/m.test(source) ? 'Node' : 'Browser', { exact: true })
      .first()
      .click()
    await loopscope.run(source)
    await page.keyboard.press('Home')
    await page.keyboard.press('q')
    await expect(ask, scenario).toHaveAttribute('data-phase', 'predict')
    const chips = await ask.locator('ul bdi').allTextContents()
    for (const line of lines) await page.keyboard.press(String(chips.indexOf(line) + 1))
    await page.keyboard.press('Enter')
    await expect(ask, belief).toHaveAttribute('data-phase', /parted|told/)
    // Where it is asked before it is told, any answer will do.
    if ((await ask.getAttribute('data-phase')) === 'parted') await page.keyboard.press('1')
    await expect(ask.locator(`[data-belief=${belief}]`)).toContainText('Many think')
    await page.keyboard.press('Escape')
    await expect(ask).toHaveCount(0)
  }
})
