import { createQueue, work } from 'queue'

const queue = createQueue('retry', 'bull')
console.log('start')
queue.process((job) => {
  console.log(`try, made ${job.attempt - 1}`)
  throw new Error('no')
})
queue.on('failed', (job, error) =>
  console.log(`failed, made ${job.attempt} of ${job.attempts}, ${error.message}`),
)
await queue.add({}, { attempts: 4, backoff: { type: 'exponential', delay: 100 } })
await work(1500)
const { failed } = await queue.counts()
console.log('failed', 4 * failed, 'no', 4)
await queue.close()
