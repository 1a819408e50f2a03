// Optional chains. https://tc39.es/ecma262/#sec-optional-chains
import type * as t from '@babel/types'
import type { Step } from '../../machine/running/code'
import { keyAsValue } from '../../machine/value'
import type { Compiler } from '../compiler/compiler'
import { jump, type Label, move, type Register } from '../compiler/registers'
import type { ExpressionRules } from '../compiler/rules'
import { deleteName, readName } from '../names/variables'
import { compileCall, compileCallee, leaveIfNullish } from './calls'
import { deleteMember, getComputed, getNamed, staticKey } from './members'
import { readPrivate } from './private-names'

type Link = t.OptionalMemberExpression | t.OptionalCallExpression

/** Part of the chain around it: its `?.` leaves all of it. */
const isLink = (node: t.Node): node is Link =>
  (node.type === 'OptionalMemberExpression' || node.type === 'OptionalCallExpression') &&
  !node.extra?.parenthesized

/** Compiles a chain whose value is `otherwise` if a `?.` in it finds undefined or null. */
function compileChain(
  c: Compiler,
  node: t.Node,
  result: Register,
  otherwise: Register,
  compile: (missing: Label) => void,
): void {
  const missing = c.label()
  const end = c.label()
  compile(missing)
  c.emit(jump(end), node)
  c.place(missing)
  c.emit(move(result, otherwise), node)
  c.place(end)
}

function compileLink(c: Compiler, node: Link, target: Register, missing: Label): void {
  if (node.type === 'OptionalMemberExpression') compileMember(c, node, target, missing)
  else compileOptionalCall(c, node, target, missing)
}

function compileObject(c: Compiler, node: t.OptionalMemberExpression, missing: Label): Register {
  if (!isLink(node.object)) return c.operand(node.object, node.computed ? [node.property] : [])
  const object = c.temp()
  compileLink(c, node.object, object, missing)
  return object
}

/** Gives the register of the object, which may be a call's `this`. */
function compileMember(
  c: Compiler,
  node: t.OptionalMemberExpression,
  target: Register,
  missing: Label,
): Register {
  const object = compileObject(c, node, missing)
  if (node.optional) c.emit(leaveIfNullish(object, missing), node)
  const key = staticKey(node)
  if ((node.property as t.Node).type === 'PrivateName') {
    const shown = `#${(node.property as unknown as t.PrivateName).id.name}`
    c.emit(readPrivate(target, object, readName(c, shown, node, undefined), shown), node)
  } else if (key !== undefined) c.emit(getNamed(target, object, key), node)
  else c.emit(getComputed(target, object, c.expression(node.property)), node)
  return object
}

function compileOptionalCall(
  c: Compiler,
  node: t.OptionalCallExpression,
  target: Register,
  missing: Label,
): void {
  const callee = c.temp()
  let thisValue = c.constant(undefined)
  if (node.callee.type === 'OptionalMemberExpression' && isLink(node.callee))
    thisValue = compileMember(c, node.callee, callee, missing)
  else if (node.callee.type === 'OptionalCallExpression' && isLink(node.callee))
    compileLink(c, node.callee, callee, missing)
  else {
    const found = compileCallee(c, node.callee, node.arguments)
    c.emit(move(callee, found.callee), node)
    thisValue = found.thisValue
  }
  if (node.optional) c.emit(leaveIfNullish(callee, missing), node)
  compileCall(c, { callee, thisValue, node: node.callee }, node.arguments, target, node)
}

/** `delete o.x`, `delete o?.x` */
export function compileDelete(c: Compiler, node: t.UnaryExpression, target: Register | undefined): Register {
  const { argument } = node
  const register = target ?? c.temp()
  if (argument.type === 'Identifier') {
    deleteName(c, argument.name, node, register)
    return register
  }
  if (argument.type === 'MemberExpression' && argument.object.type === 'Super')
    return deleteSuper(c, argument, register)
  if (argument.type !== 'MemberExpression' && argument.type !== 'OptionalMemberExpression') {
    c.scoped(() => c.expression(argument))
    c.emit(move(register, c.constant(true)), node)
    return register
  }
  compileChain(c, node, register, c.constant(true), (missing) => {
    const object =
      argument.type === 'OptionalMemberExpression'
        ? compileObject(c, argument, missing)
        : c.operand(argument.object, [argument.property])
    if (argument.type === 'OptionalMemberExpression' && argument.optional)
      c.emit(leaveIfNullish(object, missing), node)
    const key = staticKey(argument)
    const keyRegister = key === undefined ? c.expression(argument.property) : c.constant(keyAsValue(key))
    c.emit(deleteMember(register, object, keyRegister, c.unit.isStrict), node)
  })
  return register
}

/** https://tc39.es/ecma262/#sec-delete-operator-runtime-semantics-evaluation: a super reference cannot be deleted. */
function deleteSuper(c: Compiler, node: t.MemberExpression, target: Register): Register {
  readName(c, 'this', node, undefined)
  if (node.computed) c.expression(node.property)
  c.emit(refuseDeletingSuper, node)
  return target
}

const refuseDeletingSuper: Step = (_context, agent) => {
  throw agent.error('ReferenceError', "Unsupported reference to 'super'")
}

const chainRule = (c: Compiler, node: Link): Register => {
  const register = c.temp()
  compileChain(c, node, register, c.constant(undefined), (missing) => compileLink(c, node, register, missing))
  return register
}

export const chains = {
  OptionalMemberExpression: chainRule,
  OptionalCallExpression: chainRule,
} satisfies ExpressionRules
