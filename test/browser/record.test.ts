// The record as a list: searched, filtered, and a way to each of its moments.
import { expect } from '@playwright/test'
import { isAccessible, type Loopscope, test } from './page'

const recordOf = (loopscope: Loopscope) => loopscope.region('Record')

test('the record opens with a key, follows the position, and each row leads to its moment', async ({
  loopscope,
}) => {
  const { page } = loopscope
  await page.keyboard.press('r')
  const rows = recordOf(loopscope).getByRole('listitem')
  await expect(rows.first()).toContainText('Your script is itself a task')
  await expect(recordOf(loopscope).getByRole('status')).toHaveText('42 steps')
  await page.keyboard.press('End')
  const current = recordOf(loopscope).locator('[aria-current=step]')
  await expect(current).toBeInViewport()
  await expect(current).toContainText('42')
  await recordOf(loopscope)
    .getByRole('button', { name: /^queued \d+$/ })
    .last()
    .click()
  await expect(loopscope.button('back to step 42')).toBeVisible()
  await isAccessible(page)
})

test('search and filters find a few of many steps; in Node its own are folded', async ({ loopscope }) => {
  const { page } = loopscope
  await page.getByText('Node', { exact: true }).click()
  await loopscope.run(
    "const { Readable } = require('stream')\nasync function main() { for await (const part of Readable.from(['a', 'b'])) console.log(part) }\nmain()",
  )
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('r')
  const record = recordOf(loopscope)
  await expect(record.getByRole('button', { name: /steps of the host’s own$/ }).first()).toBeVisible()
  await record.getByText('Printed', { exact: true }).click()
  await expect(record.getByRole('status')).toHaveText('2 steps')
  await record.getByText('All', { exact: true }).click()
  await record.getByRole('searchbox').fill('main takes the next part')
  await expect(record.getByRole('status')).toHaveText(/^[23] steps$/)
  await record.getByRole('searchbox').fill('nothing says this')
  await expect(record.getByRole('status')).toHaveText('No step is like that.')
})

test('a chip tells the life of what it stands for, with causes, and each of its moments is a jump', async ({
  loopscope,
}) => {
  const { page } = loopscope
  const chip = loopscope.region('Job queue').getByRole('listitem').getByRole('button').first()
  for (let step = 0; step < 40 && !(await chip.isVisible()); step++) await page.keyboard.press('ArrowRight')
  await chip.click()
  const life = page.getByRole('complementary', { name: /^Life of J1/ })
  await expect(life.getByRole('listitem').first()).toContainText('asked for')
  await expect(life).toContainText(/Because of.*cartoon at line \d+, while the script ran/)
  await isAccessible(page)
  await life.getByRole('button', { name: /^began to run/ }).click()
  await expect(loopscope.region('Narration')).toContainText('J1')
  await page.keyboard.press('Escape')
  await expect(life).toHaveCount(0)
  await page.getByRole('button', { name: /^back to step/ }).click()
  await expect(chip).toBeVisible()
  await page.keyboard.press('l')
  await expect(page.getByRole('complementary', { name: /^Life of / })).toBeVisible()
})
