import { createQueue, work } from 'queue'

const late = createQueue('late', 'rabbitmq')
const slots = createQueue('slots', { like: 'rabbitmq', deadLetter: 'late' })
const short = createQueue('short', { like: 'rabbitmq', ttl: 150, deadLetter: 'late' })
late.process((job) => {
  const [death] = job.deaths
  console.log(`late: ${job.data}, ${death.reason} in ${death.queue}, its own expiration now ${job.ttl}`)
})
console.log('start')
slots.add('a400', { ttl: 400 })
slots.add('b100', { ttl: 100 })
slots.add('c')
short.add('d')
short.add('e', { ttl: 50 })
await work(250)
console.log((await slots.counts()).waiting, (await short.counts()).waiting)
await work(300)
console.log((await slots.counts()).waiting)
await late.close()
