// How a number is written: another value is written as the one before was.
import { tableOf } from '../../syntax/table'

/** What a text such as `1_000`, `0x1f`, `.5`, `1e3` or `10n` stands for. */
export const valueIn = (text: string): number => Number(text.replaceAll('_', '').replace(/n$/, ''))

/** Another value, in the way of writing of the text that stands there: with its separators, radix, suffix and digits. */
export function writtenLike(text: string, value: number): string {
  const sign = value < 0 ? '-' : ''
  const size = Math.abs(value)
  const [, prefix] = /^-?(0[xob])/i.exec(text) ?? []
  if (prefix !== undefined && Number.isInteger(size))
    return sign + prefix + size.toString(RADIX.get(prefix[1]!.toLowerCase()))
  const digits = decimal(size)
  const suffix = text.endsWith('n') ? 'n' : ''
  return sign + (text.includes('_') ? separated(digits) : digits) + suffix
}

const RADIX = tableOf({ x: 16, o: 8, b: 2 })

/** Without the noise of binary fractions. */
const decimal = (value: number): string => String(Number(value.toPrecision(12)))

const separated = (digits: string): string => {
  const [whole = '', fraction] = digits.split('.')
  const grouped = Array.from(whole, (digit, i) =>
    i > 0 && (whole.length - i) % 3 === 0 ? `_${digit}` : digit,
  ).join('')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** Digits behind the point. */
export function decimalsOf(text: string): number {
  const value = valueIn(text)
  return Number.isInteger(value) ? 0 : (String(value).split('.')[1]?.length ?? 0)
}
