// A Chromium that is spoken to over two pipes, in the DevTools protocol: JSON texts, each followed by a zero byte.
// https://chromedevtools.github.io/devtools-protocol/
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { browserFlags } from './find-browser.mjs'

interface Message {
  readonly id?: number
  readonly sessionId?: string
  readonly method?: string
  readonly params?: unknown
  readonly result?: Reply
  readonly error?: { readonly message: string }
}

type Reply = { readonly [K in 'targetId' | 'sessionId']?: string } & {
  readonly result?: { readonly value?: unknown }
}

interface Pending {
  readonly done: (reply: Reply) => void
  readonly fail: (error: Error) => void
}

/** The browser writes here: its fourth file; and reads from its third. */
const TO_BROWSER = 3
const FROM_BROWSER = 4

export class DevTools {
  private readonly profile = mkdtempSync(join(tmpdir(), 'loopscope-browser-'))
  private readonly process: ChildProcess
  private readonly pending = new Map<number, Pending>()
  private readonly listeners = new Map<string, (method: string, params: unknown) => void>()
  private lastId = 0
  private rest = ''

  constructor(program: string) {
    const flags = [
      '--headless',
      '--remote-debugging-pipe',
      `--user-data-dir=${this.profile}`,
      ...browserFlags,
    ]
    this.process = spawn(program, flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
    const output = this.process.stdio[FROM_BROWSER] as Readable
    output.setEncoding('utf8')
    output.on('data', (text: string) => this.take(text))
    this.process.on('error', (error) => this.failAll(error))
    this.process.on('exit', () => this.failAll(new Error(`${program} has ended.`)))
    // A write to a browser that has ended fails; that it has ended is told above.
    this.process.stdio[TO_BROWSER]!.on('error', () => undefined)
  }

  send(method: string, params: object = {}, sessionId?: string): Promise<Reply> {
    const id = ++this.lastId
    const message = JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })
    return new Promise((done, fail) => {
      this.pending.set(id, { done, fail })
      const input = this.process.stdio[TO_BROWSER] as Writable
      input.write(`${message}\0`)
    })
  }

  /** Tells of what happens in a page. */
  listen(sessionId: string, listener: (method: string, params: unknown) => void): void {
    this.listeners.set(sessionId, listener)
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.process.once('exit', done))
    await this.send('Browser.close').catch(() => undefined)
    if (this.process.exitCode === null && this.process.signalCode === null) await ended
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 })
  }

  private take(text: string): void {
    const messages = (this.rest + text).split('\0')
    this.rest = messages.pop()!
    for (const message of messages) this.receive(JSON.parse(message))
  }

  private receive({ id, sessionId, method, params, result, error }: Message): void {
    if (id === undefined) {
      if (sessionId !== undefined && method !== undefined) this.listeners.get(sessionId)?.(method, params)
      return
    }
    const pending = this.pending.get(id)
    this.pending.delete(id)
    if (error) pending?.fail(new Error(error.message))
    else pending?.done(result ?? {})
  }

  private failAll(error: Error): void {
    for (const { fail } of this.pending.values()) fail(error)
    this.pending.clear()
  }
}
