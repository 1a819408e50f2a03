import { expect, test } from 'vitest'
import { simulate } from '../../src/library'

test('a queue that thousands of jobs have gone through still takes jobs', () => {
  const source = `
    let n = 0
    function next() { if (++n < 5000) return new Promise(r => setTimeout(r, 1)).then(next) }
    next()
    setTimeout(() => console.log(n), 100_000)`
  expect(simulate(source, { record: 'output' }).output[0]?.text).toBe('5000')
})

test('thousands of jobs can wait at once', () => {
  const source = `
    const seen = []
    for (let i = 0; i < 5000; i++) queueMicrotask(() => seen.push(i))
    queueMicrotask(() => console.log(seen.length, seen.every((v, i) => v === i)))`
  expect(simulate(source, { record: 'output' }).output[0]?.text).toBe('5000 true')
})

test('what a built-in throws as a job is reported', () => {
  const { output } = simulate(`queueMicrotask(Promise.resolve)
    queueMicrotask(() => console.log('next'))`)
  expect(output.map(({ text }) => text)).toEqual([
    'Uncaught TypeError: PromiseResolve called on non-object',
    'next',
  ])
})
