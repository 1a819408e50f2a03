// Anonymous functions and classes take the name of where they are put.
// https://tc39.es/ecma262/#sec-runtime-semantics-namedevaluation
import type * as t from '@babel/types'
import type { Compiler } from '../compiler/compiler'
import type { Register } from '../compiler/registers'

/** Names that compilers have given to nodes without one. */
const givenNames = new WeakMap<t.Node, string>()

export const givenName = (node: t.Node): string | undefined => givenNames.get(node)

/** Compiles an expression; an anonymous function or class gets the name. */
export function compileNamed(c: Compiler, node: t.Node, name: string | undefined, target: Register): void {
  if (name !== undefined) nameAnonymous(node, name)
  c.into(node, target)
}

export function nameAnonymous(node: t.Node, name: string): void {
  if (isAnonymousFunction(node)) givenNames.set(node, name)
}

export const isAnonymousFunction = (node: t.Node): boolean =>
  node.type === 'ArrowFunctionExpression' ||
  ((node.type === 'FunctionExpression' || node.type === 'ClassExpression') && !node.id)
