// Two runs side by side: another host, another outcome, before an edit, and a wrong machine.
import { expect } from '@playwright/test'
import { isAccessible, type Loopscope, test } from './page'

const program = `setTimeout(() => console.log('timer'), 0)
setTimeout(() => console.log('second'), 0)
queueMicrotask(() => console.log(typeof window))
`

const column = ({ page }: Loopscope, name: string) =>
  page.getByRole('region', { name: 'Comparison' }).getByRole('region', { name, exact: true })

test('two hosts stand side by side, and one jumps to where they part', async ({ loopscope }) => {
  const { page } = loopscope
  await loopscope.run(program)
  await loopscope.button('Compare Browser and Node').click()
  const comparison = loopscope.region('Comparison')
  await expect(comparison.getByRole('status')).toHaveText('They part at line 1.')
  await comparison.getByRole('button', { name: 'First difference', exact: true }).click()
  await expect(column(loopscope, 'Browser').getByRole('button').first()).toHaveText(
    /1object.*the first difference/,
  )
  await expect(column(loopscope, 'Node').getByRole('button').first()).toHaveText(
    /1undefined.*the first difference/,
  )
  await expect(loopscope.items('Console')).toHaveText([/object/])
  await comparison.getByRole('button', { name: 'Next line' }).click()
  await expect(loopscope.items('Console')).toHaveCount(2)
  await expect(column(loopscope, 'Node').locator('[data-now=true] button')).toHaveText('2timer')
  await loopscope.settle()
  await isAccessible(page)
})

test('a run is compared with the one before the edit', async ({ loopscope }) => {
  await loopscope.run(program)
  await loopscope.run(program.replace('second', 'other'))
  await loopscope.button('Compare with before the edit').click()
  const comparison = loopscope.region('Comparison')
  await expect(comparison.getByRole('status')).toHaveText('They part at line 3.')
  await expect(column(loopscope, 'Before the edit').getByRole('button').last()).toHaveText(/3second/)
})

test('the machine of a belief runs beside the right one', async ({ loopscope }) => {
  const { page } = loopscope
  await loopscope.run(
    "setTimeout(() => console.log('timer'))\nPromise.resolve().then(() => console.log('job'))",
  )
  await page.keyboard.press('q')
  for (const line of ['timer', 'job'])
    await page.locator('[data-ask]').getByRole('button', { name: line }).first().click()
  await loopscope.button('Check').click()
  await page.keyboard.press('1')
  await loopscope.button('Show it beside the right one').first().click()
  await expect(column(loopscope, 'On the page').getByRole('button').first()).toHaveText(/1job/)
  await expect(page.getByRole('heading', { name: /^If it were so: There is one queue/ })).toBeVisible()
  const verdict = loopscope.region('Comparison').getByRole('status')
  await expect(verdict).toHaveText('They part at line 1.')
  // The wrong machine itself on the page: the real one is beside it.
  await loopscope.button('Play the machine that would do so').first().click()
  await expect(page.getByRole('heading', { name: 'The real machine' })).toBeVisible()
  await expect(column(loopscope, 'On the page').getByRole('button').first()).toHaveText(/1timer/)
  await expect(verdict).toHaveText('They part at line 1.')
})
