import { expect, test } from 'vitest'
import { fieldsOf, timeOf } from '../../src/builtins/date-arithmetic'
import { dateTimeText, isoText, parseDate, utcText } from '../../src/builtins/date-text'

/** Moments all over the range that a Date has, leap days among them. */
const MOMENTS = [
  0,
  -1,
  951_782_400_000,
  1e12,
  -1e13,
  8.64e15,
  -8.64e15,
  ...Array.from({ length: 200 }, (_, i) => i * 3.1e13 - 3e15),
]

test('a moment is taken apart and put together as the host does it', () => {
  for (const time of MOMENTS) {
    const host = new Date(time)
    const { year, month, day, hour, minute, second, ms, weekday } = fieldsOf(time)
    expect([year, month, day, weekday, hour]).toEqual([
      host.getUTCFullYear(),
      host.getUTCMonth(),
      host.getUTCDate(),
      host.getUTCDay(),
      host.getUTCHours(),
    ])
    expect(timeOf(year, month, day, hour, minute, second, ms)).toBe(time)
    expect(isoText(time)).toBe(host.toISOString())
    expect(utcText(time)).toBe(host.toUTCString())
  }
})

test('what is written as text is read again', () => {
  for (const text of [
    '2024-02-29',
    '2024-02-29T12:30Z',
    '2024-02-29T12:30:15.250+02:00',
    '-000001-01-01T00:00:00Z',
  ])
    expect(parseDate(text)).toBe(Date.parse(text))
  for (const time of [0, 1e12, 1.7e12]) {
    expect(parseDate(dateTimeText(time))).toBe(time)
    expect(parseDate(utcText(time))).toBe(time)
  }
  expect(parseDate('2024-02-30T25:00')).toBeNaN()
  expect(parseDate('1/2/2024, 10:00 PM')).toBe(Date.UTC(2024, 0, 2, 22))
  expect(parseDate('soon')).toBeNaN()
})
