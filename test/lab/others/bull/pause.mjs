import { createQueue, work } from 'queue'

const queue = createQueue('pause', 'bull')
console.log('start')
const worker = queue.process(async (job) => {
  console.log(`run ${job.id}`)
  await work(100)
})
queue.on('paused', () => console.log('event paused'))
queue.on('resumed', () => console.log('event resumed'))
await queue.add({})
await queue.add({})
await work(50)
await queue.pause()
const { waiting, active, completed, failed, delayed } = await queue.counts()
console.log(
  queue.isPaused,
  JSON.stringify({ waiting: 0, active, completed, failed, delayed, paused: waiting }),
)
await work(200)
await queue.resume()
await work(50)
await worker.pause()
console.log('locally paused,', worker.isPaused, queue.isPaused)
await queue.add({})
await work(200)
console.log((await queue.counts()).waiting)
await worker.resume()
await work(200)
await queue.close()
