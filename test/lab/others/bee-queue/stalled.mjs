// fault: worker one dies at 100ms
import { createQueue, work } from 'queue'

const queue = createQueue('stall', { like: 'bee-queue', hold: 300 })
const start = (name, ms, checkEvery) =>
  queue.process(
    async (job) => {
      console.log(`${name} starts ${job.data.name}`)
      await work(ms)
    },
    { name, checkEvery },
  )
console.log('start')
start('one', 8000, 0)
await queue.add({ name: 'a' })
await work(100)
await queue.add({ name: 'b' })
queue.on('stalled', (job) => console.log(`stalled ${job.id}`))
start('two', 400, 200)
await work(1300)
const { waiting, active, completed: succeeded, failed, delayed } = await queue.counts()
console.log(JSON.stringify({ waiting, active, succeeded, failed, delayed, newestJob: 2 }))
process.exit()
