// What the browser tests say about the page, in its own words.
import { AxeBuilder } from '@axe-core/playwright'
import {
  type BrowserContext,
  test as base,
  type ConsoleMessage,
  expect,
  type Locator,
  type Page,
} from '@playwright/test'

interface OfWorker {
  /** What has read and compiled the page's files already: to do so anew takes longer than most tests. */
  readonly warm: BrowserContext
}

/** The page, opened with a fresh storage; the test fails where the browser's console shows an error. */
export const test = base.extend<{ loopscope: Loopscope }, OfWorker>({
  warm: [
    async ({ browser }, use, { project }) => {
      const { baseURL, serviceWorkers } = project.use
      const context = await browser.newContext({ baseURL: baseURL!, serviceWorkers: serviceWorkers! })
      await use(context)
      await context.close()
    },
    { scope: 'worker' },
  ],

  /** That of the test before, emptied; Playwright starts anew after a test that failed. */
  page: async ({ browser, warm, hasTouch, viewport, baseURL }, use) => {
    const context = hasTouch ? await browser.newContext({ hasTouch, baseURL: baseURL! }) : warm
    const [page = await context.newPage()] = context.pages()
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: null, forcedColors: null, media: null })
    await page.setViewportSize(viewport!)
    await page.goto('/favicon.svg')
    await page.evaluate(() => {
      localStorage.clear()
      sessionStorage.clear()
    })
    await use(page)
    for (const opened of context.pages().slice(1)) await opened.close()
    await page.unrouteAll()
    if (context !== warm) await context.close()
  },

  loopscope: async ({ page }, use) => {
    const complaints: string[] = []
    const onConsole = (message: ConsoleMessage) => {
      const text = message.text()
      // So that nothing is kept from one test to the next.
      if (text.startsWith('Service Worker registration blocked')) return
      // Of the picture that a test begins at: it has no icon of its own.
      if (message.location().url.endsWith('/favicon.ico')) return
      if (['error', 'warning'].includes(message.type())) complaints.push(text)
    }
    const onError = (error: Error) => complaints.push(String(error))
    page.on('console', onConsole).on('pageerror', onError)
    await page.goto('/')
    const loopscope = new Loopscope(page)
    await loopscope.isReady()
    await use(loopscope)
    page.off('console', onConsole).off('pageerror', onError)
    expect(complaints).toEqual([])
  },
})

export class Loopscope {
  readonly slider: Locator
  readonly editor: Locator

  constructor(readonly page: Page) {
    this.slider = page.getByRole('slider', { name: 'Position' })
    this.editor = page.getByRole('textbox', { name: 'Program text' })
  }

  /** The editor is there, and the first run has its answer. */
  async isReady() {
    await expect(this.editor).toBeVisible()
    await expect(this.region('Narration')).not.toContainText('Running the program')
  }

  region(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true })
  }

  items(name: string): Locator {
    return this.region(name).getByRole('listitem')
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  printed(): Promise<string[]> {
    return this.items('Console').allTextContents()
  }

  get picker(): Locator {
    return this.page.getByRole('button', { name: /^Program: / })
  }

  /** Opens a scenario, or a program of the user, and is not asked before. */
  async open(title: string) {
    await this.picker.click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: 'Ask me before it shows' }).uncheck()
    await dialog.locator('[data-row]', { hasText: title }).first().click()
    await expect(dialog).toHaveCount(0)
    await this.hasRun()
  }

  async run(source: string) {
    await this.editor.fill(source)
    await this.button('Run').click()
    await this.hasRun()
  }

  /** No run is going on. */
  async hasRun() {
    await expect(this.button('Run')).toHaveAttribute('aria-busy', 'false')
  }

  async isAtEnd(): Promise<boolean> {
    return (await this.slider.inputValue()) === (await this.slider.getAttribute('max'))
  }

  /** Waits until nothing fades or flies any more: half-transparent text has another contrast. */
  async settle() {
    await this.page.evaluate(async () => {
      while (document.getAnimations().length > 0) {
        await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
        await new Promise(requestAnimationFrame)
      }
    })
  }

  /** Axe finds nothing in light and dark; what is not about colours is looked for once. */
  async isAccessibleInBothThemes() {
    for (const colorScheme of ['light', 'dark'] as const) {
      await this.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await this.settle()
      await isAccessible(this.page, colorScheme === 'dark' ? ['color-contrast'] : undefined)
    }
  }

  /** Of all text in a place, in pixels. */
  smallestText(selector = 'body'): Promise<number> {
    return this.page.locator(selector).evaluate((place) => {
      const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
      let smallest = Number.POSITIVE_INFINITY
      while (walker.nextNode()) {
        const { textContent, parentElement } = walker.currentNode
        if (textContent?.trim())
          smallest = Math.min(smallest, Number.parseFloat(getComputedStyle(parentElement!).fontSize))
      }
      return smallest
    })
  }

  /** Presses → until the console shows so many lines. */
  async stepUntilPrinted(count: number) {
    while ((await this.items('Console').count()) < count) await this.page.keyboard.press('ArrowRight')
  }
}

/** Axe finds nothing, or nothing by these rules. It needs no second page to think in: ours has no frames. */
export async function isAccessible(page: Page, rules?: string[], without: string[] = []) {
  const axe = new AxeBuilder({ page }).setLegacyMode().disableRules(without)
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}
