import { createQueue, work } from 'queue'

const queue = createQueue('retry', 'bee-queue')
console.log('start')
queue.on('retrying', (job, error) =>
  console.log(`retrying ${job.id}, ${job.attempts - job.attempt - 1} left, ${error.message}`),
)
queue.on('failed', (job, error) => console.log(`failed ${job.id}, ${error.message}, ${job.attempt} traces`))
queue.process((job) => {
  console.log(`try ${job.data.name}`)
  throw new Error('no')
})
await queue.add({ name: 'a' }, { attempts: 3 })
await queue.add({ name: 'b' })
await work(300)
const { waiting, active, completed: succeeded, failed, delayed } = await queue.counts()
console.log(JSON.stringify({ waiting, active, succeeded, failed, delayed, newestJob: 2 }))
await queue.close()
