// title: With reschedule a dropped job gives its delay to the owner that is still delayed
// area: deduplication
// tick: 50
import { Queue, Worker } from 'bullmq'

const connection = { host: '127.0.0.1', port: 6379 }
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const queue = new Queue('again', { connection })
const worker = new Worker('again', async (job) => console.log(`run ${job.id} v${job.data.v}`), { connection, autorun: false })
await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()])
console.log('start')
worker.run()
const add = async (v, delay) => {
  await queue.add('j', { v }, { delay, deduplication: { id: 'k', reschedule: true } })
  const [job] = await queue.getDelayed()
  console.log(job.id, `v${job.data.v}`, job.delay, job.opts.delay)
}
await add(1, 300)
await sleep(200)
await add(2, 500)
await sleep(200)
await add(3, 200)
await sleep(400)
await Promise.all([worker.close(), queue.close()])
