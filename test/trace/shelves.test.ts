import { expect, test } from 'vitest'
import { play, simulate } from '../../src/library'
import type { Trace } from '../../src/trace/trace'

const positionOf = (trace: Trace, kind: string): number =>
  Array.from({ length: trace.length }, (_, i) => i).find((i) => trace.kindAt(i) === kind)!

const shelvesAt = (trace: Trace, position: number) =>
  play(trace)
    .snapshotAt(position)
    .shelves.map(({ shelf, badge, label, due }) => ({ shelf, badge, label, due }))

test('a callback for a frame stands on a shelf until it is called', () => {
  const trace = simulate('requestAnimationFrame(function draw() {})').trace!
  const draw = { shelf: 'frame', badge: 'T1', label: 'draw', due: undefined }
  expect(shelvesAt(trace, positionOf(trace, 'entry-shelved'))).toEqual([draw])
  expect(shelvesAt(trace, positionOf(trace, 'entry-started'))).toEqual([])
})

test('a request keeps its number when it becomes a task', () => {
  const trace = simulate("fetch('/user')").trace!
  const request = { shelf: 'request', badge: 'T1', label: 'GET /user', due: 10 }
  expect(shelvesAt(trace, positionOf(trace, 'entry-shelved'))).toEqual([request])
  const { shelves, loop } = play(trace).snapshotAt(positionOf(trace, 'promise-settled'))
  expect([shelves, loop.running?.badge]).toEqual([[], 'T1'])
})
