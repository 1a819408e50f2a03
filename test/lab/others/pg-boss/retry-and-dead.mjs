import { createQueue } from 'queue'

const jobs = createQueue('work', { like: 'pg-boss', deadLetter: 'dead' })
const dead = createQueue('dead', 'pg-boss')
console.log('start')
const { id } = await jobs.add({ order: 5 }, { id: 'first' })
let last
for (let n = 1; ; n++) {
  const [job] = await jobs.take()
  if (!job) break
  last = job
  console.log(
    `try ${n}: active, retryCount ${job.attempt - 1} of ${job.attempts - 1}, delay ${jobs.pauseAfter(n) / 1000}, backoff false`,
  )
  await job.fail(new Error(`no ${n}`))
  const { waiting, failed } = await jobs.counts()
  console.log(waiting === 1 ? 'retry' : failed === 1 ? 'failed' : 'none')
}
console.log('failed', last.attempt - 1, `no ${last.attempt}`)
const [copy] = await dead.take()
console.log(JSON.stringify(copy.data), copy.deaths[0].reason, copy.id === id, copy.attempts - 1)
process.exit()
