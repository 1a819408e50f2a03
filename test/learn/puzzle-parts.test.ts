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
