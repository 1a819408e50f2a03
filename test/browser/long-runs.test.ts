import { expect } from '@playwright/test'
import { test } from './page'

const START = 'Run it without a record'

test('what takes more than can be recorded runs without a record', async ({ loopscope }) => {
  await loopscope.run(
    'let sum = 0\nfor (let i = 0; i < 20_000_000; i++) { sum += i }\nconsole.log("sum", sum)',
  )
  const alert = loopscope.page.getByRole('alert')
  await expect(alert).toContainText('The record ends here.')
  await loopscope.button(START).click()
  await expect(alert).toContainText('it came to its end. It printed:sum 199999990000000', { timeout: 20_000 })
  await expect(loopscope.items('Console')).toHaveCount(0)
})

test('a run without a record can be stopped, and the page goes on', async ({ loopscope }) => {
  await loopscope.run('for (;;) {}')
  await loopscope.button(START).click()
  await loopscope.button('Stop').click()
  await expect(loopscope.button(START)).toBeVisible()
  await loopscope.run('console.log(1)')
  expect(await loopscope.page.getByRole('alert').count()).toBe(0)
})

test('an interval stops at the horizon, and goes on by a button', async ({ loopscope }) => {
  await loopscope.run("setInterval(() => console.log('tick'), 10_000)")
  const alert = loopscope.page.getByRole('alert')
  await expect(alert).toContainText(/would still go on after .* this run stops at 60 s\./)
  await loopscope.button('Last step').click()
  await expect(loopscope.items('Console')).toHaveCount(6)
  await loopscope.button('Go on to 2 min').click()
  await expect(alert).toContainText('this run stops at 2 min.')
  await loopscope.button('Last step').click()
  await expect(loopscope.items('Console')).toHaveCount(12)
})

test('a run says how far it is, and what was recorded is kept when it is cancelled', async ({
  loopscope,
}) => {
  await loopscope.editor.fill("console.log('begun')\nfor (;;) new Array(100_000).fill(3).indexOf(4)")
  await loopscope.button('Run').click()
  await loopscope.page.getByText(/Running… [\d,]+ events/).waitFor()
  await loopscope.button('Cancel').click()
  await expect(loopscope.page.getByRole('alert')).toContainText('You stopped the run at line 2.')
  await loopscope.button('Last step').click()
  expect(await loopscope.printed()).toEqual(['begun'])
})
