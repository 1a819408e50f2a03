// What a run becomes: pictures, a moving picture, words, records and a sheet of paper.
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { isAccessible, test } from './page'

/** The file that a button gives. */
async function fileOf(page: Page, row: string, button: string): Promise<{ name: string; content: Buffer }> {
  const files = page.getByRole('region', { name: 'As files' }).locator('div', { hasText: row })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    files.getByRole('button', { name: button, exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) }
}

test('a run becomes pictures, words and records', async ({ loopscope }) => {
  const { page } = loopscope
  await loopscope.stepUntilPrinted(2)
  await loopscope.button('Share').click()
  const svg = await fileOf(page, 'Picture of this moment', 'SVG')
  expect(svg.name).toBe('tom-and-jerry-puzzle.svg')
  expect(svg.content.toString()).toMatch(/^<svg[\s\S]*Jerry[\s\S]*<\/svg>\n$/)
  const png = await fileOf(page, 'Picture of this moment', 'PNG')
  expect([png.content.readUInt32BE(16), png.content.readUInt32BE(20)]).toEqual([2400, 1350])
  await page.getByLabel('to step').fill('3')
  const gif = await fileOf(page, 'Moving picture', 'GIF')
  expect(gif.content.subarray(0, 6).toString()).toBe('GIF89a')
  expect([gif.content.readUInt16LE(6), gif.content.readUInt16LE(8)]).toEqual([900, 506])
  expect((await fileOf(page, 'Transcript', 'Markdown')).content.toString()).toMatch(/^\| Step \| ms \|/)
  expect((await fileOf(page, 'Transcript', 'CSV')).content.toString()).toMatch(/^Step,ms,Line/)
  expect(JSON.parse((await fileOf(page, 'Record', 'JSON')).content.toString())).toMatchObject({ version: 4 })
  const events = JSON.parse((await fileOf(page, 'Record', 'Trace Event (Perfetto)')).content.toString())
  expect(events.traceEvents.length).toBeGreaterThan(50)
  await loopscope.settle()
  await isAccessible(page)
})

test('on paper are the program and its blanks, and the answers on a page of their own', async ({
  loopscope,
}) => {
  const { page } = loopscope
  await page.evaluate(() => {
    window.print = () => {}
  })
  await loopscope.button('Share').click()
  await loopscope.button('Print a handout').click()
  await page.emulateMedia({ media: 'print' })
  const paper = page.locator('[data-handout]')
  await expect(paper.getByRole('heading', { name: 'Answers' })).toBeVisible()
  await expect(paper.getByText('In which order is it printed?')).toBeVisible()
  await expect(paper.getByRole('img', { name: 'The link as a QR code' })).toBeVisible()
  await expect(paper.locator('section').nth(1).getByRole('listitem')).toHaveCount(6)
  await expect(page.getByRole('dialog')).toBeHidden()
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })
  await expect(paper).toHaveCount(0)
})
