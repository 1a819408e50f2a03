// Primitives as literals: which quotes a string gets, what in it is escaped, where it is broken.
import type { ObjectValue } from '../../../machine/objects/object'
import type { PropertyKey, Value } from '../../../machine/value'
import { tableOf } from '../../../syntax/table'
import { paint } from './colours'
import type { Inspection, InspectOptions } from './inspection'

/** Control characters and halves of surrogate pairs. */
const ESCAPED = /[\\\p{Cc}\p{Cs}]/gu
const ESCAPED_IN_SINGLE_QUOTES = /['\\\p{Cc}\p{Cs}]/gu

const NAMED = tableOf<string>({
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '\\': '\\\\',
  "'": "\\'",
})

function escapeCharacter(character: string): string {
  const code = character.charCodeAt(0)
  const named = NAMED.get(character)
  if (named !== undefined) return named
  return code < 0x100 ? `\\x${code.toString(16).toUpperCase().padStart(2, '0')}` : `\\u${code.toString(16)}`
}

/** Single quotes, unless they are in the text and others are not. */
export function quote(text: string): string {
  const mark = quoteFor(text)
  const escaped = mark === "'" ? ESCAPED_IN_SINGLE_QUOTES : ESCAPED
  return mark + text.replace(escaped, escapeCharacter) + mark
}

function quoteFor(text: string): string {
  if (!text.includes("'")) return "'"
  if (!text.includes('"')) return '"'
  return text.includes('`') || text.includes('${') ? "'" : '`'
}

const IDENTIFIER = /^[a-zA-Z_][a-zA-Z_0-9]*$/

/** What stands before the colon. */
export function keyText(options: InspectOptions, key: PropertyKey, isEnumerable: boolean): string {
  if (typeof key === 'symbol') return `[${paint(options, 'symbol', escapeQuoted(String(key)))}]`
  if (key === '__proto__') return "['__proto__']"
  const name = String(key)
  if (!isEnumerable) return `[${escapeQuoted(name)}]`
  return IDENTIFIER.test(name) ? name : paint(options, 'string', quote(name))
}

const escapeQuoted = (text: string): string => text.replace(ESCAPED_IN_SINGLE_QUOTES, escapeCharacter)

export const numberText = (number: number): string => (Object.is(number, -0) ? '-0' : String(number))

export function primitiveText(inspection: Inspection, value: Exclude<Value, ObjectValue>): string {
  if (typeof value === 'string') return stringText(inspection, value)
  return paint(inspection.options, value === null ? 'null' : typeof value, plainPrimitive(inspection, value))
}

function plainPrimitive(inspection: Inspection, value: Exclude<Value, ObjectValue | string>): string {
  const { numericSeparator } = inspection.options
  if (typeof value === 'bigint') return `${numericSeparator ? grouped(String(value)) : value}n`
  if (typeof value !== 'number') return String(value)
  return numericSeparator ? groupedNumber(value) : numberText(value)
}

/** 1_234.567_8 */
function groupedNumber(number: number): string {
  const text = numberText(number)
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text
  const [whole = '', fraction] = text.split('.')
  return fraction === undefined
    ? grouped(whole)
    : `${grouped(whole)}.${fraction.replace(/\d{3}(?=\d)/g, '$&_')}`
}

/** From the end; a minus is no digit. */
export function grouped(digits: string): string {
  const start = digits.startsWith('-') ? 1 : 0
  const first = start + ((digits.length - start) % 3 || 3)
  return digits.slice(0, first) + digits.slice(first).replace(/\d{3}/g, '_$&')
}

/** A string this short is never broken. */
const MIN_LINE_LENGTH = 16

function stringText({ options, indentation }: Inspection, text: string): string {
  const cut = text.length - options.maxStringLength
  const shown = cut > 0 ? text.slice(0, options.maxStringLength) : text
  const trailer = cut > 0 ? `... ${cut} more character${cut > 1 ? 's' : ''}` : ''
  const fits = shown.length <= Math.max(MIN_LINE_LENGTH, options.breakLength - indentation - 4)
  if (fits) return paint(options, 'string', quote(shown)) + trailer
  const lines = shown.split(/(?<=\n)/).map((line) => paint(options, 'string', quote(line)))
  return lines.join(` +\n${' '.repeat(indentation + 2)}`) + trailer
}
