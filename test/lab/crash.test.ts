// "The same crash", row by row: one job of 5 s, there at 0; its worker dies at 2 s without a word, and its connection breaks; another
// worker is idle. When does the second one begin?
import { describe, expect, test } from 'vitest'
import { FIGURES, runLab } from './lab'

interface Crash {
  /** Rules of the queue beside its system. */
  readonly rules?: string
  /** Options of the first worker, and of the second. */
  readonly first?: string
  readonly second?: string
  /** When the second one starts, in s after the job. */
  readonly secondStarts?: number
  readonly isSilent?: boolean
}

/** When the job runs for the second time, in s after the first. */
function secondBegin(system: string, crash: Crash = {}): number | undefined {
  const { rules = '', first = '', second = '', secondStarts = 0, isSilent = false } = crash
  const run = runLab(`
// fault: worker A dies ${isSilent ? 'silently ' : ''}at 12s
import { createQueue, work } from 'queue'
const jobs = createQueue('jobs', { like: '${system}', ${rules} })
const start = (name, options) =>
  jobs.process(async () => {
    console.log(name)
    await work(5000)
  }, { name, ...options })
const startB = () => start('B', { ${second} })
setTimeout(startB, ${10_000 + secondStarts * 1000})
// It has waited longest, so it gets the job.
start('A', { ${first} })
await work(10_000)
await jobs.add({})`)
  const [a, b] = run.output
  expect([a?.text, a?.time]).toEqual(['A', 10_000])
  return b && (b.time - 10_000) / 1000
}

const { bullmqDefaults, ...recorded } = FIGURES.crash

describe('the second worker begins', () => {
  test('at once with RabbitMQ, as the broker sees the closed connection', () => {
    expect(secondBegin('rabbitmq')).toBe(recorded.rabbitmq.beginsAtSeconds.connectionReset)
  })

  test('after two missed heartbeats with RabbitMQ, where a cable was pulled', () => {
    expect(secondBegin('rabbitmq', { isSilent: true })).toBe(recorded.rabbitmq.beginsAtSeconds.silent)
  })

  test('at once, or one poll later, with a row lock of Postgres', () => {
    const { connectionReset } = recorded.postgresSkipLocked.beginsAtSeconds
    expect(secondBegin('postgres')).toBe(connectionReset)
    expect(secondBegin('postgres', { secondStarts: 0.3 })).toBe(connectionReset + 0.3)
  })

  test('after two hours and more with a row lock, where a cable was pulled: by the keepalive of Linux', () => {
    expect(secondBegin('postgres', { isSilent: true })).toBeGreaterThan(7200)
  })

  test.for(['sqs', 'sqs-fifo'])(
    'after the visibility timeout with %s, counted from the receive',
    (system) => {
      expect(secondBegin(system)).toBe(recorded.sqsStandard.beginsAtSeconds)
    },
  )

  const isNotChecking = 'checkEvery: 0'

  test.for(['bullmq', 'bull'])('with %s at the check that finds the job without its lock', (system) => {
    const { secondStartedAtMinus1, secondStartedAt1 } = bullmqDefaults.beginsAtSeconds
    const first = isNotChecking
    expect(secondBegin(system, { first, secondStarts: -1 })).toBe(secondStartedAtMinus1)
    expect(secondBegin(system, { first, secondStarts: 1 })).toBe(secondStartedAt1)
    expect(secondBegin(system, { first })).toBe(60)
  })

  test('5 to 10 s later with Bee-Queue, if somebody checks every 5 s, and else never', () => {
    const [least, most] = recorded.beeQueue.beginsAtSeconds
    for (const secondStarts of [-7, -3.5, 0.5, 1.5]) {
      const begins = secondBegin('bee-queue', { second: 'checkEvery: 5000', secondStarts })
      expect(begins).toBeGreaterThanOrEqual(least)
      expect(begins).toBeLessThanOrEqual(most + 2)
    }
    expect(secondBegin('bee-queue')).toBeUndefined()
  })

  test('after 15 minutes and up to one check with pg-boss', () => {
    const begins = secondBegin('pg-boss')!
    expect(begins).toBeGreaterThanOrEqual(900)
    expect(begins).toBeLessThanOrEqual(962)
  })

  test('after 10 minutes and up to one look with Agenda', () => {
    expect(secondBegin('agenda')).toBe(recorded.agenda.beginsAtSeconds)
    expect(secondBegin('agenda', { secondStarts: -3 })).toBe(recorded.agenda.beginsAtSeconds + 2)
  })

  test('after 4 hours with Graphile Worker', () => {
    expect(secondBegin('graphile-worker')).toBe(recorded.graphileWorker.beginsAtSeconds)
  })

  test('at once with Cloudflare Queues, in the next batch', () => {
    expect(secondBegin('cloudflare', { rules: 'batch: { size: 10, timeout: 0 }' })).toBe(2)
  })

  test('with a Redis stream when somebody claims what has been idle for long enough', () => {
    expect(secondBegin('redis-stream', { rules: 'hold: 20_000' })).toBe(20)
    expect(secondBegin('redis-stream', { rules: 'hold: 20_000, checkEvery: 0' })).toBeUndefined()
  })

  test('never with a Redis list, unless somebody moves the job back', () => {
    expect(secondBegin('redis-list')).toBeUndefined()
  })

  test('after a timeout of its own with a status column', () => {
    expect(secondBegin('postgres-status')).toBe(300)
  })
})

describe('a worker that is slow, not dead, has its job run twice at the same time', () => {
  const timesRun = (system: string, rules: string, first = '') => {
    const source = `
import { createQueue, work } from 'queue'
const jobs = createQueue('jobs', { like: '${system}', ${rules} })
jobs.process(() => work(5000), { name: 'A', ${first} })
jobs.process(() => work(5000), { name: 'B', checkEvery: 1000 })
await jobs.add({})`
    // Where no attempt is ever quick enough, they never end.
    const run = runLab(source, 1, 60_000)
    const { attempts, completed, wastedAttempts } = run.queues![0]!
    return { attempts, completed, wastedAttempts }
  }

  test.for([
    ['sqs', 'hold: 3000', ''],
    ['bullmq', 'hold: 3000, checkEvery: 1000', 'renews: false'],
    ['agenda', 'hold: 3000, pollEvery: 1000', ''],
    ['pg-boss', 'hold: 3000, checkEvery: 1000', ''],
    ['redis-stream', 'hold: 3000', ''],
  ] as const)('with %s', ([system, rules, first]) => {
    const { attempts, completed, wastedAttempts } = timesRun(system, rules, first)
    expect(attempts).toBeGreaterThan(1)
    expect(wastedAttempts).toBeGreaterThan(0)
    expect(completed).toBeLessThanOrEqual(1)
  })

  test.for(['rabbitmq', 'postgres'])('but not with %s', (system) => {
    expect(timesRun(system, '')).toEqual({ attempts: 1, completed: 1, wastedAttempts: 0 })
  })
})
