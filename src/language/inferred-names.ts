// What V8 calls functions without a name in stacks: "Tom.helper" after `Tom.helper = function () {}`.
// https://github.com/v8/v8/blob/main/src/parsing/func-name-inferrer.cc
// Simplified: a constructor's name does not stand before what it assigns to other objects than `this`.
import type * as t from '@babel/types'
import { isAnonymousFunction } from './naming'

const inferredNames = new WeakMap<t.Node, string>()

export const inferredName = (node: t.Node): string => inferredNames.get(node) ?? ''

/** Names what is assigned to a member, unless something around has named it. */
export function inferNames(target: t.Node, value: t.Node): void {
  if (target.type === 'MemberExpression') infer(value, pathOf(target))
}

function infer(node: t.Node | null, path: readonly string[]): void {
  if (node === null) return
  if (isAnonymousFunction(node)) {
    if (!inferredNames.has(node)) inferredNames.set(node, path.join('.'))
  } else if (node.type === 'AssignmentExpression') infer(node.right, [...path, ...pathOf(node.left)])
  else for (const part of partsOf(node)) infer(part, path)
}

/** What an expression may turn out to be, and what is in a list. */
function partsOf(node: t.Node): readonly (t.Node | null)[] {
  switch (node.type) {
    case 'ConditionalExpression':
      return [node.consequent, node.alternate]
    case 'LogicalExpression':
      return [node.left, node.right]
    case 'SequenceExpression':
      return node.expressions
    case 'ArrayExpression':
      return node.elements
    default:
      return []
  }
}

/** The names on the way to a member; a prototype is not one of them. */
function pathOf(target: t.Node): string[] {
  switch (target.type) {
    case 'Identifier':
      return [target.name]
    case 'CallExpression':
      return pathOf(target.callee)
    case 'MemberExpression':
      return [...pathOf(target.object), keyOf(target)].filter((name) => name !== 'prototype')
    default:
      return []
  }
}

function keyOf({ computed, property }: t.MemberExpression): string {
  if (property.type === 'PrivateName') return `#${property.id.name}`
  if (property.type === 'Identifier' && !computed) return property.name
  if (property.type === 'TemplateLiteral' && property.quasis.length === 1)
    return property.quasis[0]!.value.cooked!
  return property.type === 'StringLiteral' ? property.value : '<computed>'
}
