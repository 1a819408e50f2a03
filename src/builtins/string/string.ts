// https://tc39.es/ecma262/#sec-string-objects

import type { NativeResult } from '../../machine/objects/function'
import type { ObjectValue } from '../../machine/objects/object'
import { get } from '../../machine/objects/properties'
import { StringObject, toObject } from '../../machine/objects/wrapper'
import { stringOf, toNumber, toString } from '../../machine/operations/convert'
import { lengthOfArrayLike } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import { prototypeFrom } from '../../machine/running/construct'
import type { Realm } from '../../machine/running/realm'
import { isObject, keyOfPrimitive, type Value } from '../../machine/value'
import { defineConstructor, defineMethods, numericList, reserve } from '../define'
import { defineStringHtml } from './html'
import { defineStringIterator } from './iterator'
import { defineStringMethods } from './methods'
import { defineStringPatterns } from './patterns'
import { defineStringSearch } from './search'

export function defineString(realm: Realm): void {
  const prototype = new StringObject(realm.intrinsics['Object.prototype'], '')
  realm.intrinsics['String.prototype'] = prototype
  const constructor = defineConstructor(realm, 'String', 1, prototype, constructString)
  defineMethods(realm, constructor, [
    ['fromCharCode', 1, numericList((units) => units.map((unit) => String.fromCharCode(unit)).join(''))],
    ['fromCodePoint', 1, fromCodePoint],
    ['raw', 1, raw],
  ])
  reserve(
    prototype,
    'anchor at big blink bold charAt charCodeAt codePointAt concat endsWith fontcolor fontsize fixed includes indexOf isWellFormed italics lastIndexOf link localeCompare match matchAll normalize padEnd padStart repeat replace replaceAll search slice small split strike sub substr substring sup startsWith toString toWellFormed trim trimStart trimLeft trimEnd trimRight toLocaleLowerCase toLocaleUpperCase toLowerCase toUpperCase valueOf',
  )
  defineMethods(realm, prototype, [
    ['toString', 0, (agent, thisValue) => thisString(agent, thisValue, 'toString')],
    ['valueOf', 0, (agent, thisValue) => thisString(agent, thisValue, 'valueOf')],
  ])
  defineStringMethods(realm, prototype)
  defineStringSearch(realm, prototype)
  defineStringPatterns(realm, prototype)
  defineStringIterator(realm, prototype)
  defineStringHtml(realm, prototype)
}

/** https://tc39.es/ecma262/#sec-string-constructor-string-value */
function constructString(
  agent: Agent,
  _this: Value,
  args: Value[],
  newTarget: ObjectValue | undefined,
): NativeResult {
  const value = args.length === 0 ? '' : args[0]
  if (newTarget === undefined && typeof value === 'number') return stringOf(agent, value)
  if (newTarget === undefined && !isObject(value)) return String(value)
  return constructSlowly(agent, value, newTarget)
}

function* constructSlowly(agent: Agent, value: Value, newTarget: ObjectValue | undefined): Procedure {
  const text = yield* toString(agent, value)
  return newTarget === undefined
    ? text
    : new StringObject(yield* prototypeFrom(agent, newTarget, 'String.prototype'), text)
}

/** https://tc39.es/ecma262/#sec-thisstringvalue */
function thisString(agent: Agent, value: Value, method: string): string {
  if (typeof value === 'string') return value
  if (value instanceof StringObject) return value.text
  throw agent.typeError(`String.prototype.${method} requires that 'this' be a String`)
}

/** https://tc39.es/ecma262/#sec-string.fromcodepoint */
function* fromCodePoint(agent: Agent, _this: Value, args: Value[]): Procedure {
  let text = ''
  for (const arg of args) {
    const point = yield* toNumber(agent, arg)
    if (!Number.isInteger(point) || point < 0 || point > 0x10ffff)
      throw agent.error('RangeError', `Invalid code point ${point}`)
    text += String.fromCodePoint(point)
  }
  return text
}

/** https://tc39.es/ecma262/#sec-string.raw */
function* raw(agent: Agent, _this: Value, [template, ...substitutions]: Value[]): Procedure {
  const literals = toObject(agent, yield* get(agent, toObject(agent, template), 'raw'))
  const length = yield* lengthOfArrayLike(agent, literals)
  let text = ''
  for (let i = 0; i < length; i++) {
    text += yield* toString(agent, yield* get(agent, literals, keyOfPrimitive(i)))
    if (i + 1 < length && i < substitutions.length) text += yield* toString(agent, substitutions[i])
  }
  return text
}
