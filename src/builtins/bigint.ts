// https://tc39.es/ecma262/#sec-bigint-objects

import { ObjectValue } from '../machine/objects/object'
import { PrimitiveWrapper } from '../machine/objects/wrapper'
import { bigIntOf, toBigInt, toIntegerOrInfinity, toPrimitive } from '../machine/operations/convert'
import { chargeDigits } from '../machine/operations/long-integers'
import type { Agent } from '../machine/running/agent'
import type { Procedure } from '../machine/running/completion'
import type { Realm } from '../machine/running/realm'
import type { Value } from '../machine/value'
import { defineConstructor, defineMethods, defineTag } from './define'
import { localized } from './locale'

export function defineBigInt(realm: Realm): void {
  const prototype = new ObjectValue(realm.intrinsics['Object.prototype'])
  realm.intrinsics['BigInt.prototype'] = prototype
  const constructor = defineConstructor(realm, 'BigInt', 1, prototype, createBigInt)
  defineMethods(realm, constructor, [
    ['asUintN', 2, (agent, _this, args) => wrapAround(agent, args, BigInt.asUintN)],
    ['asIntN', 2, (agent, _this, args) => wrapAround(agent, args, BigInt.asIntN)],
  ])
  defineMethods(realm, prototype, [
    [
      'toLocaleString',
      0,
      localized('BigInt', 'toLocaleString', thisBigInt, (value, ...choice) =>
        value.toLocaleString(...choice),
      ),
    ],
    ['toString', 0, bigIntToString],
    ['valueOf', 0, (agent, thisValue) => thisBigInt(agent, thisValue, 'valueOf')],
  ])
  defineTag(prototype, 'BigInt')
}

/** https://tc39.es/ecma262/#sec-bigint-constructor-number-value */
function* createBigInt(
  agent: Agent,
  _this: Value,
  [value]: Value[],
  newTarget: ObjectValue | undefined,
): Procedure {
  if (newTarget !== undefined) throw agent.typeError('BigInt is not a constructor')
  const primitive = yield* toPrimitive(agent, value, 'number')
  if (typeof primitive !== 'number') return bigIntOf(agent, primitive)
  if (Number.isInteger(primitive)) return BigInt(primitive)
  throw agent.error(
    'RangeError',
    `The number ${primitive} cannot be converted to a BigInt because it is not an integer`,
  )
}

/** https://tc39.es/ecma262/#sec-bigint.asintn */
function* wrapAround(
  agent: Agent,
  [bits, value]: Value[],
  operation: (bits: number, value: bigint) => bigint,
): Procedure {
  const width = yield* toIntegerOrInfinity(agent, bits)
  if (width < 0 || width > Number.MAX_SAFE_INTEGER)
    throw agent.error('RangeError', 'Invalid value: not (convertible to) a safe integer')
  return operation(width, yield* toBigInt(agent, value))
}

/** https://tc39.es/ecma262/#sec-bigint.prototype.tostring */
function* bigIntToString(agent: Agent, thisValue: Value, [radix]: Value[]): Procedure {
  const value = thisBigInt(agent, thisValue, 'toString')
  const base = radix === undefined ? 10 : yield* toIntegerOrInfinity(agent, radix)
  chargeDigits(agent, value)
  if (base >= 2 && base <= 36) return value.toString(base)
  throw agent.error('RangeError', 'toString() radix argument must be between 2 and 36')
}

/** https://tc39.es/ecma262/#sec-thisbigintvalue */
function thisBigInt(agent: Agent, value: Value, method: string): bigint {
  const primitive = value instanceof PrimitiveWrapper ? value.primitive : value
  if (typeof primitive === 'bigint') return primitive
  throw agent.typeError(`BigInt.prototype.${method} requires that 'this' be a BigInt`)
}
