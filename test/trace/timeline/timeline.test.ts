import { expect, test } from 'vitest'
import { simulate } from '../../../src/library'
import { scaleAxis, stepAxis } from '../../../src/trace/timeline/axis'
import { ERROR_MARKS, PHASES } from '../../../src/trace/timeline/collect'
import { ACTIVITIES, type LaneName, type Timeline } from '../../../src/trace/timeline/lanes'
import { NEVER, type Stays, StayTree } from '../../../src/trace/timeline/stays'
import { timelineOf } from '../../../src/trace/timeline/timeline'
import type { Trace } from '../../../src/trace/trace'

const run = (source: string, host: 'browser' | 'node' = 'browser'): Timeline =>
  timelineOf(simulate(source, { host }).trace!)

const kindAt = (trace: Trace, position: number) => (position === NEVER ? 'never' : trace.kindAt(position))

/** Each stay of a lane by the events with which it came, began to run, and was over. */
function staysOf({ lanes, trace }: Timeline, lane: LaneName): string[] {
  const { stays } = lanes[lane]
  return Array.from({ length: stays.length }, (_, index) => {
    const { begin, start, end, row } = stays.at(index)
    return `${row}: ${[begin, start, end].map((position) => kindAt(trace, position)).join(' → ')}`
  })
}

const marksOf = ({ lanes, trace }: Timeline, lane: LaneName) => {
  const { marks } = lanes[lane]
  return Array.from({ length: marks.length }, (_, index) => ({
    kind: marks.kindAt(index),
    time: trace.timeAt(marks.positions.at(index)),
  }))
}

test('a job waits in its queue, then runs; those that wait at once lie beneath each other', () => {
  const timeline = run('const p = Promise.resolve(); p.then(() => {}); p.then(() => {}); p.then(() => {})')
  const whole = 'job-enqueued → job-started → job-ended'
  expect(staysOf(timeline, 'jobs')).toEqual([`0: ${whole}`, `1: ${whole}`, `2: ${whole}`])
  expect(timeline.lanes.jobs.levels.peak).toBe(3)
})

test('a row is used again once it is free', () => {
  const timeline = run('let p = Promise.resolve(); for (let i = 0; i < 5; i++) p = p.then(() => {})')
  expect(timeline.lanes.jobs.stays.rowCount).toBeLessThanOrEqual(2)
})

test('a timer has its due time, and lasts until its task begins', () => {
  const timeline = run('setTimeout(() => {}, 5); const end = Date.now() + 20; while (Date.now() < end);')
  const { stays } = timeline.lanes.timers
  const { start, end } = stays.at(0)
  expect(timeline.trace.timeAt(start)).toBeGreaterThanOrEqual(5)
  expect(timeline.trace.timeAt(start - 1)).toBeLessThan(5)
  expect(kindAt(timeline.trace, end)).toBe('task-started')
  expect(timeline.trace.timeAt(end)).toBeGreaterThan(15)
})

test('a timer that is cleared ends there, and so does its task that waited', () => {
  const cleared = run('const t = setTimeout(() => {}, 5); clearTimeout(t)')
  expect(staysOf(cleared, 'timers')).toEqual(['0: timer-registered → never → timer-cleared'])
  const dropped = run('setTimeout(() => clearTimeout(t), 0); const t = setTimeout(() => {}, 0)')
  expect(staysOf(dropped, 'timers')[1]).toMatch(/→ timer-cleared$/)
  expect(staysOf(dropped, 'tasks')[2]).toMatch(/^1: task-enqueued → never →|^2: task-enqueued → never →/)
})

test('each time of an interval is a stay of its own', () => {
  const timeline = run('let n = 0; const t = setInterval(() => { if (++n === 3) clearInterval(t) }, 10)')
  expect(timeline.lanes.timers.stays.length).toBe(3)
  expect(timeline.turns.length).toBe(4)
})

test('frames of the stack lie on their depth, and those that are put aside come back', () => {
  const timeline = run('async function f() { await 1 }\nfunction g() { f() }\ng()')
  expect(staysOf(timeline, 'stack').slice(0, 3)).toEqual([
    '0: context-pushed → never → context-popped',
    '1: context-pushed → never → context-popped',
    '2: context-pushed → never → context-suspended',
  ])
  expect(staysOf(timeline, 'stack')).toContain('0: context-resumed → never → context-popped')
})

test('the loop tells tasks, jobs and idle time apart; in Node, phases too', () => {
  const kindsOf = (stays: Stays) => Array.from({ length: stays.length }, (_, index) => stays.at(index).kind)
  const browser = run('setTimeout(() => {}); Promise.resolve().then(() => {})')
  const done = kindsOf(browser.lanes.loop.stays).map((kind) => ACTIVITIES[kind])
  expect(done.filter((kind) => kind !== 'idle')).toEqual(['task', 'jobs', 'task', 'jobs'])
  expect(browser.lanes.loop.marks.length).toBe(2)
  const node = run('setImmediate(() => {})', 'node')
  expect(kindsOf(node.phases).map((kind) => PHASES[kind])).toContain('check')
})

test('a frame that comes late has missed the beats between', () => {
  const slow =
    'requestAnimationFrame(() => { const end = performance.now() + 75; while (performance.now() < end); requestAnimationFrame(() => {}) })'
  expect(marksOf(run(slow), 'frames')).toHaveLength(3)
  const quick =
    'let n = 0; requestAnimationFrame(function next() { if (++n < 5) requestAnimationFrame(next) })'
  expect(marksOf(run(quick), 'frames')).toEqual([])
})

test('errors are marked: thrown, rejected, caught by nobody', () => {
  const timeline = run('try { throw 1 } catch {}\nPromise.reject(2).catch(() => {})\nnull.x')
  const kinds = marksOf(timeline, 'errors').map(({ kind }) => ERROR_MARKS[kind])
  expect(kinds).toEqual(expect.arrayContaining(['thrown', 'rejected', 'uncaught']))
})

test('a line of the program is known with all the moments when it was reached', () => {
  const timeline = run('for (let i = 0; i < 4; i++) {\n  i + 1\n}')
  expect(timeline.visits.get(2)).toHaveLength(4)
})

test('of a million positions one that stands out is in its bucket', () => {
  const source = 'let n = 0; while (n < 150_000) { n++ }\nPromise.reject(1)'
  const { lanes, trace } = run(source)
  expect(lanes.errors.marks.length).toBeGreaterThan(0)
  const { most } = lanes.stack.levels.between(0, trace.length)
  expect(most).toBe(lanes.stack.levels.peak)
})

test.for([2, 0.5, 40])(
  'the tree finds the stays of a stretch that are at least %d long, and no others',
  (least) => {
    const { lanes, trace } = run('function f(n) { if (n > 0) { f(n - 1); f(n - 2) } }\nf(9)')
    const { stays } = lanes.stack
    const { place, length } = stepAxis(trace)
    const tree = new StayTree(stays, place, trace.length)
    const [from, to] = [length * 0.3, length * 0.6]
    const found: number[] = []
    tree.visit(from, to, least, (index) => found.push(index))
    const expected = Array.from({ length: stays.length }, (_, index) => index).filter((index) => {
      const { begin, end } = stays.at(index)
      const last = Math.min(end, trace.length)
      return begin <= to && last >= from && last - begin >= least
    })
    expect(found).toEqual(expected)
  },
)

test('to scale, a wait is as long as it takes, and a very long one is cut', () => {
  const source =
    'setTimeout(() => {}, 10); setTimeout(() => {}, 20); setTimeout(() => {}, 30); setTimeout(() => {}, 9000)'
  const { trace } = run(source)
  const axis = scaleAxis(trace)
  const [first, second, third, last] = axis.waits.map(
    ({ position }) => axis.place(position) - axis.place(position - 1),
  )
  expect(second).toBeCloseTo(first!, 5)
  expect(third).toBeCloseTo(first!, 5)
  expect(last! / first!).toBeLessThan(9)
  expect(axis.waits.map(({ isCut }) => isCut)).toEqual([false, false, false, true])
})

test('a place of either axis leads back to its position', () => {
  const { trace } = run('setTimeout(() => console.log(1), 10); setTimeout(() => console.log(2), 300)')
  for (const axis of [stepAxis(trace), scaleAxis(trace)])
    for (let position = 0; position < trace.length; position++)
      expect(axis.positionAt(axis.place(position) + 0.01)).toBe(position)
})

test('a place within a wait is a part of a position, and leads back', () => {
  const { trace } = run('setTimeout(() => console.log(1), 10); setTimeout(() => console.log(2), 300)')
  const axis = scaleAxis(trace)
  const { position, length } = axis.waits.at(-1)!
  const middle = axis.place(position) - length / 2
  expect(axis.positionAt(middle)).toBe(position - 1)
  expect(axis.exactAt(middle)).toBeGreaterThan(position - 1)
  expect(axis.exactAt(middle)).toBeLessThan(position)
  for (const place of [-0.5, 3.25, middle, axis.place(position), axis.length - 0.5])
    expect(axis.place(axis.exactAt(place))).toBeCloseTo(place, 6)
})
