// What is long in a text is deep in its tree: `a.b().c`, `1 + 2 + 3`, `else if`. Such a tree is a spine of first operands,
// along which one can go in a loop, where recursion would need the real stack.
import type * as t from '@babel/types'

/** What is evaluated first, and is as deep as the node itself but for one. */
export function firstOperand(node: t.Node): t.Node | undefined {
  switch (node.type) {
    case 'BinaryExpression':
      return node.left.type === 'PrivateName' ? undefined : node.left
    case 'LogicalExpression':
      return node.left
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return node.object
    case 'CallExpression':
    case 'OptionalCallExpression':
      return node.callee
    case 'TaggedTemplateExpression':
      return node.tag
    default:
      return undefined
  }
}

/** A node, its first operand, the first operand of that, and so on; `isEnd` says where to stop. */
export function spineOf(node: t.Node, isEnd: (node: t.Node) => boolean = () => false): t.Node[] {
  const spine: t.Node[] = []
  for (let next: t.Node | undefined = node; next !== undefined; next = firstOperand(next)) {
    spine.push(next)
    if (isEnd(next)) break
  }
  return spine
}

/** `a && b && c` as its operands. */
export function operandsOf(node: t.LogicalExpression): t.Expression[] {
  const operands: t.Expression[] = []
  let left: t.Expression = node
  for (; left.type === 'LogicalExpression' && left.operator === node.operator; left = left.left)
    operands.push(left.right)
  operands.push(left)
  return operands.reverse()
}
