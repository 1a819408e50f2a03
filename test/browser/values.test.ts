// Values where the eye is: in frames, at the ends of lines, under the pointer, in the strip of promises.
import { expect } from '@playwright/test'
import { isAccessible, type Loopscope, test } from './page'

const shop = `const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
let served = 0
async function place(item, count) {
  console.log('order', item)
  await wait(10)
  served = served + count
  console.log('served', item)
}
place('kiwi', 2)
place('fig', 1).then(() => console.log(served))
`

/** Steps until the condition is true, or for a while. */
async function stepUntil({ page }: Loopscope, isThere: () => Promise<boolean>) {
  for (let step = 0; step < 80 && !(await isThere()); step++) await page.keyboard.press('ArrowRight')
}

test('frames say where they stand and what they hold, functions that are paused what they wait for', async ({
  loopscope,
}) => {
  const { page } = loopscope
  await loopscope.run(shop)
  await loopscope.stepUntilPrinted(1)
  const frame = loopscope
    .region('Call stack')
    .getByRole('button', { name: 'Variables of place: item "kiwi", count 2' })
  await expect(frame).toHaveText('item "kiwi"count 2')
  await expect(loopscope.items('Call stack').filter({ hasText: 'place' }).first()).toContainText('line 4')
  await frame.click()
  await expect(loopscope.region('Everywhere')).toContainText('served 0')
  const paused = loopscope.region('Paused functions')
  await stepUntil(loopscope, async () => (await paused.getByRole('button').count()) === 2)
  await expect(paused.getByRole('button').first()).toHaveText(/^place\("kiwi", 2\)await at line 5 · P\d$/)
  await expect(loopscope.items('Timers').first()).toHaveText(/resolve P\dwait\(10\)/)
  await loopscope.stepUntilPrinted(3)
  await expect(page.locator('.values-at-end').first()).toContainText('served 2')
  await page
    .locator('.cm-line')
    .nth(5)
    .hover({ position: { x: 45, y: 10 } })
  await expect(page.locator('.value-under-pointer')).toHaveText('served 2')
  await page.mouse.move(0, 0)
})

test('many frames alike are folded, and unfold', async ({ loopscope }) => {
  await loopscope.run('function down(n) { if (n > 0) down(n - 1); else console.log(n) }\ndown(199)')
  await loopscope.page.keyboard.press(']')
  await expect(loopscope.items('Call stack')).toHaveText([
    /console.log/,
    /^down.*n 0/,
    'down × 198',
    /^down.*n 199/,
    /script/,
  ])
  await loopscope.button('down × 198').click()
  await expect(loopscope.items('Call stack').nth(50)).toContainText('down')
})

test('the strip draws chains of promises with their jobs, and folds away', async ({ loopscope }) => {
  const { page } = loopscope
  await loopscope.run(
    `Promise.reject(new Error('no')).then(() => {}).catch((error) => console.log(error.message))\nlet p = Promise.resolve(1)\nfor (let i = 0; i < 14; i++) p = p.then(() => {})`,
  )
  await loopscope.stepUntilPrinted(1)
  const strip = loopscope.region('Promises')
  await expect(strip.getByRole('button', { name: 'P1, rejected Error: no, made at line 1' })).toBeVisible()
  await expect(strip.getByRole('listitem').first()).toHaveText(/^P1Error: no.*then L1.*P2.*catch L1J3.*P3$/)
  await expect(strip.getByText(/^—then→ … × \d+$/)).toBeVisible()
  await strip.getByRole('button', { name: 'Show the promises' }).click()
  await expect(strip.getByRole('listitem')).toHaveCount(0)
  await page.reload()
  await loopscope.isReady()
  await expect(strip.getByRole('listitem')).toHaveCount(0)
})

test('presented, all text is large, keys show and hide panels, blank and scale', async ({ loopscope }) => {
  const { page } = loopscope
  await page.setViewportSize({ width: 1280, height: 720 })
  await loopscope.stepUntilPrinted(2)
  await page.evaluate(() => {
    document.documentElement.requestFullscreen = async () => {}
  })
  await page.keyboard.press('f')
  const sizeOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  expect(await sizeOf('.cm-content')).toBe(22)
  expect(await sizeOf('[aria-label=Narration] p')).toBe(28)
  expect(await sizeOf('[data-name=Console] bdi')).toBe(18)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await loopscope.settle()
  await isAccessible(page)
  await page.keyboard.press('+')
  expect(await sizeOf('.cm-content')).toBeGreaterThan(23)
  await page.keyboard.press('4')
  await expect(loopscope.region('Timers')).toHaveCount(0)
  await page.keyboard.press('b')
  await expect(loopscope.button('Show again')).toBeVisible()
  await page.keyboard.press('b')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await expect(loopscope.region('Timers')).toBeVisible()
  expect(await sizeOf('.cm-content')).toBe(15)
})
