// title: Jobs by hand: what commands answer, and what a limit leaves
// area: processing
// tick: 50
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

const queue = new Queue('hand', { connection })
const worker = new Worker('hand', null, { connection, limiter: { max: 2, duration: 300 } })
await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()])
console.log('start')
for (const name of ['a', 'b', 'c', 'd']) await queue.add(name, {})
const next = (token) => worker.getNextJob(token, { block: false })
const a = await next('t1')
await told('back', async () => (await a.moveToWait('t1')) > 200)
const again = await next('t2')
await told('limited', async () => (await next('t3')) ?? 'none')
await told('complete', async () => {
  const [job, id, limit, due] = await again.moveToCompleted('v', 't2')
  return [job, id, limit > 0, due]
})
await told('without the limit', () => queue.removeRateLimitKey())
await told('it is remembered', async () => (await next('t4')) ?? 'none')
await sleep(400)
const b = await next('t5')
await told('no other', () => b.moveToCompleted('v', 't5', false))
await told('locked', () => queue.remove('3'))
console.log(JSON.stringify(await queue.getJobCounts('waiting', 'active', 'completed')))
await Promise.all([worker.close(), queue.close()])
