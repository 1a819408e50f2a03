// A real Chromium, printing lines as Loopscope does. Each program is the only script of a fresh page.
import type { UserInput } from '../../hosts/browser/dom/behaviour/user-input'
import { lineOf } from './console-lines'
import { DevTools } from './dev-tools'
import { PageServer } from './page-server'

/** ms */
const LONGEST_WAIT = 8000
/** ms to wait for one line too many. */
const LAST_WAIT = 400
const PAUSE = 50

export class RealBrowser {
  private constructor(
    private readonly devTools: DevTools,
    private readonly pages: PageServer,
  ) {}

  static async start(program: string): Promise<RealBrowser> {
    return new RealBrowser(new DevTools(program), await PageServer.start())
  }

  /** Waits for as many lines as are expected, and a little longer. */
  async run(source: string, expectedLines: number): Promise<string[]> {
    const { address, inputs } = this.pages.add(source)
    const { targetId } = await this.devTools.send('Target.createTarget', { url: 'about:blank' })
    const attached = await this.devTools.send('Target.attachToTarget', { targetId, flatten: true })
    const page = new RealPage(this.devTools, attached.sessionId!)
    const lines = await page.open(address)
    await page.act(inputs)
    for (let waited = 0; lines.length < expectedLines && waited < LONGEST_WAIT; waited += PAUSE)
      await sleep(PAUSE)
    await sleep(LAST_WAIT)
    await this.devTools.send('Target.closeTarget', { targetId })
    return [...lines]
  }

  async stop(): Promise<void> {
    await this.devTools.stop()
    this.pages.stop()
  }
}

class RealPage {
  constructor(
    private readonly devTools: DevTools,
    private readonly session: string,
  ) {}

  private send(method: string, params: object = {}) {
    return this.devTools.send(method, params, this.session)
  }

  /** Gives the lines that are printed, as they come. */
  async open(address: string): Promise<readonly string[]> {
    const lines: string[] = []
    let isLoaded: () => void
    const loaded = new Promise<void>((done) => {
      isLoaded = done
    })
    this.devTools.listen(this.session, (method, params) => {
      const line = lineOf(method, params)
      if (line !== undefined) lines.push(line)
      if (method === 'Page.loadEventFired') isLoaded()
    })
    await this.send('Runtime.enable')
    await this.send('Page.enable')
    await this.send('Page.navigate', { url: address })
    await loaded
    return lines
  }

  /** Real clicks and keys, at real times. */
  async act(inputs: readonly UserInput[]): Promise<void> {
    const start = Date.now()
    for (const input of inputs.toSorted((a, b) => a.at - b.at)) {
      await sleep(start + input.at - Date.now())
      if (input.kind === 'click') await this.click(input.target)
      else if (input.kind === 'key') await this.press(input.key, input.target)
      else await this.type(input.target, input.value)
    }
  }

  private async valueOf(expression: string): Promise<unknown> {
    const { result } = await this.send('Runtime.evaluate', { expression, returnByValue: true })
    return result?.value
  }

  private async click(target: string): Promise<void> {
    const box = await this.valueOf(
      `(() => { const { x, y, width, height } = document.querySelector(${JSON.stringify(target)}).getBoundingClientRect(); return { x: x + width / 2, y: y + height / 2 } })()`,
    )
    const press = { ...(box as object), button: 'left', clickCount: 1 }
    await this.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...press })
    await this.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...press })
  }

  private async press(key: string, target: string | undefined): Promise<void> {
    if (target !== undefined) await this.focus(target)
    const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined
    const code = KEY_CODES.get(key)
    const pressed = { key, ...(code !== undefined && { windowsVirtualKeyCode: code }) }
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', ...pressed, ...(text && { text }) })
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed })
  }

  /** Replaces the text of a field, or chooses an option. */
  private async type(target: string, value: string): Promise<void> {
    await this.focus(target)
    const field = `document.querySelector(${JSON.stringify(target)})`
    const isChosen = await this.valueOf(
      `${field}.matches('select') && (${field}.value = ${JSON.stringify(value)}, ['input', 'change'].forEach((type) => ${field}.dispatchEvent(new Event(type, { bubbles: true }))), true)`,
    )
    if (isChosen) return
    await this.valueOf(`${field}.select()`)
    await this.send('Input.insertText', { text: value })
  }

  private focus(target: string): Promise<unknown> {
    return this.valueOf(`document.querySelector(${JSON.stringify(target)}).focus()`)
  }
}

/** Keys that do something by themselves. */
const KEY_CODES: ReadonlyMap<string, number> = new Map([
  ['Backspace', 8],
  ['Tab', 9],
  ['Enter', 13],
  ['Escape', 27],
  [' ', 32],
  ['ArrowLeft', 37],
  ['ArrowUp', 38],
  ['ArrowRight', 39],
  ['ArrowDown', 40],
])

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms))
