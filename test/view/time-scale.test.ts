import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inBoth, stepOfTime, timeScale } from '../../src/view/lab/time-scale'

const MINUTE = 60_000

test('without long idle stretches time is to scale', () => {
  const { breaks, placeOf, timeAt } = timeScale(100, 300, [{ from: 150, to: 160 }])
  expect(breaks).toEqual([])
  expect([0, 100, 150, 300, 400].map(placeOf)).toEqual([0, 0, 0.25, 1, 1])
  expect([0, 0.5, 1].map(timeAt)).toEqual([100, 200, 300])
})

test('long pauses of a webhook are shortened, so that the first tries can be told apart', () => {
  const pauses = [0, 1, 6, 36, 156].map((m) => m * MINUTE)
  const idle = pauses.slice(1).map((to, i) => ({ from: pauses[i]!, to }))
  const { breaks, placeOf } = timeScale(0, 156 * MINUTE, idle)
  expect(breaks.map(({ from, to }) => (to - from) / MINUTE)).toEqual([30, 120])
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = pauses.map(placeOf)
  expect(second - first).toBeGreaterThan(0.1)
  // One minute and five are to scale.
  expect((third - second) / (second - first)).toBeCloseTo(5)
  expect(fourth - third).toBeCloseTo(0.09)
  expect(fifth).toBeCloseTo(1)
})

test('where nobody ever worked nothing is shortened', () => {
  expect(timeScale(0, 100, [{ from: 0, to: 100 }]).breaks).toEqual([])
})

test('an axis goes only forward, and each place is the place of its time', () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 20 })
  fc.assert(
    fc.property(cuts, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (times, places) => {
      const sorted = times.toSorted((a, b) => a - b)
      const idle = sorted.flatMap((from, i) =>
        i % 2 === 0 && i + 1 < sorted.length ? [{ from, to: sorted[i + 1]! }] : [],
      )
      const scale = timeScale(0, 10_001, idle)
      let last = -1
      for (const place of places.toSorted((a, b) => a - b)) {
        const time = scale.timeAt(place)
        expect(time).toBeGreaterThanOrEqual(last)
        expect(scale.placeOf(time)).toBeCloseTo(place, 6)
        last = time
      }
      expect(scale.placeOf(10_001)).toBeCloseTo(1)
    }),
  )
})

test('what two lists of stretches have in common is in order, and only where both are', () => {
  const one = [
    { from: 0, to: 10 },
    { from: 20, to: 60 },
  ]
  const other = [
    { from: 5, to: 30 },
    { from: 60, to: 90 },
  ]
  expect(inBoth(one, other)).toEqual([
    { from: 5, to: 10 },
    { from: 20, to: 30 },
  ])
})

test('a place of the axis is a round time, as far as it can be told apart', () => {
  expect([0.3, 3, 40, 1700, 36_000, 400_000, 1e9].map(stepOfTime)).toEqual([
    0.1, 2, 20, 1000, 30_000, 300_000, 3_600_000,
  ])
})
