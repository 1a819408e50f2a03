// What the browser tests say about the page, in its own words.
import { test as base, expect, type Locator, type Page } from '@playwright/test'

/** The page, opened with a fresh storage; the test fails where the browser's console shows an error. */
export const test = base.extend<{ loopscope: Loopscope }>({
  loopscope: async ({ page }, use) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      const text = message.text()
      // So that nothing is kept from one test to the next.
      if (text.startsWith('Service Worker registration blocked')) return
      if (['error', 'warning'].includes(message.type())) complaints.push(text)
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.goto('/')
    const loopscope = new Loopscope(page)
    await loopscope.isReady()
    await use(loopscope)
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

  /** Presses → until the console shows so many lines. */
  async stepUntilPrinted(count: number) {
    while ((await this.items('Console').count()) < count) await this.page.keyboard.press('ArrowRight')
  }
}
