// A number of a program, and the program with another value in its place.
import { valueIn, writtenLike } from './number-text'
import type { NumberRange } from './range'
import type { Meaning } from './role'

export interface ProgramNumber extends Meaning {
  /** Offsets in the text. */
  readonly start: number
  readonly end: number
  /** From 1. */
  readonly line: number
  readonly column: number
  readonly value: number
  /** Behind the number: "ms", "min", "%", "/s" or nothing. */
  readonly unit: string
  readonly range: NumberRange
}

/** The number that an offset is in or beside. */
export const numberAt = (numbers: readonly ProgramNumber[], offset: number): ProgramNumber | undefined =>
  numbers.find(({ start, end }) => start <= offset && offset <= end)

/** The program with another value in the place of a number. */
export function withValue(source: string, { start, end, unit, role }: ProgramNumber, value: number): string {
  const text = writtenLike(source.slice(start, end), value)
  // `a-5` would become `a--5`.
  const apart = value < 0 && source[start - 1] === '-' ? ' ' : ''
  // A time of 0 needs no unit; any other does.
  const ownUnit = role === 'time' && unit !== '' && !source.startsWith(unit, end) ? unit : ''
  return source.slice(0, start) + apart + text + (value === 0 ? '' : ownUnit) + source.slice(end)
}

/** Which value a text has in the place of the number, where it differs from the program in nothing else. */
export function valueInText(
  source: string,
  { start, end, unit }: ProgramNumber,
  text: string,
): number | undefined {
  const [head, tail] = [source.slice(0, start), source.slice(end)]
  if (!text.startsWith(head) || !text.endsWith(tail) || text.length < head.length + tail.length)
    return undefined
  const written = text.slice(head.length, text.length - tail.length)
  const number = unit !== '' && written.endsWith(unit) ? written.slice(0, -unit.length) : written
  const value = number.trim() === '' ? Number.NaN : valueIn(number)
  return Number.isNaN(value) ? undefined : value
}
