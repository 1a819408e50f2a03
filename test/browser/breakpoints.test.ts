import { expect } from '@playwright/test'
import { test } from './page'

test('a click beside a line sets a breakpoint, which is gone to in both directions and moves with the text', async ({
  loopscope,
}) => {
  const { page, editor } = loopscope
  await loopscope.run('let sum = 0\nfor (let i = 0; i < 3; i++)\n  sum += i\nconsole.log(sum)')
  const gutter = page.locator('.cm-breakpoints .cm-gutterElement')
  // The first one keeps the width.
  await gutter.nth(3).click()
  await expect(page.locator('.cm-breakpoints .breakpoint:visible')).toHaveCount(1)
  await page.getByRole('button', { name: 'Step forward' }).focus()
  const active = page.locator('[data-active-range]').first()
  const slider = page.getByRole('slider', { name: 'Position' })
  /** The next moment is looked for while the page goes on. */
  const at = async (key: string) => {
    const before = await slider.inputValue()
    await page.keyboard.press(key)
    await expect(slider).not.toHaveValue(before)
    await expect(active).toHaveText('sum += i')
    return Number(await slider.inputValue())
  }
  const [first, second] = [await at('}'), await at('}')]
  expect(second).toBeGreaterThan(first)
  expect(await at('{')).toBe(first)
  await editor.click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('// above\n')
  await loopscope.button('Run').click()
  await loopscope.hasRun()
  await page.getByRole('button', { name: 'Step forward' }).focus()
  await page.keyboard.press('}')
  await expect(active).toHaveText('sum += i')
})
