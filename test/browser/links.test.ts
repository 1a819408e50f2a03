// The address is the program at its moment, and what the user typed is never lost.
import { expect } from '@playwright/test'
import { isAccessible, type Loopscope, test } from './page'

const mine = "// My shop\nconsole.log('open')\nsetTimeout(() => console.log('closed'), 5)\n"

/** The address follows after a pause. */
async function address({ page }: Loopscope, part: RegExp): Promise<string> {
  await expect.poll(() => page.url()).toMatch(part)
  return page.url()
}

/** It is there for whoever types it; what a test types may still be on its way. */
async function type({ editor }: Loopscope, text: string) {
  await editor.fill(text)
  await expect(editor).toHaveText(text)
}

test('a text that is typed during a run is there after a reload', async ({ loopscope }) => {
  const { page, editor } = loopscope
  const before = page.url()
  await editor.fill('for (;;) console.log.name')
  await expect.poll(() => page.url()).not.toBe(before)
  await loopscope.button('Run').click()
  await expect(loopscope.button('Run')).toHaveAttribute('aria-busy', 'true')
  await type(loopscope, "console.log('typed meanwhile')")
  await page.reload()
  await expect(editor).toContainText('typed meanwhile')
})

test('a text that was typed just now is there after a reload', async ({ loopscope }) => {
  const { page, editor } = loopscope
  const before = page.url()
  await editor.fill("console.log('first')")
  await expect.poll(() => page.url()).not.toBe(before)
  await type(loopscope, "console.log('second')")
  await page.reload()
  await expect(editor).toContainText('second')
})

test('a reload comes back to the moment, and another browser opens it', async ({ loopscope, browser }) => {
  const { page, slider } = loopscope
  await loopscope.run(mine)
  await loopscope.stepUntilPrinted(2)
  const step = await slider.inputValue()
  const link = await address(loopscope, /#v1\.[\w-]+&host=browser&at=log:2$/)
  await page.reload()
  await loopscope.isReady()
  await expect(slider).toHaveValue(step)
  const other = await browser.newPage()
  await other.goto(link)
  await expect(other.getByRole('textbox', { name: 'Program text' })).toContainText('My shop')
  await expect(other.getByRole('slider', { name: 'Position' })).toHaveValue(step)
  await other.close()
})

test('a link that was cut says so, and leaves the programs alone', async ({ loopscope }) => {
  const { page } = loopscope
  await loopscope.run(mine)
  const link = await address(loopscope, /#v1\./)
  await page.goto('about:blank')
  await page.goto(link.replace(/&.*/, '').slice(0, -6))
  await expect(page.getByRole('alert')).toContainText('This link was cut off or changed on its way')
  await expect(loopscope.editor).toHaveText('')
  await page.getByRole('alert').getByRole('button', { name: 'your programs' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^My shop/ })
    .click()
  await expect(loopscope.editor).toContainText('My shop')
})

test('a program is named, deleted and had back, and an example does not overwrite it', async ({
  loopscope,
}) => {
  const { page } = loopscope
  await loopscope.run(mine)
  await loopscope.open('Tom, Doggy and two promises: the puzzle')
  await loopscope.button('Your programs').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Rename My shop' }).click()
  await dialog.getByRole('textbox', { name: 'Name' }).fill('The other shop')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Delete The other shop' }).click()
  await expect(dialog.getByRole('status')).toContainText('“The other shop” is deleted.')
  await dialog.getByRole('button', { name: 'Undo' }).click()
  await isAccessible(page)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await loopscope.open('The other shop')
  await expect(loopscope.editor).toContainText('My shop')
})

test('the share sheet gives link, size, QR code and a file; a file is opened and dropped', async ({
  loopscope,
}) => {
  const { page } = loopscope
  await loopscope.run(mine)
  await loopscope.stepUntilPrinted(1)
  await loopscope.button('Share').click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(/#v1\..*&at=log:1$/)
  await expect(dialog.getByText(/^\d+ characters. It gets through everywhere.$/)).toBeVisible()
  await expect(dialog.getByRole('img', { name: 'The link as a QR code' })).toBeVisible()
  await isAccessible(page)
  await dialog.getByRole('radio', { name: 'This program, from its start' }).check()
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(/host=browser$/)
  const downloading = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download as a file' }).click()
  expect((await downloading).suggestedFilename()).toBe('my-shop.js')
  const file = {
    name: 'theirs.js',
    mimeType: 'text/javascript',
    buffer: Buffer.from("console.log('theirs')"),
  }
  await dialog.getByLabel('Open a file').setInputFiles(file)
  await expect(loopscope.editor).toContainText('theirs')
  await expect(loopscope.picker).toHaveText('theirs.js')
  await page.evaluate(() => {
    const dropped = new DataTransfer()
    dropped.items.add(new File(["console.log('dropped')"], 'dropped.mjs'))
    document.body.dispatchEvent(
      new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: dropped }),
    )
  })
  await expect(loopscope.editor).toContainText('dropped')
})

test('every line of a long console is reached', async ({ loopscope }) => {
  await loopscope.run("for (let i = 0; i < 509; i++) console.log('line', i)")
  await loopscope.page.keyboard.press('End')
  await expect(loopscope.items('Console').last()).toContainText('line 508')
  await loopscope
    .region('Console')
    .locator('ol')
    .evaluate((list) => list.parentElement!.parentElement!.scrollTo(0, 0))
  const first = loopscope.items('Console').filter({ hasText: /^line 0/ })
  await first.getByRole('button').click()
  await expect(loopscope.page.locator('[data-active-range]')).toHaveText("console.log('line', i)")
  await expect(loopscope.items('Console')).toHaveCount(1)
})
