// title: A delayed job is replaced, one that waits is kept, and nobody is told
// area: deduplication
// tick: 50
import { Queue } from 'bullmq'

const connection = { host: '127.0.0.1', port: 6379 }
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const queue = new Queue('replace', { connection })
await queue.waitUntilReady()
console.log('start')
const add = async (v, delay, deduplication) => {
  const job = await queue.add('j', { v }, { delay, deduplication: { id: 'k', replace: true, ...deduplication } })
  const all = await queue.getJobs()
  console.log(`v${v} is job ${job.id}:`, all.map((job) => `${job.id} v${job.data.v}`).join(), await queue.getDeduplicationJobId('k'))
}
await add(1, 5000)
await add(2, 6000)
await (await queue.getJob('2')).promote()
await add(3, 5000)
await add(4, 0, { ttl: 200, extend: true })
await queue.remove('2')
await add(5, 0, { ttl: 300, extend: true })
await sleep(200)
await add(6, 0, { ttl: 300, extend: true })
await sleep(200)
console.log(await queue.getDeduplicationJobId('k'))
await queue.close()
