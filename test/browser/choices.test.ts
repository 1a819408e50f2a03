// Where a real engine is free: the marks, the other way, and everything that the program can print.
import { expect } from '@playwright/test'
import { test } from './page'

const program = `setTimeout(() => console.log('timeout'), 0)
setImmediate(() => console.log('immediate'))
`

test.beforeEach(async ({ loopscope }) => {
  await loopscope.page.getByText('Node', { exact: true }).click()
  await loopscope.run(program)
})

test('at a choice the other way can be taken, and the run goes on from there', async ({ loopscope }) => {
  const ways = loopscope.page.getByRole('list', { name: 'Ways that a real engine may go on' })
  for (let steps = 0; steps < 40 && !(await ways.isVisible()); steps++)
    await loopscope.page.keyboard.press('ArrowRight')
  await expect(ways.getByRole('button', { pressed: true })).toHaveText('the immediate runs first')
  await ways.getByRole('button', { name: 'the timer is due already' }).click()
  await loopscope.hasRun()
  await expect(ways.getByRole('button', { pressed: true })).toHaveText('the timer is due already')
  await loopscope.page.keyboard.press('End')
  expect(await loopscope.printed()).toEqual(['timeout', 'immediate'])
})

test('the page tells everything that the program can print, and shows each', async ({ loopscope }) => {
  await loopscope.button('Can it print anything else?').click()
  await expect(loopscope.page.getByText('Yes, it is a race: 2 outcomes.')).toBeVisible()
  await loopscope.button('timeout · immediate').click()
  await loopscope.hasRun()
  await loopscope.button('Close the outcomes').click()
  await expect(loopscope.button('Can it print anything else?')).toBeVisible()
  await loopscope.page.keyboard.press('End')
  expect(await loopscope.printed()).toEqual(['timeout', 'immediate'])
})

test('a program without a choice always prints the same', async ({ loopscope }) => {
  await loopscope.run('console.log(1)')
  await loopscope.button('Can it print anything else?').click()
  await expect(loopscope.page.getByText('No: this program always prints the same.')).toBeVisible()
})
test('a search for outputs tells how far it is, and stops with what it has', async ({ loopscope }) => {
  await loopscope.run(
    "for (const name of 'abcdefgh') fetch('https://example.org/' + name).then(() => { for (let i = 0; i < 20000; i++); console.log(name) })",
  )
  await loopscope.button('Can it print anything else?').click()
  await expect(loopscope.page.getByText(/Trying every order… \d+ runs, \d+ so far/)).toBeVisible()
  await loopscope.button('Stop').click()
  await expect(
    loopscope.page.getByText(/Yes, it is a race: \d+ outcomes were found, and there may be more/),
  ).toBeVisible()
})
