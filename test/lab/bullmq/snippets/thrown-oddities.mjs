// title: What a processor may throw or return, and what the server keeps of it
// area: failing
// tick: 50
import { Queue, Worker } from 'bullmq'

const connection = { host: '127.0.0.1', port: 6379 }
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const queue = new Queue('odd', { connection })
const throws = {
  text: () => 'text', undefined: () => undefined, null: () => null, object: () => ({ message: 'm', code: 5 }), number: () => 42,
  nothing: () => new Error(), aggregate: () => new AggregateError([new Error('a')], 'agg'), type: () => new TypeError('tt'),
}
const returns = {
  thenable: () => ({ then: (ok) => ok('T') }), number: () => 5, bigint: () => 5n, function: () => () => 1, date: () => new Date(0), error: () => new Error('returned'),
}
const worker = new Worker('odd', (job) => {
  const [kind, name] = job.name.split(' ')
  if (kind === 'throw') throw throws[name]()
  if (kind === 'reject') return Promise.reject(throws[name]())
  return returns[name]()
}, { connection, autorun: false })
worker.on('failed', (job, error) => console.log(`failed ${job.name}:`, typeof error, error?.message, job.failedReason, job.stacktrace?.length))
worker.on('completed', (job, result) => console.log(`completed ${job.name}:`, typeof result))
worker.on('error', (error) => console.log('error', error.message))
await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()])
console.log('start')
for (const name of Object.keys(throws)) await queue.add(`throw ${name}`, 1)
for (const name of ['text', 'undefined', 'type']) await queue.add(`reject ${name}`, 1)
for (const name of Object.keys(returns)) await queue.add(`return ${name}`, 1)
worker.run()
await sleep(400)
for (const job of (await queue.getJobs(['completed', 'failed', 'active'])).sort((a, b) => a.id - b.id))
  console.log(job.name, await job.getState(), JSON.stringify(job.returnvalue), JSON.stringify(job.failedReason), job.stacktrace.length)
process.exit()
