import { expect, test } from 'vitest'
import { createHost } from '../../src/hosts/create-host'
import { puzzleParts } from '../../src/learn/puzzle-parts'
import { runOn } from '../../src/scenario/run-program'
import type { ScenarioHost } from '../../src/scenario/scenario'

const partsOf = (source: string, host: ScenarioHost = 'browser') =>
  puzzleParts(source, (options) => runOn((setup) => createHost(host, setup), source, options))

test('a program that works for long is asked for all that it prints', () => {
  const { outputs } = partsOf("console.log('a'); for (let i = 0; i < 300_000; i++); console.log('b')")
  expect(outputs).toEqual([['a', 'b']])
})

test('nobody waits for twenty wrong machines that work for long', () => {
  let runs = 0
  const source = "setTimeout(() => console.log('a')); for (let i = 0; i < 300_000; i++); console.log('b')"
  const { outputs, wrong } = puzzleParts(source, (options) => {
    runs++
    return runOn((setup) => createHost('browser', setup), source, options)
  })
  expect({ runs, outputs, wrong }).toEqual({ runs: 2, outputs: [['b', 'a']], wrong: [] })
})

/** How many runs are made of a long program of some jobs, each attempted so often, and what wrong rules print of it. */
function askedAbout(attemptsOfEach: number) {
  const jobs = 20
  const source = `
import { createQueue, work } from 'queue'
const mails = createQueue('mails', { limiter: { max: 5, duration: 1000 } })
mails.process(() => work(1), { concurrency: 10 })
mails.on('drained', () => console.log('drained', performance.now()))
await mails.addAll(Array(${jobs}).fill(0))
for (let i = 0; i < 300_000; i++);`
  let runs = 0
  const { outputs, wrong } = puzzleParts(source, (options) => {
    runs++
    const run = runOn((setup) => createHost('node', setup), source, options)
    const attempts = jobs * attemptsOfEach
    return { ...run, queues: run.queues!.map((figures) => ({ ...figures, attempts })) }
  })
  return { runs, outputs: outputs.length, beliefs: wrong.flatMap(({ beliefs }) => beliefs) }
}

test('of a long run with some jobs, wrong rules about servers are asked', () => {
  expect(askedAbout(1)).toEqual({
    runs: 4,
    outputs: 1,
    beliefs: ['added-is-begun', 'only-workers-count'],
  })
})

test('nobody waits for a wrong machine with tens of thousands of jobs', () => {
  expect(askedAbout(3001)).toEqual({ runs: 2, outputs: 1, beliefs: [] })
})

test('what a real engine may print is no wrong output, though a wrong rule prints it, too', () => {
  const race = "setTimeout(() => console.log('timeout')); setImmediate(() => console.log('immediate'))"
  const { outputs, wrong } = partsOf(race, 'node')
  expect(outputs.toSorted()).toEqual([
    ['immediate', 'timeout'],
    ['timeout', 'immediate'],
  ])
  expect(wrong).toEqual([])
})

test('the usual output comes first', () => {
  const fetches = "for (const name of 'ab') fetch(name).then(() => console.log(name))"
  const { outputs } = partsOf(fetches)
  expect(outputs).toEqual([
    ['a', 'b'],
    ['b', 'a'],
  ])
})

test('each order of a race that works for long is right', () => {
  const race = `for (const name of 'ab') fetch(name).then(() => console.log(name)); for (let i = 0; i < 400_000; i++);`
  expect(partsOf(race).outputs).toEqual([
    ['a', 'b'],
    ['b', 'a'],
  ])
})
