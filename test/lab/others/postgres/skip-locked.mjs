import { createQueue, work } from 'queue'

const jobs = createQueue('jobs', { like: 'postgres', pollEvery: 50 })
await jobs.addAll(Array.from({ length: 6 }, (_, n) => `job ${n + 1}`))
const counts = [0, 0]
console.log('a start')
for (const me of [0, 1])
  jobs.process(async (job) => {
    console.log(job.data)
    await work(100)
    counts[me]++
  })
await work(350)
console.log('z', counts.join(' and '), (await jobs.counts()).waiting)
await jobs.close()
