// The course: found, opened with a question, noted, and brought back.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, type Locator } from '@playwright/test'
import { parseScenario } from '../../src/scenario/scenario'
import { isAccessible, test } from './page'

test('a scenario is found by its words and opened by keyboard, and asks before it shows', async ({
  loopscope,
}) => {
  const { page } = loopscope
  await loopscope.picker.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox').focus()
  await page.keyboard.type('stands in new promise')
  await expect(dialog.locator('[data-row]')).toHaveCount(1)
  await isAccessible(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('[data-ask]')).toHaveAttribute('data-phase', 'predict')
  await expect(page.getByText('What this program shows')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press(']')
  await loopscope.picker.click()
  const row = page.locator('[data-row]', { hasText: 'What stands in new Promise' })
  await expect(row.locator('[data-mark]')).toHaveText('tried')
  await dialog.getByRole('searchbox').fill('no such thing')
  await expect(dialog.getByRole('status')).toContainText('Nothing is called “no such thing”')
})

test('who is sure and wrong meets the question again, in another program', async ({ loopscope }) => {
  const { page } = loopscope
  await page.clock.install()
  await loopscope.open('A timer of 0 against a promise')
  await page.keyboard.press('q')
  const ask = page.locator('[data-ask]')
  await expect(ask).toHaveAttribute('data-phase', 'predict')
  const chips = await ask.locator('ul bdi').allTextContents()
  const wrong = ['start', 'timer', 'end', 'promise']
  for (const text of wrong) await page.keyboard.press(String(chips.indexOf(text) + 1))
  await ask.getByRole('button', { name: 'Sure' }).click()
  await ask.getByRole('button', { name: 'Check' }).click()
  await expect(ask).toHaveAttribute('data-phase', 'parted')
  await page.keyboard.press('1')
  await expect(ask).toContainText('this comes back today, in another program')
  await loopscope.picker.click()
  const today = page.locator('[data-today]')
  await expect(today).toContainText('One question comes back later today.')
  await page.getByRole('button', { name: 'Close', exact: true }).last().click()
  await page.clock.fastForward('11:00')
  await loopscope.picker.click()
  await expect(today.locator('[data-row]')).toHaveCount(1)
  const title = await today.locator('[data-row]').textContent()
  expect(title).not.toContain('A timer of 0 against a promise')
  await today.locator('[data-row]').click()
  await expect(ask).toHaveAttribute('data-phase', 'predict')
  await predictRight(ask, title!)
  await expect(ask).toContainText('Right, line by line.')
  await page.clock.fastForward(8 * 24 * 60 * 60_000)
  await loopscope.picker.click()
  await expect(today.locator('[data-row]')).toHaveCount(1)
  const third = await today.locator('[data-row]').textContent()
  for (const seen of ['A timer of 0 against a promise', title!]) expect(third).not.toContain(seen)
})

/** What the scenario of a row says that it prints, typed as a prediction. */
async function predictRight(ask: Locator, row: string): Promise<void> {
  const files = readdirSync('scenarios').filter((name) => name.endsWith('.js'))
  const scenarios = files.map((name) => parseScenario(name, readFileSync(`scenarios/${name}`, 'utf8')))
  const { expected } = scenarios.find(({ title }) => row.includes(title))!
  const chips = await ask.locator('ul bdi').allTextContents()
  for (const line of expected) await ask.page().keyboard.press(String(chips.indexOf(line) + 1))
  await ask.page().keyboard.press('Enter')
}

test('progress is saved as a file, forgotten, had back, and brought from a file', async ({ loopscope }) => {
  const { page } = loopscope
  await page.keyboard.press(']')
  await loopscope.picker.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Progress', { exact: true }).click()
  const counts = dialog.getByText(/programs you have tried 1/)
  await expect(counts).toBeVisible()
  const downloading = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save as a file' }).click()
  const text = readFileSync(await (await downloading).path(), 'utf8')
  await dialog.getByRole('button', { name: 'Forget all' }).click()
  await expect(counts).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Undo' }).click()
  await expect(counts).toBeVisible()
  await dialog.getByRole('button', { name: 'Forget all' }).click()
  const bring = (buffer: string) =>
    dialog.getByLabel('Add from a file').setInputFiles({
      name: 'progress.json',
      mimeType: 'application/json',
      buffer: Buffer.from(buffer),
    })
  await bring('{')
  await expect(dialog.getByRole('alert')).toContainText('it is no JSON')
  await bring(text.replace('"tried"', '"eaten"'))
  await expect(dialog.getByRole('alert')).toContainText('“scenarios.0.mark” does not say what it should')
  await expect(counts).toHaveCount(0)
  await bring(text)
  await expect(dialog.getByRole('status')).toContainText('What the file says is added.')
  await expect(counts).toBeVisible()
  // Programs and challenges that there are not are not counted.
  const other = JSON.parse(text)
  other.scenarios.push({ name: 'of-another-version', mark: 'solved' })
  other.challenges.push('__proto__')
  other.practice.push({ topic: 'errors', right: 2, wrong: 1 })
  await bring(JSON.stringify(other))
  await expect(dialog.getByText('Practice, Errors: 2 of 3 right.')).toBeVisible()
  await expect(counts).toContainText('solved 0')
  await expect(dialog.getByText(/You have solved/)).toHaveCount(0)
  await isAccessible(page)
  await dialog.getByRole('button', { name: 'Forget all' }).click()
  await expect(dialog.getByRole('status')).toHaveText(/^All is forgotten/)
})

test('a bug is shown beside its repair', async ({ loopscope }) => {
  const { page } = loopscope
  await loopscope.open('A forgotten await')
  await page.getByText('What this program shows').click()
  await page.getByRole('button', { name: 'Put it into the editor, and compare both runs' }).click()
  const comparison = loopscope.region('Comparison')
  await expect(comparison.getByRole('region', { name: 'Before the edit', exact: true })).toContainText(
    'bug: Jerry goes out',
  )
})
