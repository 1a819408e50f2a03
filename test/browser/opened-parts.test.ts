// What is opened beside the machine: axe finds nothing, in each theme and at each size. `THOROUGH=1` tries all of them together.
import { expect } from '@playwright/test'
import { isThorough } from '../thorough'
import { isAccessible, type Loopscope, test } from './page'

const SIZES = [
  [1440, 900],
  [390, 844],
  [1000, 600],
  [844, 390],
  [1280, 720],
  [720, 450],
  [640, 360],
] as const

const THEMES = ['light', 'dark', 'contrast', 'forced'] as const

/** Each with the steps before it, its key and what is there once it is open. */
const PARTS = [
  ['the graph of promises', 28, 'g', '[data-overlay=promise-graph] svg'],
  ['the comparison', 10, 'c', '[data-overlay=compare] header'],
  ['the watched expressions', 12, 'x', '[data-name=Watch]'],
  ['a presentation', 22, 'f', '[data-presenting=true]'],
  ['the timeline', 22, 't', '[data-name=Timeline] canvas'],
  ['the record', 22, 'r', '[data-name=Record] li'],
  ['the numbers of the program', 3, 'h', '[data-name=Code] input[type=range]'],
  ['the times of a line', 12, 'y', 'aside button'],
  ['the life of a promise', 20, 'l', 'aside button'],
  ['the breakpoints', 5, 'b', 'dialog input'],
  ['the help', 0, '?', 'dialog table'],
] as const

for (const [index, [name, steps, key, shown]] of PARTS.entries())
  test(`axe finds nothing in ${name}`, async ({ loopscope }) => {
    const { page } = loopscope
    for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowRight')
    await page.keyboard.press(key)
    await expect(page.locator(shown).first()).toBeVisible()
    const looks = SIZES.flatMap((size) => THEMES.map((theme) => ({ size, theme })))
    const mine = looks.filter((_, look) => isThorough || look === (5 * index) % looks.length)
    for (const { size, theme } of mine) await looksRight(loopscope, size, theme)
  })

test('a presentation has a contrast of 7 to 1 or more, in light and dark', async ({ loopscope }) => {
  const { page } = loopscope
  await page.keyboard.press('f')
  await expect(page.locator('[data-presenting=true]')).toBeVisible()
  await loopscope.stepUntilPrinted(2)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await loopscope.settle()
    await isAccessible(page, ['color-contrast-enhanced'])
  }
})

async function looksRight(
  loopscope: Loopscope,
  [width, height]: (typeof SIZES)[number],
  theme: (typeof THEMES)[number],
) {
  const { page } = loopscope
  await page.setViewportSize({ width, height })
  await page.emulateMedia({
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    forcedColors: theme === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
  })
  await page.evaluate(
    (name) => {
      document.documentElement.dataset.theme = name
    },
    theme === 'contrast' ? theme : 'auto',
  )
  await loopscope.settle()
  // Where colours are the system's, what axe computes of them is not what is drawn.
  await isAccessible(page, undefined, theme === 'forced' ? ['color-contrast'] : [])
}
