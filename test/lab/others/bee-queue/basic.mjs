import { createQueue, work } from 'queue'

const queue = createQueue('add', 'bee-queue')
console.log('start')
queue.on('completed', (job, result) => {
  console.log(`queue| succeeded ${job.id} ${result}`)
  console.log(`pubsub| ${job.id} ${result}`)
  console.log(`job| ${job.id} ${result}`)
})
for (const x of [1, 2, 3]) await queue.add({ x })
queue.process(async (job) => {
  console.log(`run ${job.id}`)
  await work(50)
  return job.data.x * 2
})
await work(400)
const { waiting, active, completed: succeeded, failed, delayed } = await queue.counts()
console.log(JSON.stringify({ waiting, active, succeeded, failed, delayed, newestJob: 3 }))
await queue.close()
