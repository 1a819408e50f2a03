import { createQueue, work } from 'queue'

const queue = createQueue('messages', { like: 'rabbitmq', prefetch: 1 })
console.log('start')
for (const n of [1, 2, 3]) queue.add(`m${n}`)
let tag = 0
const consumer = queue.process(async (job) => {
  console.log(`${job.data}, tag ${++tag}, redelivered ${job.redelivered}`)
  if (job.data === 'm2' && !job.redelivered) throw new Error('nack')
})
await work(200)
console.log((await queue.counts()).waiting, 1)
await consumer.close()
