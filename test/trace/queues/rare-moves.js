// What jobs of BullMQ seldom go through.
// alert: above 2
// fault: worker w2 dies silently at 80ms
import { FlowProducer, Queue, Worker } from 'bullmq'

const connection = {}
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

const queue = new Queue('rare', { connection })
const flows = new FlowProducer({ connection })

const later = await queue.add('later', {}, { delay: 5000 })
await later.changeDelay(40)
const first = await queue.add('first', {})
await queue.add('second', {})
await first.changePriority({ priority: 3 })

await flows.add({
  name: 'parent',
  queueName: 'rare',
  opts: { delay: 30 },
  children: [{ name: 'child', queueName: 'rare' }],
})
await flows.add({
  name: 'hurried',
  queueName: 'rare',
  opts: { delay: 5000, jobId: 'hurried' },
  children: [
    { name: 'bad', queueName: 'rare', opts: { continueParentOnFailure: true } },
    { name: 'bad', queueName: 'rare', opts: { delay: 200, failParentOnFailure: true } },
  ],
})

const worker = new Worker(
  'rare',
  async (job) => {
    await sleep(10)
    if (job.name === 'bad') throw new Error('no')
  },
  { connection, name: 'w1' },
)
await sleep(50)
new Worker('rare', () => sleep(1000), { connection, name: 'w2' })
await queue.add('lost', {})
await sleep(400)
await worker.close()
