// What kinds of loop have in common.
import type * as t from '@babel/types'
import { isUsing } from '../../syntax/declarations'
import type { Scope } from '../../syntax/scope'
import type { Compiler } from '../compiler/compiler'
import { jump, type Label, type Register } from '../compiler/registers'
import { bindPattern } from '../expressions/patterns'
import { compileDisposing, compileResource } from '../functions/disposal'
import { closeScope, openScope } from '../names/scopes'
import { ITEM } from '../words/pattern-origin'

export interface LoopLabels {
  readonly breakTo: Label
  readonly continueTo: Label
}

export function compileBody(
  c: Compiler,
  labels: readonly string[],
  { breakTo, continueTo }: LoopLabels,
  body: t.Statement,
): void {
  c.within({ kind: 'loop', labels, breakTo, continueTo }, () => c.statement(body))
}

// for-in and for-of

/** A loop over keys or items. */
export interface Iteration {
  readonly node: t.ForInStatement | t.ForOfStatement
  readonly scope: Scope
  readonly labels: readonly string[]
}

export function beginIteration(c: Compiler, node: t.ForInStatement | t.ForOfStatement): Iteration {
  c.clearCompletion(node)
  c.reach(node.right, { kind: node.type === 'ForInStatement' ? 'for in' : 'for of' })
  return { node, scope: c.program.analysis.scopes.get(node)!, labels: c.takeLabels() }
}

/** The expression after `in` or `of` sees the loop's names in their dead zone. */
export function compileSubject(c: Compiler, { node, scope }: Iteration): Register {
  openScope(c, scope, node)
  const subject = c.register()
  c.into(node.right, subject)
  closeScope(c, scope)
  return subject
}

/** A new scope for each item, in which the body runs. */
export function compileItem(
  c: Compiler,
  { node, scope, labels }: Iteration,
  item: Register,
  loop: LoopLabels,
): void {
  openScope(c, scope, node)
  if (isUsing(node.left)) compileDisposedItem(c, { node, scope, labels }, node.left, item, loop)
  else {
    compileItemBinding(c, node.left, item)
    compileBody(c, labels, loop, node.body)
  }
  closeScope(c, scope)
}

function compileItemBinding(c: Compiler, left: t.ForInStatement['left'], item: Register): void {
  c.scoped(() => {
    if (left.type !== 'VariableDeclaration') bindPattern(c, left, item, 'assign')
    else bindPattern(c, left.declarations[0]!.id, item, 'initialize', ITEM)
  })
}

/** `continue` ends the item, which disposes of it; `break` does so on its way out. */
function compileDisposedItem(
  c: Compiler,
  { node, labels }: Iteration,
  left: t.VariableDeclaration,
  item: Register,
  loop: LoopLabels,
): void {
  compileDisposing(c, node, [left], () => {
    const inner = { breakTo: c.label(), continueTo: c.label() }
    compileResource(c, left, item, left)
    compileItemBinding(c, left, item)
    compileBody(c, labels, inner, node.body)
    c.emit(jump(inner.continueTo), node)
    c.place(inner.breakTo)
    c.exit({ kind: 'jump', to: loop.breakTo, depth: c.enclosing.length - 2 }, node)
    c.place(inner.continueTo)
  })
}
