// Binary operators. https://tc39.es/ecma262/#sec-applystringornumericbinaryoperator

import { numberOf, stringOf, toNumeric, toPrimitive } from '../../machine/operations/convert'
import { chargePower, chargeProduct, chargeShift, chargeSum } from '../../machine/operations/long-integers'
import { instanceOf } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import { isObject, type Value } from '../../machine/value'
import { tableOf } from '../../syntax/table'
import { type BinaryStep, chargeComparison, isIn, looselyEqual, RELATIONS, relation } from './comparisons'

type Numeric = number | bigint

interface Arithmetic {
  readonly ofNumbers: (a: number, b: number) => number
  readonly ofBigInts: (agent: Agent, a: bigint, b: bigint) => bigint
}

const ARITHMETIC = tableOf<Arithmetic>({
  '-': { ofNumbers: (a, b) => a - b, ofBigInts: ofSum((a, b) => a - b) },
  '*': { ofNumbers: (a, b) => a * b, ofBigInts: ofProduct((a, b) => a * b) },
  '/': { ofNumbers: (a, b) => a / b, ofBigInts: ofQuotient((a, b) => a / b) },
  '%': { ofNumbers: (a, b) => a % b, ofBigInts: ofQuotient((a, b) => a % b) },
  '**': { ofNumbers: (a, b) => a ** b, ofBigInts: power },
  '&': { ofNumbers: (a, b) => a & b, ofBigInts: ofSum((a, b) => a & b) },
  '|': { ofNumbers: (a, b) => a | b, ofBigInts: ofSum((a, b) => a | b) },
  '^': { ofNumbers: (a, b) => a ^ b, ofBigInts: ofSum((a, b) => a ^ b) },
  '<<': { ofNumbers: (a, b) => a << b, ofBigInts: shiftLeft },
  '>>': { ofNumbers: (a, b) => a >> b, ofBigInts: (agent, a, b) => shiftLeft(agent, a, -b) },
  '>>>': {
    ofNumbers: (a, b) => a >>> b,
    ofBigInts: (agent) => {
      throw agent.typeError('BigInts have no unsigned right shift, use >> instead')
    },
  },
})

type OfBigInts = (a: bigint, b: bigint) => bigint

function ofSum(operation: OfBigInts): Arithmetic['ofBigInts'] {
  return (agent, a, b) => {
    chargeSum(agent, a, b)
    return operation(a, b)
  }
}

function ofProduct(operation: OfBigInts): Arithmetic['ofBigInts'] {
  return (agent, a, b) => {
    chargeProduct(agent, a, b)
    return operation(a, b)
  }
}

function ofQuotient(operation: OfBigInts): Arithmetic['ofBigInts'] {
  const divide = ofProduct(operation)
  return (agent, a, b) => divide(agent, a, nonZero(agent, b))
}

function power(agent: Agent, base: bigint, exponent: bigint): bigint {
  chargePower(agent, base, nonNegative(agent, exponent))
  return base ** exponent
}

function shiftLeft(agent: Agent, value: bigint, by: bigint): bigint {
  chargeShift(agent, value, by)
  return value << by
}

function nonZero(agent: Agent, divisor: bigint): bigint {
  if (divisor === 0n) throw agent.error('RangeError', 'Division by zero')
  return divisor
}

function nonNegative(agent: Agent, exponent: bigint): bigint {
  if (exponent < 0n) throw agent.error('RangeError', 'Exponent must be non-negative')
  return exponent
}

/** https://tc39.es/ecma262/#sec-applystringornumericbinaryoperator for everything but `+`. */
function* arithmetic(agent: Agent, operator: string, left: Value, right: Value): Procedure {
  const a = yield* toNumeric(agent, left)
  const b = yield* toNumeric(agent, right)
  return compute(agent, ARITHMETIC.get(operator)!, a, b)
}

function compute(agent: Agent, operation: Arithmetic, a: Numeric, b: Numeric): Numeric {
  if (typeof a === 'number' && typeof b === 'number') return operation.ofNumbers(a, b)
  if (typeof a === 'bigint' && typeof b === 'bigint') return operation.ofBigInts(agent, a, b)
  throw agent.typeError('Cannot mix BigInt and other types, use explicit conversions')
}

export function* addSlowly(agent: Agent, left: Value, right: Value): Procedure {
  const a = yield* toPrimitive(agent, left, 'default')
  const b = yield* toPrimitive(agent, right, 'default')
  return addPrimitives(agent, a, b)
}

function join(agent: Agent, a: string, b: string): string {
  const joined = a + b
  agent.memory.joinText(joined.length, b.length)
  return joined
}

function addPrimitives(agent: Agent, a: Value, b: Value): Value {
  if (typeof a === 'string' || typeof b === 'string')
    return join(agent, stringOf(agent, a), stringOf(agent, b))
  const x = typeof a === 'bigint' ? a : numberOf(agent, a)
  const y = typeof b === 'bigint' ? b : numberOf(agent, b)
  return compute(agent, ADDITION, x, y)
}

const ADDITION: Arithmetic = { ofNumbers: (a, b) => a + b, ofBigInts: ofSum((a, b) => a + b) }

/**
 * Each has its fast path written out: a step that called a function for the operator would be twice as slow, and the
 * engine's speed is these few lines.
 */
const BINARY = tableOf<BinaryStep>({
  '+': (target, left, right) =>
    function add({ registers }, agent) {
      const a = registers[left]
      const b = registers[right]
      if (typeof a === 'number' && typeof b === 'number') registers[target] = a + b
      else if (typeof a === 'string' && typeof b === 'string') registers[target] = join(agent, a, b)
      else if (isObject(a) || isObject(b)) agent.perform(addSlowly(agent, a, b), target)
      else registers[target] = addPrimitives(agent, a, b)
    },
  '-': (target, left, right) =>
    function subtract({ registers }, agent) {
      const a = registers[left]
      const b = registers[right]
      if (typeof a === 'number' && typeof b === 'number') registers[target] = a - b
      else agent.perform(arithmetic(agent, '-', a, b), target)
    },
  '*': (target, left, right) =>
    function multiply({ registers }, agent) {
      const a = registers[left]
      const b = registers[right]
      if (typeof a === 'number' && typeof b === 'number') registers[target] = a * b
      else agent.perform(arithmetic(agent, '*', a, b), target)
    },
  '%': (target, left, right) =>
    function remainder({ registers }, agent) {
      const a = registers[left]
      const b = registers[right]
      if (typeof a === 'number' && typeof b === 'number') registers[target] = a % b
      else agent.perform(arithmetic(agent, '%', a, b), target)
    },
  '===': (target, left, right) =>
    function isSame({ registers }) {
      const a = registers[left]
      const b = registers[right]
      chargeComparison(a, b)
      registers[target] = a === b
    },
  '!==': (target, left, right) =>
    function isNotSame({ registers }) {
      const a = registers[left]
      const b = registers[right]
      chargeComparison(a, b)
      registers[target] = a !== b
    },
  '==': (target, left, right) =>
    function isLooselyEqual({ registers }, agent) {
      looselyEqual(agent, registers, target, left, right, false)
    },
  '!=': (target, left, right) =>
    function isNotLooselyEqual({ registers }, agent) {
      looselyEqual(agent, registers, target, left, right, true)
    },
  instanceof: (target, left, right) =>
    function isInstance({ registers }, agent) {
      agent.perform(instanceOf(agent, registers[left], registers[right]), target)
    },
  in: (target, left, right) =>
    function hasProperty({ registers }, agent) {
      agent.perform(isIn(agent, registers[left], registers[right]), target)
    },
})

const otherArithmetic =
  (operator: string): BinaryStep =>
  (target, left, right) => {
    const { ofNumbers } = ARITHMETIC.get(operator)!
    return function otherArithmetic({ registers }, agent) {
      const a = registers[left]
      const b = registers[right]
      if (typeof a === 'number' && typeof b === 'number') registers[target] = ofNumbers(a, b)
      else agent.perform(arithmetic(agent, operator, a, b), target)
    }
  }

export const binaryStep = (operator: string): BinaryStep =>
  BINARY.get(operator) ?? (RELATIONS.has(operator) ? relation(operator) : otherArithmetic(operator))
