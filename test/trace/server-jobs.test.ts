import { expect, test } from 'vitest'
import { play, simulate } from '../../src/library'
import { explain } from '../../src/trace/explain'
import { plainText } from '../../src/trace/explain/phrases'
import { SERVER_JOB_STATES, type ServerJobState } from '../../src/trace/things/server-jobs/format'
import {
  activeJobs,
  delayedJobs,
  depthsOver,
  jobRows,
  lifeOf,
  serverJobCount,
  serverQueues,
  stateOf,
  waitingJobs,
  workersAt,
} from '../../src/trace/things/server-jobs/read'
import type { Trace } from '../../src/trace/trace'

/** Three mails, of which one fails twice; a worker with two hands. */
const MAILS = `
import { Queue, Worker } from 'bullmq'
const connection = {}
const queue = new Queue('mail', { connection })
await queue.addBulk(['ann', 'bob', 'cid'].map((name) => ({ name, data: {}, opts: { attempts: 3, backoff: 500 } })))
await queue.add('vip', {}, { priority: 2 })
await queue.add('later', {}, { delay: 300, removeOnComplete: true })
const worker = new Worker('mail', async (job) => {
  await new Promise((resolve) => setTimeout(resolve, 100))
  if (job.name === 'bob' && job.attemptsMade < 2) throw new Error('receiver down')
}, { connection, concurrency: 2, name: 'postman' })
setTimeout(() => worker.close(), 3000)
`

const record = (level: 'everything' | 'queues'): Trace =>
  simulate(MAILS, { host: 'node', record: level }).trace!

const whole = record('everything')
const ofQueues = record('queues')
const end = (trace: Trace) => play(trace).at(trace.length - 1)

const sentences = (trace: Trace): string[] =>
  Array.from({ length: trace.length }, (_, position) => position)
    .filter((position) => trace.kindAt(position).startsWith('server-'))
    .map((position) => plainText(explain(trace, position).short))

test.each([
  ['whole record', whole],
  ['record of queues', ofQueues],
])('at every position of a %s, what was added is somewhere, and the counts say where', (_name, trace) => {
  const player = play(trace)
  let seen = 0
  for (let position = -1; position < trace.length; position++) {
    const at = player.at(position)
    const [queue] = serverQueues(at, { from: 0, count: 10 })
    if (queue === undefined) continue
    const { added, counts } = queue
    const found = Object.fromEntries(SERVER_JOB_STATES.map((state) => [state, 0])) as Record<
      ServerJobState,
      number
    >
    for (const { id } of jobRows(at, { from: 0, count: 100 })) found[stateOf(at, id)!]++
    expect({ position, counts }).toEqual({ position, counts: found })
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(added)
    expect(activeJobs(at, queue.id, 100).length).toBe(counts.active)
    expect(delayedJobs(at, queue.id, 100).length).toBe(counts.delayed)
    expect(waitingJobs(at, queue.id, 100).length).toBe(counts.waiting + counts.prioritized)
    seen = added
  }
  expect(seen).toBe(5)
})

test('what happens is told by job, attempt and reason', () => {
  const told = sentences(whole)
  expect(told).toContain('Job 2, attempt 1 of 3 failed: receiver down. Next in 500 ms.')
  expect(told).toContain('Worker postman takes job 2 from mail: attempt 2 of 3 begins.')
  expect(told).toContain('Job 5 is removed from mail: it is not kept.')
})

test('a record of queues tells the same of servers as the whole one', () => {
  expect(sentences(ofQueues)).toEqual(sentences(whole))
})

test('a job has a life of stretches, with attempts and idle gaps', () => {
  const at = end(whole)
  const bob = jobRows(at, { from: 1, count: 1 })[0]!
  expect(bob).toMatchObject({ name: 'bob', state: 'completed', attempt: 3, attempts: 3 })
  const life = lifeOf(at, bob.id).map(({ state, from, to }) => `${state} ${Math.round(to - from)}`)
  expect(life.slice(0, -1)).toEqual([
    'waiting 0',
    'active 100',
    'delayed 500',
    'waiting 0',
    'active 100',
    'delayed 500',
    'waiting 0',
    'active 100',
  ])
})

test('depths, jobs and workers are asked for as far as they are shown', () => {
  const at = end(whole)
  expect(serverJobCount(at)).toBe(5)
  expect(jobRows(at, { from: 3, count: 10 }).map(({ name }) => name)).toEqual(['vip', 'later'])
  const depths = depthsOver(whole, { from: 0, to: 1000, buckets: 10 })
  expect(depths.map(({ counts }) => counts.active)).toContain(2)
  expect(depths.at(-1)!.counts).toMatchObject({ waiting: 0, delayed: 1 })
  const middle = play(whole).at(depths[3]!.position)
  expect(workersAt(middle)).toMatchObject([{ name: 'postman', isThere: true }])
  expect(workersAt(at)).toEqual([])
})
