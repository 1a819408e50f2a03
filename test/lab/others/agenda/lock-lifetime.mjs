// fault: worker first dies at 100ms
import { createQueue, work } from 'queue'

const jobs = createQueue('job', { like: 'agenda', hold: 500, pollEvery: 100 })
const start = (name) =>
  jobs.process(
    async () => {
      console.log(`${name} starts`)
      await work(name === 'first' ? 60_000 : 50)
    },
    { name },
  )
await jobs.add({})
console.log('start')
start('first')
await work(100)
start('second')
await work(900)
await jobs.close()
