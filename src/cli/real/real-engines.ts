// The real Node and the real Chromium of this machine. The browser is started when it is needed first.
import type { ScenarioHost } from '../../scenario/scenario'
import { findBrowser } from './find-browser.mjs'
import { RealBrowser } from './real-browser'
import { runTextInNode } from './real-node'

export type RealAnswer =
  | { readonly kind: 'printed'; readonly engine: string; readonly lines: readonly string[] }
  /** Thrown where there is no such engine, or it could not be started. */
  | { readonly kind: 'absent'; readonly reason: string }

const NO_BROWSER =
  'no Chromium, Chrome or Edge was found. Install one, or set CHROMIUM_PATH to its program file.'

/** On a busy machine timers are late, so what disagrees is asked again. */
const TRIES = 3

/** A scenario says what is printed, and not with which code the process ends. */
const runInNode = async (source: string): Promise<string[]> =>
  (await runTextInNode(source)).filter(
    (line, i, { length }) => i < length - 1 || !/^\[exit \d+\]$/.test(line),
  )

export class RealEngines {
  private browser: Promise<RealBrowser> | undefined

  async run(source: string, host: ScenarioHost, expected: readonly string[]): Promise<RealAnswer> {
    const run = host === 'node' ? runInNode : await this.inBrowser(expected.length)
    if (run === undefined) return { kind: 'absent', reason: NO_BROWSER }
    const engine = host === 'node' ? `Node ${process.versions.node}` : 'browser'
    try {
      let lines = await run(source)
      for (let tries = 1; tries < TRIES && String(lines) !== String(expected); tries++)
        lines = await run(source)
      return { kind: 'printed', engine, lines }
    } catch (error) {
      return { kind: 'absent', reason: (error as Error).message }
    }
  }

  private async inBrowser(lines: number): Promise<((source: string) => Promise<string[]>) | undefined> {
    const program = findBrowser()
    if (program === undefined) return undefined
    this.browser ??= RealBrowser.start(program)
    const browser = await this.browser
    return (source) => browser.run(source, lines)
  }

  async stop(): Promise<void> {
    await (await this.browser)?.stop()
  }
}
