import { expect, test } from 'vitest'
import { simulate } from '../../../src/library'

const printed = (source: string): string[] =>
  simulate(`import { Queue, Worker } from 'bullmq'\nconst connection = {}\n${source}`, {
    host: 'node',
    record: 'output',
  }).output.map(({ time, text }) => `${time} ${text}`)

test('a job whose worker dies is started again by the second check that sees it, once its lock has run out', () => {
  expect(
    printed(`
// fault: worker A dies at 2s
const queue = new Queue('crash', { connection })
const work = (name) => async (job) => {
  console.log(name, 'starts', job.id, job.stalledCounter)
  await new Promise((resolve) => setTimeout(resolve, 5000))
  console.log(name, 'ends', job.id)
}
await queue.add('job', {})
const [a, b] = ['A', 'B'].map((name) => new Worker('crash', work(name), { connection, name }))
a.on('completed', () => console.log('A completed'))
b.on('completed', () => console.log('B completed'))
setTimeout(() => Promise.all([a.close(), b.close(), queue.close()]), 70_000)
`),
  ).toEqual(['0 A starts 1 0', '60000 B starts 1 1', '65000 B ends 1', '65000 B completed'])
})

test('a worker that somebody starts again takes jobs, and stores nothing of what it did before', () => {
  expect(
    printed(`
// fault: worker A dies at 1s back at 3s
const queue = new Queue('crash', { connection })
const worker = new Worker('crash', async (job) => {
  console.log('starts', job.id)
  await new Promise((resolve) => setTimeout(resolve, 5000))
}, { connection, name: 'A', concurrency: 2 })
worker.on('completed', (job) => console.log('completed', job.id))
await queue.add('first', {})
setTimeout(() => queue.add('second', {}), 4000)
setTimeout(() => Promise.all([worker.close(), queue.close()]), 20_000)
`),
  ).toEqual(['0 starts 1', '4000 starts 2', '9000 completed 2'])
})

test('a processor throws as often as a comment says', () => {
  const lines = printed(`
// fault: processor of mail throws 100% "421 try later" from 0 to 1s
const queue = new Queue('mail', { connection })
const worker = new Worker('mail', async () => 'sent', { connection })
worker.on('failed', (job, error) => console.log(error.message, job.attemptsMade))
worker.on('completed', (job, result) => console.log(result, job.attemptsMade))
await queue.add('a', {}, { attempts: 5, backoff: 600 })
setTimeout(() => Promise.all([worker.close(), queue.close()]), 5000)
`)
  expect(lines).toEqual(['0 421 try later 1', '600 421 try later 2', '1200 sent 3'])
})

test('jobs of a burst come by themselves, with the options of the queue', () => {
  const lines = printed(`
// burst: 2 to mail at 1s {"to":"tom"}
// burst: 2/s to mail from 2s to 3s
const queue = new Queue('mail', { connection, defaultJobOptions: { attempts: 2 } })
const worker = new Worker('mail', async (job) => {
  console.log(job.id, job.data, job.attemptsMade)
  if (job.id === '1') throw new Error('no')
}, { connection })
setTimeout(() => Promise.all([worker.close(), queue.close()]), 5000)
`)
  expect(lines).toEqual([
    "1000 1 { to: 'tom' } 0",
    "1000 2 { to: 'tom' } 0",
    "1000 1 { to: 'tom' } 1",
    '2000 3 {} 0',
    '2500 4 {} 0',
    '3000 5 {} 0',
  ])
})

test('a burst of a queue that only has a worker keeps the program there until it came', () => {
  expect(
    printed(`
// burst: 1 to mail at 1h
new Worker('mail', async (job) => console.log(job.name), { connection })
`),
  ).toEqual(['3600000 job'])
})
