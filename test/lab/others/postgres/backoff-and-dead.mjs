import { createQueue } from 'queue'

const jobs = createQueue('jobs', {
  like: 'postgres',
  pollEvery: 20,
  attempts: 4,
  backoff: { type: 'exponential', delay: 100 },
  deadLetter: 'dead',
})
console.log('start')
jobs.on('dead', async (job) => {
  const { waiting, delayed, active } = await jobs.counts()
  console.log(
    'dead',
    JSON.stringify({ id: Number(job.id), attempts: job.attempt }),
    waiting + delayed + active,
  )
  await jobs.close()
})
jobs.process((job) => {
  console.log(`attempt ${job.attempt}`)
  throw new Error('no')
})
await jobs.add({}, { id: '7' })
