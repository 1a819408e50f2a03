import { expect, test } from 'vitest'
import { simulate } from '../../../src/library'
import { findInternals } from '../../../src/trace/timeline/internals'
import { causesOf, lifeOf } from '../../../src/trace/timeline/life'
import { scheduleAt } from '../../../src/trace/timeline/schedule'
import { timelineOf } from '../../../src/trace/timeline/timeline'
import type { Trace } from '../../../src/trace/trace'

const recorded = (source: string, host: 'browser' | 'node' = 'browser'): Trace =>
  simulate(source, { host }).trace!

const positions = (trace: Trace, kind: string): number[] =>
  Array.from({ length: trace.length }, (_, at) => at).filter((at) => trace.kindAt(at) === kind)

/** "called at line 2, paused, resumed, returned" of what the first event of a kind is about. */
function lifeIn(source: string, kind: string, index = 0): string[] {
  const trace = recorded(source)
  const id = trace.subjectAt(positions(trace, kind)[index]!)
  return lifeOf(timelineOf(trace), id)!.moments.map(
    ({ what, position }) => `${what} ${trace.kindAt(position)}`,
  )
}

test('a job was asked for by a then, queued when its promise settled, and ran', () => {
  const source = 'let go; new Promise((resolve) => { go = resolve }).then(() => {})\nsetTimeout(() => go(1))'
  expect(lifeIn(source, 'job-started')).toEqual([
    'scheduled reaction-registered',
    'queued job-enqueued',
    'started job-started',
    'ended job-ended',
  ])
})

test('a timer was set, was due, queued, and its task ran', () => {
  expect(lifeIn('setTimeout(() => {}, 5)', 'timer-registered')).toEqual([
    'scheduled timer-registered',
    'due clock-moved',
    'queued task-enqueued',
    'started task-started',
    'ended task-ended',
  ])
})

test('a timer that was cleared was dropped', () => {
  const life = lifeIn('clearTimeout(setTimeout(() => {}, 5))', 'timer-registered')
  expect(life).toEqual(['scheduled timer-registered', 'dropped timer-cleared'])
})

test('an async function was called, paused, went on, and returned', () => {
  expect(lifeIn('async function f() { await 1; await 2 }\nf()', 'context-suspended')).toEqual([
    'called context-pushed',
    'paused context-suspended',
    'resumed context-resumed',
    'paused context-suspended',
    'resumed context-resumed',
    'returned context-popped',
  ])
})

test('causes go back through jobs and tasks to the script, each with the lines that stood on the stack', () => {
  const source = [
    'function start() {',
    '  setTimeout(later, 5)',
    '}',
    'function later() {',
    '  Promise.resolve().then(() => {',
    '    console.log("here")',
    '  })',
    '}',
    'start()',
  ].join('\n')
  const trace = recorded(source)
  const causes = causesOf(timelineOf(trace), positions(trace, 'line-printed')[0]!)
  const told = causes.map(
    ({ by, frames }) => `${by?.badge}: ${frames.map(({ span }) => span?.line).join(' < ')}`,
  )
  expect(told).toEqual(['J1: 6', 'T1: 5', ': 2 < 9'])
})

test('a badge says when it was asked for, queued and run, wherever it is met', () => {
  const trace = recorded('setTimeout(() => {}, 5)')
  const timeline = timelineOf(trace)
  const all = ['timer-registered', 'task-enqueued', 'task-started']
    .map((kind) => positions(trace, kind).at(-1)!)
    .map((position) => scheduleAt(timeline, position))
  expect(new Set(all.map((schedule) => JSON.stringify(schedule))).size).toBe(1)
  expect(all[0]).toMatchObject({ badge: 'T1' })
})

test('what Node does for a stream is its own affair; what calls the program is not', () => {
  const source = `const { Readable } = require('stream')
async function main() { for await (const part of Readable.from(['a', 'b'])) console.log(part) }
main()`
  const trace = recorded(source, 'node')
  const work = findInternals(trace)
  let turn = work.next()
  while (!turn.done) turn = work.next()
  const internals = turn.value
  const own = (kind: string) => positions(trace, kind).filter((at) => !internals.has(at))
  expect(own('line-printed')).toHaveLength(2)
  expect(own('job-started').length).toBeGreaterThan(0)
  expect(own('job-started').length).toBeLessThan(positions(trace, 'job-started').length / 2)
  expect(own('step-reached')).toEqual(positions(trace, 'step-reached'))
})

test('in a program without streams nothing is hidden', () => {
  const trace = recorded('Promise.resolve(1).then((x) => x).then(console.log)\nsetTimeout(() => {})', 'node')
  const work = findInternals(trace)
  let turn = work.next()
  while (!turn.done) turn = work.next()
  const internals = turn.value
  expect(positions(trace, 'job-started').filter((at) => internals.has(at))).toEqual([])
})
