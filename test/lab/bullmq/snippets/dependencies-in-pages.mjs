// title: What a parent knows of its children, in pages
// area: flows
// tick: 50
import { FlowProducer, Queue, Worker } from 'bullmq'

const connection = { host: '127.0.0.1', port: 6379 }
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const told = async (what, command) => {
  try {
    console.log(what, JSON.stringify(await command()))
  } catch (error) {
    console.log(what, error.message)
  }
}

const flows = new FlowProducer({ connection })
const queue = new Queue('pages', { connection })
const worker = new Worker('pages', async (job) => {
  if (job.data.fails) throw new Error('no')
  return job.id
}, { connection, autorun: false })
await Promise.all([flows.waitUntilReady(), queue.waitUntilReady(), worker.waitUntilReady()])
console.log('start')
const child = (id, opts, fails = false) => ({ name: 'c', queueName: 'pages', data: { fails }, opts: { jobId: id, ...opts } })
const { job } = await flows.add({
  name: 'p', queueName: 'pages', opts: { jobId: 'p' },
  children: [child('a'), child('b', { ignoreDependencyOnFailure: true }, true), child('c', { delay: 60_000 })],
})
worker.run()
await sleep(200)
for (const wish of [undefined, {}, { processed: {} }, { processed: { count: 1 }, unprocessed: { count: 5 } }, { ignored: {} }, { failed: {} }, { failed: { count: 3 } }])
  await told(JSON.stringify(wish), () => job.getDependencies(wish))
await Promise.all([worker.close(), flows.close(), queue.close()])
