// https://tc39.es/ecma262/#sec-type-conversion – the plain functions take primitives; the procedures take anything.

import type { ObjectValue } from '../objects/object'
import { get, getMethod } from '../objects/properties'
import { toPrimitiveSymbol } from '../objects/symbols'
import type { Agent } from '../running/agent'
import { call } from '../running/call'
import type { Procedure } from '../running/completion'
import { chargeCharacters } from '../running/meter'
import { isObject, keyOfPrimitive, type PropertyKey, type Value } from '../value'
import { toDisplay } from './display'
import { chargeDigits } from './long-integers'

export type PrimitiveHint = 'default' | 'number' | 'string'

/** https://tc39.es/ecma262/#sec-toprimitive */
export function* toPrimitive(agent: Agent, value: Value, hint: PrimitiveHint): Procedure {
  if (!isObject(value)) return value
  const exotic = yield* getMethod(agent, value, toPrimitiveSymbol)
  if (exotic !== undefined) {
    const result = yield* call(agent, exotic, value, hint)
    if (!isObject(result)) return result
    throw agent.typeError('Cannot convert object to primitive value')
  }
  return yield* ordinaryToPrimitive(
    agent,
    value,
    hint === 'string' ? ['toString', 'valueOf'] : ['valueOf', 'toString'],
  )
}

/** https://tc39.es/ecma262/#sec-ordinarytoprimitive */
export function* ordinaryToPrimitive(
  agent: Agent,
  object: ObjectValue,
  methods: readonly string[],
): Procedure {
  for (const name of methods) {
    const method = yield* get(agent, object, name)
    if (!isObject(method) || !method.isCallable) continue
    const result = yield* call(agent, method, object)
    if (!isObject(result)) return result
  }
  throw agent.typeError('Cannot convert object to primitive value')
}

/** https://tc39.es/ecma262/#sec-toboolean */
export const toBoolean = (value: Value): boolean => (typeof value === 'bigint' ? value !== 0n : !!value)

/** https://tc39.es/ecma262/#sec-tonumber for a primitive. */
export function numberOf(agent: Agent, value: Value): number {
  if (typeof value === 'number') return value
  if (typeof value === 'symbol') throw agent.typeError('Cannot convert a Symbol value to a number')
  if (typeof value === 'bigint') throw agent.typeError('Cannot convert a BigInt value to a number')
  if (typeof value === 'string') chargeCharacters(value.length)
  return Number(value)
}

export function* toNumber(agent: Agent, value: Value): Procedure<number> {
  return numberOf(agent, isObject(value) ? yield* toPrimitive(agent, value, 'number') : value)
}

/** https://tc39.es/ecma262/#sec-tonumeric */
export function* toNumeric(agent: Agent, value: Value): Procedure<number | bigint> {
  const primitive = isObject(value) ? yield* toPrimitive(agent, value, 'number') : value
  return typeof primitive === 'bigint' ? primitive : numberOf(agent, primitive)
}

/** https://tc39.es/ecma262/#sec-tobigint for a primitive. */
export function bigIntOf(agent: Agent, primitive: Value): bigint {
  if (typeof primitive === 'bigint') return primitive
  if (typeof primitive === 'boolean') return BigInt(primitive)
  if (typeof primitive !== 'string')
    throw agent.typeError(`Cannot convert ${toDisplay(primitive)} to a BigInt`)
  try {
    return BigInt(primitive)
  } catch {
    throw agent.error('SyntaxError', `Cannot convert ${primitive} to a BigInt`)
  }
}

export function* toBigInt(agent: Agent, value: Value): Procedure<bigint> {
  return bigIntOf(agent, isObject(value) ? yield* toPrimitive(agent, value, 'number') : value)
}

/** https://tc39.es/ecma262/#sec-tostring for a primitive. */
export function stringOf(agent: Agent, value: Value): string {
  if (typeof value === 'string') return value
  if (typeof value === 'symbol') throw agent.typeError('Cannot convert a Symbol value to a string')
  if (typeof value === 'bigint') chargeDigits(agent, value)
  const text = String(value)
  if (typeof value === 'number') agent.memory.addText(text.length)
  return text
}

export function* toString(agent: Agent, value: Value): Procedure<string> {
  return stringOf(agent, isObject(value) ? yield* toPrimitive(agent, value, 'string') : value)
}

/** https://tc39.es/ecma262/#sec-topropertykey */
export function* toPropertyKey(agent: Agent, value: Value): Procedure<PropertyKey> {
  return keyOfPrimitive(isObject(value) ? yield* toPrimitive(agent, value, 'string') : value)
}

/** https://tc39.es/ecma262/#sec-tointegerorinfinity of a number. */
export const integerOf = (number: number): number => Math.trunc(number) || 0

export function* toIntegerOrInfinity(agent: Agent, value: Value): Procedure<number> {
  return integerOf(yield* toNumber(agent, value))
}

/** https://tc39.es/ecma262/#sec-tolength of a number. */
export const lengthOf = (number: number): number =>
  Math.min(Math.max(integerOf(number), 0), Number.MAX_SAFE_INTEGER)

/** https://tc39.es/ecma262/#sec-toindex; `problem` is the message of the RangeError. */
export function* toIndex(agent: Agent, value: Value, problem: string): Procedure<number> {
  const index = yield* toIntegerOrInfinity(agent, value)
  if (index >= 0 && index <= Number.MAX_SAFE_INTEGER) return index
  throw agent.error('RangeError', problem)
}
