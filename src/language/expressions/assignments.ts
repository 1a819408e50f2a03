// Assignment and update. https://tc39.es/ecma262/#sec-assignment-operators
import type * as t from '@babel/types'
import type { Compiler } from '../compiler/compiler'
import { move, type Register } from '../compiler/registers'
import type { ExpressionRules } from '../compiler/rules'
import { inferNames } from '../names/inferred-names'
import { nameAnonymous } from '../names/naming'
import { assignResolved, readResolved, registerOf, resolveName, tellOfAssignment } from '../names/variables'
import { binaryStep } from './arithmetic'
import { isCall, refuseCall } from './call-targets'
import { shortCircuit } from './conditions'
import { compileReference, readForUpdate, writeReference } from './members'
import { increment, toNumericStep } from './operators'
import { bindPattern } from './patterns'

/** Expressions that write their result once, as the last thing they do, and so may write it straight into a variable. */
const WRITES_LAST = new Set([
  'BinaryExpression',
  'CallExpression',
  'MemberExpression',
  'UnaryExpression',
  'NewExpression',
])

function assignToName(c: Compiler, id: t.Identifier, node: t.AssignmentExpression): Register {
  if (!id.extra?.parenthesized) nameAnonymous(node.right, id.name)
  const register = registerOf(c, id.name)
  if (register !== undefined && WRITES_LAST.has(node.right.type)) {
    c.into(node.right, register)
    tellOfAssignment(c, id.name, node)
    return register
  }
  const holder = resolveName(c, id.name, id)
  const value = c.expression(node.right)
  assignResolved(c, id.name, holder, value, node)
  return value
}

function assignToMember(c: Compiler, target: t.MemberExpression, node: t.AssignmentExpression): Register {
  inferNames(target, node.right)
  const reference = compileReference(c, target, [node.right])
  const value = c.expression(node.right)
  writeReference(c, reference, value, node)
  return value
}

/** `a += b`, `o.x ||= f()` */
function assignCompound(c: Compiler, node: t.AssignmentExpression): Register {
  const operator = node.operator.slice(0, -1)
  const place =
    node.left.type === 'MemberExpression' ? compileReference(c, node.left, [node.right]) : undefined
  const name = node.left.type === 'Identifier' ? node.left.name : ''
  const value = c.temp()
  const reference = place && readForUpdate(c, place, value, node.left)
  const holder = reference === undefined ? resolveName(c, name, node.left) : undefined
  if (reference === undefined)
    c.emit(move(value, readResolved(c, name, holder, node.left, undefined)), node.left)
  const write = () => {
    if (reference === undefined) assignResolved(c, name, holder, value, node)
    else writeReference(c, reference, value, node)
  }
  if (operator === '&&' || operator === '||' || operator === '??') {
    const end = c.label()
    c.emit(shortCircuit(operator, value, end), node)
    nameAnonymous(node.right, name)
    inferNames(node.left, node.right)
    c.into(node.right, value)
    write()
    c.place(end)
  } else {
    c.emit(binaryStep(operator)(value, value, c.expression(node.right)), node)
    write()
  }
  return value
}

export const assignments: ExpressionRules = {
  AssignmentExpression(c, node) {
    const { left, operator } = node
    if (isCall(left)) return refuseCall(c, left, 'Invalid left-hand side in assignment')
    if (operator !== '=') return assignCompound(c, node)
    if (left.type === 'Identifier') return assignToName(c, left, node)
    if (left.type === 'MemberExpression') return assignToMember(c, left, node)
    const value = c.operand(node.right, [left])
    bindPattern(c, left, value, 'assign', { kind: 'assignment', value: node.right })
    return value
  },

  UpdateExpression(c, node) {
    const { argument, prefix } = node
    if (isCall(argument)) {
      const place = prefix ? 'prefix' : 'postfix'
      return refuseCall(c, argument, `Invalid left-hand side expression in ${place} operation`)
    }
    const by = node.operator === '++' ? 1 : -1
    const place = argument.type === 'MemberExpression' ? compileReference(c, argument, []) : undefined
    const old = c.temp()
    const current = c.temp()
    const reference = place && readForUpdate(c, place, current, argument)
    const name = argument.type === 'Identifier' ? argument.name : ''
    const holder = reference === undefined ? resolveName(c, name, argument) : undefined
    const operand = reference === undefined ? readResolved(c, name, holder, argument, undefined) : current
    c.emit(toNumericStep(old, operand), node)
    c.emit(increment(current, old, by), node)
    if (reference === undefined) assignResolved(c, name, holder, current, node)
    else writeReference(c, reference, current, node)
    return prefix ? current : old
  },
}
