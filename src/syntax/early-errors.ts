// What the text of a direct eval must not contain, by where the eval stands.
// https://tc39.es/ecma262/#sec-performeval
import type * as t from '@babel/types'
import { childrenOf, nodesOf } from './children'
import { isFunctionNode } from './declarations'
import { type Problem, problemAt } from './problem'
import type { Scope } from './scope'

/** What the code around a direct eval lets its text use. */
export interface EvalRights {
  readonly newTarget: boolean
  readonly superProperty: boolean
  readonly superCall: boolean
  readonly arguments: boolean
  readonly isPrivateName: (name: string) => boolean
}

export function evalRights(scope: Scope): EvalRights {
  const isPrivateName = (name: string) => declares(scope, `#${name}`)
  let s: Scope | null = scope
  while (s !== null && (s.owner.kind === 'arrow' || s.owner.kind === 'eval')) s = s.parent
  if (s === null)
    return { newTarget: false, superProperty: false, superCall: false, arguments: true, isPrivateName }
  const { kind, node, isDerivedConstructor } = s.owner
  return {
    newTarget: kind === 'function' || kind === 'initializer',
    superProperty: kind === 'initializer' || METHODS.has(node.type),
    superCall: isDerivedConstructor,
    arguments: kind !== 'initializer',
    isPrivateName,
  }
}

const METHODS = new Set<t.Node['type']>(['ObjectMethod', 'ClassMethod', 'ClassPrivateMethod'])

function declares(scope: Scope, name: string): boolean {
  for (let s: Scope | null = scope; s !== null; s = s.parent) if (s.get(name) !== undefined) return true
  return false
}

/** What the parser does not find by itself. */
export function evalProblems(tree: t.Program, rights: EvalRights): Problem[] {
  const problems: Problem[] = []
  const refuse = (node: t.Node) => {
    if (node.type === 'Super' && !rights.superProperty)
      problems.push(problemAt(node, "'super' keyword unexpected here"))
    if (node.type === 'CallExpression' && node.callee.type === 'Super' && !rights.superCall)
      problems.push(problemAt(node, "'super' keyword unexpected here"))
    if (node.type === 'Identifier' && node.name === 'arguments' && !rights.arguments)
      problems.push(
        problemAt(
          node,
          "'arguments' is not allowed in class field initializer or static initialization block",
        ),
      )
  }
  for (const node of nodesOf(tree, ownChildren)) refuse(node)
  return problems
}

/** What shares `this` and `arguments` with a node: everything but the functions inside, other than arrows. */
const ownChildren = (node: t.Node): t.Node[] =>
  isFunctionNode(node) && node.type !== 'ArrowFunctionExpression'
    ? []
    : childrenOf(node).filter((child) => !isPlainKey(node, child))

const isPlainKey = (node: t.Node, child: t.Node): boolean =>
  'computed' in node &&
  !node.computed &&
  (('property' in node && node.property === child) || ('key' in node && node.key === child))
