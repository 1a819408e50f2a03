// Times of a cron pattern. https://docs.bullmq.io/guide/job-schedulers/repeat-strategies
import { type DateFields, fieldsOf, timeOf } from '../../../builtins/date/arithmetic'
import { type Pattern, parsePattern } from './cron-pattern'
import { ServerError } from './server'

/** Longest search, in days: the 29th of February on a certain weekday takes up to 40 years. */
const MOST_DAYS = 366 * 41

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** ms since 1970 of the next time after one; undefined where there is none. */
export function nextTime(
  pattern: string,
  after: number,
  tz: string | undefined,
  random: () => number,
): number | undefined {
  const parsed = parsePattern(pattern, random)
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
      const time = utcOf(local, zone)
      if (time > after) return time
      local += SECOND
    }
  }
  return undefined
}

function isDay(pattern: Pattern, date: DateFields): boolean {
  if (!pattern.months.has(date.month + 1)) return false
  const [isOfMonth, isOfWeek] = [isDayOfMonth(pattern, date), isDayOfWeek(pattern, date)]
  return pattern.isEither ? isOfMonth || isOfWeek : isOfMonth && isOfWeek
}

const isDayOfMonth = ({ days, hasLastDay }: Pattern, date: DateFields): boolean =>
  days.has(date.day) || (hasLastDay && date.day === lengthOfMonth(date))

function isDayOfWeek({ weekdays, lastWeekdays, occurrence }: Pattern, date: DateFields): boolean {
  const { day, weekday } = date
  if (lastWeekdays.has(weekday) && day > lengthOfMonth(date) - 7) return true
  return weekdays.has(weekday) && (occurrence === undefined || Math.ceil(day / 7) === occurrence)
}

const lengthOfMonth = ({ year, month }: DateFields): number =>
  fieldsOf(timeOf(year, month + 1, 0, 0, 0, 0)).day

type Zone = (time: number) => number

/** A time that the clock shows twice is the first; one that it leaves out is counted on from before. */
function utcOf(local: number, zone: Zone): number {
  const [before, after] = [zone(local - DAY), zone(local + DAY)]
  const [early, late] = [local - before, local - after]
  return zone(early) !== before && zone(late) === after ? late : early
}

/** By how many ms a place's clock is ahead of UTC at a time. Without a place it is UTC. */
function zoneOf(tz: string | undefined): Zone {
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
