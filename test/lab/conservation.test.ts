// No job is lost, none is there twice: added = waiting + delayed + active + completed + failed + removed, at every position.
import { describe, expect, test } from 'vitest'
import { play, simulate } from '../../src/library'
import { serverQueues } from '../../src/trace/things/server-jobs/read'
import { fuzzProgram } from './bullmq/fuzz-programs'

/** How many positions a record has; throws where a sum is wrong. */
function requireAllThere(source: string): number {
  const { trace, outcome } = simulate(source, {
    host: 'node',
    record: 'queues',
    limits: { virtualTime: 3_600_000, horizon: 3_600_000 },
  })
  if (trace === undefined) throw new Error(JSON.stringify(outcome))
  const player = play(trace)
  for (let position = 0; position < trace.length; position++)
    for (const { name, added, counts } of serverQueues(player.at(position), { from: 0, count: 10 })) {
      const sum = Object.values(counts).reduce((total, count) => total + count, 0)
      if (sum !== added || Object.values(counts).some((count) => count < 0))
        throw new Error(`${name} at ${position}: ${added} added, ${JSON.stringify(counts)}`)
    }
  return trace.length
}

/** Jobs that wait, are delayed, fail, hang, are lost, come twice, and go. */
const mixed = (system: string) => `
// fault: worker A dies at 700ms back at 3s
// fault: worker B dies silently at 900ms
// fault: processor throws 20%
// fault: processor hangs 5%
// burst: 20/s at random to jobs from 0 to 1s
import { createQueue, work } from 'queue'
const jobs = createQueue('jobs', { like: '${system}', deadLetter: 'dead' })
for (const name of ['A', 'B', 'C'])
  jobs.process(async (job) => {
    await work(40)
    if (job.data.n % 7 === 3) throw new Error('no')
  }, { name })
await jobs.addAll(Array.from({ length: 12 }, (_, n) => ({ n })))
for (let n = 0; n < 6; n++) await jobs.add({ n }, { id: 'own-' + (n % 4) })
await jobs.add({ n: 1 }, { delay: 500 })
setTimeout(() => jobs.pause(), 400)
setTimeout(() => jobs.resume(), 600)
const byHand = await jobs.take(2)
for (const job of byHand) await job.fail('no')
setTimeout(() => jobs.close(), 20_000)
`

const SYSTEMS = [
  'plain',
  'bullmq',
  'bull',
  'bee-queue',
  'agenda',
  'rabbitmq',
  'redis-list',
  'redis-stream',
  'postgres',
  'postgres-for-update',
  'postgres-status',
  'pg-boss',
  'graphile-worker',
  'sqs',
  'sqs-fifo',
  'cloudflare',
]

describe('every job is in one state at every position', () => {
  test.for(SYSTEMS)('of the module queue by the rules of %s', (system) => {
    expect(requireAllThere(mixed(system))).toBeGreaterThan(500)
  })

  test('of random programs of bullmq', () => {
    for (let seed = 1; seed <= 6; seed++) expect(requireAllThere(fuzzProgram(seed))).toBeGreaterThan(200)
  })

  test('of flows, schedulers, bursts and workers that die', () => {
    expect(
      requireAllThere(`
// fault: worker A dies at 1s back at 2s
// fault: processor of q throws 30%
// burst: 5/s at random to q from 0 to 2s
import { FlowProducer, Queue, Worker } from 'bullmq'
const connection = { host: '127.0.0.1', port: 6379 }
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const queue = new Queue('q', { connection, defaultJobOptions: { attempts: 3, backoff: 100 } })
await queue.upsertJobScheduler('tick', { every: 300, limit: 6 })
const child = (name, opts) => ({ name, queueName: 'q', opts })
const flows = new FlowProducer({ connection })
for (const option of ['failParentOnFailure', 'ignoreDependencyOnFailure', 'removeDependencyOnFailure', 'continueParentOnFailure'])
  await flows.add({ ...child('parent'), children: [child('a', { [option]: true }), child('b')] })
const options = { connection, lockDuration: 500, stalledInterval: 400, removeOnComplete: 5, removeOnFail: 1 }
const workers = ['A', 'B'].map((name) => new Worker('q', () => sleep(60), { ...options, name }))
await sleep(3000)
await queue.retryJobs()
await sleep(1000)
await queue.drain(true)
await queue.clean(0, 3, 'completed')
await Promise.all(workers.map((worker) => worker.close()))
await queue.obliterate({ force: true })
await queue.close()`),
    ).toBeGreaterThan(500)
  })
})
