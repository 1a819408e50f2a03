import { createQueue, work } from 'queue'

const jobs = createQueue('jobs', 'redis-list')
console.log('start')
for (const name of ['x', 'y', 'z']) {
  jobs
    .consumer({ name })
    .take(1, { wait: 2000 })
    .then(([job]) => console.log(`${name}| got ${job.data}`))
  await work(50)
}
await jobs.add('one')
await work(50)
await jobs.addAll(['two', 'three'])
await work(50)
console.log((await jobs.counts()).waiting)
