import { createQueue, work } from 'queue'

const mail = createQueue('mail', { like: 'agenda', pollEvery: 200 })
for (const [name, priority] of [
  ['low', -10],
  ['high', 10],
  ['normal', 0],
  ['highest', 20],
])
  await mail.add({ name }, { priority })
console.log('start')
mail.process((job) => console.log('run', job.data.name), { concurrency: 1 })
await work(400)
await mail.close()
