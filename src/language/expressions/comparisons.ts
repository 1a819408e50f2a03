// Comparing: < > <= >= == != in. https://tc39.es/ecma262/#sec-relational-operators

import { hasProperty } from '../../machine/objects/properties'
import { numberOf, toPrimitive, toPropertyKey } from '../../machine/operations/convert'
import { toDisplay } from '../../machine/operations/display'
import type { Agent } from '../../machine/running/agent'
import type { Step } from '../../machine/running/code'
import type { Procedure } from '../../machine/running/completion'
import { chargeCharacters } from '../../machine/running/meter'
import { isObject, type Value } from '../../machine/value'
import { tableOf } from '../../syntax/table'
import type { Register } from '../compiler/registers'

export type BinaryStep = (target: Register, left: Register, right: Register) => Step

type Numeric = number | bigint

export const RELATIONS = tableOf<(a: Numeric | string, b: Numeric | string) => boolean>({
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
})

export const relation =
  (operator: string): BinaryStep =>
  (target, left, right) => {
    const compare = RELATIONS.get(operator)!
    return function compareValues({ registers }, agent) {
      const a = registers[left]
      const b = registers[right]
      if (typeof a === 'number' && typeof b === 'number') registers[target] = compare(a, b)
      else agent.perform(relate(agent, operator, a, b), target)
    }
  }

/** https://tc39.es/ecma262/#sec-islessthan; the left operand is always converted first. */
export function* relate(agent: Agent, operator: string, left: Value, right: Value): Procedure {
  const a = yield* toPrimitive(agent, left, 'number')
  const b = yield* toPrimitive(agent, right, 'number')
  const compare = RELATIONS.get(operator)!
  if (typeof a === 'string' && typeof b === 'string') {
    chargeCharacters(Math.min(a.length, b.length))
    return compare(a, b)
  }
  return compare(comparable(agent, a, b), comparable(agent, b, a))
}

/** A string beside a BigInt is read as a BigInt; the host's comparison of the two does that. */
function comparable(agent: Agent, value: Value, other: Value): Numeric | string {
  if (typeof value === 'bigint' || (typeof value === 'string' && typeof other === 'bigint')) return value
  return numberOf(agent, value)
}

/** Two texts of one length are gone through; others differ at once. */
export function chargeComparison(a: unknown, b: unknown): void {
  if (typeof a === 'string' && typeof b === 'string' && a.length === b.length) chargeCharacters(a.length)
}

export function looselyEqual(
  agent: Agent,
  registers: Value[],
  target: Register,
  left: Register,
  right: Register,
  negate: boolean,
): void {
  const a = registers[left]
  const b = registers[right]
  chargeComparison(a, b)
  if (isObject(a) === isObject(b) || a === null || b === null || a === undefined || b === undefined) {
    const isEqual =
      a === b || (isNullish(a) ? isNullish(b) : !isObject(a) && !isNullish(b) && equalPrimitives(a, b))
    registers[target] = isEqual !== negate
  } else agent.perform(equalAfterConversion(agent, a, b, negate), target)
}

export const isNullish = (value: Value): boolean => value === undefined || value === null

// biome-ignore lint/suspicious/noDoubleEquals: the host's == on two primitives is the guest's
const equalPrimitives = (a: Value, b: Value): boolean => a == b

/** https://tc39.es/ecma262/#sec-islooselyequal for an object and a primitive. */
function* equalAfterConversion(agent: Agent, a: Value, b: Value, negate: boolean): Procedure {
  const x = yield* toPrimitive(agent, a, 'default')
  const y = yield* toPrimitive(agent, b, 'default')
  return equalPrimitives(x, y) !== negate
}

export function* isIn(agent: Agent, key: Value, object: Value): Procedure {
  if (!isObject(object)) {
    const shown = typeof key === 'symbol' ? String(key) : toDisplay(key)
    throw agent.typeError(`Cannot use 'in' operator to search for '${shown}' in ${toDisplay(object)}`)
  }
  return yield* hasProperty(agent, object, yield* toPropertyKey(agent, key))
}
