import { createQueue, work } from 'queue'

const queue = createQueue('work', { like: 'rabbitmq', prefetch: 1, deadLetter: 'wait' })
createQueue('wait', { like: 'rabbitmq', ttl: 200, deadLetter: 'work' })
const parking = createQueue('parking', 'rabbitmq')
console.log('start')
queue.add('call')
queue.process(async (job) => {
  const rejected = job.deaths.find(({ reason }) => reason === 'rejected')?.count ?? 0
  const deaths = job.deaths.map(({ queue, reason, count }) => `${queue} ${reason} ${count}`)
  console.log(`try ${rejected + 1}, redelivered ${job.redelivered}, ${deaths.join(', ')}`)
  if (rejected < 3) await job.reject()
  else await parking.add(job.data)
})
await work(800)
console.log((await queue.counts()).waiting, (await parking.counts()).waiting)
await queue.close()
