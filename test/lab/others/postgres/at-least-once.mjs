// fault: worker one dies at 50ms
import { createQueue, work } from 'queue'

const jobs = createQueue('jobs', { like: 'postgres', pollEvery: 100 })
const mails = []
const send = (name, then) => (job) => {
  mails.push(`${name} sent ${job.id}`)
  return then
}
console.log('start')
await jobs.add({})
jobs.process(send('one', work(1000)), { name: 'one' })
await work(100)
jobs.process(send('two'), { name: 'two' })
await work(1)
console.log(mails.join(', '))
await jobs.close()
