// What the ruler of the timeline counts, from far away and from close by.
import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { timelineOf } from '../../src/trace/timeline/timeline'
import type { Trace } from '../../src/trace/trace'
import { prepareRecording, type Recording } from '../../src/view/recording'
import { bandsOf, heightOf } from '../../src/view/timeline/layout'
import {
  countsBetween,
  niceNumber,
  UNITS,
  type UnitsOfRun,
  unitsOf,
  unitsSeen,
} from '../../src/view/timeline/units'

function unitsIn(source: string, host: 'browser' | 'node' = 'browser'): UnitsOfRun {
  const trace = simulate(source, { host }).trace!
  return unitsOf(timelineOf(trace), recordingOf(trace))
}

function recordingOf(trace: Trace): Recording {
  const work = prepareRecording(trace)
  for (;;) {
    const turn = work.next()
    if (turn.done) return turn.value
  }
}

/** A width that has room for so many names. */
const ROOM = 20

const intervals = `let n = 0
function count(by) { n += by }
const t = setInterval(async () => {
  count(1)
  await null
  count(0)
  if (n === 300) clearInterval(t)
}, 10)`

test.each(['browser', 'node'] as const)(
  'as one looks closer in %s, turns become tasks and jobs, then lines, then events',
  (host) => {
    const units = unitsIn(intervals, host)
    const { count } = units.event
    const seen: string[] = []
    for (let size = count; size >= 4; size /= 1.5) {
      const { unit } = unitsSeen(units, (count - size) / 2, (count + size) / 2, ROOM)
      if (seen.at(-1) !== unit) seen.push(unit)
    }
    expect(seen).toEqual(UNITS)
  },
)

test('of a thousand turns every hundredth has a name, and names keep their places when one looks aside', () => {
  const units = unitsIn(intervals)
  const { count } = units.event
  const whole = unitsSeen(units, 0, count, 10)
  expect(whole).toMatchObject({ unit: 'turn', every: 50, end: units.turn.count })
  const aside = unitsSeen(units, count * 0.01, count * 1.01, 10)
  expect(aside).toMatchObject({ unit: 'turn', every: 50 })
})

test('one long task is counted by its events, since its lines come again and again', () => {
  const units = unitsIn('let n = 0\nwhile (n < 3000) n++')
  const { unit, every } = unitsSeen(units, 0, units.event.count, ROOM)
  expect(unit).toBe('event')
  expect(every).toBeGreaterThan(100)
})

test('one task with many jobs is counted by its jobs', () => {
  const units = unitsIn('let p = Promise.resolve()\nfor (let i = 0; i < 200; i++) p = p.then(() => {})')
  expect(unitsSeen(units, 0, units.event.count, ROOM)).toMatchObject({ unit: 'callback', every: 20 })
})

test('what is in sight is counted in each unit', () => {
  const units = unitsIn("setTimeout(() => console.log('a'))\nPromise.resolve().then(() => console.log('b'))")
  const { turn, callback, line, event } = countsBetween(units, 0, units.event.count)
  expect(turn).toBe(2)
  expect(callback).toBeGreaterThan(turn)
  expect(line).toBeGreaterThan(callback)
  expect(event).toBe(units.event.count)
  expect(countsBetween(units, 0, 0)).toEqual({ turn: 0, callback: 0, line: 0, event: 0 })
})

test.each([
  [0.3, 0.5],
  [1, 1],
  [1.2, 2],
  [7, 10],
  [40, 50],
  [101, 200],
])('not less than %d is %d', (least, nice) => {
  expect(niceNumber(least)).toBeCloseTo(nice, 10)
})

test('where there is no room for all lanes, the deepest give rows, and none more than it has to', () => {
  const deep =
    'const down = (n) => (n === 0 ? 0 : down(n - 1))\ndown(30)\nsetTimeout(down, 5, 2)\nqueueMicrotask(() => down(1))'
  const timeline = timelineOf(simulate(deep, { host: 'browser' }).trace!)
  const stackIn = (room: number) => bandsOf(timeline, room).find(({ name }) => name === 'stack')!.rows
  expect(stackIn(1000)).toBe(14)
  expect(stackIn(200)).toBeLessThan(14)
  expect(heightOf(bandsOf(timeline, 200))).toBeLessThanOrEqual(200)
  expect(stackIn(0)).toBe(4)
})
