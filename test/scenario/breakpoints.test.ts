import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import type { Breakpoint } from '../../src/trace/breakpoints'

const source = `let sum = 0
for (let i = 0; i < 4; i++) {
  sum += i
}
Promise.reject(1).catch(() => {})
setTimeout(() => console.log(sum))`

const run = simulate(source)
const { trace } = run

/** Every moment that matches, forwards; the way back must find the same. */
function allOf(...breakpoints: Breakpoint[]): number[] {
  const found: number[] = []
  for (let at = run.nextBreak(-1, breakpoints); at !== undefined; at = run.nextBreak(at, breakpoints))
    found.push(at)
  const back: number[] = []
  for (
    let at = run.previousBreak(trace!.length, breakpoints);
    at !== undefined;
    at = run.previousBreak(at, breakpoints)
  )
    back.unshift(at)
  expect(back).toEqual(found)
  return found
}

test('a line stops each time that it is reached', () => {
  const found = allOf({ kind: 'line', line: 3 })
  expect(found.map((at) => run.evaluate(at, 'i'))).toEqual(
    [0, 1, 2, 3].map((i) => ({ kind: 'value', text: `${i}` })),
  )
  expect(allOf({ kind: 'line', line: 4 })).toEqual([])
})

test('a condition is an expression there; one that throws does not hold', () => {
  const [at, ...others] = allOf({ kind: 'line', line: 3, condition: 'sum === 1 // so far' })
  expect(others).toEqual([])
  expect(run.evaluate(at!, 'i')).toEqual({ kind: 'value', text: '2' })
  expect(allOf({ kind: 'line', line: 3, condition: 'nothing.there' })).toEqual([])
  expect(allOf({ kind: 'line', line: 3, condition: 'sum =' })).toEqual([])
})

test('jobs, tasks, lines and rejections stop, alone and together', () => {
  const kinds = (...breakpoints: Breakpoint[]) => allOf(...breakpoints).map((at) => trace!.kindAt(at))
  expect(kinds({ kind: 'job-starts' })).toEqual(['job-started'])
  expect(kinds({ kind: 'task-starts' })).toEqual(['task-started', 'task-started'])
  expect(kinds({ kind: 'line-printed' })).toEqual(['line-printed'])
  expect(allOf({ kind: 'promise-rejected' })).toHaveLength(1)
  expect(kinds({ kind: 'job-starts' }, { kind: 'line-printed' })).toEqual(['job-started', 'line-printed'])
})

test('an async function that throws rejects its promise', () => {
  const failed = simulate('(async () => { throw 1 })().catch(() => {})')
  expect(failed.nextBreak(-1, [{ kind: 'promise-rejected' }])).toBeTypeOf('number')
})
