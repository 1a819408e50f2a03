// An error is shown by its stack, improved where the stack does not say what the error is.

import { isPlainArray } from '../../../machine/objects/array'
import { ErrorObject } from '../../../machine/objects/error'
import { ABSENT, findSlot, getData, type ObjectValue } from '../../../machine/objects/object'
import { toDisplay } from '../../../machine/operations/display'
import type { PropertyKey, Value } from '../../../machine/value'
import { isObject } from '../../../machine/value'
import type { Inspection } from './inspection'
import { inheritsFrom, type Names, prefixOf } from './names'

export const isError = ({ agent }: Inspection, object: ObjectValue): boolean =>
  object.className === 'Error' || inheritsFrom(object, agent.realm.intrinsics['Error.prototype'])

const FIRST_FRAME = '\n    at'

/** Header and frames; in brackets where there are no frames. */
export function errorBase(inspection: Inspection, error: ObjectValue, names: Names): string {
  const stack = improveHeader(stackOf(error), nameOf(error), names)
  const message = textOf(error, 'message')
  const messageStart = message === '' ? -1 : stack.indexOf(message)
  const framesStart = stack.indexOf(FIRST_FRAME, messageStart <= 0 ? -1 : messageStart + message.length)
  const text =
    framesStart < 0
      ? `[${stack}]`
      : stack.slice(0, framesStart) + framesText(inspection, error, stack.slice(framesStart))
  return text.replaceAll('\n', `\n${' '.repeat(inspection.indentation)}`)
}

/** What is shown in braces: not what the stack says already, but cause and errors even though they are hidden. */
export function errorKeys(
  error: ObjectValue,
  keys: readonly PropertyKey[],
  showHidden: boolean,
): PropertyKey[] {
  const stack = stackOf(error)
  const isSaid = (key: PropertyKey) =>
    (key === 'name' || key === 'message' || key === 'stack') && stack.includes(textOf(error, key))
  const shown = showHidden ? [...keys] : keys.filter((key) => !isSaid(key))
  if (findSlot(error, 'cause') !== ABSENT && !shown.includes('cause')) shown.push('cause')
  if (isPlainArray(getData(error, 'errors')) && !shown.includes('errors')) shown.push('errors')
  return shown
}

const textOf = (error: ObjectValue, key: PropertyKey): string => {
  const value = factOf(error, key)
  return value === undefined ? '' : toDisplay(value)
}

/** Name or message, which need not be a property. */
function factOf(error: ObjectValue, key: PropertyKey): Value {
  const inherent = error instanceof ErrorObject ? error.inherent(key) : undefined
  return inherent ?? getData(error, key)
}

const nameOf = (error: ObjectValue): string => {
  const name = factOf(error, 'name')
  return name === undefined || name === null ? 'Error' : toDisplay(name)
}

function stackOf(error: ObjectValue): string {
  const stack = textOf(error, 'stack')
  if (stack !== '') return stack
  const [name, message] = [nameOf(error), textOf(error, 'message')]
  return name === '' ? message : message === '' ? name : `${name}: ${message}`
}

/** Puts the class into a header that says only "Error". */
function improveHeader(stack: string, name: string, names: Names): string {
  if (names.constructor === null) return improveWithoutClass(stack, name, names)
  const isRegular =
    name.endsWith('Error') && stack.startsWith(name) && /^(?:$|[:\n])/.test(stack.slice(name.length))
  return isRegular ? replaceName(stack, name, prefixOf(names, 'Error').slice(0, -1), name.length) : stack
}

function improveWithoutClass(stack: string, name: string, names: Names): string {
  const start =
    /^([A-Z][a-z_ A-Z0-9[\]()-]+)(?::|\n {4}at)/.exec(stack) ?? /^([a-z_A-Z0-9-]*Error)$/.exec(stack)
  const found = start?.[1] ?? ''
  return replaceName(stack, name, prefixOf(names, found || 'Error').slice(0, -1), found.length)
}

function replaceName(stack: string, name: string, prefix: string, length: number): string {
  if (name === prefix) return stack
  if (!prefix.includes(name)) return `${prefix} [${name}]${stack.slice(length)}`
  return length === 0 ? `${prefix}: ${stack}` : prefix + stack.slice(length)
}

/** The frames, without those that the cause has, too. */
function framesText(inspection: Inspection, error: ObjectValue, text: string): string {
  const cause = getData(error, 'cause')
  if (!isObject(cause) || !isError(inspection, cause)) return text
  const causeStack = stackOf(cause)
  const causeStart = causeStack.indexOf(FIRST_FRAME)
  if (causeStart < 0) return text
  const frames = text.slice(1).split('\n')
  const { start, length } = commonRun(frames, causeStack.slice(causeStart + 1).split('\n'))
  const skipped = length - 2
  if (length > 0) frames.splice(start + 1, skipped, `    ... ${skipped} lines matching cause stack trace ...`)
  return `\n${frames.join('\n')}`
}

/** A run shorter than this is not worth a line of its own. */
const MIN_RUN = 4

/** The first run of lines of `a` that is also in `b`. */
function commonRun(a: readonly string[], b: readonly string[]): { start: number; length: number } {
  for (let start = 0; start <= a.length - MIN_RUN; start++) {
    const other = b.indexOf(a[start]!)
    if (other < 0) continue
    let length = 1
    while (start + length < a.length && a[start + length] === b[other + length]) length++
    if (length >= MIN_RUN) return { start, length }
  }
  return { start: 0, length: 0 }
}
