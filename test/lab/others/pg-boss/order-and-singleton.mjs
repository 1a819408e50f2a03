import { createQueue } from 'queue'

const jobs = createQueue('work', 'pg-boss')
const once = createQueue('once', { like: 'pg-boss', dedupeFor: 60_000 })
console.log('start')
for (const [name, priority] of [
  ['p0a', 0],
  ['p5b', 5],
  ['p0c', 0],
  ['p5d', 5],
])
  await jobs.add({ name }, { priority })
await jobs.add({ name: 'later' }, { delay: 60_000 })
const { waiting, delayed } = await jobs.counts()
console.log('size', waiting + delayed)
for (let n = 0; n < 2; n++) console.log((await jobs.take())[0].data.name)
console.log(
  (await jobs.take(5))
    .map((job) => job.data.name)
    .sort()
    .join(' '),
)
console.log((await jobs.take()).length)
console.log(typeof (await once.add({}, { id: 'k' })).id, await once.add({}, { id: 'k' }))
process.exit()
