import { expect, test } from 'vitest'
import { fieldsOf, timeOf } from '../../src/builtins/date/arithmetic'
import { dateTimeText, isoText, parseDate, utcText } from '../../src/builtins/date/text'

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
  expect(parseDate('soon')).toBeNaN()
})

const WRITTEN = [
  'Jan 1, 2020 10:00',
  'January 1st, 2020',
  '2 February 2020 3:04:05.678',
  '2020/01/02',
  '2020-1-2 10:00',
  '2020-01-02 10:00:30',
  '1/2/2024, 10:00 PM',
  '12/31/99 12:00 am',
  '1/2/49',
  '5',
  'Mar 2020',
  'Sat Mar 07 2020 10:00:00',
  'Saturday, 07-Mar-2020 10:00',
  'around 7 Mar 2020 (or so (I think)) 9::5',
  '13/1/2020',
  '2020-02-30',
  '2020-02-32',
  '2020-1-2T10:00',
  '1 2 3 4',
  '25:00 1/1/2020',
  '13:00 PM 1/1/2020',
  '1/1/2020 noon',
  '',
]

test.for(WRITTEN)('"%s" is read as V8 reads it', (text) => {
  expect(parseDate(text)).toBe(Date.parse(`${text} UTC`))
})

test.for([
  'Mon, 25 Dec 1995 13:30:00 +0430',
  'Mon, 25 Dec 1995 13:30:00 GMT',
  '25 Dec 1995 13:30 PST',
  'Dec 25, 1995 13:30 GMT-8',
  'Dec 25, 1995 13:30 UTC+05:30',
  '1995-12-25T13:30:00.12345-08:00',
  '1995-12-25t13:30z',
  '1995-12-25T13:30 Z',
  '1995-12-25T25:00Z',
  '1995-12-25T13:30+24:00',
  'Dec 25, 1995 13:30 GMT-12345',
])('"%s" is read with its zone', (text) => {
  expect(parseDate(text)).toBe(Date.parse(text))
})
