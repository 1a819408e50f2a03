import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { play, simulate } from '../../src/library'
import {
  countsAfter,
  coursesOf,
  figuresAt,
  hasServerQueues,
  lastEnded,
  levelsOf,
} from '../../src/trace/things/server-jobs/course'
import { serverQueues } from '../../src/trace/things/server-jobs/read'
import type { Trace } from '../../src/trace/trace'

/** Four mails of 100 ms each for a worker with two hands; one fails for good at its second attempt, 500 ms after the first. */
const MAILS = `
import { Queue, Worker } from 'bullmq'
const connection = {}
const queue = new Queue('mail', { connection })
await queue.addBulk(['ann', 'bob', 'cid', 'dan'].map((name) => ({ name, data: {}, opts: { attempts: 2, backoff: 500 } })))
const worker = new Worker('mail', async (job) => {
  await new Promise((resolve) => setTimeout(resolve, 100))
  if (job.name === 'bob') throw new Error('receiver down')
}, { connection, concurrency: 2, name: 'postman' })
setTimeout(() => worker.close(), 1000)
`

const trace = simulate(MAILS, { host: 'node' }).trace!

const [course] = finished(trace)

function finished(of: Trace) {
  const work = coursesOf(of)
  for (;;) {
    const turn = work.next()
    if (turn.done) return turn.value
  }
}

test('after each change the course has the counts of the queue', () => {
  expect(course!.positions.length).toBeGreaterThan(10)
  course!.positions.forEach((position, change) => {
    const [queue] = serverQueues(play(trace).at(position), { from: 0, count: 1 })
    expect(countsAfter(course!, change)).toEqual(queue!.counts)
  })
})

test('figures tell how long jobs waited, how busy the worker was, and which work was for nothing', () => {
  const { wait, throughput, utilisation, wasted } = figuresAt(course!, play(trace).at(trace.length - 1))
  // Two wait for nothing, two for the first two.
  expect(Math.round(wait!.half)).toBe(0)
  expect(Math.round(wait!.most99)).toBe(100)
  expect(throughput).toBeCloseTo(3, 1)
  // 200 ms for four attempts, two at a time, and 100 ms for the last one.
  expect(utilisation).toBeCloseTo(0.3, 1)
  expect(wasted).toBeCloseTo(2 / 5, 2)
})

test('before the first job there are no figures', () => {
  expect(figuresAt(course!, play(trace).at(0))).toEqual({
    wait: undefined,
    throughput: undefined,
    utilisation: undefined,
    wasted: undefined,
  })
})

test('jobs that ended are told, the last one first', () => {
  const end = play(trace).at(trace.length - 1)
  expect(lastEnded(course!, 'failed', end, 3).map(({ name, reason }) => [name, reason])).toEqual([
    ['bob', 'receiver down'],
  ])
  expect(lastEnded(course!, 'completed', end, 2).map(({ name }) => name)).toEqual(['dan', 'cid'])
})

test('a queue has families where a job waits for others', () => {
  expect(course!.hasFamilies).toBe(false)
  const flow = simulate(readFileSync('scenarios/b-waits-for-a.js', 'utf8'), { host: 'node' }).trace!
  expect(finished(flow).map(({ hasFamilies }) => hasFamilies)).toEqual([true])
})

test('a chart of few levels keeps the longest line', () => {
  const longest = (most: number) => Math.max(...levelsOf(course!, most).map(({ counts }) => counts.waiting))
  expect(levelsOf(course!, 4).length).toBeLessThanOrEqual(6)
  expect(longest(4)).toBe(longest(1000))
})

test('a program without a server has no queues of one', () => {
  expect(hasServerQueues(trace)).toBe(true)
  expect(hasServerQueues(simulate('setTimeout(() => {})').trace!)).toBe(false)
})
