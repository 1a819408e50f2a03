// title: Cleaning, and keeping of finished jobs, at their edges
// area: cleaning
// tick: 50
// tolerance: 300
import { Queue, Worker } from 'bullmq'

const connection = { host: '127.0.0.1', port: 6379 }
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const told = async (what, command) => {
  try {
    console.log(what, JSON.stringify(await command()))
  } catch (error) {
    console.log(what, error.message)
  }
}

const queue = new Queue('kept', { connection })
const worker = new Worker('kept', async (job) => {
  if (job.data.fails) throw new Error('no')
}, { connection, autorun: false, removeOnComplete: { count: 2 }, removeOnFail: { age: 0.2 } })
await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()])
console.log('start')
worker.run()
const idsOf = (jobs) => jobs.map(({ id }) => id).join()
const show = async () => console.log(idsOf(await queue.getCompleted()), '|', idsOf(await queue.getFailed()))
const add = async (data, opts) => {
  await queue.add('j', data, opts)
  await sleep(50)
}
for (let i = 0; i < 3; i++) await add({})
for (let i = 0; i < 2; i++) await add({ fails: true })
await show()
await sleep(300)
await add({ fails: true })
await show()
for (const removeOnComplete of [false, -1, 3, { count: 0 }, { age: 3600, count: 1 }, true, { age: 0 }]) {
  await add({}, { removeOnComplete })
  await show()
}
await worker.close()
for (let i = 0; i < 4; i++) await queue.add('w', {})
for (let i = 0; i < 3; i++) await queue.add('p', {}, { priority: 3 - i })
for (const args of [[0, 2, 'wait'], [0, 0, 'waiting'], [0, 2, 'prioritized'], [0, 0, 'nothing'], [9999, 0, 'prioritized']])
  await told(JSON.stringify(args), () => queue.clean(...args))
await queue.close()
