// Times of a cron pattern: minute, hour, day of the month, month, day of the week, and before them seconds, if there are six.
// https://docs.bullmq.io/guide/job-schedulers/repeat-strategies
import { type DateFields, fieldsOf, timeOf } from '../../../builtins/date/arithmetic'
import { ServerError } from './server'

interface Field {
  readonly name: string
  readonly least: number
  readonly most: number
  /** Names for numbers, the first for `least`. */
  readonly names?: readonly string[]
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

const FIELDS: readonly Field[] = [
  { name: 'second', least: 0, most: 59 },
  { name: 'minute', least: 0, most: 59 },
  { name: 'hour', least: 0, most: 23 },
  { name: 'dayOfMonth', least: 1, most: 31 },
  { name: 'month', least: 1, most: 12, names: MONTHS },
  { name: 'dayOfWeek', least: 0, most: 7, names: DAYS },
]

const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['@yearly', '0 0 0 1 1 *'],
  ['@annually', '0 0 0 1 1 *'],
  ['@monthly', '0 0 0 1 * *'],
  ['@weekly', '0 0 0 * * 0'],
  ['@daily', '0 0 0 * * *'],
  ['@hourly', '0 0 * * * *'],
  ['@minutely', '0 * * * * *'],
  ['@secondly', '* * * * * *'],
])

interface Pattern {
  readonly seconds: ReadonlySet<number>
  readonly minutes: ReadonlySet<number>
  readonly hours: ReadonlySet<number>
  readonly days: ReadonlySet<number>
  readonly months: ReadonlySet<number>
  readonly weekdays: ReadonlySet<number>
  /** Neither of the two days is free: one of them is enough. */
  readonly isEither: boolean
}

function parse(pattern: string): Pattern {
  const parts = (PREDEFINED.get(pattern) ?? pattern).trim().split(/\s+/)
  if (parts.length === 5) parts.unshift('0')
  if (parts.length !== FIELDS.length) throw new ServerError('Invalid cron expression')
  const [seconds, minutes, hours, days, months, weekdays] = parts.map((part, i) =>
    parseField(part, FIELDS[i]!),
  )
  const isFree = (part: string) => part === '*' || part === '?'
  return {
    seconds: seconds!,
    minutes: minutes!,
    hours: hours!,
    days: days!,
    months: months!,
    weekdays: new Set([...weekdays!].map((day) => day % 7)),
    isEither: !isFree(parts[3]!) && !isFree(parts[5]!),
  }
}

function parseField(text: string, field: Field): Set<number> {
  const values = new Set<number>()
  for (const item of text.split(',')) {
    const [span = '', step = '1', ...rest] = item.split('/')
    const [from, to] = spanOf(span, field, item.includes('/'))
    const stride = Number(step)
    if (rest.length > 0 || !Number.isInteger(stride) || stride < 1 || from > to)
      throw new ServerError(`Constraint error, got value ${text} expected range ${field.least}-${field.most}`)
    for (let value = from; value <= to; value += stride) values.add(value)
  }
  return values
}

function spanOf(span: string, field: Field, hasStep: boolean): readonly [number, number] {
  if (span === '*' || span === '?') return [field.least, field.name === 'dayOfWeek' ? 6 : field.most]
  const [first = '', last] = span.split('-')
  const from = numberOf(first, field)
  if (last !== undefined) return [from, numberOf(last, field)]
  return [from, hasStep ? field.most : from]
}

function numberOf(text: string, { least, most, names }: Field): number {
  const named = names?.indexOf(text.toUpperCase().slice(0, 3)) ?? -1
  const value = named >= 0 ? named + least : Number(text)
  if (text === '' || !Number.isInteger(value) || value < least || value > most)
    throw new ServerError(`Constraint error, got value ${text} expected range ${least}-${most}`)
  return value
}

/** Longest search, in days: the 29th of February on a certain weekday takes up to 40 years. */
const MOST_DAYS = 366 * 41

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** ms since 1970 of the next time after one; undefined where there is none. */
export function nextTime(pattern: string, after: number, tz: string | undefined): number | undefined {
  const parsed = parse(pattern)
  const zone = zoneOf(tz)
  // Local time is counted as if it were UTC.
  let local = Math.floor((after + zone(after)) / SECOND) * SECOND + SECOND
  const last = local + MOST_DAYS * DAY
  while (local < last) {
    const date = fieldsOf(local)
    if (!isDay(parsed, date)) local = (Math.floor(local / DAY) + 1) * DAY
    else if (!parsed.hours.has(date.hour)) local = (Math.floor(local / HOUR) + 1) * HOUR
    else if (!parsed.minutes.has(date.minute)) local = (Math.floor(local / MINUTE) + 1) * MINUTE
    else if (!parsed.seconds.has(date.second)) local += SECOND
    else {
      const time = local - zone(local - zone(local))
      if (time > after) return time
      local += SECOND
    }
  }
  return undefined
}

function isDay({ days, months, weekdays, isEither }: Pattern, date: DateFields): boolean {
  if (!months.has(date.month + 1)) return false
  const [isOfMonth, isOfWeek] = [days.has(date.day), weekdays.has(date.weekday)]
  return isEither ? isOfMonth || isOfWeek : isOfMonth && isOfWeek
}

/** By how many ms a place's clock is ahead of UTC at a time. Without a place it is UTC. */
function zoneOf(tz: string | undefined): (time: number) => number {
  if (tz === undefined || tz === 'UTC') return () => 0
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en', {
      timeZone: tz,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    throw new ServerError(`CronExpressionParser: unhandled timezone "${tz}"`)
  }
  return (time) => {
    const part = new Map(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]))
    const at = (name: Intl.DateTimeFormatPartTypes) => part.get(name) ?? 0
    const shown = timeOf(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'))
    return shown - Math.floor(time / SECOND) * SECOND
  }
}
