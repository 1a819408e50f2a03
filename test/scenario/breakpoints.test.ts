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

test('a condition that changes something, or meets a getter, is asked as if nobody had asked before', () => {
  const counting = simulate(`let asked = 0
const box = { get size() { asked++; return 3 } }
for (let i = 0; i < 5; i++) {
  box.size
}
console.log(asked)`)
  const stop = (condition: string) => {
    const found: string[] = []
    const breakpoints: Breakpoint[] = [{ kind: 'line', line: 4, condition }]
    for (
      let at = counting.nextBreak(-1, breakpoints);
      at !== undefined;
      at = counting.nextBreak(at, breakpoints)
    ) {
      const answer = counting.evaluate(at, 'i')
      found.push(answer.kind === 'value' ? answer.text : answer.kind)
    }
    return found
  }
  expect(stop('asked++ === i')).toEqual(['0', '1', '2', '3', '4'])
  expect(stop('box.size + asked === 5')).toEqual(['1'])
  expect(stop('box.size > 2 && i > 2')).toEqual(['3', '4'])
  expect(stop('i === 2 || i === 4')).toEqual(['2', '4'])
})

test('conditions of a long loop are asked on its way, forwards and backwards', () => {
  const long = simulate('for (let i = 0; i < 700; i++) {\n  i\n}', { limits: { events: 1_000_000 } })
  const at = (condition: string): Breakpoint[] => [{ kind: 'line', line: 2, condition }]
  const found = long.nextBreak(-1, at('i === 650'))!
  expect(long.evaluate(found, 'i')).toEqual({ kind: 'value', text: '650' })
  expect(long.previousBreak(long.trace!.length, at('i === 650'))).toBe(found)
  expect(long.evaluate(long.previousBreak(found, at('i % 300 === 0'))!, 'i')).toMatchObject({ text: '600' })
})
