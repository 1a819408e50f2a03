import { createQueue } from 'queue'

// Read from the pauses: here they are waited for, in virtual time, and left out of what is printed.
const call = createQueue('call', { like: 'graphile-worker', backoff: 0, attempts: 3 })
const rules = createQueue('rules', 'graphile-worker')
console.log('start')
console.log('attempts allowed', rules.attempts)
call.on('failed', (job, error) => {
  const pause = Math.exp(job.attempt)
  console.log(
    job.attempt,
    error.message,
    null,
    `pause about e^${job.attempt}: ${Math.abs(rules.pauseAfter(job.attempt) / 1000 - pause) < 1}`,
  )
})
call.process(
  (job) => {
    console.log(`attempt ${job.attempt}`)
    throw new Error('no')
  },
  { pollEvery: 50 },
)
await call.add({})
