// How the page fits: on a laptop, on a projector, on a phone; for the eye and for assistive technology.
import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { type Loopscope, test } from './page'

const sizes = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]
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

for (const viewport of sizes)
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport })

    test('everything is on the screen, nothing overlaps, nothing scrolls sideways', async ({ loopscope }) => {
      await loopscope.stepUntilPrinted(2)
      const boxes = await boxesOf(loopscope)
      for (const box of boxes) {
        expect(box.x).toBeGreaterThanOrEqual(0)
        expect(box.x + box.width).toBeLessThanOrEqual(viewport.width + 0.5)
        expect(box.y + box.height).toBeLessThanOrEqual(viewport.height + 0.5)
      }
      for (const [index, one] of boxes.entries())
        for (const other of boxes.slice(index + 1))
          expect(overlap(one, other), `${one.name} ${other.name}`).toBe(false)
      expect(await loopscope.page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
    })

    test('no panel moves while stepping', async ({ loopscope }) => {
      const before = await boxesOf(loopscope)
      for (const count of [1, 3, 5]) {
        await loopscope.stepUntilPrinted(count)
        expect(await boxesOf(loopscope)).toEqual(before)
      }
    })

    test('no text is smaller than 12 pixels', async ({ loopscope }) => {
      await loopscope.stepUntilPrinted(2)
      expect(await smallestText(loopscope)).toBeGreaterThanOrEqual(12)
    })

    for (const colorScheme of ['light', 'dark'] as const)
      test(`axe finds nothing in ${colorScheme}`, async ({ loopscope }) => {
        await loopscope.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await loopscope.stepUntilPrinted(2)
        await loopscope.settle()
        const { violations } = await new AxeBuilder({ page: loopscope.page }).analyze()
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      })
  })

async function boxesOf(loopscope: Loopscope) {
  return Promise.all(
    regions.map(async (name) => ({ name, ...(await loopscope.region(name).boundingBox())! })),
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

function smallestText({ page }: Loopscope): Promise<number> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    let smallest = Number.POSITIVE_INFINITY
    while (walker.nextNode())
      if (walker.currentNode.textContent?.trim())
        smallest = Math.min(
          smallest,
          Number.parseFloat(getComputedStyle(walker.currentNode.parentElement!).fontSize),
        )
    return smallest
  })
}
