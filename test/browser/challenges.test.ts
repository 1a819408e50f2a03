// All challenges on the page, one after the other.
import { expect } from '@playwright/test'
import { CHALLENGES } from '../../src/learn/challenges/challenges'
import { english } from '../../src/learn/challenges/english'
import { NEAR_MISSES } from '../learn/near-misses'
import { test } from './page'

test('each challenge is refused for a near miss, solved by its solution, and leads to the next', async ({
  loopscope,
}) => {
  // Fifty runs.
  test.slow()
  const { page } = loopscope
  await loopscope.picker.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Challenges', { exact: true }).click()
  await dialog.locator('[data-row]').first().click()
  const guide = page.locator('[data-guide]')
  for (const { name, solution } of CHALLENGES) {
    await expect(guide).toContainText(english.challenges[name].title)
    await loopscope.hasRun()
    await loopscope.run(NEAR_MISSES[name][0]!.program)
    await expect(guide.locator('[data-solved]'), name).toHaveAttribute('data-solved', 'false')
    await loopscope.run(solution)
    await expect(guide.locator('[data-solved]'), name).toHaveAttribute('data-solved', 'true')
    if (name !== CHALLENGES.at(-1)!.name) await guide.getByRole('button', { name: 'Next challenge' }).click()
  }
})
