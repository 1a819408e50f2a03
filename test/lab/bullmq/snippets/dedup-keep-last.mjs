// title: What was dropped last while the owner was active runs after it, under the number it would have had
// area: deduplication
// tick: 50
import { Queue, QueueEvents, Worker } from 'bullmq'

const connection = { host: '127.0.0.1', port: 6379 }
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const queue = new Queue('last', { connection })
const events = new QueueEvents('last', { connection, lastEventId: '0-0' })
const worker = new Worker('last', async (job) => {
  console.log(`run ${job.id} ${job.name}`)
  await sleep(200)
  if (job.name === 'fails') throw new Error('no')
}, { connection, autorun: false })
const log = []
for (const name of ['added', 'waiting', 'active', 'deduplicated', 'completed', 'failed'])
  events.on(name, ({ jobId, deduplicatedJobId }) => log.push(`${name} ${jobId} ${deduplicatedJobId ?? ''}`))
await Promise.all([queue.waitUntilReady(), events.waitUntilReady(), worker.waitUntilReady()])
console.log('start')
const deduplication = { id: 'k', keepLastIfActive: true }
await queue.add('a', {}, { deduplication })
worker.run()
await sleep(100)
for (const name of ['b', 'c', 'fails']) console.log(name, (await queue.add(name, {}, { deduplication })).id)
await sleep(200)
console.log('own', (await queue.add('own', {}, { deduplication, jobId: 'own' })).id)
await sleep(400)
console.log((await queue.add('after', {})).id)
await sleep(300)
for (const line of log) console.log(line.trim())
await Promise.all([worker.close(), events.close(), queue.close()])
