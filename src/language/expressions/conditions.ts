// Conditions: jumping on a value, without making a boolean first where two numbers are compared.
import type * as t from '@babel/types'
import { toBoolean } from '../../machine/operations/convert'
import type { Step } from '../../machine/running/code'
import { operandsOf } from '../../syntax/spine'
import { tableOf } from '../../syntax/table'
import type { Compiler } from '../compiler/compiler'
import type { Label, Register } from '../compiler/registers'
import { isNullish, relate } from './comparisons'

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
    if (node.type === 'BinaryExpression' && JUMPS.has(node.operator)) {
      const left = c.operand(node.left, [node.right])
      const right = c.expression(node.right)
      const result = c.temp()
      c.emit(JUMPS.get(node.operator)!(left, right, to, when, result), node)
      c.emit(jumpIf(result, to, when), node)
    } else c.emit(jumpIf(c.expression(node), to, when), node)
  })
}

function compileLogicalCondition(c: Compiler, node: t.LogicalExpression, to: Label, when: boolean): void {
  const operands = operandsOf(node)
  const last = operands.pop()!
  const jumpsEarly = (node.operator === '||') === when
  const end = c.label()
  for (const operand of operands) compileCondition(c, operand, jumpsEarly ? to : end, node.operator === '||')
  compileCondition(c, last, to, when)
  c.place(end)
}

/** Compares two numbers and jumps at once, skipping the step after it; anything else leaves a result for that step. */
type JumpStep = (left: Register, right: Register, to: Label, when: boolean, result: Register) => Step

const JUMPS = tableOf<JumpStep>({
  '<': (left, right, to, when, result) =>
    function jumpIfLess(context, agent) {
      const a = context.registers[left]
      const b = context.registers[right]
      if (typeof a === 'number' && typeof b === 'number')
        context.position = a < b === when ? to.position : context.position + 1
      else agent.perform(relate(agent, '<', a, b), result)
    },
  '>': (left, right, to, when, result) =>
    function jumpIfGreater(context, agent) {
      const a = context.registers[left]
      const b = context.registers[right]
      if (typeof a === 'number' && typeof b === 'number')
        context.position = a > b === when ? to.position : context.position + 1
      else agent.perform(relate(agent, '>', a, b), result)
    },
  '<=': (left, right, to, when, result) =>
    function jumpIfAtMost(context, agent) {
      const a = context.registers[left]
      const b = context.registers[right]
      if (typeof a === 'number' && typeof b === 'number')
        context.position = a <= b === when ? to.position : context.position + 1
      else agent.perform(relate(agent, '<=', a, b), result)
    },
  '>=': (left, right, to, when, result) =>
    function jumpIfAtLeast(context, agent) {
      const a = context.registers[left]
      const b = context.registers[right]
      if (typeof a === 'number' && typeof b === 'number')
        context.position = a >= b === when ? to.position : context.position + 1
      else agent.perform(relate(agent, '>=', a, b), result)
    },
  '===': (left, right, to, when) =>
    function jumpIfSame(context) {
      const { registers } = context
      context.position = (registers[left] === registers[right]) === when ? to.position : context.position + 1
    },
  '!==': (left, right, to, when) =>
    function jumpIfNotSame(context) {
      const { registers } = context
      context.position = (registers[left] !== registers[right]) === when ? to.position : context.position + 1
    },
})

export const jumpIf = (register: Register, to: Label, when: boolean): Step =>
  function jumpIf(context) {
    if (toBoolean(context.registers[register]) === when) context.position = to.position
  }

const jumpIfNullish = (register: Register, to: Label, when: boolean): Step =>
  function jumpIfNullish(context) {
    if (isNullish(context.registers[register]) === when) context.position = to.position
  }

/** `a && b`, `a || b`, `a ?? b`: jumps to `end` where the left value decides. */
export const shortCircuit = (operator: string, register: Register, end: Label): Step =>
  operator === '??' ? jumpIfNullish(register, end, false) : jumpIf(register, end, operator === '||')
