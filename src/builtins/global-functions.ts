// https://tc39.es/ecma262/#sec-global-object

import type { NativeBehaviour, NativeResult } from '../machine/objects/function'
import { stringOf, toNumber, toString } from '../machine/operations/convert'
import type { Agent } from '../machine/running/agent'
import type { Procedure } from '../machine/running/completion'
import type { Realm } from '../machine/running/realm'
import { isObject, type Value } from '../machine/value'
import { defineConstant, defineMethods, numeric } from './define'

/** Texts shorter than this are not counted. */
const LONG_TEXT = 10_000

export function defineGlobalFunctions(realm: Realm): void {
  const { globalObject } = realm
  globalObject.putHidden('globalThis', globalObject)
  defineConstant(globalObject, 'Infinity', Number.POSITIVE_INFINITY)
  defineConstant(globalObject, 'NaN', Number.NaN)
  defineConstant(globalObject, 'undefined', undefined)
  defineMethods(realm, globalObject, [
    ['isFinite', 1, numeric((number) => Number.isFinite(number), 1)],
    ['isNaN', 1, numeric((number) => Number.isNaN(number), 1)],
    ['parseFloat', 1, parseFloatOf],
    ['parseInt', 2, parseIntOf],
    ['decodeURI', 1, uri(decodeURI)],
    ['decodeURIComponent', 1, uri(decodeURIComponent)],
    ['encodeURI', 1, uri(encodeURI)],
    ['encodeURIComponent', 1, uri(encodeURIComponent)],
    ['escape', 1, ofText((_agent, text) => escape(text))],
    ['unescape', 1, ofText((_agent, text) => unescape(text))],
  ])
}

/** https://tc39.es/ecma262/#sec-parsefloat-string */
function parseFloatOf(agent: Agent, _this: Value, [text]: Value[]): NativeResult {
  return isObject(text)
    ? parseSlowly(agent, text, undefined, Number.parseFloat)
    : parseText(agent, stringOf(agent, text), 10, Number.parseFloat)
}

/** https://tc39.es/ecma262/#sec-parseint-string-radix */
function parseIntOf(agent: Agent, _this: Value, [text, radix]: Value[]): NativeResult {
  if (typeof text === 'string' && (radix === undefined || typeof radix === 'number'))
    return parseText(agent, text, radix ?? 0, Number.parseInt)
  return parseSlowly(agent, text, radix, Number.parseInt)
}

function* parseSlowly(
  agent: Agent,
  text: Value,
  radix: Value,
  parse: (text: string, radix: number) => number,
): Procedure {
  const string = yield* toString(agent, text)
  return parseText(agent, string, radix === undefined ? 0 : yield* toNumber(agent, radix), parse)
}

function parseText(
  agent: Agent,
  text: string,
  radix: number,
  parse: (text: string, radix: number) => number,
): number {
  agent.read(text.length)
  return parse(text, radix)
}

/** https://tc39.es/ecma262/#sec-uri-handling-functions */
const uri = (convert: (text: string) => string): NativeBehaviour =>
  ofText((agent, text) => {
    try {
      return convert(text)
    } catch {
      throw agent.error('URIError', 'URI malformed')
    }
  })

const ofText =
  (convert: (agent: Agent, text: string) => string): NativeBehaviour =>
  (agent, _this, [value]) =>
    isObject(value)
      ? convertSlowly(agent, value, convert)
      : convertText(agent, stringOf(agent, value), convert)

/** A character may become nine, and the real engine keeps them while it counts. */
function convertText(agent: Agent, text: string, convert: (agent: Agent, text: string) => string): string {
  agent.read(text.length)
  if (text.length > LONG_TEXT) agent.memory.allocate(text.length * 9)
  return convert(agent, text)
}

function* convertSlowly(
  agent: Agent,
  value: Value,
  convert: (agent: Agent, text: string) => string,
): Procedure {
  return convertText(agent, yield* toString(agent, value), convert)
}
