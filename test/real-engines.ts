// Real Node and real Chromium, printing lines as Loopscope does.

import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { lineOf } from '../src/cli/real/console-lines'
import { PageServer } from '../src/cli/real/page-server'
import type { UserInput } from '../src/hosts/browser/dom/behaviour/user-input'
import { browserFlags, requireBrowser } from './find-browser.mjs'

/** How often a real engine is asked again: on a busy machine its timers are late. */
export const RETRIES = 3

/** A Chromium in which each program is the only script of a fresh page. */
export class RealBrowser {
  private constructor(
    private readonly browser: Browser,
    private readonly pages: PageServer,
  ) {}

  static async start(): Promise<RealBrowser> {
    const pages = await PageServer.start()
    const browser = await chromium.launch({ executablePath: requireBrowser(), args: browserFlags })
    return new RealBrowser(browser, pages)
  }

  /** Waits for as many lines as are expected, and a little longer for one too many. */
  async run(source: string, expectedLines: number): Promise<string[]> {
    const { address, inputs } = this.pages.add(source)
    const page = await this.browser.newPage()
    const session = await page.context().newCDPSession(page)
    const lines = await collectLines(session)
    await page.goto(address)
    await actAsUser(page, inputs)
    for (let waited = 0; lines.length < expectedLines && waited < 8000; waited += 50) await sleep(50)
    await sleep(400)
    await page.close()
    return lines
  }

  /** What an expression is in a page of this markup; what it promises is waited for. */
  async evaluate<T>(markup: string, expression: string): Promise<T> {
    const page = await this.browser.newPage()
    await page.setContent(markup)
    const value: T = await page.evaluate(expression)
    await page.close()
    return value
  }

  async stop(): Promise<void> {
    await this.browser.close()
    this.pages.stop()
  }
}

/** Real clicks and keys, at real times. */
async function actAsUser(page: Page, inputs: readonly UserInput[]): Promise<void> {
  const start = Date.now()
  for (const input of [...inputs].sort((a, b) => a.at - b.at)) {
    await sleep(start + input.at - Date.now())
    if (input.kind === 'key') {
      if (input.target !== undefined) await page.focus(input.target)
      await page.keyboard.press(input.key === ' ' ? 'Space' : input.key)
    } else if (input.kind === 'click') await page.click(input.target)
    else if (await page.locator(input.target).evaluate(({ nodeName }) => nodeName === 'SELECT'))
      await page.selectOption(input.target, input.value)
    else await page.fill(input.target, input.value)
  }
}

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Playwright's own events do not keep console lines and uncaught errors in one order; the protocol's do. */
async function collectLines(session: CDPSession): Promise<string[]> {
  const lines: string[] = []
  const take = (method: string) => (params: unknown) => lines.push(lineOf(method, params)!)
  session.on('Runtime.consoleAPICalled', take('Runtime.consoleAPICalled'))
  session.on('Runtime.exceptionThrown', take('Runtime.exceptionThrown'))
  await session.send('Runtime.enable')
  return lines
}
