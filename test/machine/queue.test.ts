import { expect, test } from 'vitest'
import { Queue } from '../../src/machine/running/queue'

const filled = (size: number): Queue<number> => {
  const queue = new Queue<number>()
  for (let i = 0; i < size; i++) queue.add(i)
  return queue
}

test('what came first is taken first, also where thousands were taken before', () => {
  const queue = filled(5000)
  for (let i = 0; i < 4990; i++) expect(queue.take()).toBe(i)
  queue.add(5000)
  expect([...queue]).toEqual([4990, 4991, 4992, 4993, 4994, 4995, 4996, 4997, 4998, 4999, 5000])
})

test('an entry is removed from the front, the middle and the end, and only while it waits', () => {
  const queue = filled(5)
  queue.take()
  for (const entry of [0, 1, 3, 4]) queue.remove(entry)
  expect([...queue]).toEqual([2])
  expect(queue.first).toBe(2)
})

test('what matches is taken out in order and the rest waits on', () => {
  const queue = filled(6)
  queue.take()
  expect(queue.takeAll((entry) => entry % 2 === 1)).toEqual([1, 3, 5])
  expect([queue.take(), queue.take(), queue.take()]).toEqual([2, 4, undefined])
})
