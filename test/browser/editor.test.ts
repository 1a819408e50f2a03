// The text of the program: when its lines ran, what it is completed with, its files, its errors; and steps as in a debugger.
import { expect } from '@playwright/test'
import { isAccessible, test } from './page'

const program = `function twice(n) {
  return n + n
}
for (let i = 0; i < 3; i++) {
  twice(i)
}
console.log('end')
`

test('steps go over a call, into it and out of it, and the menu has them with their keys', async ({
  loopscope,
  page,
}) => {
  await loopscope.run(program)
  const active = page.locator('[data-active-range]').first()
  await page.keyboard.press('F10')
  // Such steps load with the first of them.
  await expect(loopscope.slider).toHaveValue('1')
  for (let steps = 0; steps < 4; steps++) await page.keyboard.press('F10')
  await expect(active).toHaveText('twice(i)')
  await page.keyboard.press('d')
  await expect(active).toHaveText('return n + n')
  await page.keyboard.press('A')
  await expect(active).toContainText('twice(i)')
  await loopscope.button('Other steps').click()
  const over = page.getByRole('button', { name: /^Step over: calls/ })
  await expect(over).toContainText('F10')
  await isAccessible(page)
  await page.getByRole('button', { name: /^Next job/ }).click()
  await expect(page.getByText('No job starts after this.')).toBeVisible()
})

test('the number of a line tells each time that it ran, with values, and leads there', async ({
  loopscope,
  page,
}) => {
  await loopscope.run(program)
  await page.locator('.cm-lineNumbers .cm-gutterElement', { hasText: /^5$/ }).click()
  const card = page.getByRole('complementary', { name: 'Line 5' })
  await expect(card).toContainText('It runs 3 times.')
  await card.getByRole('button', { name: /^time 3/ }).click()
  await expect(card.getByRole('button', { name: /^time 3/ })).toHaveAttribute('aria-current', 'true')
  await expect(card.getByRole('button', { name: /^time 3/ })).toContainText('i 2')
  await isAccessible(page)
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
})

test('files are tabs: one is added, renamed and removed, and undo brings it back', async ({
  loopscope,
  page,
}) => {
  await loopscope.run(
    "// file: main.js\nimport { help } from './tom.js'\nhelp()\n// file: tom.js\nexport const help = () => console.log('help')\n",
  )
  const files = page.getByRole('navigation', { name: 'Files of the program' })
  await files.getByRole('button', { name: 'tom.js', exact: true }).click()
  await files.getByRole('button', { name: 'Rename tom.js' }).click()
  await page.getByRole('textbox', { name: 'Name of the file' }).fill('jerry.js')
  await page.keyboard.press('Enter')
  await expect(loopscope.editor).toContainText("from './jerry.js'")
  await files.getByRole('button', { name: 'Add a file' }).click()
  await expect(files.getByRole('listitem')).toHaveCount(3)
  await files.getByRole('button', { name: 'Remove helper.js' }).click()
  await expect(files.getByRole('listitem')).toHaveCount(2)
  await isAccessible(page)
  await loopscope.editor.press('Control+z')
  await expect(files.getByRole('listitem')).toHaveCount(3)
})

test('names of the host and comments of the program are completed', async ({ loopscope, page }) => {
  await loopscope.editor.fill('')
  await loopscope.editor.pressSequentially('// ro')
  await expect(page.getByRole('option', { name: /route:/ })).toBeVisible()
  await page.waitForTimeout(150)
  await page.keyboard.press('Enter')
  await expect(loopscope.editor).toContainText('// route: GET /users 200 50ms')
  await page.keyboard.press('Enter')
  await loopscope.editor.pressSequentially('queueM')
  await expect(page.getByRole('option', { name: 'queueMicrotask' })).toBeVisible()
})

test('an error that nobody caught is marked at its line with what was undefined; the box runs what one types', async ({
  loopscope,
  page,
}) => {
  await loopscope.run('const users = undefined\nconsole.log(1)\nusers.map((user) => user)\n')
  await page.keyboard.press('End')
  await expect(page.locator('.failure-at-end')).toContainText('users is undefined')
  await page.getByRole('checkbox', { name: 'Run as I type' }).check()
  await loopscope.editor.fill("console.log('typed')\n")
  await loopscope.hasRun()
  await expect(page.locator('.failure-at-end')).toHaveCount(0)
  await expect(async () => {
    await loopscope.slider.press('End')
    await expect(loopscope.items('Console')).toHaveText([/typed/], { timeout: 300 })
  }).toPass()
})
