// What evaluating an expression may do to others.
import type * as t from '@babel/types'
import { childrenOf, nodesOf } from '../../syntax/children'

/** Evaluating it may assign to a variable of the function. */
export function mayChangeVariables(node: t.Node | null | undefined): boolean {
  if (!node) return false
  for (const inner of nodesOf(node, partsEvaluated)) if (ASSIGNING.has(inner.type)) return true
  return false
}

const partsEvaluated = (node: t.Node): t.Node[] =>
  node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression' ? [] : childrenOf(node)

const ASSIGNING: ReadonlySet<t.Node['type']> = new Set([
  'AssignmentExpression',
  'UpdateExpression',
  'AssignmentPattern',
  'ObjectPattern',
  'ArrayPattern',
])

/** Only its value is needed: not the object whose method is called, nor whether an optional chain goes on. */
export const isValue = (operand: t.Node, user: t.Node): boolean =>
  !operand.type.startsWith('Optional') && !(operand.type === 'MemberExpression' && CALLING.has(user.type))

const CALLING: ReadonlySet<t.Node['type']> = new Set([
  'CallExpression',
  'OptionalCallExpression',
  'TaggedTemplateExpression',
])
