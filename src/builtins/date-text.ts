// Dates as text, and back. The time zone is always UTC, the language English.
import { fieldsOf, timeOf } from './date-arithmetic'

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const two = (number: number): string => String(number).padStart(2, '0')
const yearText = (year: number): string => (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0')

/** https://tc39.es/ecma262/#sec-datestring */
export function dateText(time: number): string {
  const { weekday, month, day, year } = fieldsOf(time)
  return `${WEEKDAYS[weekday]} ${MONTHS[month]} ${two(day)} ${yearText(year)}`
}

const clockText = (time: number): string => {
  const { hour, minute, second } = fieldsOf(time)
  return `${two(hour)}:${two(minute)}:${two(second)}`
}

/** https://tc39.es/ecma262/#sec-timestring and https://tc39.es/ecma262/#sec-timezoneestring */
export const timeText = (time: number): string => `${clockText(time)} GMT+0000 (Coordinated Universal Time)`

export const dateTimeText = (time: number): string => `${dateText(time)} ${timeText(time)}`

/** https://tc39.es/ecma262/#sec-date.prototype.toutcstring */
export function utcText(time: number): string {
  const { weekday, month, day, year } = fieldsOf(time)
  return `${WEEKDAYS[weekday]}, ${two(day)} ${MONTHS[month]} ${yearText(year)} ${clockText(time)} GMT`
}

/** https://tc39.es/ecma262/#sec-date.prototype.toisostring */
export function isoText(time: number): string {
  const { year, month, day, ms } = fieldsOf(time)
  const sign = year < 0 ? '-' : '+'
  const yearPart = year >= 0 && year <= 9999 ? yearText(year) : sign + String(Math.abs(year)).padStart(6, '0')
  return `${yearPart}-${two(month + 1)}-${two(day)}T${clockText(time)}.${String(ms).padStart(3, '0')}Z`
}

export function localeDateText(time: number): string {
  const { year, month, day } = fieldsOf(time)
  return `${month + 1}/${day}/${year}`
}

export function localeTimeText(time: number): string {
  const { hour, minute, second } = fieldsOf(time)
  return `${hour % 12 || 12}:${two(minute)}:${two(second)} ${hour < 12 ? 'AM' : 'PM'}`
}

const ISO =
  /^([+-]\d{6}|\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(Z|[+-]\d\d:?\d\d)?)?$/

/** https://tc39.es/ecma262/#sec-date.parse */
export function parseDate(text: string): number {
  const match = ISO.exec(text)
  return match === null ? parseFreely(text) : parseIso(match)
}

function parseIso([
  ,
  year,
  month = '01',
  day = '01',
  hour = '0',
  minute = '0',
  second = '0',
  fraction = '0',
  zone,
]: string[]): number {
  const parts = [
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  ] as const
  const [, monthIndex, dayOfMonth, h, mi, s] = parts
  const isMidnight = h === 24 && mi === 0 && s === 0 && Number(fraction) === 0
  const isValid =
    monthIndex >= 0 && monthIndex < 12 && dayOfMonth >= 1 && dayOfMonth <= 31 && mi < 60 && s < 60
  if (year === '-000000' || !isValid || (h > 23 && !isMidnight)) return Number.NaN
  return timeOf(...parts, Math.trunc(Number(`0.${fraction}`) * 1000)) - zoneOffset(zone)
}

/** In ms; 0 for UTC and where none is given. */
function zoneOffset(zone: string | undefined): number {
  const match = /^(?:GMT|UTC?)?([+-])(\d\d):?(\d\d)$/i.exec(zone ?? '')
  if (match === null) return 0
  const ms = (Number(match[2]) * 60 + Number(match[3])) * 60_000
  return match[1] === '-' ? -ms : ms
}

/**
 * "Jan 2, 2026 10:00", "2 January 2026", "1/2/2026", and what `toString` and `toUTCString` give.
 * Simplified: of the other forms that engines accept none is.
 */
function parseFreely(text: string): number {
  const plain = text.replace(/\([^)]*\)/g, ' ').trim()
  const date =
    /^(?:[a-z]{3,9},?\s+)??(?:([a-z]{3,9})\.?\s+(\d{1,2})|(\d{1,2})[\s-]+([a-z]{3,9})|(\d{1,2})\/(\d{1,2}))(?:st|nd|rd|th)?(?:,?\s+|\/|-)(-?\d{1,6})(?=$|[\s,])/i.exec(
      plain,
    )
  const dashed = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?=$|[\sT])/.exec(plain)
  const rest = plain.slice((date ?? dashed)?.[0].length ?? 0)
  const time = timeInDay(rest)
  if (dashed !== null) return timeOf(Number(dashed[1]), Number(dashed[2]) - 1, Number(dashed[3])) + time
  if (date === null) return Number.NaN
  const [, nameFirst, dayAfter, dayFirst, nameAfter, slashMonth, slashDay, year] = date
  const name = nameFirst ?? nameAfter
  const month = name === undefined ? Number(slashMonth) - 1 : MONTHS.findIndex((m) => isMonth(m, name))
  if (month < 0 || month > 11) return Number.NaN
  return timeOf(fullYear(year!), month, Number(dayAfter ?? dayFirst ?? slashDay)) + time
}

const isMonth = (short: string, name: string): boolean => name.toLowerCase().startsWith(short.toLowerCase())

/** Two digits mean 1950 to 2049. */
function fullYear(digits: string): number {
  const year = Number(digits)
  return digits.length > 2 ? year : year + (year < 50 ? 2000 : 1900)
}

/** In ms; NaN where it is not understood. */
function timeInDay(text: string): number {
  const match =
    /^[\s,T]*(?:(\d{1,2}):(\d\d)(?::(\d\d)(?:\.(\d+))?)?\s*(AM|PM)?)?\s*(Z|(?:GMT|UTC?)?(?:[+-]\d\d:?\d\d)?)$/i.exec(
      text,
    )
  if (match === null) return Number.NaN
  const [, hour = '0', minute = '0', second = '0', fraction = '0', half, zone] = match
  const h = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0)
  if (h > 24 || Number(minute) > 59 || Number(second) > 59) return Number.NaN
  const seconds = (h * 60 + Number(minute)) * 60 + Number(second)
  return seconds * 1000 + Math.trunc(Number(`0.${fraction}`) * 1000) - zoneOffset(zone)
}
