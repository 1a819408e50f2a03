import { createQueue, work } from 'queue'

const rules = { like: 'agenda', pollEvery: 50, notifies: true }
const plain = createQueue('plain', rules)
const retried = createQueue('retried', {
  ...rules,
  attempts: 4,
  backoff: { type: 'exponential', delay: 100 },
})
const failed = { plain: 0, retried: 0 }
for (const queue of [plain, retried]) {
  const { name } = queue
  queue.process((job) => {
    console.log(`run ${name}, failed before ${failed[name]}`)
    throw new Error('no')
  })
  queue.on('failed', (job, error) => {
    console.log(`fail ${name}, ${error.message}, ${++failed[name]}`)
    if (job.attempts === 1) return
    if (job.attempt < job.attempts) console.log(`retry ${job.attempt} in ${100 * 2 ** (job.attempt - 1)}`)
    else console.log(`exhausted ${name}`)
  })
}
await work(100)
console.log('start')
await plain.add({})
await work(300)
await retried.add({})
await work(1300)
await plain.close()
await retried.close()
