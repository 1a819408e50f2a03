// Operators. https://tc39.es/ecma262/#sec-ecmascript-language-expressions

import type * as t from '@babel/types'
import type { Agent } from '../machine/agent'
import type { Step } from '../machine/code'
import type { Procedure } from '../machine/completion'
import { numberOf, stringOf, toBoolean, toNumeric, toPrimitive, toPropertyKey } from '../machine/convert'
import { toDisplay } from '../machine/display'
import { isCallable } from '../machine/function'
import { instanceOf } from '../machine/operations'
import { hasProperty } from '../machine/properties'
import { isObject, type Value } from '../machine/value'
import { compileDelete } from './chains'
import { type Compiler, type ExpressionRules, jump, type Label, type Register } from './compiler'
import { compileBrandCheck } from './private-names'
import { readGlobal } from './variables'

// Binary operators

type Numeric = number | bigint

interface Arithmetic {
  readonly ofNumbers: (a: number, b: number) => number
  readonly ofBigInts: (agent: Agent, a: bigint, b: bigint) => bigint
}

const ARITHMETIC: Record<string, Arithmetic> = {
  '-': { ofNumbers: (a, b) => a - b, ofBigInts: (_, a, b) => a - b },
  '*': { ofNumbers: (a, b) => a * b, ofBigInts: (_, a, b) => a * b },
  '/': { ofNumbers: (a, b) => a / b, ofBigInts: (agent, a, b) => a / nonZero(agent, b) },
  '%': { ofNumbers: (a, b) => a % b, ofBigInts: (agent, a, b) => a % nonZero(agent, b) },
  '**': { ofNumbers: (a, b) => a ** b, ofBigInts: (agent, a, b) => a ** nonNegative(agent, b) },
  '&': { ofNumbers: (a, b) => a & b, ofBigInts: (_, a, b) => a & b },
  '|': { ofNumbers: (a, b) => a | b, ofBigInts: (_, a, b) => a | b },
  '^': { ofNumbers: (a, b) => a ^ b, ofBigInts: (_, a, b) => a ^ b },
  '<<': { ofNumbers: (a, b) => a << b, ofBigInts: (_, a, b) => a << b },
  '>>': { ofNumbers: (a, b) => a >> b, ofBigInts: (_, a, b) => a >> b },
  '>>>': {
    ofNumbers: (a, b) => a >>> b,
    ofBigInts: (agent) => {
      throw agent.typeError('BigInts have no unsigned right shift, use >> instead')
    },
  },
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
  return compute(agent, ARITHMETIC[operator]!, a, b)
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

function addPrimitives(agent: Agent, a: Value, b: Value): Value {
  if (typeof a === 'string' || typeof b === 'string') return stringOf(agent, a) + stringOf(agent, b)
  const x = typeof a === 'bigint' ? a : numberOf(agent, a)
  const y = typeof b === 'bigint' ? b : numberOf(agent, b)
  return compute(agent, ADDITION, x, y)
}

const ADDITION: Arithmetic = { ofNumbers: (a, b) => a + b, ofBigInts: (_, a, b) => a + b }

type BinaryStep = (target: Register, left: Register, right: Register) => Step

/**
 * Each has its fast path written out: a step that called a function for the operator would be twice as slow, and the
 * engine's speed is these few lines.
 */
const BINARY: Record<string, BinaryStep> = {
  '+':
    (target, left, right) =>
    ({ registers }, agent) => {
      const a = registers[left]
      const b = registers[right]
      if (typeof a === 'number' && typeof b === 'number') registers[target] = a + b
      else if (typeof a === 'string' && typeof b === 'string') registers[target] = a + b
      else if (isObject(a) || isObject(b)) agent.perform(addSlowly(agent, a, b), target)
      else registers[target] = addPrimitives(agent, a, b)
    },
  '-':
    (target, left, right) =>
    ({ registers }, agent) => {
      const a = registers[left]
      const b = registers[right]
      if (typeof a === 'number' && typeof b === 'number') registers[target] = a - b
      else agent.perform(arithmetic(agent, '-', a, b), target)
    },
  '*':
    (target, left, right) =>
    ({ registers }, agent) => {
      const a = registers[left]
      const b = registers[right]
      if (typeof a === 'number' && typeof b === 'number') registers[target] = a * b
      else agent.perform(arithmetic(agent, '*', a, b), target)
    },
  '%':
    (target, left, right) =>
    ({ registers }, agent) => {
      const a = registers[left]
      const b = registers[right]
      if (typeof a === 'number' && typeof b === 'number') registers[target] = a % b
      else agent.perform(arithmetic(agent, '%', a, b), target)
    },
  '===':
    (target, left, right) =>
    ({ registers }) => {
      registers[target] = registers[left] === registers[right]
    },
  '!==':
    (target, left, right) =>
    ({ registers }) => {
      registers[target] = registers[left] !== registers[right]
    },
  '==':
    (target, left, right) =>
    ({ registers }, agent) =>
      looselyEqual(agent, registers, target, left, right, false),
  '!=':
    (target, left, right) =>
    ({ registers }, agent) =>
      looselyEqual(agent, registers, target, left, right, true),
  instanceof:
    (target, left, right) =>
    ({ registers }, agent) => {
      agent.perform(instanceOf(agent, registers[left], registers[right]), target)
    },
  in:
    (target, left, right) =>
    ({ registers }, agent) => {
      agent.perform(isIn(agent, registers[left], registers[right]), target)
    },
}

const otherArithmetic =
  (operator: string): BinaryStep =>
  (target, left, right) => {
    const { ofNumbers } = ARITHMETIC[operator]!
    return ({ registers }, agent) => {
      const a = registers[left]
      const b = registers[right]
      if (typeof a === 'number' && typeof b === 'number') registers[target] = ofNumbers(a, b)
      else agent.perform(arithmetic(agent, operator, a, b), target)
    }
  }

export const binaryStep = (operator: string): BinaryStep =>
  BINARY[operator] ?? (operator in RELATIONS ? relation(operator) : otherArithmetic(operator))

// Relations

const RELATIONS: Record<string, (a: Numeric | string, b: Numeric | string) => boolean> = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
}

const relation =
  (operator: string): BinaryStep =>
  (target, left, right) => {
    const compare = RELATIONS[operator]!
    return ({ registers }, agent) => {
      const a = registers[left]
      const b = registers[right]
      if (typeof a === 'number' && typeof b === 'number') registers[target] = compare(a, b)
      else agent.perform(relate(agent, operator, a, b), target)
    }
  }

/** https://tc39.es/ecma262/#sec-islessthan; the left operand is always converted first. */
function* relate(agent: Agent, operator: string, left: Value, right: Value): Procedure {
  const a = yield* toPrimitive(agent, left, 'number')
  const b = yield* toPrimitive(agent, right, 'number')
  const compare = RELATIONS[operator]!
  if (typeof a === 'string' && typeof b === 'string') return compare(a, b)
  return compare(comparable(agent, a, b), comparable(agent, b, a))
}

/** A string beside a BigInt is read as a BigInt; the host's comparison of the two does that. */
function comparable(agent: Agent, value: Value, other: Value): Numeric | string {
  if (typeof value === 'bigint' || (typeof value === 'string' && typeof other === 'bigint')) return value
  return numberOf(agent, value)
}

function looselyEqual(
  agent: Agent,
  registers: Value[],
  target: Register,
  left: Register,
  right: Register,
  negate: boolean,
): void {
  const a = registers[left]
  const b = registers[right]
  if (isObject(a) === isObject(b) || a === null || b === null || a === undefined || b === undefined) {
    const isEqual =
      a === b || (isNullish(a) ? isNullish(b) : !isObject(a) && !isNullish(b) && equalPrimitives(a, b))
    registers[target] = isEqual !== negate
  } else agent.perform(equalAfterConversion(agent, a, b, negate), target)
}

const isNullish = (value: Value): boolean => value === undefined || value === null

// biome-ignore lint/suspicious/noDoubleEquals: the host's == on two primitives is the guest's
const equalPrimitives = (a: Value, b: Value): boolean => a == b

/** https://tc39.es/ecma262/#sec-islooselyequal for an object and a primitive. */
function* equalAfterConversion(agent: Agent, a: Value, b: Value, negate: boolean): Procedure {
  const x = yield* toPrimitive(agent, a, 'default')
  const y = yield* toPrimitive(agent, b, 'default')
  return equalPrimitives(x, y) !== negate
}

function* isIn(agent: Agent, key: Value, object: Value): Procedure {
  if (!isObject(object)) {
    const shown = typeof key === 'symbol' ? String(key) : toDisplay(key)
    throw agent.typeError(`Cannot use 'in' operator to search for '${shown}' in ${toDisplay(object)}`)
  }
  return yield* hasProperty(agent, object, yield* toPropertyKey(agent, key))
}

// Conditions

/** Jumps over or on without making a boolean first. */
export function compileCondition(c: Compiler, node: t.Node, to: Label, when: boolean): void {
  if (node.type === 'UnaryExpression' && node.operator === '!') {
    compileCondition(c, node.argument, to, !when)
    return
  }
  if (node.type === 'LogicalExpression' && node.operator !== '??') {
    compileLogicalCondition(c, node, to, when)
    return
  }
  c.scoped(() => {
    if (node.type === 'BinaryExpression' && node.operator in JUMPS) {
      const left = c.operand(node.left, [node.right])
      const right = c.expression(node.right)
      const result = c.temp()
      c.emit(JUMPS[node.operator]!(left, right, to, when, result), node)
      c.emit(jumpIf(result, to, when), node)
    } else c.emit(jumpIf(c.expression(node), to, when), node)
  })
}

function compileLogicalCondition(c: Compiler, node: t.LogicalExpression, to: Label, when: boolean): void {
  const jumpsEarly = (node.operator === '||') === when
  if (jumpsEarly) {
    compileCondition(c, node.left, to, when)
    compileCondition(c, node.right, to, when)
    return
  }
  const end = c.label()
  compileCondition(c, node.left, end, !when)
  compileCondition(c, node.right, to, when)
  c.place(end)
}

/** Compares two numbers and jumps at once, skipping the step after it; anything else leaves a result for that step. */
type JumpStep = (left: Register, right: Register, to: Label, when: boolean, result: Register) => Step

const JUMPS: Record<string, JumpStep> = {
  '<': (left, right, to, when, result) => (context, agent) => {
    const a = context.registers[left]
    const b = context.registers[right]
    if (typeof a === 'number' && typeof b === 'number')
      context.position = a < b === when ? to.position : context.position + 1
    else agent.perform(relate(agent, '<', a, b), result)
  },
  '>': (left, right, to, when, result) => (context, agent) => {
    const a = context.registers[left]
    const b = context.registers[right]
    if (typeof a === 'number' && typeof b === 'number')
      context.position = a > b === when ? to.position : context.position + 1
    else agent.perform(relate(agent, '>', a, b), result)
  },
  '<=': (left, right, to, when, result) => (context, agent) => {
    const a = context.registers[left]
    const b = context.registers[right]
    if (typeof a === 'number' && typeof b === 'number')
      context.position = a <= b === when ? to.position : context.position + 1
    else agent.perform(relate(agent, '<=', a, b), result)
  },
  '>=': (left, right, to, when, result) => (context, agent) => {
    const a = context.registers[left]
    const b = context.registers[right]
    if (typeof a === 'number' && typeof b === 'number')
      context.position = a >= b === when ? to.position : context.position + 1
    else agent.perform(relate(agent, '>=', a, b), result)
  },
  '===': (left, right, to, when) => (context) => {
    const { registers } = context
    context.position = (registers[left] === registers[right]) === when ? to.position : context.position + 1
  },
  '!==': (left, right, to, when) => (context) => {
    const { registers } = context
    context.position = (registers[left] !== registers[right]) === when ? to.position : context.position + 1
  },
}

export const jumpIf =
  (register: Register, to: Label, when: boolean): Step =>
  (context) => {
    if (toBoolean(context.registers[register]) === when) context.position = to.position
  }

const jumpIfNullish =
  (register: Register, to: Label, when: boolean): Step =>
  (context) => {
    if (isNullish(context.registers[register]) === when) context.position = to.position
  }

/** `a && b`, `a || b`, `a ?? b`: jumps to `end` where the left value decides. */
export const shortCircuit = (operator: string, register: Register, end: Label): Step =>
  operator === '??' ? jumpIfNullish(register, end, false) : jumpIf(register, end, operator === '||')

// Unary operators

const UNARY: Record<string, (target: Register, operand: Register) => Step> = {
  '!':
    (target, operand) =>
    ({ registers }) => {
      registers[target] = !toBoolean(registers[operand])
    },
  typeof:
    (target, operand) =>
    ({ registers }) => {
      registers[target] = typeOf(registers[operand])
    },
  void:
    (target) =>
    ({ registers }) => {
      registers[target] = undefined
    },
  '-': (target, operand) =>
    numericUnary(
      target,
      operand,
      (n) => -n,
      (n) => -n,
    ),
  '~': (target, operand) =>
    numericUnary(
      target,
      operand,
      (n) => ~n,
      (n) => ~n,
    ),
  '+':
    (target, operand) =>
    ({ registers }, agent) => {
      const value = registers[operand]
      if (isObject(value)) agent.perform(plus(agent, value), target)
      else registers[target] = numberOf(agent, value)
    },
}

function* plus(agent: Agent, value: Value): Procedure {
  return numberOf(agent, yield* toPrimitive(agent, value, 'number'))
}

export function typeOf(value: Value): string {
  if (value === null) return 'object'
  return isCallable(value) ? 'function' : typeof value
}

export function numericUnary(
  target: Register,
  operand: Register,
  ofNumber: (n: number) => number,
  ofBigInt: (n: bigint) => bigint,
): Step {
  return ({ registers }, agent) => {
    const value = registers[operand]
    if (typeof value === 'number') registers[target] = ofNumber(value)
    else agent.perform(negateSlowly(agent, value, ofNumber, ofBigInt), target)
  }
}

function* negateSlowly(
  agent: Agent,
  value: Value,
  ofNumber: (n: number) => number,
  ofBigInt: (n: bigint) => bigint,
): Procedure {
  const numeric = yield* toNumeric(agent, value)
  return typeof numeric === 'bigint' ? ofBigInt(numeric) : ofNumber(numeric)
}

/** The operand of `++` as a number, before one is added. */
export const toNumericStep =
  (target: Register, operand: Register): Step =>
  ({ registers }, agent) => {
    const value = registers[operand]
    if (typeof value === 'number') registers[target] = value
    else agent.perform(toNumeric(agent, value), target)
  }

/** `n + 1` and `n - 1` of a number or BigInt. */
export const increment =
  (target: Register, operand: Register, by: 1 | -1): Step =>
  ({ registers }) => {
    const value = registers[operand] as Numeric
    registers[target] = typeof value === 'number' ? value + by : value + BigInt(by)
  }

// Rules

export const operators: ExpressionRules = {
  BinaryExpression(c, node, target) {
    if (node.left.type === 'PrivateName') return compileBrandCheck(c, node, target)
    const left = c.operand(node.left, [node.right])
    const right = c.expression(node.right)
    const register = target ?? c.temp()
    c.emit(binaryStep(node.operator)(register, left, right), node)
    return register
  },

  UnaryExpression(c, node, target) {
    const { argument, operator } = node
    if (operator === 'delete') return compileDelete(c, node, target)
    const isBareName =
      operator === 'typeof' && argument.type === 'Identifier' && c.lookup(argument.name) === undefined
    const operand = isBareName
      ? readGlobal(c, argument.name, argument, undefined, true)
      : c.expression(argument)
    const register = target ?? c.temp()
    c.emit(UNARY[operator]!(register, operand), node)
    return register
  },

  LogicalExpression(c, node) {
    const register = c.temp()
    const end = c.label()
    c.into(node.left, register)
    c.emit(shortCircuit(node.operator, register, end), node)
    c.into(node.right, register)
    c.place(end)
    return register
  },

  ConditionalExpression(c, node) {
    const register = c.temp()
    const otherwise = c.label()
    const end = c.label()
    compileCondition(c, node.test, otherwise, false)
    c.into(node.consequent, register)
    c.emit(jump(end), node)
    c.place(otherwise)
    c.into(node.alternate, register)
    c.place(end)
    return register
  },

  SequenceExpression(c, node, target) {
    const last = node.expressions.length - 1
    node.expressions.slice(0, last).forEach((expression) => {
      c.scoped(() => c.expression(expression))
    })
    return c.expression(node.expressions[last]!, target)
  },
}
