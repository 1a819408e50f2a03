// Loops with a test. https://tc39.es/ecma262/#sec-iteration-statements

import type * as t from '@babel/types'
import type { Scope } from '../../syntax/scope'
import type { Compiler } from '../compiler/compiler'
import { jump, type Label } from '../compiler/registers'
import type { StatementRules } from '../compiler/rules'
import { compileCondition } from '../expressions/conditions'
import { compileDisposing } from '../functions/disposal'
import { closeScope, openScope, renewEnvironment } from '../names/scopes'
import { compileForIn } from './for-in'
import { compileForOf } from './for-of'
import { compileBody } from './loop-parts'
import { compileDeclaration } from './statements'

/** A test is a place to stop at, even one that is always true: an endless loop must be seen to go round. */
function compileTest(c: Compiler, test: t.Expression, to: Label, when: boolean): void {
  c.reach(test, { kind: 'test' })
  compileCondition(c, test, to, when)
}

// for (init; test; update)

function compileFor(c: Compiler, node: t.ForStatement): void {
  const labels = c.takeLabels()
  c.clearCompletion(node)
  const scope = c.program.analysis.scopes.get(node)!
  openScope(c, scope, node)
  compileDisposing(c, node, node.init ? [node.init] : [], () => compileRounds(c, node, scope, labels))
  closeScope(c, scope)
}

function compileRounds(c: Compiler, node: t.ForStatement, scope: Scope, labels: readonly string[]): void {
  const loop = { breakTo: c.label(), continueTo: c.label() }
  const again = c.label()
  compileInit(c, node.init)
  renewEnvironment(c, scope, node)
  c.place(again)
  if (node.test) compileTest(c, node.test, loop.breakTo, false)
  else c.reach(node)
  compileBody(c, labels, loop, node.body)
  c.place(loop.continueTo)
  renewEnvironment(c, scope, node)
  const { update } = node
  if (update) {
    if (update.type !== 'UpdateExpression') c.reach(update)
    c.scoped(() => c.expression(update))
  }
  c.emit(jump(again), node)
  c.place(loop.breakTo)
}

function compileInit(c: Compiler, init: t.ForStatement['init']): void {
  if (!init) return
  c.reach(init)
  if (init.type === 'VariableDeclaration') compileDeclaration(c, init)
  else c.scoped(() => c.expression(init))
}

export const loops: StatementRules = {
  ForStatement: compileFor,
  ForInStatement: compileForIn,
  ForOfStatement: compileForOf,

  WhileStatement(c, node) {
    const labels = c.takeLabels()
    c.clearCompletion(node)
    const loop = { breakTo: c.label(), continueTo: c.label() }
    c.place(loop.continueTo)
    compileTest(c, node.test, loop.breakTo, false)
    compileBody(c, labels, loop, node.body)
    c.emit(jump(loop.continueTo), node)
    c.place(loop.breakTo)
  },

  DoWhileStatement(c, node) {
    const labels = c.takeLabels()
    c.clearCompletion(node)
    const loop = { breakTo: c.label(), continueTo: c.label() }
    const again = c.label()
    c.place(again)
    compileBody(c, labels, loop, node.body)
    c.place(loop.continueTo)
    compileTest(c, node.test, again, true)
    c.place(loop.breakTo)
  },
}
