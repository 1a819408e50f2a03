import { createQueue, work } from 'queue'

const queue = createQueue('backoff', 'bee-queue')
console.log('start')
let tries = 0
queue.process(
  () => {
    console.log(`try ${++tries}`)
    throw new Error('no')
  },
  { activatesDelayed: true },
)
queue.on('retrying', (job) => console.log(`next pause ${100 * 2 ** job.attempt}`))
queue.on('failed', () => console.log('failed'))
await queue.add({}, { attempts: 4, backoff: { type: 'exponential', delay: 100 } })
await work(1000)
await queue.close()
