// Text in the manner of a language, written by the host: primitives go in, text comes out. Without a locale it is en-US.
// https://tc39.es/ecma402/#locale-sensitive-functions

import type { NativeBehaviour } from '../machine/objects/function'
import { get } from '../machine/objects/properties'
import { toObject } from '../machine/objects/wrapper'
import { toPrimitive, toString } from '../machine/operations/convert'
import { lengthOfArrayLike } from '../machine/operations/operations'
import type { Agent } from '../machine/running/agent'
import type { Procedure } from '../machine/running/completion'
import { isObject, type Value } from '../machine/value'

type Options = Intl.DateTimeFormatOptions &
  Intl.NumberFormatOptions &
  Intl.CollatorOptions &
  BigIntToLocaleStringOptions

/** Simplified: each function reads all of them, in this order, not only its own. */
const OPTION_NAMES =
  'usage localeMatcher collation numeric caseFirst calendar numberingSystem hour12 hourCycle timeZone weekday era year month day dayPeriod hour minute second fractionalSecondDigits timeZoneName formatMatcher dateStyle timeStyle style currency currencyDisplay currencySign unit unitDisplay notation minimumIntegerDigits minimumFractionDigits maximumFractionDigits minimumSignificantDigits maximumSignificantDigits roundingIncrement roundingMode roundingPriority trailingZeroDisplay compactDisplay useGrouping signDisplay sensitivity ignorePunctuation'

const DEFAULT_LOCALE = 'en-US'

/** Steps that a call costs: the host is slow at this. */
const LOCALE_COST = 200

type Locales = string | string[]

/** A method that takes a locale and options; `read` gives what is written, or throws in the name of the method. */
export const localized =
  <T>(
    holder: 'BigInt' | 'Date' | 'Number',
    method: string,
    read: (agent: Agent, thisValue: Value, method: string) => T,
    write: (value: T, locales: Locales, options?: Options) => string,
  ): NativeBehaviour =>
  (agent, thisValue, [locales, options]) => {
    const value = read(agent, thisValue, method)
    if (locales !== undefined || options !== undefined)
      return inLocale(agent, `${holder}.prototype.${method}`, locales, options, (...choice) =>
        write(value, ...choice),
      )
    agent.charge(LOCALE_COST)
    return write(value, DEFAULT_LOCALE)
  }

/** The host's RangeError for a locale or an option becomes one of the program. */
export function* inLocale(
  agent: Agent,
  method: string,
  locales: Value,
  options: Value,
  write: (locales: Locales, options: Options | undefined) => Value,
): Procedure {
  const choice = [yield* localesOf(agent, locales), yield* optionsOf(agent, options)] as const
  agent.charge(LOCALE_COST)
  try {
    return write(...choice)
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error
    const message = error.message.replace(/Intl\.\w+/, method)
    throw agent.error(error instanceof RangeError ? 'RangeError' : 'TypeError', message)
  }
}

/** https://tc39.es/ecma402/#sec-canonicalizelocalelist */
function* localesOf(agent: Agent, value: Value): Procedure<Locales> {
  if (value === undefined) return DEFAULT_LOCALE
  if (typeof value === 'string') return value
  const list = toObject(agent, value)
  const length = yield* lengthOfArrayLike(agent, list)
  const locales: string[] = []
  for (let i = 0; i < length; i++) locales.push(yield* toString(agent, yield* get(agent, list, i)))
  return length === 0 ? DEFAULT_LOCALE : locales
}

function* optionsOf(agent: Agent, value: Value): Procedure<Options | undefined> {
  if (value === undefined) return undefined
  const options: [name: string, option: Value][] = []
  const object = toObject(agent, value)
  for (const name of OPTION_NAMES.split(' ')) {
    const option = yield* get(agent, object, name)
    if (option !== undefined)
      options.push([name, isObject(option) ? yield* toPrimitive(agent, option, 'string') : option])
  }
  return Object.fromEntries(options)
}

// Dates

const PARTS = {
  date: ['weekday', 'year', 'month', 'day'],
  time: ['dayPeriod', 'hour', 'minute', 'second', 'fractionalSecondDigits'],
} as const

const SHOWN = {
  date: { year: 'numeric', month: 'numeric', day: 'numeric' },
  time: { hour: 'numeric', minute: 'numeric', second: 'numeric' },
} as const

/** https://tc39.es/ecma402/#sup-properties-of-the-date-prototype-object; local time is UTC. */
export function localDateText(
  time: number,
  kinds: readonly ('date' | 'time')[],
  locales: Locales,
  options: Options = {},
): string {
  const other = kinds.includes('date') ? 'timeStyle' : 'dateStyle'
  if (kinds.length === 1 && options[other] !== undefined) throw new TypeError(`Invalid option : ${other}`)
  const names = ['dateStyle', 'timeStyle', ...kinds.flatMap((kind) => PARTS[kind])] as const
  const isSaid = names.some((name) => options[name] !== undefined)
  const shown = isSaid ? {} : Object.assign({}, ...kinds.map((kind) => SHOWN[kind]))
  return dateFormat(locales, { timeZone: 'UTC', ...shown, ...options }).format(time)
}

/** Formatters by locales and options: the host takes long to make one, and megabytes for a thousand. */
const dateFormats = new Map<string, Intl.DateTimeFormat>()
const MOST_FORMATS = 50

function dateFormat(locales: Locales, options: Options): Intl.DateTimeFormat {
  const key = JSON.stringify([locales, options])
  let format = dateFormats.get(key)
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locales, options)
    if (dateFormats.size >= MOST_FORMATS) dateFormats.clear()
    dateFormats.set(key, format)
  }
  return format
}
