// How the page fits: on a laptop, on a projector, on a phone; for the eye and for assistive technology.
import { expect } from '@playwright/test'
import { type Loopscope, test } from './page'

const sizes = [
  [1440, 900, 'a laptop'],
  [1280, 720, 'a projector'],
  [1000, 600, 'a small window'],
  [720, 450, 'a laptop at 200 %'],
  [640, 360, 'a projector at 200 %'],
  [844, 390, 'a phone on its side'],
  [390, 844, 'a phone held upright'],
] as const
const regions = [
  'Code',
  'Event loop',
  'Narration',
  'Call stack',
  'Job queue',
  'Task queue',
  'Timers',
  'Console',
]

for (const [width, height, what] of sizes)
  test.describe(`at ${width} × ${height}, ${what},`, () => {
    test.use({ viewport: { width, height } })

    test('everything is on the screen, is large enough, keeps its place, and axe finds nothing', async ({
      loopscope,
    }) => {
      const { page } = loopscope
      await page.emulateMedia({ reducedMotion: 'reduce' })
      for (let line = 0; line < 2; line++) await page.keyboard.press(']')
      // The strip of promises is loaded when it is first needed.
      await page.waitForLoadState('networkidle')
      const boxes = await boxesOf(loopscope)
      for (const { name, ...box } of boxes) {
        expect(box.x, name).toBeGreaterThanOrEqual(0)
        expect(box.x + box.width, name).toBeLessThanOrEqual(width + 0.5)
        expect(box.y + box.height, name).toBeLessThanOrEqual(height + 0.5)
        expect(box.height, name).toBeGreaterThanOrEqual(name === 'Event loop' ? 30 : 44)
      }
      for (const [index, one] of boxes.entries())
        for (const other of boxes.slice(index + 1))
          expect(overlap(one, other), `${one.name} ${other.name}`).toBe(false)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height)
      expect(await loopscope.smallestText()).toBeGreaterThanOrEqual(12)
      for (const count of [1, 3, 5]) {
        await page.keyboard.press('Home')
        for (let line = 0; line < count; line++) await page.keyboard.press(']')
        expect(await boxesOf(loopscope)).toEqual(boxes)
      }
      await loopscope.isAccessibleInBothThemes()
    })
  })

test('on a phone paused functions, counts and what runs are named', async ({ loopscope }) => {
  await loopscope.page.setViewportSize({ width: 390, height: 844 })
  await loopscope.run('async function main() { await 1; console.log(1) }\nmain()\nmain()')
  await loopscope.page.keyboard.press('End')
  for (
    let step = 0;
    step < 40 && !(await loopscope.region('Paused functions').getByText('main').count());
    step++
  )
    await loopscope.page.keyboard.press('ArrowLeft')
  await expect(
    loopscope.region('Paused functions').getByRole('button', { name: /main/ }).first(),
  ).toBeInViewport()
  await expect(loopscope.region('Call stack')).toContainText('resume main')
  await expect(loopscope.region('Paused functions').getByRole('heading')).toHaveText(/Paused\s*1/)
})

test('in forced colours what is active, a job and the slider keep their outlines', async ({ loopscope }) => {
  const { page } = loopscope
  await page.emulateMedia({ forcedColors: 'active' })
  await loopscope.stepUntilPrinted(2)
  const outlines = await page.evaluate(() => {
    const style = (selector: string) => getComputedStyle(document.querySelector(selector)!)
    return [
      style('.active-line').borderLeftWidth,
      style('.active-range').outlineStyle,
      style('[data-token="jobs:J1"]').borderTopStyle,
      style('[data-token="jobs:J1"]').clipPath,
    ]
  })
  expect(outlines).toEqual(['4px', 'solid', 'solid', 'none'])
})

test('panels are resized, hidden and remembered', async ({ loopscope }) => {
  const { page } = loopscope
  const widthOfCode = async () => (await loopscope.region('Code').boundingBox())!.width
  const before = await widthOfCode()
  const edge = page.getByRole('separator', { name: 'Width of the code' })
  const { x, y } = (await edge.boundingBox())!
  await page.mouse.move(x + 4, y + 100)
  await page.mouse.down()
  await page.mouse.move(x + 104, y + 100)
  await page.mouse.up()
  expect(await widthOfCode()).toBeCloseTo(before + 100, -1)
  await loopscope.button('Panels').click()
  await page.getByRole('checkbox', { name: 'Timers' }).uncheck()
  await page.keyboard.press('Escape')
  await expect(loopscope.region('Timers')).toHaveCount(0)
  await page.reload()
  await loopscope.isReady()
  await expect(loopscope.region('Timers')).toHaveCount(0)
  expect(await widthOfCode()).toBeCloseTo(before + 100, -1)
})

/** All in one question: a question for each costs more than what is tested. */
function boxesOf({ page }: Loopscope) {
  return page.evaluate(
    (names) =>
      names.map((name) => {
        const { x, y, width, height } = document
          .querySelector(`section[aria-label="${name}"]`)!
          .getBoundingClientRect()
        return { name, x, y, width, height }
      }),
    regions,
  )
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function overlap(a: Box, b: Box): boolean {
  const together = (start: number, size: number, otherStart: number, otherSize: number) =>
    start + 0.5 < otherStart + otherSize && otherStart + 0.5 < start + size
  return together(a.x, a.width, b.x, b.width) && together(a.y, a.height, b.y, b.height)
}

test('on a phone the notice of an uncaught error stands below the lines of the console', async ({
  loopscope,
}) => {
  const { page } = loopscope
  await page.setViewportSize({ width: 390, height: 844 })
  await loopscope.run("console.log('before')\nnull.x")
  await page.keyboard.press('Escape')
  await loopscope.button('Last step').click()
  const line = loopscope.items('Console').last()
  await expect(line).toContainText('Uncaught TypeError')
  const notice = page.locator('[data-of-run=true]')
  await expect(notice).toBeVisible()
  expect(overlap((await loopscope.region('Console').boundingBox())!, (await notice.boundingBox())!)).toBe(
    false,
  )
})

test("on a phone the sentence stays in sight beside a server's queue, and callers beside the frame that runs", async ({
  loopscope,
}) => {
  const { page } = loopscope
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('radio', { name: 'Node' }).click()
  await loopscope.run(`import { createQueue } from 'queue'
const emails = createQueue('emails')
const shop = (greeting) => order(greeting + ', dear customer of ours')
const order = (greeting) => send(greeting)
const send = (greeting) => { emails.add(greeting) }
shop('Good morning')`)
  await expect(loopscope.region('Server queue')).toBeAttached()
  await page.keyboard.press('Home')
  const frames = loopscope.items('Call stack')
  while ((await frames.count()) < 4) await page.keyboard.press('ArrowRight')
  await expect(frames).toHaveText([/^send/, /^order/, /^shop/, /script/])
  for (const frame of await frames.all()) await expect(frame).toBeInViewport({ ratio: 1 })
  await expect(loopscope.region('Narration')).toBeInViewport({ ratio: 1 })
  await loopscope.region('Server queue').scrollIntoViewIfNeeded()
  await page.mouse.move(195, 300)
  await page.mouse.wheel(0, 2_000)
  await expect(loopscope.region('Code')).not.toBeInViewport()
  await expect(loopscope.region('Narration')).toBeInViewport({ ratio: 1 })
})

test('the line that is at work stays in sight when a phone is turned', async ({ loopscope }) => {
  const { page } = loopscope
  const lines = Array.from({ length: 40 }, (_, index) => `// line ${index + 1}`)
  await loopscope.run(`${lines.join('\n')}\nconsole.log('at the end')`)
  await page.keyboard.press(']')
  const active = page.locator('[data-active-range]').first()
  for (const [width, height] of [
    [390, 844],
    [844, 390],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height })
    await expect(active).toBeInViewport({ ratio: 0.9 })
  }
})

test("a value that has no room at its line's end is cut with …, and one that has no room at all is not begun", async ({
  loopscope,
}) => {
  const { page } = loopscope
  await loopscope.run(`const customer = 'somebody with a name that is as long as the day'
const say = (greeting, name, once, twice, often) => console.log(greeting)
say('hello and welcome', customer, customer, customer, 'well')`)
  await page.keyboard.press('Home')
  const values = page.locator('.values-at-end')
  while ((await values.filter({ hasText: 'greeting' }).count()) < 1) await page.keyboard.press('ArrowRight')
  const cut = await values.last().evaluate((one) => ({
    isCut: one.scrollWidth > one.clientWidth,
    isInLine: one.getBoundingClientRect().right <= one.parentElement!.getBoundingClientRect().right + 0.5,
    sign: getComputedStyle(one).textOverflow,
  }))
  expect(cut).toEqual({ isCut: true, isInLine: true, sign: 'ellipsis' })
})

test('with the timeline open on a low screen the sentence does not lie over stack and queues', async ({
  loopscope,
}) => {
  const { page } = loopscope
  await page.setViewportSize({ width: 1000, height: 600 })
  for (let step = 0; step < 22; step++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('t')
  await expect(loopscope.region('Timeline').locator('canvas').first()).toBeVisible()
  const sentence = (await page.locator('[data-region=narration] > *').first().boundingBox())!
  const stack = (await loopscope.region('Call stack').boundingBox())!
  expect(overlap(sentence, stack)).toBe(false)
})

test('on a phone the menu leads to what has its place in titles, or only a key', async ({ loopscope }) => {
  const { page } = loopscope
  await page.setViewportSize({ width: 390, height: 844 })
  await page.keyboard.press(']')
  await loopscope.button('More').click()
  await page.getByRole('checkbox', { name: 'Run as I type' }).check()
  await loopscope.button('What if a number were another one').click()
  await expect(page.getByRole('checkbox', { name: 'Run as I type' })).toBeHidden()
  await expect(loopscope.region('Code').getByRole('slider').first()).toBeVisible()
  await page.keyboard.press('h')
  await loopscope.button('More').click()
  await loopscope.button('Breakpoints: lines, conditions, events').click()
  await expect(page.getByRole('dialog', { name: 'Breakpoints' })).toBeVisible()
})
