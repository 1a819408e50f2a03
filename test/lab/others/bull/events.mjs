import { createQueue, work } from 'queue'

const queue = createQueue('events', 'bull')
const tell = (text) => {
  console.log(`local| ${text}`)
  console.log(`global| ${text.replace(/^active .*/, '$& waiting')}`)
}
queue.on('waiting', (job) => console.log(`global| waiting ${job.id}`))
queue.on('active', (job) => tell(`active ${job.id}`))
queue.on('progress', (job, value) => tell(`progress ${job.id} ${value}`))
queue.on('completed', (job, value) => tell(`completed ${job.id} ${value}`))
queue.on('failed', (job, error) => tell(`failed ${job.id} ${error.message}`))
queue.on('drained', () => tell('drained'))
await work(100)
console.log('start')
queue.process(async (job) => {
  await job.progress(50)
  if (job.data.bad) throw new Error('no')
  return 42
})
await queue.add({})
await work(150)
await queue.add({ bad: true })
await work(200)
await queue.close()
