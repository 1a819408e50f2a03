import { createQueue, work } from 'queue'

const queue = createQueue('prio', 'bull')
console.log('start')
for (const [name, priority] of [
  ['none 0'],
  ['p10a', 10],
  ['p1b', 1],
  ['none c'],
  ['p10d', 10],
  ['p2e', 2],
  ['p1f', 1],
])
  await queue.add({ name }, priority ? { priority } : {})
console.log((await queue.counts()).waiting, 'waiting')
queue.process((job) => console.log('run', job.data.name))
await work(300)
await queue.close()
