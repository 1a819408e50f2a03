// What evaluating an expression may do to others.
import type * as t from '@babel/types'
import { childrenOf, synthesized } from '../../syntax/children'

/** Evaluating it may assign to a variable of the function. */
export const mayChangeVariables = (node: t.Node | null | undefined): boolean => !!node && assigns(node)

const assigns = synthesized<boolean>(
  (node) =>
    node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression' ? [] : childrenOf(node),
  (node, ofParts) => ASSIGNING.has(node.type) || ofParts.includes(true),
)

const ASSIGNING: ReadonlySet<t.Node['type']> = new Set([
  'AssignmentExpression',
  'UpdateExpression',
  'AssignmentPattern',
  'ObjectPattern',
  'ArrayPattern',
])

/** Whether the parent needs nothing but the value: not the object of a method call, nor whether an optional chain goes on. */
export const isValue = (operand: t.Node, user: t.Node): boolean =>
  !operand.type.startsWith('Optional') && !(operand.type === 'MemberExpression' && CALLING.has(user.type))

const CALLING: ReadonlySet<t.Node['type']> = new Set([
  'CallExpression',
  'OptionalCallExpression',
  'TaggedTemplateExpression',
])
