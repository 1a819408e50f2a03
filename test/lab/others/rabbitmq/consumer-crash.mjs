// fault: worker first dies at 100ms
import { createQueue, work } from 'queue'

const queue = createQueue('jobs', 'rabbitmq')
console.log('start')
for (const n of [1, 2, 3]) queue.add(`m${n}`)
queue.process(
  async (job) => {
    console.log(`first| ${job.data}, redelivered ${job.redelivered}`)
    if (job.data !== 'm1') await work(60_000)
  },
  { name: 'first', concurrency: 3 },
)
await work(100)
console.log('crash')
queue.process((job) => console.log(`second| ${job.data}, redelivered ${job.redelivered}`), { name: 'second' })
await work(200)
console.log((await queue.counts()).waiting)
await queue.close()
