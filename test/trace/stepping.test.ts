// Where steps of a debugger end, as the lines that are reached or what happens there.
import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { type CallStep, endOfStep, type Way } from '../../src/trace/stepping'
import { stopsOf } from '../../src/trace/stops'
import type { Trace } from '../../src/trace/trace'

const program = `function twice(n) {
  const m = n * 2
  return m
}
const sum = twice(1) + twice(2)
console.log(sum)
setTimeout(() => {
  console.log('timer')
})
Promise.resolve().then(() => {
  twice(3)
  console.log('job')
})
`

const { trace } = simulate(program, { host: 'browser' })
const stops = stopsOf(trace!, 'line')

function stepFrom(record: Trace, from: number, step: CallStep, way: Way): number | undefined {
  const search = endOfStep(record, stopsOf(record, 'line'), from, step, way)
  for (;;) {
    const turn = search.next()
    if (turn.done) return turn.value
  }
}

const told = (position: number | undefined): string | undefined => {
  if (position === undefined || position < 0) return position === undefined ? undefined : 'start'
  const kind = trace!.kindAt(position)
  return kind === 'step-reached' ? `line ${trace!.spanAt(position)!.line}` : kind
}

/** The n-th time that a line is reached. */
const reached = (line: number, time = 1): number =>
  stops.filter((at) => at >= 0 && trace!.kindAt(at) === 'step-reached' && trace!.spanAt(at)!.line === line)[
    time - 1
  ]!

const step = (from: number, kind: CallStep, way: Way = 'forward') => told(stepFrom(trace!, from, kind, way))

test('over ends at the next statement of the same function, past all that the statement calls', () => {
  expect(step(reached(5), 'over')).toBe('line 6')
  expect(step(reached(6), 'over')).toBe('line 7')
  expect(step(reached(7), 'over')).toBe('line 10')
})

test('into ends at the first statement of what is called, and at the next one where nothing of the program is', () => {
  expect(step(reached(5), 'into')).toBe('line 2')
  expect(step(reached(6), 'into')).toBe('line 7')
})

test('over the last statement of a function ends where its caller goes on, or in its next call', () => {
  expect(step(reached(3, 1), 'over')).toBe('line 2')
  expect(step(reached(3, 2), 'over')).toBe('line 6')
})

test('out ends once the function has returned', () => {
  expect(step(reached(2, 2), 'out')).toBe('line 6')
  expect(step(reached(11), 'out')).toBe('task-started')
})

test('backwards, over is the statement before, and out the statement that called', () => {
  expect(step(reached(6), 'over', 'back')).toBe('line 5')
  expect(step(reached(12), 'over', 'back')).toBe('line 11')
  expect(step(reached(2, 1), 'out', 'back')).toBe('line 5')
  expect(step(reached(3, 3), 'out', 'back')).toBe('line 11')
  expect(step(reached(6), 'into', 'back')).toBe('line 3')
})

test('between tasks, over is the next stop, and out what comes after the task or job', () => {
  const job = stops.find((at) => at >= 0 && trace!.kindAt(at) === 'job-started')!
  expect(step(job, 'over')).toBe('line 11')
  expect(step(job, 'out')).toBe('task-started')
})

test('what a callback of a built-in does is a call of the statement that has the built-in', () => {
  const mapped = simulate('[1, 2].map((n) => {\n  return n\n})\nconsole.log(2)\n', { host: 'browser' }).trace!
  const lines = stopsOf(mapped, 'line').filter((at) => at >= 0 && mapped.kindAt(at) === 'step-reached')
  const next = stepFrom(mapped, lines[0]!, 'over', 'forward')!
  expect(mapped.spanAt(next)!.line).toBe(4)
})

test('a step whose end was never recorded has none', () => {
  const endless = simulate('function f() {\n  for (;;) {}\n}\nf()\n', {
    host: 'browser',
    limits: { steps: 1000 },
  }).trace!
  const call = stopsOf(endless, 'line').find((at) => at >= 0 && endless.kindAt(at) === 'step-reached')!
  const end = stepFrom(endless, call, 'over', 'forward')
  expect(end === undefined || endless.kindAt(end) === 'limit-reached').toBe(true)
})
