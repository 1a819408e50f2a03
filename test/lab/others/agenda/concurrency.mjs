import { createQueue, work } from 'queue'

const running = { a: 0, b: 0 }
const peak = { a: 0, b: 0 }
const queues = ['a', 'b'].map((name) => createQueue(name, { like: 'agenda', pollEvery: 50 }))
for (const queue of queues) for (let n = 0; n < 8; n++) await queue.add({ n })
console.log('start')
for (const { name } of queues)
  createQueue(name).process(
    async () => {
      peak[name] = Math.max(peak[name], ++running[name])
      await work(200)
      running[name]--
    },
    name === 'b' ? { concurrency: 2 } : {},
  )
await work(1500)
console.log(peak.a, peak.b, running.a + running.b)
for (const queue of queues) await queue.close()
