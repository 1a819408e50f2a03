// Real Node and real Chromium, printing lines as Loopscope does.

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { constants, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import type { UserInput } from '../src/hosts/browser/dom/behaviour/user-input'
import type { Route } from '../src/hosts/web/fetch/network'
import { readDocumentComments } from '../src/scenario/document-comments'
import { parseRoutes } from '../src/scenario/routes'
import { parse } from '../src/syntax/parse'
import { filesOf, textOf } from '../src/syntax/source-files'
import { browserFlags, requireBrowser } from './find-browser.mjs'

/** How often a real engine is asked again: on a busy machine its timers are late. */
export const RETRIES = 3

const preload = resolve('test/print-uncaught.cjs')

/** What a CommonJS file prints in Node; `[exit N]` last where N is not 0. */
export function runInNode(file: string): Promise<string[]> {
  return new Promise((done, reject) => {
    const node = spawn(process.execPath, ['--no-warnings', '--require', preload, file])
    let printed = ''
    node.stdout.on('data', (chunk) => {
      printed += chunk
    })
    node.on('error', reject)
    node.on('close', (given, signal) => {
      const code = given ?? 128 + constants.signals[signal!]
      const lines = printed.split('\n').slice(0, -1)
      done(code === 0 ? lines : [...lines, `[exit ${code}]`])
    })
  })
}

/** The same for a text of several files, or one that is a module. */
export async function runTextInNode(source: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'program-'))
  try {
    writeFileSync(join(folder, 'package.json'), `{ "type": "${isModule(source) ? 'module' : 'commonjs'}" }`)
    const files = filesOf(source)
    for (const file of files) writeFileSync(join(folder, file.name), textOf(file))
    return await runInNode(join(folder, files[0]!.name))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const isModule = (source: string): boolean => parse(textOf(filesOf(source)[0]!)).sourceType === 'module'

/** What comments of a program say of its network, by the address of its page. */
type PageRoutes = Map<string, readonly Route[]>

/** A Chromium in which each program is the only script of a fresh page. */
export class RealBrowser {
  readonly #browser: Browser
  readonly #server: Server
  readonly #programs: Map<string, string>

  readonly #routes: PageRoutes

  private constructor(browser: Browser, server: Server, programs: Map<string, string>, routes: PageRoutes) {
    this.#routes = routes
    this.#browser = browser
    this.#server = server
    this.#programs = programs
  }

  static async start(): Promise<RealBrowser> {
    const programs = new Map<string, string>()
    const routes: PageRoutes = new Map()
    const server = createServer((request, response) => {
      const { url = '' } = request
      const route = routeFor(request, routes)
      if (route !== undefined) {
        answer(route, response)
        return
      }
      const program = programs.get(url)
      response.writeHead(200, { 'content-type': program === undefined ? 'application/json' : typeOf(url) })
      response.end(program ?? JSON.stringify({ method: request.method, url }))
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const browser = await chromium.launch({ executablePath: requireBrowser(), args: browserFlags })
    return new RealBrowser(browser, server, programs, routes)
  }

  /** Waits for as many lines as are expected, and a little longer for one too many. */
  async run(source: string, expectedLines: number): Promise<string[]> {
    const address = `/${this.#programs.size}/`
    const files = filesOf(source)
    this.#routes.set(address, parseRoutes(source).routes)
    for (const file of files) this.#programs.set(address + file.name, textOf(file))
    const { markup, inputs } = readDocumentComments(source)
    this.#programs.set(address, pageWith(files[0]!.name, isModule(source), markup))
    const page = await this.#browser.newPage()
    const session = await page.context().newCDPSession(page)
    const lines = await collectLines(session)
    const { port } = this.#server.address() as AddressInfo
    await page.goto(`http://127.0.0.1:${port}${address}`)
    await actAsUser(page, inputs)
    for (let waited = 0; lines.length < expectedLines && waited < 8000; waited += 50) await sleep(50)
    await sleep(400)
    await page.close()
    return lines
  }

  async stop(): Promise<void> {
    await this.#browser.close()
    this.#server.close()
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

const pageWith = (script: string, isModule: boolean, markup: string) =>
  `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body>${markup}<script${isModule ? ' type="module"' : ''} src="${script}"></script>`

const typeOf = (address: string) =>
  address.endsWith('.js') ? 'text/javascript' : address.endsWith('.json') ? 'application/json' : 'text/html'

/** Of the page that asks. */
function routeFor({ method, url, headers }: IncomingMessage, routes: PageRoutes): Route | undefined {
  const page = new URL(headers.referer ?? 'http://none/').pathname
  return routes.get(page)?.find((route) => route.path === url && (route.method ?? method) === method)
}

function answer({ status, latency, body, fails }: Route, response: ServerResponse): void {
  setTimeout(() => {
    if (fails) response.destroy()
    else response.writeHead(status, { 'content-length': Buffer.byteLength(body) }).end(body)
  }, latency)
}

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Playwright's own events do not keep console lines and uncaught errors in one order; the protocol's do. */
async function collectLines(session: CDPSession): Promise<string[]> {
  const lines: string[] = []
  session.on('Runtime.consoleAPICalled', ({ args }) => lines.push(args.map(shown).join(' ')))
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) => {
    const place = text.includes('in promise') ? 'Uncaught (in promise)' : 'Uncaught'
    lines.push(`${place} ${exception ? shown(exception) : text}`)
  })
  await session.send('Runtime.enable')
  return lines
}

interface RemoteObject {
  type: string
  value?: unknown
  unserializableValue?: string
  description?: string
}

function shown({ type, value, unserializableValue, description }: RemoteObject): string {
  if (type === 'object' && description) return description.split('\n    at ')[0] ?? ''
  return unserializableValue ?? description ?? String(value)
}
