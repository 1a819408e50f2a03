import { expect, test } from 'vitest'
import { divergenceAt } from '../../src/learn/divergence'
import { play, simulate } from '../../src/library'

const SOURCE = `console.log('a')
setTimeout(() => { console.log('d'); console.log('e') }, 5)
process.nextTick(() => console.log('b'))
Promise.resolve().then(() => console.log('c'))`

const { trace } = simulate(SOURCE, { host: 'node' })

const linesAt = (position: number) =>
  play(trace!)
    .snapshotAt(position)
    .console.map(({ text }) => text)

test.each([
  [0, 'stack', []],
  [1, 'ticks', ['a']],
  [2, 'jobs', ['a', 'b']],
  [3, 'tasks', ['a', 'b', 'c']],
  [4, 'stack', ['a', 'b', 'c', 'd']],
] as const)('before line %i it is the turn of %s', (line, served, printed) => {
  const divergence = divergenceAt(trace!, line)!
  expect(divergence.served).toBe(served)
  expect(linesAt(divergence.position)).toEqual(printed)
  expect(linesAt(divergence.printedAt)).toHaveLength(line + 1)
})

test('a line that is not printed has no place', () => {
  expect(divergenceAt(trace!, 5)).toBeUndefined()
})

test('where the loop takes something, its stack is still empty', () => {
  const { position } = divergenceAt(trace!, 3)!
  expect(play(trace!).snapshotAt(position).stack).toEqual([])
})

test('in the script the run stands just before the very line, with all that waits by then', () => {
  const { trace } = simulate(
    `console.log('start')
setTimeout(() => console.log('timer'), 0)
Promise.resolve().then(() => console.log('promise'))
console.log('end')`,
    { host: 'browser' },
  )
  const { position, printedAt } = divergenceAt(trace!, 1)!
  const { tasks, jobs } = play(trace!).snapshotAt(position)
  expect([tasks.length, jobs.length]).toEqual([1, 1])
  expect(trace!.kindAt(position + 1)).toBe('step-reached')
  expect(trace!.spanAt(position + 1)?.line).toBe(trace!.spanAt(printedAt)?.line)
})
