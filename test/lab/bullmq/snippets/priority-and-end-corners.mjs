// title: A priority that is no number, and ends that nobody tells of
// area: corners
// tick: 50
import { Queue, QueueEvents } from 'bullmq'

const connection = { host: '127.0.0.1', port: 6379 }
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms))
const queue = new Queue('mail', { connection })
await queue.waitUntilReady()
const events = new QueueEvents('mail', { connection })
await events.waitUntilReady()
console.log('start')

for (const priority of ['x', '5', -1, 0, null, true, 3_000_000, NaN, {}, undefined]) {
  const job = await queue.add('p', {}, { priority: 9 })
  try {
    await job.changePriority({ priority })
    console.log('priority', priority, 'is', job.priority, (await queue.getJob(job.id)).priority, await job.getState())
  } catch (error) {
    console.log('priority', priority, error.name, error.message)
  }
  await job.remove()
}

const job = await queue.add('nobody', {})
const told = what => [value => console.log(what, value), error => console.log(what, error.name, error.message)]
await job.waitUntilFinished(events, 300).then(...told('with a limit:'))
job.waitUntilFinished(events).then(...told('without one:'))
const gone = await queue.add('gone', {})
await gone.remove()
await gone.waitUntilFinished(events, 300).then(...told('a removed job:'))

for (const name of ['closing', 'closed']) events.on(name, () => console.log('events', name))
await events.close()
console.log('closed')
await job.waitUntilFinished(events, 200).then(...told('with closed events:'))
process.once('unhandledRejection', error => console.log('nobody catches', error.name, error.message))
job.waitUntilFinished().then(...told('without events:'))
await sleep(200)
await queue.close()
console.log('end')
