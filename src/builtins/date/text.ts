// Dates as text, and back. The time zone is always UTC, the language English.
import { fieldsOf, timeOf } from './arithmetic'
import { millisecondsOf, parseLegacyDate } from './legacy'
import { MONTHS, WEEKDAYS } from './names'

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

const ISO =
  /^([+-]\d{6}|\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:?\d\d)?)?$/i

/** https://tc39.es/ecma262/#sec-date.parse */
export function parseDate(text: string): number {
  const time = parseIso(ISO.exec(text) ?? [])
  return Number.isNaN(time) ? parseLegacyDate(text) : time
}

function parseIso([
  ,
  year = '-000000',
  month = '01',
  day = '01',
  hour = '0',
  minute = '0',
  second = '0',
  fraction = '0',
  zone = 'Z',
]: readonly string[]): number {
  const parts = [year, month, day, hour, minute, second].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const [, mo, d, h, mi, s] = parts
  const ms = millisecondsOf(fraction)
  const isMidnight = h === 24 && mi === 0 && s === 0 && ms === 0
  const isValid = mo >= 1 && mo <= 12 && d >= 1 && d <= 31 && (h < 24 || isMidnight) && mi < 60 && s < 60
  if (year === '-000000' || !isValid) return Number.NaN
  parts[1]--
  return timeOf(...parts, ms) - zoneOffset(zone)
}

/** In ms; NaN where it is too large. */
function zoneOffset(zone: string): number {
  if (zone.length === 1) return 0
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))]
  if (hours > 23 || minutes > 59) return Number.NaN
  return (hours * 60 + minutes) * (zone.startsWith('-') ? -60_000 : 60_000)
}
