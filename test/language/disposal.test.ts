import { expect, test } from 'vitest'
import { play, simulate } from '../../src/library'

const SOURCE = `const open = (name) => ({ [Symbol.dispose]() { console.log('close', name) } })
{
  using a = open('a')
  console.log('in')
}
async function later() {
  using c = null
  await using d = null
}
later()`

/** Lines on which the program stands at the events of a kind. */
function linesAt(kind: string): (number | undefined)[] {
  const { trace } = simulate(SOURCE)
  const player = play(trace!)
  const snapshots = Array.from({ length: trace!.length }, (_, position) => player.snapshotAt(position))
  return snapshots.filter((snapshot) => snapshot.kind === kind).map(({ span }) => span?.line)
}

test('a block that ends goes back to the declaration of what it disposes of', () => {
  expect(linesAt('step-reached')).toEqual([1, 3, 1, 4, 3, 1, 10, 7, 8, 8])
})

test('the await at the end of a function is that of its await using', () => {
  expect(linesAt('context-suspended')).toEqual([8])
})
