// Expressions that are watched: the real engine's answers, beside the call stack.
import { expect } from '@playwright/test'
import { isAccessible, test } from './page'

test('a watched expression follows the steps, tells its errors and changes nothing', async ({
  loopscope,
}) => {
  const { page } = loopscope
  await loopscope.run('const list = []\nlist.push(1)\nlist.push(2)\nconsole.log(list.length)\n')
  await page.keyboard.press('x')
  const watch = loopscope.region('Watch')
  const field = watch.getByRole('textbox', { name: 'An expression to watch' })
  for (const expression of ['list.length', 'list.push(9)', 'nobody', 'list.']) {
    await field.fill(expression)
    await field.press('Enter')
  }
  await field.blur()
  await loopscope.stepUntilPrinted(1)
  const rows = watch.getByRole('listitem')
  await expect(rows.nth(0)).toContainText('list.length2')
  await expect(rows.nth(1)).toContainText('list.push(9)3')
  await expect(rows.nth(2)).toContainText('ReferenceError: nobody is not defined')
  await expect(rows.nth(3)).toContainText('Error: Unexpected end of input')
  await page.keyboard.press('End')
  await expect(rows.nth(0)).toContainText('list.length2')
  await page.keyboard.press('Home')
  await expect(rows.nth(0)).toContainText('list is not defined')
  await expect(loopscope.items('Console')).toHaveCount(0)
  await isAccessible(page)
  await page.reload()
  await expect(rows).toHaveCount(4)
})
