// What a job of BullMQ says of itself. Keys and their order are those of BullMQ 6.7.0, but for its connection.
import { expect, test } from 'vitest'
import { simulate } from '../../../src/library'

const PRELUDE = `
import { Queue, Worker } from 'bullmq'
const connection = { host: '127.0.0.1', port: 6379 }
const queue = new Queue('x', { connection })
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
`

const printed = (program: string): string =>
  simulate(PRELUDE + program, { host: 'node', record: 'output' })
    .output.map(({ text }) => text)
    .join('\n')

const FIRST =
  'name data opts id progress returnvalue stacktrace delay priority attemptsStarted attemptsMade stalledCounter repeatJobKey timestamp parentKey deduplicationId toKey queueQualifiedName'

test('a job that was added prints its fields in the order of BullMQ', () => {
  const text = printed(`console.log(await queue.add('a', { n: 1 }, { attempts: 3, delay: 100 }))`)
  expect(text.replace(/timestamp: \d+/, 'timestamp: 0')).toBe(`Job {
  name: 'a',
  data: { n: 1 },
  opts: { attempts: 3, delay: 100, jobId: undefined, backoff: undefined },
  id: '1',
  progress: 0,
  returnvalue: null,
  stacktrace: null,
  delay: 100,
  priority: 0,
  attemptsStarted: 0,
  attemptsMade: 0,
  stalledCounter: 0,
  repeatJobKey: undefined,
  timestamp: 0,
  parentKey: undefined,
  deduplicationId: undefined,
  toKey: [Function: bound ],
  queueQualifiedName: 'bull:x'
}`)
})

test('a job knows more when a worker has it, and when it is done', () => {
  const text = printed(`
await queue.add('a', {})
new Worker('x', async (job) => { console.log(Object.keys(job).join(' ')) }, { connection, name: 'anna' })
await sleep(10)
const job = await queue.getJob('1')
console.log(Object.keys(job).join(' '))
console.log(Object.keys(JSON.parse(JSON.stringify(job))).includes('queue'), job.toKey('events'))`)
  expect(text).toBe(`${FIRST} processedOn parent processedBy token
${FIRST} finishedOn processedOn parent processedBy
false bull:x:events`)
})

test('a completed job that is retried keeps the reason of an earlier failure, a failed one does not', () => {
  const text = printed(`
const tell = async (what) => { const job = await queue.getJob('1'); console.log(what, await job.getState(), job.failedReason, job.returnvalue) }
await queue.add('a', {}, { attempts: 2 })
let fails = 1
const worker = new Worker('x', async () => { if (fails-- > 0) throw new Error('again'); return 5 }, { connection })
await sleep(10)
await worker.pause()
await (await queue.getJob('1')).retry('completed')
await tell('retried')
worker.resume()
await sleep(200)
await worker.pause()
await queue.retryJobs({ state: 'completed' })
await tell('all retried')
fails = 9
worker.resume()
await sleep(200)
await worker.pause()
await tell('failed')
await queue.retryJobs()
await tell('failed ones retried')`)
  expect(text).toBe(`retried waiting again null
all retried waiting again null
failed failed again null
failed ones retried waiting undefined null`)
})
