import { createQueue, work } from 'queue'

const queue = createQueue('work', { like: 'rabbitmq', prefetch: 1, deadLetter: 'dead' })
const dead = createQueue('dead', 'rabbitmq')
console.log('start')
for (const n of [1, 2, 3]) queue.add(`m${n}`)
queue.process((job) => {
  console.log(`work got ${job.data}`)
  if (job.data !== 'm1') job.reject()
})
await work(100)
dead.process((job) => {
  const [death] = job.deaths
  console.log(
    `dead got ${job.data}: ${death.reason}, count ${death.count}, from ${death.queue}, first ${job.deaths.at(-1).reason}, redelivered ${job.redelivered}`,
  )
})
await work(150)
console.log((await queue.counts()).waiting, (await dead.counts()).waiting)
await queue.close()
await dead.close()
