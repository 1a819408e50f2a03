// An H in a cron pattern stands for any number of its field. BullMQ takes it; which number it is, chance says, so nothing is recorded.
import { expect, test } from 'vitest'
import { simulate } from '../../../src/library'

/** When the first job of a pattern is due, by seed: hour, minute, second. */
function times(pattern: string, seed: number): readonly number[] {
  const source = `import { Queue } from 'bullmq'
const queue = new Queue('cron', { connection: {} })
const job = await queue.upsertJobScheduler('s', { pattern: ${JSON.stringify(pattern)}, tz: 'UTC' }, { name: 'x' })
const due = new Date(job.timestamp + job.delay)
console.log(due.getUTCHours(), due.getUTCMinutes(), due.getUTCSeconds())
await queue.close()`
  const { output } = simulate(source, { host: 'node', record: 'output', seed })
  return output[0]!.text.split(' ').map(Number)
}

const SEEDS = Array.from({ length: 12 }, (_, seed) => seed + 1)

test('H is any number of the field, by the seed', () => {
  const minutes = SEEDS.map((seed) => times('H 5 * * *', seed))
  expect(minutes.every(([hour, , second]) => hour === 5 && second === 0)).toBe(true)
  expect(new Set(minutes.map(([, minute]) => minute)).size).toBeGreaterThan(5)
  expect(times('H 5 * * *', 3)).toEqual(times('H 5 * * *', 3))
})

test('H(2-4) is one of these', () => {
  const hours = new Set(SEEDS.map((seed) => times('0 H(2-4) * * *', seed)[0]))
  expect([...hours].toSorted()).toEqual([2, 3, 4])
})

test('H/20 is every twentieth from one on', () => {
  const seconds = SEEDS.map((seed) => times('H/20 * * * * *', seed)[2]!)
  expect(Math.max(...seconds)).toBeLessThanOrEqual(20)
  expect(new Set(seconds).size).toBeGreaterThan(3)
})
