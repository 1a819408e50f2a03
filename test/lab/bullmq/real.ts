// The real BullMQ with a real Redis, each in a place of its own: the package in a folder that is removed, the server on a free port of
// the loopback interface, with nothing kept on disk.
import { execFile, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A program that takes longer is ended, and has no log: the machine is too busy for it. */
const LONGEST_IN_MS = 60_000

const NOT_ENDED: readonly Line[] = [{ time: 0, text: `(did not end within ${LONGEST_IN_MS / 1000} s)` }]

const PACKAGES = ['bullmq@6.7.0', 'ioredis@6.0.0']

export const HOW_TO_GET_REDIS =
  'There is no redis-server. On Debian and Ubuntu: apt-get install redis-server. Or REDIS_SERVER=/path/to/redis-server.'

export interface Line {
  readonly time: number
  readonly text: string
}

export interface RealBullMq {
  /** What a program prints, with the ms since it was loaded. */
  print(source: string): Promise<readonly Line[]>
  stop(): Promise<void>
}

/** Undefined where there is no Redis. */
export async function startReal(): Promise<RealBullMq | undefined> {
  const port = await freePort()
  const command = process.env.REDIS_SERVER ?? 'redis-server'
  const server = spawn(
    command,
    // hz: how often it looks whether somebody has waited long enough.
    `--port ${port} --bind 127.0.0.1 --save  --appendonly no --hz 250 --databases 64`.split(' '),
    { stdio: 'ignore' },
  )
  const isThere = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false))
    server.once('spawn', () => resolve(true))
  })
  if (!isThere) return undefined
  await answers(port)
  const folder = mkdtempSync(join(tmpdir(), 'loopscope-bullmq-'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }')
  writeFileSync(join(folder, 'record.mjs'), RECORD)
  await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...PACKAGES], { cwd: folder })
  const free = Array.from({ length: 64 }, (_, database) => database)
  let programs = 0
  return {
    async print(source) {
      const database = free.pop()!
      const own = join(folder, `program-${++programs}`)
      mkdirSync(own)
      const connection = `host: '127.0.0.1', port: ${port}, db: ${database}`
      writeFileSync(join(own, 'program.mjs'), source.replaceAll("host: '127.0.0.1', port: 6379", connection))
      const log = join(own, 'log.json')
      try {
        await flush(port, database)
        await run(
          process.execPath,
          ['--no-warnings', join(folder, 'record.mjs'), join(own, 'program.mjs'), log],
          {
            timeout: LONGEST_IN_MS,
          },
        ).catch(() => {})
        return existsSync(log) ? (JSON.parse(readFileSync(log, 'utf8')) as Line[]) : NOT_ENDED
      } finally {
        free.push(database)
      }
    },
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Runs a program and writes what it printed. What is loaded once is loaded before the clock starts. */
const RECORD = `
import { writeFileSync } from 'node:fs'
import { format } from 'node:util'
await import('bullmq')
const [program, log] = process.argv.slice(2)
const lines = []
for (const level of ['log', 'info', 'warn', 'error'])
  console[level] = (...args) => lines.push({ time: performance.now(), text: format(...args) })
process.on('uncaughtException', (error) => lines.push({ time: performance.now(), text: 'uncaught ' + error.stack }))
process.on('exit', () => writeFileSync(log, JSON.stringify(lines)))
await import(program)
`

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** What Redis answers to an inline command. */
function say(port: number, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.setEncoding('utf8')
    socket.once('error', reject)
    socket.once('connect', () => socket.write(command))
    socket.once('data', (answer) => {
      socket.destroy()
      resolve(String(answer))
    })
  })
}

async function answers(port: number): Promise<void> {
  for (let tries = 0; ; tries++)
    try {
      await say(port, 'PING\r\n')
      return
    } catch (error) {
      if (tries > 100) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
}

const flush = (port: number, database: number): Promise<string> =>
  say(port, `SELECT ${database}\r\nFLUSHDB\r\n`)
