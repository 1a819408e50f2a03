// The dates that people write: "Jan 2, 2026 10:00 PM", "2 January 2026", "1/2/26", RFC 2822. No standard says which of them are
// understood, so this understands what V8 is observed to understand.

import { tableOf } from '../../syntax/table'
import { timeOf } from './arithmetic'
import { MONTHS } from './names'

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

/** Numbers, words, and everything else by the character. */
const TOKEN = /\d+|[^\0-@\s]+|./gs

/** A date that begins like one of the standard's may go on in other ways. */
const START = /^([+-]\d{6}|\d{4})(?!\d)(?:-(?:(0[1-9]|1[0-2])(?!\d)(?:-(?:(0[1-9]|[12]\d|3[01])(?!\d))?)?)?)?/

/** In ms; NaN where it is not understood. */
export function parseLegacyDate(text: string): number {
  const plain = withoutParentheses(text)
  const [start, ...numbers] = START.exec(plain) ?? ['']
  const tokens = plain.slice(start.length).match(TOKEN) ?? []
  const parser = new LegacyParser(tokens, numbers.filter(Boolean).map(Number))
  return parser.readAll() ? parser.time() : Number.NaN
}

/** They end with the text if nothing closes them. */
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

class LegacyParser {
  private next = 0
  private hasNumber: boolean
  /** By its name, from 1. */
  private month: number | undefined
  /** Hour, minute, second, ms. */
  private readonly clock: number[] = []
  private half: 'am' | 'pm' | undefined
  private zoneSign = 1
  private zoneHour: number | undefined
  private zoneMinute: number | undefined

  constructor(
    private readonly tokens: readonly string[],
    /** Day, month and year in whichever order. */
    private readonly numbers: number[],
  ) {
    this.hasNumber = numbers.length > 0
  }

  /** False where a token makes no sense. */
  readAll(): boolean {
    while (this.next < this.tokens.length) {
      const token = this.tokens[this.next++]!
      if (/^\d/.test(token)) {
        this.hasNumber = true
        if (!this.readNumber(token)) return false
      } else if (/^[^\0-@]/.test(token)) {
        if (!this.readWord(token.toLowerCase())) return false
      } else if (/[-+)]/.test(token) && !this.readMark(token)) return false
    }
    return true
  }

  private skip(mark: string): boolean {
    const isThere = this.tokens[this.next] === mark
    if (isThere) this.next++
    return isThere
  }

  private readNumber(digits: string): boolean {
    const number = valueOf(digits)
    if (this.skip(':')) return this.readClock(number)
    if (this.skip('.') && this.expectsClock(number)) {
      const fraction = this.tokens[this.next++] ?? ''
      this.clock.push(number)
      return /^\d/.test(fraction) && this.finishClock(millisecondsOf(fraction))
    }
    if (this.zoneHour !== undefined && this.zoneMinute === undefined && number < 60) this.zoneMinute = number
    else if (this.expectsClock(number))
      return this.finishClock(number) && /^(?:\s|z|[-+]|)$/i.test(this.tokens[this.next] ?? '')
    else {
      this.numbers.push(number)
      this.skip('-')
    }
    return this.numbers.length <= 3
  }

  /** A number before a colon; two colons leave out the minutes. */
  private readClock(number: number): boolean {
    if (this.skip(':')) return this.clock.push(number, 0) === 2
    this.skip('.')
    return this.clock.push(number) <= 4
  }

  private expectsClock(number: number): boolean {
    const { length } = this.clock
    return length > 0 && length < 4 && number < (length === 3 ? 1000 : 60)
  }

  private finishClock(last: number): boolean {
    this.clock.push(last)
    while (this.clock.length < 4) this.clock.push(0)
    return true
  }

  /** Before the first number any word may stand. */
  private readWord(word: string): boolean {
    const zone = ZONES.get(word)
    const month = MONTHS.findIndex((name) => word.startsWith(name.toLowerCase()))
    if ((word === 'am' || word === 'pm') && this.clock.length > 0) this.half = word
    else if (month >= 0) {
      this.month = month + 1
      this.skip('-')
    } else if (zone !== undefined && this.hasNumber) {
      this.zoneSign = zone < 0 ? -1 : 1
      this.zoneHour = Math.abs(zone)
      this.zoneMinute = 0
    } else return !this.hasNumber && !/^\d/.test(this.tokens[this.next] ?? '')
    return true
  }

  /** A sign is that of an offset after a time or UTC. */
  private readMark(mark: string): boolean {
    const isUtc = this.zoneHour === 0 && this.zoneMinute === 0
    if (mark === ')' || (!isUtc && this.clock.length === 0)) return !this.hasNumber
    this.zoneSign = mark === '-' ? -1 : 1
    this.hasNumber = true
    const digits = /^\d/.test(this.tokens[this.next] ?? '') ? this.tokens[this.next++]! : ''
    return this.readOffset(digits)
  }

  private readOffset(digits: string): boolean {
    const number = valueOf(digits)
    const hasColon = this.tokens[this.next] === ':'
    const isShort = hasColon || digits.length < 3
    this.zoneHour = isShort ? number : Math.trunc(number / 100)
    this.zoneMinute = hasColon ? undefined : isShort ? 0 : number % 100
    return hasColon || (digits.length > 0 && digits.length <= 4)
  }

  /** In ms; NaN where a part is out of range. */
  time(): number {
    const day = this.dayTime()
    const clock = this.clockTime()
    const offset = (this.zoneHour ?? 0) * 60 + (this.zoneMinute ?? 0)
    return day + clock - this.zoneSign * offset * 60_000
  }

  private dayTime(): number {
    const { month: named, numbers } = this
    if (numbers.length === 0) return Number.NaN
    const [a, b, c] = [...numbers, 1, 1] as unknown as [number, number, number]
    const startsWithYear = !isDay(a)
    const year = startsWithYear ? a : named === undefined ? c : b
    const month = named ?? (startsWithYear ? b : a)
    const day = named === undefined ? (startsWithYear ? c : b) : startsWithYear ? b : a
    return month >= 1 && month <= 12 && isDay(day) ? timeOf(fullYear(year), month - 1, day) : Number.NaN
  }

  private clockTime(): number {
    const [hour = 0, minute = 0, second = 0, ms = 0] = this.clock
    if (this.half !== undefined && hour > 12) return Number.NaN
    const h = this.half === undefined ? hour : (hour % 12) + (this.half === 'pm' ? 12 : 0)
    const isMidnight = h === 24 && minute === 0 && second === 0 && ms === 0
    const isInRange = h < 24 && minute < 60 && second < 60 && ms < 1000
    return isInRange || isMidnight ? ((h * 60 + minute) * 60 + second) * 1000 + ms : Number.NaN
  }
}

const isDay = (number: number): boolean => number >= 1 && number <= 31

/** Two digits mean 1950 to 2049. */
const fullYear = (year: number): number => (year < 0 || year > 99 ? year : year + (year < 50 ? 2000 : 1900))

/** Digits after the ninth do not count. */
const valueOf = (digits: string): number => Number(digits.replace(/^0+/, '').slice(0, 9))

/** A fraction of a second: what is smaller does not count. */
export const millisecondsOf = (fraction: string): number => Number(fraction.padEnd(3, '0').slice(0, 3))
