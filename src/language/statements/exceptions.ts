// throw and try. https://tc39.es/ecma262/#sec-try-statement
import type * as t from '@babel/types'
import type { Step } from '../../machine/running/code'
import { ThrowCompletion } from '../../machine/running/completion'
import type { Compiler } from '../compiler/compiler'
import { jump, move, type Register } from '../compiler/registers'
import type { StatementRules } from '../compiler/rules'
import { bindPattern } from '../expressions/patterns'
import { compileFinally } from '../functions/finalizers'
import { closeScope, openScope } from '../names/scopes'
import { CAUGHT } from '../words/pattern-origin'
import { compileBlock } from './statements'

function compileTryCatch(c: Compiler, node: t.TryStatement): void {
  const { handler } = node
  if (!handler) {
    compileBlock(c, node.block, node.block.body)
    return
  }
  const failed = c.label()
  const end = c.label()
  const error = c.guard(() => compileBlock(c, node.block, node.block.body), failed)
  c.emit(jump(end), node)
  c.place(failed)
  const scope = c.program.analysis.scopes.get(handler)!
  openScope(c, scope, handler)
  const { param } = handler
  if (param) c.scoped(() => bindPattern(c, param, error, 'initialize', CAUGHT))
  compileBlock(c, handler.body, handler.body.body)
  closeScope(c, scope)
  c.place(end)
  c.endsCatch(failed, end)
}

function compileTryFinally(c: Compiler, node: t.TryStatement, finalizer: t.BlockStatement): void {
  compileFinally(
    c,
    node,
    () => compileTryCatch(c, node),
    () => keepingCompletion(c, finalizer, () => compileBlock(c, finalizer, finalizer.body)),
  )
}

/** The value of a try statement is that of its block, and of its finally only where that leaves the statement. */
function keepingCompletion(c: Compiler, node: t.Node, compile: () => void): void {
  const { completion } = c
  if (completion === undefined) {
    compile()
    return
  }
  const kept = c.register()
  c.emit(move(kept, completion), node)
  c.clearCompletion(node)
  compile()
  c.emit(move(completion, kept), node)
}

export const exceptions: StatementRules = {
  ThrowStatement(c, node) {
    c.reach(node)
    c.emit(throwValue(c.expression(node.argument)), node)
  },

  TryStatement(c, node) {
    c.clearCompletion(node)
    if (node.finalizer) compileTryFinally(c, node, node.finalizer)
    else compileTryCatch(c, node)
  },
}

const throwValue = (value: Register): Step =>
  function throwValue({ registers }) {
    throw new ThrowCompletion(registers[value])
  }
