// Moments between two events: nothing but the clock has moved.
import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { instantAt } from '../../src/trace/clock'
import { explain } from '../../src/trace/explain'
import { spanish } from '../../src/trace/explain/in-spanish'
import { plainText } from '../../src/trace/explain/phrases'
import { Player } from '../../src/trace/player'
import { delayedJobs, lifeOf, serverQueues } from '../../src/trace/things/server-jobs/read'

const MINUTE = 60_000

const playerOf = (source: string) => new Player(simulate(source, { host: 'node' }).trace!)

const webhook = playerOf(`// route: POST https://shop.example/hook 200 0ms
// fault: receiver https://shop.example/hook is down from 0 to 20min
import { createQueue } from 'queue'
const hooks = createQueue('hooks', { like: 'bullmq', attempts: 5, backoff: [1, 5, 30, 120].map((m) => m * 60_000) })
hooks.process(() => fetch('https://shop.example/hook', { method: 'POST' }))
hooks.add({ order: 7 })`)

const timers = playerOf('setTimeout(tom, 100)\nfunction tom() {}')

test('the clock stands between two events where it is said to, and at an event it is not ahead', () => {
  const { trace } = webhook
  const { position, clock } = instantAt(trace, 3.5 * MINUTE)
  expect([trace.timeAt(position), clock, trace.timeAt(position + 1)]).toEqual([
    MINUTE,
    3.5 * MINUTE,
    6 * MINUTE,
  ])
  expect(instantAt(trace, 6 * MINUTE).clock).toBeUndefined()
  expect(instantAt(trace, 1e9)).toEqual({ position: trace.length - 1, clock: undefined })
})

test('a webhook in the middle of its second pause has so much of it before it', () => {
  const { position, clock } = instantAt(webhook.trace, 3.5 * MINUTE)
  const at = webhook.at(position, clock)
  const [queue] = serverQueues(at, { from: 0, count: 1 })
  const [job] = delayedJobs(at, queue!.id, 1)
  expect(queue!.counts.delayed).toBe(1)
  expect((job!.due! - at.time) / MINUTE).toBe(2.5)
  expect(lifeOf(at, job!.id).at(-1)).toMatchObject({ state: 'delayed', from: MINUTE, to: 3.5 * MINUTE })
})

test('the sentence between two events says that nothing happens, and what comes next', () => {
  const told = ({ trace }: Player, time: number, words?: typeof spanish) => {
    const { position, clock } = instantAt(trace, time)
    return plainText(explain(trace, position, words, clock).short)
  }
  expect(told(webhook, 3.5 * MINUTE)).toBe(
    'The clock shows 3 min 30 s. Nothing happens from 1 min to 6 min, when the time of job 1 has come.',
  )
  expect(told(webhook, 3.5 * MINUTE, spanish)).toBe(
    'El reloj marca 3 min 30 s. No pasa nada desde 1 min hasta 6 min, cuando llega la hora del trabajo 1.',
  )
  expect(told(timers, 40)).toMatch(
    /^The clock shows 40 ms\. Nothing happens from .* to 10\d.*, when T1 is due\.$/,
  )
  expect(told(webhook, 6 * MINUTE)).not.toContain('The clock shows')
})

test('the picture between two events is the one of the event before, at a later time', () => {
  const before = timers.snapshotAt(instantAt(timers.trace, 40).position)
  expect(timers.snapshotAtTime(40)).toEqual({ ...before, time: 40 })
  expect(before.timers).toHaveLength(1)
  // A time that does not belong to the position is not shown.
  expect(timers.snapshotAt(before.position, 100, 4000)).toEqual(before)
})
