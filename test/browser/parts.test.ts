// What the parts of the page are: at each title, and one after the other.
import { expect } from '@playwright/test'
import { isAccessible, test } from './page'

test('a title tells what its part is, until Escape or a click elsewhere', async ({ loopscope }) => {
  const { page } = loopscope
  const question = page.getByRole('button', { name: 'What is this: Job queue?' })
  await question.click()
  const definition = page.getByRole('note')
  await expect(definition).toContainText('Also called: microtask queue')
  await page.keyboard.press('Escape')
  await expect(definition).toHaveCount(0)
  await expect(question).toHaveAttribute('aria-expanded', 'false')
  for (const [width, height] of [
    [390, 844],
    [844, 390],
  ] as const) {
    await page.setViewportSize({ width, height })
    await question.click()
    await expect(definition).toContainText('Also called: microtask queue')
    await page.keyboard.press('Escape')
    await expect(definition).toHaveCount(0)
  }
})

test('the parts are met one after the other, and found again in the help', async ({ loopscope }) => {
  const { page } = loopscope
  await page.getByRole('button', { name: 'Meet the parts' }).click()
  const dialog = page.getByRole('dialog', { name: 'Meet the parts' })
  for (const part of ['Code', 'Call stack', 'Timers', 'Task queue', 'Job queue', 'Event loop', 'Promises']) {
    await expect(dialog.getByRole('heading', { level: 3 })).toContainText(part)
    await dialog.getByRole('button', { name: 'Next' }).click()
  }
  await dialog.getByRole('button', { name: 'Begin' }).click()
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('?')
  await page.getByRole('button', { name: 'Meet the parts: a minute' }).click()
  await expect(dialog).toBeVisible()
  await isAccessible(page)
  await dialog.getByRole('button', { name: 'Skip' }).click()
  await expect(dialog).toHaveCount(0)
})

test('high contrast leaves axe nothing to say, in light and dark', async ({ loopscope }) => {
  const { page } = loopscope
  for (let presses = 0; presses < 3; presses++) await page.getByRole('button', { name: /^Theme: / }).click()
  await expect(page.getByRole('button', { name: 'Theme: high contrast' })).toBeVisible()
  for (let step = 0; step < 20; step++) await page.keyboard.press('ArrowRight')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await loopscope.settle()
    await isAccessible(page, ['color-contrast', 'color-contrast-enhanced'])
  }
})
