// Methods of strings that cut, fill and change text.

import type { NativeBehaviour, NativeResult } from '../../machine/objects/function'
import type { ObjectValue } from '../../machine/objects/object'
import { integerOf, toNumber, toString } from '../../machine/operations/convert'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import type { Realm } from '../../machine/running/realm'
import type { Value } from '../../machine/value'
import { defineMethod, defineMethods } from '../define'
import { inLocale } from '../locale'
import { NUMBER, OPTIONAL_NUMBER, OPTIONAL_STRING, requireText, STRING, textual } from '../textual'

/** V8's limit, in code units. */
const MAX_LENGTH = 2 ** 29 - 24

/** Those that take nothing and are the host's. */
const PLAIN = [
  'isWellFormed',
  'toLowerCase',
  'toUpperCase',
  'toWellFormed',
  'trim',
  'trimEnd',
  'trimStart',
] as const

export function defineStringMethods(realm: Realm, prototype: ObjectValue): void {
  defineMethods(realm, prototype, [
    ['at', 1, textual('at', [NUMBER], (text, index) => text.at(index))],
    ['charAt', 1, textual('charAt', [NUMBER], (text, index) => text.charAt(index))],
    ['charCodeAt', 1, textual('charCodeAt', [NUMBER], (text, index) => text.charCodeAt(index))],
    ['codePointAt', 1, textual('codePointAt', [NUMBER], (text, index) => text.codePointAt(index))],
    ['concat', 1, concat],
    ['localeCompare', 1, localeCompare],
    ['normalize', 0, normalize],
    ['padEnd', 1, padding('padEnd')],
    ['padStart', 1, padding('padStart')],
    ['repeat', 1, repeat],
    ['slice', 2, textual('slice', [NUMBER, OPTIONAL_NUMBER], (text, start, end) => text.slice(start, end))],
    ['substr', 2, textual('substr', [NUMBER, OPTIONAL_NUMBER], substr)],
    [
      'substring',
      2,
      textual('substring', [NUMBER, OPTIONAL_NUMBER], (text, start, end) => text.substring(start, end)),
    ],
    ['toLocaleLowerCase', 0, localeCase('toLocaleLowerCase')],
    ['toLocaleUpperCase', 0, localeCase('toLocaleUpperCase')],
  ])
  for (const name of PLAIN)
    defineMethod(
      realm,
      prototype,
      name,
      0,
      textual(name, [], (text) => text[name]()),
    )
  for (const [alias, name] of [
    ['trimLeft', 'trimStart'],
    ['trimRight', 'trimEnd'],
  ] as const)
    prototype.putHidden(alias, prototype.getOwnSlot(name) as ObjectValue)
}

/** https://tc39.es/ecma262/#sec-string.prototype.concat */
function* concat(agent: Agent, thisValue: Value, args: Value[]): Procedure {
  requireText(agent, thisValue, 'concat')
  let text = yield* toString(agent, thisValue)
  for (const arg of args) text += yield* toString(agent, arg)
  agent.memory.allocate(text.length)
  return text
}

/** https://tc39.es/ecma402/#sup-String.prototype.localeCompare */
function localeCompare(agent: Agent, thisValue: Value, args: Value[]): NativeResult {
  return args.length < 2
    ? compareInEnglish(agent, thisValue, args, undefined)
    : compareInLocale(agent, thisValue, args)
}

const compareInEnglish = textual('localeCompare', [STRING], (text, other) =>
  Math.sign(text.localeCompare(other, 'en-US')),
)

function* compareInLocale(agent: Agent, thisValue: Value, [value, locales, options]: Value[]): Procedure {
  requireText(agent, thisValue, 'localeCompare')
  const text = yield* toString(agent, thisValue)
  const other = yield* toString(agent, value)
  return yield* inLocale(agent, 'String.prototype.localeCompare', locales, options, (...choice) =>
    Math.sign(text.localeCompare(other, ...choice)),
  )
}

/** https://tc39.es/ecma402/#sup-string.prototype.tolocalelowercase */
function localeCase(method: 'toLocaleLowerCase' | 'toLocaleUpperCase'): NativeBehaviour {
  return function* (agent: Agent, thisValue: Value, [locales]: Value[]): Procedure {
    requireText(agent, thisValue, method)
    const text = yield* toString(agent, thisValue)
    return yield* inLocale(agent, `String.prototype.${method}`, locales, undefined, (chosen) =>
      text[method](chosen),
    )
  }
}

/** https://tc39.es/ecma262/#sec-string.prototype.normalize */
function* normalize(agent: Agent, thisValue: Value, [form]: Value[]): Procedure {
  requireText(agent, thisValue, 'normalize')
  const text = yield* toString(agent, thisValue)
  const name = form === undefined ? 'NFC' : yield* toString(agent, form)
  agent.work(text.length)
  if (/^NFK?[CD]$/.test(name)) return text.normalize(name)
  throw agent.error('RangeError', 'The normalization form should be one of NFC, NFD, NFKC, NFKD.')
}

/** https://tc39.es/ecma262/#sec-string.prototype.padend and https://tc39.es/ecma262/#sec-string.prototype.padstart */
function padding(method: 'padEnd' | 'padStart'): NativeBehaviour {
  const pad = textual(method, [NUMBER, OPTIONAL_STRING], (text, length, filler) =>
    text[method](length, filler),
  )
  return (agent, thisValue, args) => {
    const [length, filler] = args
    if (typeof length === 'number' && length > MAX_LENGTH && filler !== '')
      throw agent.error('RangeError', 'Invalid string length')
    if (typeof length === 'number' && length <= MAX_LENGTH) agent.memory.allocate(Math.max(0, length))
    return pad(agent, thisValue, args, undefined)
  }
}

/** https://tc39.es/ecma262/#sec-string.prototype.repeat */
function* repeat(agent: Agent, thisValue: Value, [count]: Value[]): Procedure {
  requireText(agent, thisValue, 'repeat')
  const text = yield* toString(agent, thisValue)
  const times = integerOf(yield* toNumber(agent, count))
  if (times < 0 || times === Number.POSITIVE_INFINITY)
    throw agent.error('RangeError', `Invalid count value: ${yield* toString(agent, count)}`)
  if (text.length * times > MAX_LENGTH) throw agent.error('RangeError', 'Invalid string length')
  agent.memory.allocate(text.length * times)
  return text.repeat(times)
}

/** https://tc39.es/ecma262/#sec-string.prototype.substr */
function substr(text: string, start: number, length: number | undefined): string {
  const from = integerOf(start) < 0 ? Math.max(text.length + integerOf(start), 0) : integerOf(start)
  return text.slice(from, length === undefined ? undefined : Math.max(from + integerOf(length), 0))
}
