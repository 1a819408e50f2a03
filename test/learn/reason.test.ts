import { expect, test } from 'vitest'
import { divergenceAt, type Way } from '../../src/learn/divergence'
import { choiceBefore, isRightWay, reasonOf } from '../../src/learn/reason'
import { simulate } from '../../src/library'
import { explain } from '../../src/trace/explain'
import { plainText } from '../../src/trace/explain/phrases'

const WAYS: readonly Way[] = ['stack', 'ticks', 'jobs', 'tasks', 'server']

const { trace } = simulate(
  `console.log('a')
setTimeout(() => console.log('t'), 0)
Promise.resolve().then(() => console.log('j'))
console.log('z')`,
  { host: 'browser' },
)

test.each([
  [1, 'Your script prints this itself, so it comes before anything'],
  [2, 'J1, queued at line 3, calls the function of line 3'],
  [3, 'No job waits, so the loop takes the oldest task, T1. It was set at line 2.'],
])('line %i comes when it comes because: %s', (line, why) => {
  const { short } = explain(trace!, reasonOf(trace!, divergenceAt(trace!, line)!))
  expect(plainText(short)).toMatch(why)
})

test('a race has its reason where a real engine may go on in another way', () => {
  const race = simulate("setTimeout(() => console.log('t')); setImmediate(() => console.log('i'))", {
    host: 'node',
  }).trace!
  const position = choiceBefore(race, undefined)!
  expect(plainText(explain(race, position).why)).toContain('a timer of 1 ms and an immediate race')
  expect(choiceBefore(trace!, undefined)).toBeUndefined()
})

test('what a server brings has its reason at the server', () => {
  const { trace: record } = simulate(
    `// fault: worker A dies at 2s
import { createQueue, work } from 'queue'
const jobs = createQueue('jobs', 'sqs')
for (const name of ['A', 'B']) jobs.process(async () => { console.log(name); await work(5000) }, { name })
jobs.on('completed', () => console.log('done'))
jobs.add({})`,
    { host: 'node' },
  )
  const why = (line: number) =>
    plainText(explain(record!, reasonOf(record!, divergenceAt(record!, line)!)).short)
  expect(why(1)).toBe(
    'Job 1 is taken from its worker: its visibility timeout is over. It is in the line again.',
  )
  expect(why(2)).toContain('Job 1 is completed with attempt 2')
  const rightWays = (line: number) =>
    WAYS.filter((way) => isRightWay(record!, divergenceAt(record!, line)!, way))
  expect(rightWays(1)).toEqual(['jobs', 'server'])
  expect(rightWays(2)).toEqual(['jobs', 'server'])
  expect(WAYS.filter((way) => isRightWay(trace!, divergenceAt(trace!, 2)!, way))).toEqual(['jobs'])
})
