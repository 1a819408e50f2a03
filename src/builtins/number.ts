// https://tc39.es/ecma262/#sec-number-objects

import type { NativeBehaviour, NativeResult } from '../machine/objects/function'
import type { ObjectValue } from '../machine/objects/object'
import { PrimitiveWrapper } from '../machine/objects/wrapper'
import { integerOf, numberOf, toNumber, toNumeric } from '../machine/operations/convert'
import type { Agent } from '../machine/running/agent'
import { isProcedure } from '../machine/running/call'
import type { Procedure } from '../machine/running/completion'
import { createFrom } from '../machine/running/construct'
import type { Realm } from '../machine/running/realm'
import { isObject, type Value } from '../machine/value'
import { defineConstant, defineConstructor, defineMethods } from './define'
import { localized } from './locale'

export function defineNumber(realm: Realm): void {
  const prototype = new PrimitiveWrapper(realm.intrinsics['Object.prototype'], 0)
  realm.intrinsics['Number.prototype'] = prototype
  const constructor = defineConstructor(realm, 'Number', 1, prototype, constructNumber)
  defineMethods(realm, constructor, [
    ['isFinite', 1, (_agent, _this, [value]) => Number.isFinite(value)],
    ['isInteger', 1, (_agent, _this, [value]) => Number.isInteger(value)],
    ['isNaN', 1, (_agent, _this, [value]) => Number.isNaN(value)],
    ['isSafeInteger', 1, (_agent, _this, [value]) => Number.isSafeInteger(value)],
  ])
  for (const name of ['parseFloat', 'parseInt']) {
    const parse = realm.globalObject.getOwnSlot(name) as ObjectValue
    constructor.putHidden(name, parse)
  }
  for (const name of CONSTANTS) defineConstant(constructor, name, Number[name])
  defineMethods(realm, prototype, [
    ['toExponential', 1, formatting('toExponential', 0, 100, 'toExponential() argument')],
    ['toFixed', 1, formatting('toFixed', 0, 100, 'toFixed() digits argument')],
    ['toPrecision', 1, formatting('toPrecision', 1, 100, 'toPrecision() argument')],
    ['toString', 1, formatting('toString', 2, 36, 'toString() radix argument')],
    ['valueOf', 0, (agent, thisValue) => thisNumber(agent, thisValue, 'valueOf')],
    [
      'toLocaleString',
      0,
      localized('Number', 'toLocaleString', thisNumber, (number, ...choice) =>
        number.toLocaleString(...choice),
      ),
    ],
  ])
}

const CONSTANTS = [
  'MAX_VALUE',
  'MIN_VALUE',
  'NaN',
  'NEGATIVE_INFINITY',
  'POSITIVE_INFINITY',
  'MAX_SAFE_INTEGER',
  'MIN_SAFE_INTEGER',
  'EPSILON',
] as const

/** https://tc39.es/ecma262/#sec-number-constructor-number-value */
function constructNumber(
  agent: Agent,
  _this: Value,
  args: Value[],
  newTarget: ObjectValue | undefined,
): NativeResult {
  const value = args.length === 0 ? 0 : args[0]
  if (isObject(value)) return constructSlowly(agent, value, newTarget)
  return wrap(agent, typeof value === 'bigint' ? Number(value) : numberOf(agent, value), newTarget)
}

function* constructSlowly(agent: Agent, value: Value, newTarget: ObjectValue | undefined): Procedure {
  const result = wrap(agent, Number(yield* toNumeric(agent, value)), newTarget)
  return isProcedure(result) ? yield* result : result
}

const wrap = (agent: Agent, number: number, newTarget: ObjectValue | undefined): Value | Procedure =>
  newTarget === undefined
    ? number
    : createFrom(agent, newTarget, 'Number.prototype', (prototype) => new PrimitiveWrapper(prototype, number))

/** https://tc39.es/ecma262/#sec-thisnumbervalue */
function thisNumber(agent: Agent, value: Value, method: string): number {
  const primitive = value instanceof PrimitiveWrapper ? value.primitive : value
  if (typeof primitive === 'number') return primitive
  throw agent.typeError(`Number.prototype.${method} requires that 'this' be a Number`)
}

/** Methods of a number and of one more, which must lie in a range. */
function formatting(
  method: 'toExponential' | 'toFixed' | 'toPrecision' | 'toString',
  min: number,
  max: number,
  argument: string,
): NativeBehaviour {
  const format = (agent: Agent, number: number, digits: number | undefined): string => {
    if (digits === undefined) return number[method]()
    const integer = integerOf(digits)
    const isInRange = integer >= min && integer <= max
    const ignoresRange = !Number.isFinite(number) && (method === 'toExponential' || method === 'toPrecision')
    if (isInRange || ignoresRange) return isInRange ? number[method](integer) : String(number)
    throw agent.error('RangeError', `${argument} must be between ${min} and ${max}`)
  }
  return (agent, thisValue, [digits]) => {
    const number = thisNumber(agent, thisValue, method)
    if (isObject(digits)) return formatSlowly(agent, number, digits, format)
    return format(agent, number, digits === undefined ? undefined : numberOf(agent, digits))
  }
}

function* formatSlowly(
  agent: Agent,
  number: number,
  digits: Value,
  format: (agent: Agent, number: number, digits: number) => string,
): Procedure {
  return format(agent, number, yield* toNumber(agent, digits))
}
