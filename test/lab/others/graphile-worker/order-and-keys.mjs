import { createQueue, work } from 'queue'

let running = 0
let peak = 0
const show = createQueue('show', 'graphile-worker')
const slow = createQueue('slow', 'graphile-worker')
console.log('start')
for (const [name, priority] of [
  ['p5', 5],
  ['p-1', -1],
  ['p0 a', 0],
  ['p0 b', 0],
])
  await show.add({ name }, { priority })
await show.add({ name: 'first k' }, { id: 'k', priority: 9 })
await show.add({ name: 'second k' }, { id: 'k', priority: 9 })
show.process((job) => console.log(`run ${job.data.name}`))
slow.process(
  async () => {
    peak = Math.max(peak, ++running)
    await work(100)
    running--
  },
  { concurrency: 5 },
)
await work(100)
for (let n = 0; n < 3; n++) await slow.add({}, { group: 'one' })
await work(350)
console.log(`peak in one queue ${peak}`)
peak = 0
for (let n = 0; n < 3; n++) await slow.add({})
await work(150)
console.log(`peak without a queue ${peak}`)
await show.close()
await slow.close()
