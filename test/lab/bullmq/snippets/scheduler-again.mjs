// title: A scheduler that is changed counts its jobs from 1 again, and goes on counting its own
// area: schedulers
// tick: 50
import { Queue, Worker } from 'bullmq'

const connection = { host: '127.0.0.1', port: 6379 }
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const queue = new Queue('ticks', { connection })
const worker = new Worker('ticks', async (job) => {
  const { count, every, pattern, limit, offset } = job.opts.repeat
  console.log(`run ${count} v${job.data.v}`, every, pattern, limit, offset, 'prevMillis' in job.opts)
}, { connection, autorun: false })
await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()])
console.log('start')
const show = async () => {
  const { iterationCount, name, template } = await queue.getJobScheduler('x')
  console.log(iterationCount, name, JSON.stringify(template), JSON.stringify(await queue.getJobCounts('delayed', 'waiting')))
}
const made = await queue.upsertJobScheduler('x', { every: 400 }, { name: 'tick', data: { v: 1 } })
console.log(made.name, JSON.stringify(made.opts.repeat), made.repeatJobKey)
worker.run()
await sleep(600)
await show()
await queue.upsertJobScheduler('x', { every: 400, limit: 2 }, { data: { v: 2 } })
await show()
await sleep(1200)
await show()
await queue.upsertJobScheduler('x', { every: 300, limit: 2 }, { data: { v: 3 } })
await sleep(600)
await show()
console.log(await queue.removeJobScheduler('x'), await queue.removeJobScheduler('x'))
await Promise.all([worker.close(), queue.close()])
