import { expect } from '@playwright/test'
import { test } from './page'

test('a pasted page is explained, corrected on demand, and can be had back', async ({ loopscope }) => {
  const pasted = '<button id="go">Go</button>\n<script>\nconsole.log("hi")\n</script>\n'
  await loopscope.run(pasted)
  const problems = loopscope.page.getByRole('alert', { name: 'Problems' })
  await expect(problems).toContainText('its program stands inside of <script> at line 2')
  await problems.getByRole('button', { name: 'Keep the scripts, and the page in comments' }).click()
  await loopscope.hasRun()
  await expect(problems).toBeHidden()
  await expect(loopscope.editor).toContainText('// page: <button id="go">Go</button>')
  await loopscope.editor.press('Control+z')
  await expect(loopscope.editor).toContainText('</script>')
})

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test(`an explanation is wholly visible at ${width} × ${height}`, async ({ loopscope }) => {
    await loopscope.page.setViewportSize({ width, height })
    await loopscope.run("const a = 1\nconsole.log('x'\n")
    const explanation = loopscope.page.getByText('The ( at line 2 is never closed.')
    await explanation.scrollIntoViewIfNeeded()
    await expect(explanation).toBeInViewport({ ratio: 1 })
  })
