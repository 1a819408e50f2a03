// Unary, logical and conditional operators, and the rules of all. https://tc39.es/ecma262/#sec-ecmascript-language-expressions

import { isCallable } from '../../machine/objects/function'
import { numberOf, toBoolean, toNumeric, toPrimitive } from '../../machine/operations/convert'
import type { Agent } from '../../machine/running/agent'
import type { Step } from '../../machine/running/code'
import type { Procedure } from '../../machine/running/completion'
import { isObject, type Value } from '../../machine/value'
import { tableOf } from '../../syntax/table'
import { jump, type Register } from '../compiler/registers'
import type { ExpressionRules } from '../compiler/rules'
import { readForTypeof } from '../names/variables'
import { binaryStep } from './arithmetic'
import { compileDelete } from './chains'
import { compileCondition, shortCircuit } from './conditions'
import { compileBrandCheck } from './private-names'

// Unary operators

const UNARY = tableOf<(target: Register, operand: Register) => Step>({
  '!': (target, operand) =>
    function not({ registers }) {
      registers[target] = !toBoolean(registers[operand])
    },
  typeof: (target, operand) =>
    function typeName({ registers }) {
      registers[target] = typeOf(registers[operand])
    },
  void: (target) =>
    function toUndefined({ registers }) {
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
  '+': (target, operand) =>
    function toNumber({ registers }, agent) {
      const value = registers[operand]
      if (isObject(value)) agent.perform(plus(agent, value), target)
      else registers[target] = numberOf(agent, value)
    },
})

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
  return function numericUnary({ registers }, agent) {
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
export const toNumericStep = (target: Register, operand: Register): Step =>
  function toNumericStep({ registers }, agent) {
    const value = registers[operand]
    if (typeof value === 'number') registers[target] = value
    else agent.perform(toNumeric(agent, value), target)
  }

/** `n + 1` and `n - 1` of a number or BigInt. */
export const increment = (target: Register, operand: Register, by: 1 | -1): Step =>
  function increment({ registers }) {
    const value = registers[operand] as number | bigint
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
    const operand =
      operator === 'typeof' && argument.type === 'Identifier'
        ? readForTypeof(c, argument.name, argument)
        : c.expression(argument)
    const register = target ?? c.temp()
    c.emit(UNARY.get(operator)!(register, operand), node)
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
