import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { promiseGraph } from '../../src/trace/things/promises/graph/graph'
import { sentenceOf } from '../../src/view/promise-graph/as-text'
import { type Shown, shownAt } from '../../src/view/promise-graph/shown'
import { windowOf } from '../../src/view/promise-graph/window'
import { graphWords } from '../../src/view/promise-graph/words'

function shownBy(source: string, isIt: (shown: readonly Shown[]) => boolean): readonly Shown[] {
  const { trace } = simulate(source)
  const graph = promiseGraph(trace!, { from: 0, count: 100 }, new Set())
  for (let position = 0; position < trace!.length; position++) {
    const shown = [...shownAt(trace!, graph, position).elements.values()]
    if (isIt(shown)) return shown
  }
  return [...shownAt(trace!, graph, trace!.length - 1).elements.values()]
}

const waiting = (count: number) => (shown: readonly Shown[]) =>
  shown.filter((one) => one.kind === 'reaction' && one.before).length === count

test('beside a waiting job stands which one it is, and why, in both languages', () => {
  const shown = shownBy('for (let i = 0; i < 3; i++) Promise.resolve().then(() => {})', waiting(3))
  const last = shown.findLast(({ kind }) => kind === 'reaction')!
  expect(sentenceOf(last, graphWords.en)).toBe(
    'then of P5, line 1: J3 waits. Third, because J1 and J2 were queued before it.',
  )
  expect(sentenceOf(last, graphWords.es)).toBe(
    'then de P5, línea 1: J3 espera. Tercero, porque J1 y J2 entraron antes en la cola.',
  )
})

test('what a combinator waits for is counted until it is settled', () => {
  const race = 'Promise.race([1, 2, 3].map((n) => Promise.resolve(n)))'
  const counts = shownBy(race, () => false).flatMap((one) =>
    one.kind === 'promise' ? (one.elements ?? []) : [],
  )
  expect(counts).toEqual([{ done: 1, of: 3 }])
})

test('a fold grows with what has been registered', () => {
  const source = 'let p = Promise.resolve()\nfor (let i = 0; i < 14; i++) p = p.then(() => {})'
  const folds = (shown: readonly Shown[]) => shown.filter((one) => one.kind === 'fold')
  expect(folds(shownBy(source, (shown) => folds(shown).length > 0))).toMatchObject([{ count: 1, done: 0 }])
  expect(folds(shownBy(source, () => false))).toMatchObject([{ count: 12, done: 12 }])
})

test('a window follows the promise in focus, and one that was asked for stays within the run', () => {
  expect(windowOf(100, 99)).toEqual({ from: 0, count: 120 })
  expect(windowOf(40_000, 0)).toEqual({ from: 0, count: 80 })
  expect(windowOf(40_000, 20_005)).toEqual({ from: 19_960, count: 80 })
  expect(windowOf(40_000, 20_005, 50_000)).toEqual({ from: 39_960, count: 80 })
})
