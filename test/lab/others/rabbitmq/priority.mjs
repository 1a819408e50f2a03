import { createQueue, work } from 'queue'

const ranked = createQueue('ranked', { like: 'rabbitmq', maxPriority: 5, prefetch: 1 })
const plain = createQueue('plain', { like: 'rabbitmq', prefetch: 1 })
console.log('start')
const messages = [
  ['p1a', 1],
  ['p5b', 5],
  ['p0c', 0],
  ['p9d', 9],
  ['p5e', 5],
  ['none f', undefined],
]
for (const queue of [ranked, plain]) for (const [text, priority] of messages) queue.add(text, { priority })
await work(100)
for (const queue of [ranked, plain]) {
  queue.process((job) => console.log(queue.name, job.data))
  await work(100)
}
await ranked.close()
await plain.close()
