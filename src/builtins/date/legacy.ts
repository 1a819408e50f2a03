// The dates that people write: "Jan 2, 2026 10:00 PM", "2 January 2026", "1/2/26", RFC 2822. No standard says which of them are
// understood; these are the phrases that V8 was observed to understand, in whichever order they stand.

import { tableOf } from '../../syntax/table'
import { timeOf } from './arithmetic'
import { MONTHS } from './names'

/** What the phrases of one text have said. */
interface Told {
  /** Day, month and year in whichever order. */
  readonly numbers: number[]
  /** By its name, from 1. */
  month?: number
  /** Hour, minute, second, ms. */
  clock?: readonly [number, number, number, number]
  half?: 'am' | 'pm'
  /** Minutes from UTC. */
  offset?: number
  /** Words without a meaning may only stand before the first number. */
  hasNumber: boolean
}

type Words = readonly (string | undefined)[]

interface Phrase {
  /** Sticky: it matches where the phrase before ended. */
  readonly pattern: RegExp
  /** Whether the phrase can stand here; default: always. */
  readonly isExpected?: (told: Told) => boolean
  /** False where it makes no sense after what was told before. */
  readonly tell: (told: Told, words: Words, next: string) => boolean
}

/** Of several phrases that match, the first is taken. */
const PHRASES: readonly Phrase[] = [
  { pattern: /(\d+):(0*[0-5]?\d(?!\d))?(?::(0*[0-5]?\d(?!\d))(?:([.:])(\d+))?)?/y, tell: tellClock },
  { pattern: /(\d+)-?/y, tell: tellNumber },
  { pattern: /([+-])(\d*)(?:(:)(0*[0-5]?\d(?!\d))?)?/y, isExpected: canHaveOffset, tell: tellOffset },
  { pattern: new RegExp(`(${MONTHS.join('|')})[^\\0-@\\s]*-?`, 'iy'), tell: tellMonth },
  { pattern: /([^\0-@\s]+)/y, tell: tellWord },
  { pattern: /[-+)]/y, tell: ({ hasNumber }) => !hasNumber },
  { pattern: /./sy, tell: () => true },
]

/** A date that begins like one of the standard's may go on in other ways. */
const START = /^([+-]\d{6}|\d{4})(?!\d)(?:-(?:(0[1-9]|1[0-2])(?!\d)(?:-(?:(0[1-9]|[12]\d|3[01])(?!\d))?)?)?)?/

/** In ms; NaN where it is not understood. */
export function parseLegacyDate(text: string): number {
  const plain = withoutParentheses(text)
  const [start, ...numbers] = START.exec(plain) ?? ['']
  const told: Told = { numbers: numbers.filter(Boolean).map(Number), hasNumber: start !== '' }
  for (let at = start.length; at < plain.length; ) {
    const end = readPhrase(plain, at, told)
    if (end === undefined) return Number.NaN
    at = end
  }
  return dayTold(told) + clockTold(told) - (told.offset ?? 0) * 60_000
}

/** Where the phrase ends; undefined where it makes no sense. */
function readPhrase(text: string, at: number, told: Told): number | undefined {
  for (const { pattern, isExpected, tell } of PHRASES) {
    if (isExpected?.(told) === false) continue
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found === null) continue
    const end = at + found[0].length
    return tell(told, found.slice(1), text.slice(end, end + 2)) ? end : undefined
  }
  return undefined
}

/** A comment that nothing closes ends with the text. */
function withoutParentheses(text: string): string {
  let plain = ''
  let depth = 0
  for (const part of text.split(/([()])/)) {
    if (part === '(' && depth++ === 0) plain += ','
    else if (depth === 0) plain += part
    else if (part === ')') depth--
  }
  return plain
}

// Phrases

/** "10:30", "10:30:15.250", and "9::5", which leaves out the minutes. */
function tellClock(told: Told, [hour, minute, second, mark, rest]: Words, next: string): boolean {
  if (told.clock !== undefined) return false
  const ms = mark === '.' ? millisecondsOf(rest!) : valueOf(rest)
  told.clock = [valueOf(hour), valueOf(minute), valueOf(second), ms]
  told.hasNumber = true
  const isWhole = minute !== undefined || second !== undefined
  return ms < 1000 && (mark === '.' || !isWhole || AFTER_CLOCK.test(next))
}

/** What follows a time at once. */
const AFTER_CLOCK = /^(?:$|\s|[-+]|z(?![^\0-@\s]))/i

/** A day, a month or a year. */
function tellNumber(told: Told, [digits]: Words): boolean {
  told.hasNumber = true
  return told.numbers.push(valueOf(digits)) <= 3
}

function canHaveOffset({ clock, offset }: Told): boolean {
  return clock !== undefined || offset === 0
}

/** "-8", "+0530", "+05:30", after a time or UTC. */
function tellOffset(told: Told, [sign, digits = '', colon, minutes]: Words): boolean {
  const isShort = colon !== undefined || digits.length < 3
  const number = valueOf(digits)
  const offset = isShort ? number * 60 + valueOf(minutes) : Math.trunc(number / 100) * 60 + (number % 100)
  told.offset = sign === '-' ? -offset : offset
  told.hasNumber = true
  return colon !== undefined || (digits.length > 0 && digits.length <= 4)
}

function tellMonth(told: Told, [name = '']: Words): boolean {
  told.month = MONTHS.findIndex((month) => month.toLowerCase() === name.toLowerCase()) + 1
  return true
}

/** Offsets from UTC in hours. */
const ZONES = tableOf<number>({
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  cdt: -5,
  cst: -6,
  edt: -4,
  est: -5,
  mdt: -6,
  mst: -7,
  pdt: -7,
  pst: -8,
})

function tellWord(told: Told, [given = '']: Words, next: string): boolean {
  const word = given.toLowerCase()
  const zone = ZONES.get(word)
  if ((word === 'am' || word === 'pm') && told.clock !== undefined) told.half = word
  else if (zone !== undefined && told.hasNumber) told.offset = zone * 60
  else return !told.hasNumber && !/^\d/.test(next)
  return true
}

// What they say together

/** In ms; NaN where a part is out of range. */
function dayTold({ month: named, numbers }: Told): number {
  const [first, second = 1, third = 1] = numbers
  if (first === undefined) return Number.NaN
  const startsWithYear = !isDay(first)
  const year = startsWithYear ? first : named === undefined ? third : second
  const month = named ?? (startsWithYear ? second : first)
  const day = named === undefined ? (startsWithYear ? third : second) : startsWithYear ? second : first
  return month >= 1 && month <= 12 && isDay(day) ? timeOf(fullYear(year), month - 1, day) : Number.NaN
}

function clockTold({ clock = [0, 0, 0, 0], half }: Told): number {
  const [hour, minute, second, ms] = clock
  if (half !== undefined && hour > 12) return Number.NaN
  const h = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)
  const time = ((h * 60 + minute) * 60 + second) * 1000 + ms
  return time <= DAY_IN_MS ? time : Number.NaN
}

/** A day may end at 24:00. */
const DAY_IN_MS = 86_400_000

const isDay = (number: number): boolean => number >= 1 && number <= 31

/** Two digits mean 1950 to 2049. */
const fullYear = (year: number): number => (year < 0 || year > 99 ? year : year + (year < 50 ? 2000 : 1900))

/** Digits after the ninth are ignored; no digits mean 0. */
const valueOf = (digits = ''): number => Number(digits.replace(/^0+/, '').slice(0, 9))

/** A fraction of a second: what is smaller does not count. */
export const millisecondsOf = (fraction: string): number => Number(fraction.padEnd(3, '0').slice(0, 3))
