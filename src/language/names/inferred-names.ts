// What V8 calls functions without a name in stacks: "Tom.helper" after `Tom.helper = function () {}`.
// Simplified: a constructor's name does not stand before what it assigns to other objects than `this`.
import type * as t from '@babel/types'
import { nodesOf } from '../../syntax/children'
import { spineOf } from '../../syntax/spine'
import { isAnonymousFunction } from './naming'

const inferredNames = new WeakMap<t.Node, string>()

export const inferredName = (node: t.Node): string => inferredNames.get(node) ?? ''

/** Names what is assigned to a member, unless something around has named it. */
export function inferNames(target: t.Node, value: t.Node): void {
  if (target.type === 'MemberExpression') infer(value, pathOf(target))
}

function infer(value: t.Node, path: readonly string[]): void {
  for (const node of nodesOf(value, partsOf)) {
    if (node.type === 'AssignmentExpression') infer(node.right, [...path, ...pathOf(node.left)])
    else if (isAnonymousFunction(node) && !inferredNames.has(node)) inferredNames.set(node, path.join('.'))
  }
}

/** What an expression may turn out to be, and what is in a list. */
function partsOf(node: t.Node): t.Node[] {
  switch (node.type) {
    case 'ConditionalExpression':
      return [node.consequent, node.alternate]
    case 'LogicalExpression':
      return [node.left, node.right]
    case 'SequenceExpression':
      return [...node.expressions]
    case 'ArrayExpression':
      return node.elements.filter((element) => element !== null)
    default:
      return []
  }
}

/** The names on the way to a member; a prototype is not one of them. */
function pathOf(target: t.Node): string[] {
  const isEnd = ({ type }: t.Node) => type !== 'MemberExpression' && type !== 'CallExpression'
  const names = spineOf(target, isEnd)
    .reverse()
    .flatMap((part) => {
      if (part.type === 'Identifier') return [part.name]
      return part.type === 'MemberExpression' ? [keyOf(part)] : []
    })
  return names.filter((name) => name !== 'prototype')
}

function keyOf({ computed, property }: t.MemberExpression): string {
  if (property.type === 'PrivateName') return `#${property.id.name}`
  if (property.type === 'Identifier' && !computed) return property.name
  if (property.type === 'TemplateLiteral' && property.quasis.length === 1)
    return property.quasis[0]!.value.cooked!
  return property.type === 'StringLiteral' ? property.value : '<computed>'
}
