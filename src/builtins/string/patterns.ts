// Methods of strings that leave the work to a pattern object where they are given one.

import { createRegExp } from '../../machine/exotic/regexp-object'
import { isCallable, type NativeBehaviour } from '../../machine/objects/function'
import type { ObjectValue } from '../../machine/objects/object'
import { get, getMethod } from '../../machine/objects/properties'
import {
  matchAllSymbol,
  matchSymbol,
  replaceSymbol,
  searchSymbol,
  splitSymbol,
} from '../../machine/objects/symbols'
import { toNumber, toString } from '../../machine/operations/convert'
import { createArray } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import { call } from '../../machine/running/call'
import type { Procedure } from '../../machine/running/completion'
import type { Realm } from '../../machine/running/realm'
import { isObject, type Value } from '../../machine/value'
import { defineMethods } from '../define'
import { getSubstitution } from '../regexp/substitution'
import { requireText } from '../textual'
import { isRegExp } from './search'

export function defineStringPatterns(realm: Realm, prototype: ObjectValue): void {
  defineMethods(realm, prototype, [
    ['match', 1, matching('match', matchSymbol)],
    ['matchAll', 1, matchAll],
    ['replace', 2, replace],
    ['replaceAll', 2, replaceAll],
    ['search', 1, matching('search', searchSymbol)],
    ['split', 2, split],
  ])
}

/** A pattern's own method, where the pattern is an object that has one. */
function* methodOf(agent: Agent, pattern: Value, symbol: symbol): Procedure<ObjectValue | undefined> {
  return isObject(pattern) ? yield* getMethod(agent, pattern, symbol) : undefined
}

/** https://tc39.es/ecma262/#sec-string.prototype.match and https://tc39.es/ecma262/#sec-string.prototype.search */
function matching(name: string, symbol: symbol): NativeBehaviour {
  return function* (agent, thisValue, [pattern]) {
    requireText(agent, thisValue, name)
    return yield* match(agent, thisValue, pattern, symbol, '')
  }
}

/** https://tc39.es/ecma262/#sec-string.prototype.matchall */
function* matchAll(agent: Agent, thisValue: Value, [pattern]: Value[]): Procedure {
  requireText(agent, thisValue, 'matchAll')
  yield* requireGlobal(agent, pattern, 'matchAll')
  return yield* match(agent, thisValue, pattern, matchAllSymbol, 'g')
}

/** Leaves the work to the pattern; anything without a method for it is made a regular expression. */
function* match(agent: Agent, thisValue: Value, pattern: Value, symbol: symbol, flags: string): Procedure {
  const method = yield* methodOf(agent, pattern, symbol)
  if (method !== undefined) return yield* call(agent, method, pattern, thisValue)
  const text = yield* toString(agent, thisValue)
  const source = pattern === undefined ? '' : yield* toString(agent, pattern)
  const regexp = createRegExp(agent, source, flags)
  return yield* call(agent, yield* get(agent, regexp, symbol), regexp, text)
}

function* requireGlobal(agent: Agent, pattern: Value, name: string): Procedure<void> {
  if (!isObject(pattern) || !(yield* isRegExp(agent, pattern))) return
  const flags = yield* get(agent, pattern, 'flags')
  requireText(agent, flags, name)
  if ((yield* toString(agent, flags)).includes('g')) return
  throw agent.typeError(`String.prototype.${name} called with a non-global RegExp argument`)
}

/** A piece costs a step, so no more of them are made than may run. https://tc39.es/ecma262/#sec-string.prototype.split */
function* split(agent: Agent, thisValue: Value, [separator, limit]: Value[]): Procedure {
  requireText(agent, thisValue, 'split')
  const splitter = yield* methodOf(agent, separator, splitSymbol)
  if (splitter !== undefined) return yield* call(agent, splitter, separator, thisValue, limit)
  const text = yield* toString(agent, thisValue)
  const count = limit === undefined ? 2 ** 32 - 1 : (yield* toNumber(agent, limit)) >>> 0
  const between = yield* toString(agent, separator)
  if (count === 0) return createArray(agent, [])
  if (separator === undefined) return createArray(agent, [text])
  const pieces = text.split(between, Math.min(count, agent.limits.steps))
  agent.charge(pieces.length)
  return createArray(agent, pieces)
}

/** https://tc39.es/ecma262/#sec-string.prototype.replace */
function* replace(agent: Agent, thisValue: Value, [pattern, replacement]: Value[]): Procedure {
  requireText(agent, thisValue, 'replace')
  const replacer = yield* methodOf(agent, pattern, replaceSymbol)
  if (replacer !== undefined) return yield* call(agent, replacer, pattern, thisValue, replacement)
  const text = yield* toString(agent, thisValue)
  const part = yield* toString(agent, pattern)
  const template = isCallable(replacement) ? replacement : yield* toString(agent, replacement)
  const position = text.indexOf(part)
  return position < 0 ? text : yield* replaceAt(agent, text, part, [position], template)
}

/** Steps per occurrence. */
const REPLACING_COST = 4

/** https://tc39.es/ecma262/#sec-string.prototype.replaceall */
function* replaceAll(agent: Agent, thisValue: Value, [pattern, replacement]: Value[]): Procedure {
  requireText(agent, thisValue, 'replaceAll')
  yield* requireGlobal(agent, pattern, 'replaceAll')
  const replacer = yield* methodOf(agent, pattern, replaceSymbol)
  if (replacer !== undefined) return yield* call(agent, replacer, pattern, thisValue, replacement)
  const text = yield* toString(agent, thisValue)
  const part = yield* toString(agent, pattern)
  const template = isCallable(replacement) ? replacement : yield* toString(agent, replacement)
  const positions: number[] = []
  const step = Math.max(part.length, 1)
  for (let at = text.indexOf(part); at >= 0; ) {
    agent.charge(REPLACING_COST)
    positions.push(at)
    at = at + step > text.length ? -1 : text.indexOf(part, at + step)
  }
  return yield* replaceAt(agent, text, part, positions, template)
}

/** Replaces the occurrences of a part that begin at the positions given. */
function* replaceAt(
  agent: Agent,
  text: string,
  part: string,
  positions: readonly number[],
  template: string | ObjectValue,
): Procedure<string> {
  let result = ''
  let end = 0
  for (const position of positions) {
    const inserted =
      typeof template === 'string'
        ? getSubstitution({ matched: part, text, position, captures: [], groups: undefined }, template)
        : yield* toString(agent, yield* call(agent, template, undefined, part, position, text))
    result += text.slice(end, position) + inserted
    end = position + part.length
  }
  return result + text.slice(end)
}
