// fault: worker one dies at 200ms
import { createQueue, work } from 'queue'

const jobs = createQueue('jobs', { like: 'postgres', pollEvery: 50 })
console.log('start')
await jobs.add({})
jobs.process(
  async (job) => {
    console.log('one takes it, attempts', job.attempt)
    await work(60_000)
  },
  { name: 'one' },
)
await work(100)
const two = jobs.consumer({ name: 'two' })
console.log('two sees', (await two.take()).length, 'free rows')
await work(100)
console.log('one dies')
let taken = []
while (taken.length === 0) {
  await work(50)
  taken = await two.take()
}
console.log('two takes it, attempts', taken[0].attempt)
