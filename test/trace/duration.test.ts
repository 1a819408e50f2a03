import { expect, it } from 'vitest'
import { inMs, timeText } from '../../src/trace/duration'

it('a virtual time is told as people read it, to the ms', () => {
  const told = [
    0, 0.25, 16.666666, 9999, 10_000, 10_016.6667, 30_001, 59_999.9, 60_000, 72_500, 210_000, 2_160_000,
    3_620_000, 5_400_000, 2_147_483_647,
  ]
  expect(told.map(timeText)).toEqual([
    '0 ms',
    '0.25 ms',
    '16.667 ms',
    '9999 ms',
    '10 s',
    '10.017 s',
    '30.001 s',
    '1 min',
    '1 min',
    '1 min 12.5 s',
    '3 min 30 s',
    '36 min',
    '1 h 20 s',
    '1 h 30 min',
    '596 h 31 min 23.647 s',
  ])
})

it('the exact number of ms has no noise', () => {
  expect(inMs(0.1 + 0.2)).toBe('0.3 ms')
  expect(inMs(2_160_000)).toBe('2160000 ms')
})
