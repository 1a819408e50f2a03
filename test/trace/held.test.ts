// What timers, tasks, jobs and listeners hold, at the moments that programs mark with `debugger`.
import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { Player } from '../../src/trace/player'
import { heldByJob, waitingJobs } from '../../src/trace/things/jobs/read'
import { listenerCount, listeners } from '../../src/trace/things/listeners/read'
import { heldByEntry, shelvedEntries } from '../../src/trace/things/shelves/read'
import { heldByTask } from '../../src/trace/things/tasks/read'
import { heldByTimer, waitingTimers } from '../../src/trace/things/timers/read'
import { pausesOf } from './pauses'

const ALL = { from: 0, count: 100 }

function momentsIn(source: string) {
  const { trace } = simulate(source)
  const player = new Player(trace!)
  return pausesOf(trace!).map((position) => player.at(position))
}

test('a timer holds its callback and its arguments, and a resolver says of which promise', () => {
  const [at] = momentsIn(`setTimeout(function later(a, b) {}, 5, 1, 'two')
new Promise((resolve) => setTimeout(resolve, 10, 3))
new Promise((_, reject) => setTimeout(reject, 20))
debugger
`)
  const held = waitingTimers(at!, ALL).map(({ id }) => heldByTimer(at!.trace, id))
  expect(held.map(({ callback, args }) => [callback?.label, ...args.map(({ text }) => text)])).toEqual([
    ['later', '1', '"two"'],
    ['resolver', '3'],
    ['rejecter'],
  ])
  expect(held.map(({ callback }) => [callback?.settles?.badge, callback?.settles?.how])).toEqual([
    [undefined, undefined],
    ['P1', 'resolve'],
    ['P2', 'reject'],
  ])
})

test('the task of a timer holds what the timer held', () => {
  const { trace } = simulate('setTimeout(function tom(mouse) {}, 0, "jerry")')
  const started = Array.from({ length: trace!.length }, (_, i) => i).filter(
    (position) => trace!.kindAt(position) === 'task-started',
  )
  const { callback, args } = heldByTask(trace!, trace!.subjectAt(started[1]!))
  expect([callback?.label, args[0]?.text]).toEqual(['tom', '"jerry"'])
})

test('a job knows its callback, the outcome it hands over, and the promise that it settles', () => {
  const [at] = momentsIn(`Promise.resolve('x').then(function parse() {})
queueMicrotask(function soon() {})
debugger
`)
  const held = waitingJobs(at!, 'jobs', ALL).map(({ id }) => heldByJob(at!, id))
  expect(
    held.map(({ callback, outcomeOf, reaction }) => [
      callback?.label,
      outcomeOf?.result?.text,
      reaction?.derived?.badge,
    ]),
  ).toEqual([
    ['parse', '"x"', 'P2'],
    ['soon', undefined, undefined],
  ])
})

test('listeners are there from when they are added until they are removed', () => {
  const source = `const target = new EventTarget()
function heard() {}
target.addEventListener('a', heard)
target.addEventListener('b', () => 1, { once: true, capture: true })
target.addEventListener('a', heard)
document.onclick = function first() {}
debugger
target.removeEventListener('a', heard)
target.dispatchEvent(new Event('b'))
document.onclick = function second() {}
debugger
document.onclick = null
debugger
`
  const moments = momentsIn(source)
  const seen = moments.map((at) =>
    listeners(at, ALL).map(({ type, targetLabel, callback, once }) => [
      type,
      targetLabel,
      callback?.label,
      once,
    ]),
  )
  expect(seen).toEqual([
    [
      ['a', 'EventTarget', 'heard', false],
      ['b', 'EventTarget', '() => 1', true],
      ['click', 'document', 'first', false],
    ],
    [['click', 'document', 'second', false]],
    [],
  ])
  expect(listenerCount(moments[0]!)).toBe(3)
  const { trace } = moments[0]!
  expect(listeners(moments[0]!, ALL).map(({ addedAt }) => trace.spanAt(addedAt)?.line)).toEqual([3, 4, 6])
})

test('what stands on a shelf holds what is called when its moment comes', () => {
  const [at] = momentsIn('requestAnimationFrame(function draw() {})\ndebugger')
  const [entry] = shelvedEntries(at!, ALL)
  expect(heldByEntry(at!.trace, entry!.id)?.label).toBe('draw')
})
