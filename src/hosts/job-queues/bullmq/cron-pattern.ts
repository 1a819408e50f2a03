// What a cron pattern says: minute, hour, day of the month, month, day of the week, and before them seconds, if there are six.
// Fields that are missing at the front are free. https://docs.bullmq.io/guide/job-schedulers/repeat-strategies
import { ServerError } from './server'

interface Field {
  /** As messages call it. */
  readonly name: string
  readonly least: number
  readonly most: number
  /** Names for numbers, the first for `least`. */
  readonly names?: readonly string[]
  /** What may stand in it, beside its names. */
  readonly allowed: RegExp
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

const NUMBERS = /^[\d,*?/-]+$/

const SECOND: Field = { name: 'CronSecond', least: 0, most: 59, allowed: NUMBERS }
const MINUTE: Field = { name: 'CronMinute', least: 0, most: 59, allowed: NUMBERS }
const HOUR: Field = { name: 'CronHour', least: 0, most: 23, allowed: NUMBERS }
const MONTH: Field = { name: 'CronMonth', least: 1, most: 12, names: MONTHS, allowed: NUMBERS }
const DAY_OF_MONTH: Field = { name: 'CronDayOfMonth', least: 1, most: 31, allowed: /^[\dL,*?/-]+$/ }
const DAY_OF_WEEK: Field = { name: 'CronDayOfWeek', least: 0, most: 7, names: DAYS, allowed: /^[\dL,*?/-]+$/ }

/** In the order in which they stand in a pattern. */
const FIELDS = [SECOND, MINUTE, HOUR, DAY_OF_MONTH, MONTH, DAY_OF_WEEK]

const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['@yearly', '0 0 0 1 1 *'],
  ['@annually', '0 0 0 1 1 *'],
  ['@monthly', '0 0 0 1 * *'],
  ['@weekly', '0 0 0 * * 0'],
  ['@daily', '0 0 0 * * *'],
  ['@hourly', '0 0 * * * *'],
  ['@minutely', '0 * * * * *'],
  ['@secondly', '* * * * * *'],
  ['@weekdays', '0 0 0 * * 1-5'],
  ['@weekends', '0 0 0 * * 0,6'],
])

/** Default of each field, for patterns with fewer than six. */
const MISSING = ['0', '*', '*', '*', '*', '*']

export interface Pattern {
  readonly seconds: ReadonlySet<number>
  readonly minutes: ReadonlySet<number>
  readonly hours: ReadonlySet<number>
  readonly months: ReadonlySet<number>
  readonly days: ReadonlySet<number>
  /** The last day of the month is one of them. */
  readonly hasLastDay: boolean
  readonly weekdays: ReadonlySet<number>
  /** Days of the week of which only the last one in a month is meant. */
  readonly lastWeekdays: ReadonlySet<number>
  /** Which one in a month of a day of the week is meant; undefined where it is any. */
  readonly occurrence: number | undefined
  /** Neither of the two days is free: one of them is enough. */
  readonly isEither: boolean
}

/** `random`, from 0 to 1, decides what an H stands for: another number each time. */
export function parsePattern(pattern: string, random: () => number): Pattern {
  const parts = (PREDEFINED.get(pattern) ?? pattern).trim().split(/\s+/)
  if (parts.length > MISSING.length) throw new ServerError('Invalid cron expression, too many fields')
  const fields = [...MISSING.slice(0, MISSING.length - parts.length), ...parts]
  const [second, minute, hour, dayOfMonth, month, given] = fields.map((text, i) =>
    withoutHash(text, FIELDS[i]!, random),
  ) as [string, string, string, string, string, string]
  const seconds = valuesOf(second, SECOND)
  const minutes = valuesOf(minute, MINUTE)
  const hours = valuesOf(hour, HOUR)
  const months = valuesOf(month, MONTH)
  const days = valuesOf(dayOfMonth, DAY_OF_MONTH)
  const [dayOfWeek, occurrence] = withoutOccurrence(given)
  const weekdays = valuesOf(dayOfWeek, DAY_OF_WEEK)
  const isFree = (part: string) => part === '*' || part === '?'
  const parsed: Pattern = {
    seconds: seconds.numbers,
    minutes: minutes.numbers,
    hours: hours.numbers,
    months: months.numbers,
    days: days.numbers,
    hasLastDay: days.hasLast,
    weekdays: mod7(weekdays.numbers),
    lastWeekdays: mod7(weekdays.last),
    occurrence,
    isEither: !isFree(dayOfMonth) && !isFree(given),
  }
  requirePossible(parsed)
  return parsed
}

/** "H" is any number of the field, "H(0-3)" one of these, "H/5" every fifth from any on. */
function withoutHash(text: string, { least, most, name }: Field, random: () => number): string {
  return text.replace(/\bH(?:\((\d+)-(\d+)\))?(?:\/(\d+))?/g, (_hash, from = least, to, step) => {
    const last = Number(to ?? (name === DAY_OF_WEEK.name ? 6 : most))
    const first = Number(from)
    const choices = step === undefined ? last - first + 1 : Math.min(Number(step), last - first + 1)
    const chosen = first + Math.floor(random() * choices)
    return step === undefined ? String(chosen) : `${chosen}-${last}/${step}`
  })
}

const mod7 = (days: ReadonlySet<number>): Set<number> => new Set([...days].map((day) => day % 7))

const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The 30th of February never comes. */
function requirePossible({ months, days, hasLastDay }: Pattern): void {
  if (months.size !== 1 || hasLastDay) return
  const [month = 1] = months
  if (Math.min(...days) > LONGEST_MONTHS[month - 1]!)
    throw new ServerError('Invalid explicit day of month definition')
}

/** "1#2": the second Monday. */
function withoutOccurrence(text: string): readonly [string, number | undefined] {
  const [days = '', occurrence] = text.split('#')
  if (occurrence === undefined) return [text, undefined]
  const number = Number(occurrence)
  if (!(number >= 1 && number <= 5))
    throw new ServerError('Constraint error, invalid dayOfWeek occurrence number (#)')
  return [days, number]
}

interface Values {
  readonly numbers: Set<number>
  /** Numbers with an L behind them. */
  readonly last: Set<number>
  readonly hasLast: boolean
}

function valuesOf(given: string, field: Field): Values {
  const text = field.names === undefined ? given : withNumbers(given, field)
  if (!field.allowed.test(text)) throw new ServerError(`Invalid characters, got value: ${given}`)
  const items = text.split(',')
  if (items.includes('')) throw new ServerError('Invalid list value format')
  const numbers = new Set<number>()
  const last = new Set<number>()
  for (const item of items) {
    if (/^\d*L$/.test(item)) addLast(item, field, last)
    else for (const value of spanOf(item, field)) addOnce(value, field, numbers)
  }
  return { numbers, last, hasLast: last.size > 0 }
}

/** Names are as long as three letters. */
const withNumbers = (text: string, { names = [], least }: Field): string =>
  text.replace(/[a-z]{3}/gi, (name) => {
    const at = names.indexOf(name.toLowerCase())
    if (at >= 0) return String(at + least)
    throw new ServerError(`Validation error, cannot resolve alias "${name.toLowerCase()}"`)
  })

function addLast(item: string, field: Field, last: Set<number>): void {
  if (item === 'L' && field === DAY_OF_WEEK)
    throw new ServerError(`${field.name} Validation error, unexpected standalone L`)
  last.add(item === 'L' ? 0 : Number(item.slice(0, -1)))
}

function addOnce(value: number, { name }: Field, numbers: Set<number>): void {
  if (numbers.has(value)) throw new ServerError(`${name} Validation error, duplicate values found: ${value}`)
  numbers.add(value)
}

/** "5", "*", "1-5", each with a step behind it or without. */
function* spanOf(item: string, { least, most, name }: Field): Generator<number> {
  const [span = '', step, ...rest] = item.split('/')
  if (rest.length > 0) throw new ServerError(`Invalid repeat: ${item}`)
  const isAll = span === '*' || span === '?'
  if (step === undefined && !isAll && !span.includes('-')) {
    const value = Number(span)
    if (value < least || value > most)
      throw new ServerError(`Constraint error, got value ${value} expected range ${least}-${most}`)
    yield value
    return
  }
  const free: readonly [number, number] = [least, name === DAY_OF_WEEK.name ? 6 : most]
  const [from, to] = isAll ? free : endsOf(span, most)
  if (!(from >= least && to <= most))
    throw new ServerError(`Constraint error, got range ${from}-${to} expected range ${least}-${most}`)
  if (from > to) throw new ServerError(`Invalid range: ${from}-${to}, min(${from}) > max(${to})`)
  const stride = Number.parseInt(step ?? '1', 10)
  if (!(stride > 0)) throw new ServerError(`Constraint error, cannot repeat at every ${stride} time.`)
  for (let value = from; value <= to; value += stride) yield value
}

/** "5" stands for "5-59" where a step follows. */
function endsOf(span: string, most: number): readonly [number, number] {
  const [from = '', to = String(most)] = span.split('-')
  return [Number.parseInt(from, 10), Number.parseInt(to, 10)]
}
