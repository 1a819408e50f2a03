// throw and try. https://tc39.es/ecma262/#sec-try-statement
import type * as t from '@babel/types'
import type { Step } from '../machine/code'
import {
  type Compiler,
  type Exit,
  jump,
  type Label,
  move,
  type Register,
  type StatementRules,
} from './compiler'
import { CAUGHT } from './pattern-origin'
import { bindPattern, rethrow } from './patterns'
import { closeScope, openScope } from './scopes'
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
}

/**
 * The finally block stands once. Whoever enters it says in a register how it goes on: 0 falls through, -1 throws, n leaves
 * by the n-th exit that was asked for inside.
 */
function compileTryFinally(c: Compiler, node: t.TryStatement, finalizer: t.BlockStatement): void {
  const onward = c.register()
  const value = c.register()
  const finallyLabel = c.label()
  const failed = c.label()
  const exits: Exit[] = []
  const leave = (_c: Compiler, then: Exit) => {
    if (then.kind === 'return') c.emit(move(value, then.value), node)
    const index = exits.push(then.kind === 'return' ? { kind: 'return', value } : then)
    c.emit(move(onward, c.constant(index)), node)
    c.emit(jump(finallyLabel), node)
  }
  const error = c.guard(() => c.within({ kind: 'finalizer', leave }, () => compileTryCatch(c, node)), failed)
  c.emit(move(onward, c.constant(0)), node)
  c.emit(jump(finallyLabel), node)
  c.place(failed)
  c.emit(move(value, error), node)
  c.emit(move(onward, c.constant(-1)), node)
  c.place(finallyLabel)
  keepingCompletion(c, finalizer, () => compileBlock(c, finalizer, finalizer.body))
  compileDispatch(c, node, onward, value, exits)
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

function compileDispatch(
  c: Compiler,
  node: t.Node,
  onward: Register,
  value: Register,
  exits: readonly Exit[],
): void {
  const end = c.label()
  const throwing = c.label()
  const landings = exits.map(() => c.label())
  c.emit(dispatch(onward, end, throwing, landings), node)
  c.place(throwing)
  c.emit(rethrow(value), node)
  exits.forEach((then, i) => {
    c.place(landings[i]!)
    c.exit(then, node)
  })
  c.place(end)
}

const dispatch =
  (onward: Register, end: Label, throwing: Label, landings: readonly Label[]): Step =>
  (context) => {
    const index = context.registers[onward] as number
    context.position = (index === 0 ? end : index < 0 ? throwing : landings[index - 1]!).position
  }

export const exceptions: StatementRules = {
  ThrowStatement(c, node) {
    c.reach(node)
    c.emit(rethrow(c.expression(node.argument)), node)
  },

  TryStatement(c, node) {
    c.clearCompletion(node)
    if (node.finalizer) compileTryFinally(c, node, node.finalizer)
    else compileTryCatch(c, node)
  },
}
