// The record as a list: searched, filtered, and a way to each of its moments.
import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { type Loopscope, test } from './page'

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
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
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
  await record.getByRole('searchbox').fill('main declares part')
  await expect(record.getByRole('status')).toHaveText(/^[23] steps$/)
  await record.getByRole('searchbox').fill('nothing says this')
  await expect(record.getByRole('status')).toHaveText('No step is like that.')
})
