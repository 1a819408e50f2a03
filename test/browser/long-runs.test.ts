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
