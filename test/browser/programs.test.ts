// Programs that the user writes: edited, wrong, endless.
import { expect } from '@playwright/test'
import { COURSE_ORDER } from '../../src/scenario/course'
import { test } from './page'

test('an edited program is marked until it is run again', async ({ loopscope }) => {
  const { page, editor } = loopscope
  await editor.fill("console.log('mine')")
  await expect(page.getByText('Shows the previous version')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Shows the previous version')).toHaveCount(0)
  await loopscope.button('Last step').click()
  expect(await loopscope.printed()).toEqual(['mine'])
})

test('a program survives a reload', async ({ loopscope }) => {
  await loopscope.run("console.log('still here')")
  await loopscope.page.reload()
  await loopscope.isReady()
  await expect(loopscope.editor).toContainText('still here')
  await loopscope.button('Last step').click()
  expect(await loopscope.printed()).toEqual(['still here'])
})

test('keys write text in the editor', async ({ loopscope }) => {
  const { page, editor } = loopscope
  await editor.fill('')
  await editor.pressSequentially('.,[]=0')
  await expect(editor).toHaveText('.,[]=0')
  await page.keyboard.press('Home')
  await expect(loopscope.slider).toHaveValue('0')
})

test('a syntax error is shown in words, at its place', async ({ loopscope }) => {
  await loopscope.run('const tom = 1\nconst tom = 2\n')
  const problems = loopscope.page.getByRole('alert', { name: 'Problems' })
  await expect(problems).toContainText('Line 2, column 7')
  await expect(problems).toContainText(/tom/)
  await loopscope.run("console.log('mended')")
  await expect(problems).toHaveCount(0)
})

const endless = [
  ['a loop', 'while (true) {}'],
  ['a recursion', '(function f() { f() })()'],
  ['jobs', '(function m() { queueMicrotask(m) })()'],
  ['promises', 'function p() { return Promise.resolve().then(p) }\np()'],
] as const

for (const [what, source] of endless)
  test(`endless: ${what} stops with a message, and the page answers`, async ({ loopscope }) => {
    await loopscope.run(source)
    await loopscope.button('Last step').click()
    await expect(loopscope.page.getByText(/^Stopped|Maximum call stack|did not catch/).first()).toBeVisible()
    await loopscope.button('Step back').click()
    await loopscope.run("console.log('alive')")
    await loopscope.button('Last step').click()
    expect(await loopscope.printed()).toEqual(['alive'])
  })

test('the first scenario of each chapter opens, and runs to its end', async ({ loopscope }) => {
  const { page } = loopscope
  await loopscope.picker.click()
  const chapters = page.getByRole('dialog').locator('section')
  await expect(chapters.first()).toBeVisible()
  await expect(chapters.locator('li [data-row]')).toHaveCount(COURSE_ORDER.length)
  const titles = await chapters.locator('li:first-child bdi').allTextContents()
  await loopscope.button('Close').click()
  expect(titles.length).toBeGreaterThanOrEqual(12)
  for (const title of titles) {
    await loopscope.open(title)
    await loopscope.button('Last step').click()
    await expect(loopscope.items('Console')).not.toHaveCount(0)
  }
})
