// The offset by which V8 names a place in a stack: where an operation is written, not where its operands begin.
import type * as t from '@babel/types'
import { RESERVED } from './tokens'

/** `source` is the text that the node's offsets are for. */
export function positionOf(node: t.Node, source: string): number {
  switch (node.type) {
    case 'CallExpression':
    case 'OptionalCallExpression':
      return positionOfCall(node, source)
    case 'TaggedTemplateExpression':
      return node.quasi.start!
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return node.computed ? source.indexOf('[', node.object.end!) : node.property.start!
    case 'AssignmentExpression':
    case 'BinaryExpression':
    case 'LogicalExpression':
      return source.indexOf(node.operator, node.left.end!)
    case 'ForOfStatement':
      return itemOf(node).start!
    case 'YieldExpression':
      return node.delegate ? positionOf(node.argument!, source) : node.start!
    case 'ClassMethod':
      return source.indexOf('(', node.key.end!)
    case 'ObjectPattern':
      return node.properties[0]?.start ?? node.start!
    case 'ObjectProperty':
      return node.key.start!
    default:
      return node.start!
  }
}

const itemOf = ({ left }: t.ForOfStatement): t.Node =>
  left.type === 'VariableDeclaration' ? left.declarations[0]!.id : left

/** The name of what is called where it stands right before the parenthesis, else the parenthesis. */
function positionOfCall(node: t.CallExpression | t.OptionalCallExpression, source: string): number {
  const { callee } = node
  const name = calledName(callee)
  const isLast = !callee.extra?.parenthesized && node.optional !== true
  if (name !== undefined && isLast) return name.start!
  return Math.max(source.indexOf('(', callee.end!), node.start!)
}

function calledName(callee: t.Node): t.Node | undefined {
  if (callee.type === 'Identifier' || callee.type === 'Super') return callee
  if (callee.type !== 'MemberExpression' && callee.type !== 'OptionalMemberExpression') return undefined
  const { property, computed } = callee
  const isName = !computed && property.type === 'Identifier' && !RESERVED.has(property.name)
  return isName ? property : undefined
}
