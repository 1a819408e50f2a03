// Statements that are no loops. https://tc39.es/ecma262/#sec-ecmascript-language-statements-and-declarations
import type * as t from '@babel/types'
import type { Step } from '../../machine/running/code'
import { isUsing } from '../../syntax/declarations'
import type { Compiler } from '../compiler/compiler'
import type { Enclosing } from '../compiler/enclosing'
import { jump, type Label, move, type Register } from '../compiler/registers'
import type { StatementRules } from '../compiler/rules'
import { compileCondition, jumpIf } from '../expressions/conditions'
import { bindPattern } from '../expressions/patterns'
import { compileAwait } from '../functions/async-functions'
import { compileClassDeclaration } from '../functions/classes'
import { compileDisposing, compileResource } from '../functions/disposal'
import { copyToVariable, hoistFunctions } from '../functions/hoisting'
import { compileNamed } from '../names/naming'
import { closeScope, openScope } from '../names/scopes'
import { assignResolved, initializeBinding, resolveName } from '../names/variables'
import { compileWith } from './with'

/** Runs statements in a scope of their own. */
export function compileBlock(c: Compiler, node: t.Node, body: readonly t.Statement[]): void {
  const scope = c.program.analysis.scopes.get(node)!
  openScope(c, scope, node)
  hoistFunctions(c, body)
  compileDisposing(c, node, body, () => {
    for (const statement of body) c.statement(statement)
  })
  closeScope(c, scope)
}

export function compileDeclaration(c: Compiler, node: t.VariableDeclaration): void {
  for (const declarator of node.declarations) c.scoped(() => compileDeclarator(c, node, declarator))
}

function compileDeclarator(
  c: Compiler,
  node: t.VariableDeclaration,
  { id, init }: t.VariableDeclarator,
): void {
  if (id.type !== 'Identifier') {
    if (id.type === 'ArrayPattern') c.iterated.add(init!)
    bindPattern(c, id, c.operand(init!, [id]), 'initialize', { kind: 'declaration', value: init! })
    return
  }
  if (init) {
    const holder = node.kind === 'var' ? resolveName(c, id.name, id) : undefined
    const value = c.temp()
    compileNamed(c, init, id.name, value)
    if (isUsing(node)) compileResource(c, node, value, id)
    if (holder === undefined) bindPattern(c, id, value, 'initialize')
    else assignResolved(c, id.name, holder, value, id)
  } else if (node.kind !== 'var') initializeBinding(c, c.lookup(id.name)!, c.constant(undefined), id)
}

function compileIf(c: Compiler, node: t.IfStatement): void {
  const end = c.label()
  let last: t.Statement | null | undefined = node
  for (; last?.type === 'IfStatement'; last = last.alternate) {
    c.clearCompletion(last)
    c.reach(last.test, { kind: 'test' })
    const otherwise = c.label()
    compileCondition(c, last.test, otherwise, false)
    compileBranch(c, last.consequent)
    if (last.alternate) c.emit(jump(end), last)
    c.place(otherwise)
  }
  if (last) compileBranch(c, last)
  c.place(end)
}

/** A function that is a branch by itself has a block of its own. */
function compileBranch(c: Compiler, branch: t.Statement): void {
  if (branch.type === 'FunctionDeclaration') c.scoped(() => compileBlock(c, branch, [branch]))
  else c.statement(branch)
}

/** Finds where `break` or `continue` goes. */
function targetOf(c: Compiler, label: string | undefined, isContinue: boolean): { to: Label; depth: number } {
  for (let depth = c.enclosing.length - 1; depth >= 0; depth--) {
    const construct = c.enclosing[depth]!
    if (construct.kind === 'finalizer' || (isContinue && construct.kind !== 'loop')) continue
    const isMeant =
      label === undefined ? !construct.labels.includes(ONLY_LABELLED) : construct.labels.includes(label)
    if (isMeant)
      return { to: isContinue ? (construct as LoopConstruct).continueTo : construct.breakTo, depth }
  }
  throw new Error('The parser lets no break or continue without a target pass')
}

type LoopConstruct = Extract<Enclosing, { kind: 'loop' }>

/** Marks a labelled statement that a bare `break` does not leave. */
const ONLY_LABELLED = ' '

function compileSwitch(c: Compiler, node: t.SwitchStatement): void {
  const labels = c.takeLabels()
  c.clearCompletion(node)
  c.reach(node)
  const value = c.operand(
    node.discriminant,
    node.cases.map(({ test }) => test),
  )
  const scope = c.program.analysis.scopes.get(node)!
  openScope(c, scope, node)
  hoistFunctions(
    c,
    node.cases.flatMap(({ consequent }) => consequent),
  )
  const end = c.label()
  const targets = node.cases.map(() => c.label())
  node.cases.forEach(({ test }, i) => {
    if (test) c.scoped(() => compileCaseTest(c, value, test, targets[i]!))
  })
  const byDefault = node.cases.findIndex(({ test }) => !test)
  c.emit(jump(byDefault < 0 ? end : targets[byDefault]!), node)
  c.within({ kind: 'breakable', labels, breakTo: end }, () => {
    node.cases.forEach(({ consequent }, i) => {
      c.place(targets[i]!)
      for (const statement of consequent) c.statement(statement)
    })
  })
  c.place(end)
  closeScope(c, scope)
}

function compileCaseTest(c: Compiler, value: Register, test: t.Expression, target: Label): void {
  const result = c.temp()
  c.emit(strictlyEqual(result, value, c.expression(test)), test)
  c.emit(jumpIf(result, target, true), test)
}

const strictlyEqual = (target: Register, left: Register, right: Register): Step =>
  function strictlyEqual({ registers }) {
    registers[target] = registers[left] === registers[right]
  }

const LOOPS = new Set([
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
  'SwitchStatement',
])

function compileLabelled(c: Compiler, node: t.LabeledStatement): void {
  c.pendingLabels.push(node.label.name)
  const { body } = node
  if (LOOPS.has(body.type) || body.type === 'LabeledStatement') {
    c.statement(body)
    return
  }
  const end = c.label()
  const labels = [...c.takeLabels(), ONLY_LABELLED]
  c.within({ kind: 'breakable', labels, breakTo: end }, () => c.statement(body))
  c.place(end)
}

export const statements: StatementRules = {
  ExpressionStatement(c, node) {
    c.reach(node)
    const target = node.expression.type === 'CallExpression' ? c.discard : undefined
    const value = c.expression(node.expression, target)
    if (c.completion !== undefined) c.emit(move(c.completion, value), node)
  },

  VariableDeclaration(c, node) {
    c.reach(node)
    compileDeclaration(c, node)
  },

  FunctionDeclaration(c, node) {
    copyToVariable(c, node)
  },

  ClassDeclaration(c, node) {
    c.reach(node)
    compileClassDeclaration(c, node)
  },

  ReturnStatement(c, node) {
    c.reach(node)
    let value = node.argument ? c.expression(node.argument) : c.constant(undefined)
    if (node.argument && c.code.suspension === 'async-generator') {
      const awaited = c.temp()
      compileAwait(c, value, awaited, node)
      value = awaited
    }
    c.exit({ kind: 'return', value }, node)
  },

  IfStatement: compileIf,

  BlockStatement(c, node) {
    compileBlock(c, node, node.body)
  },

  BreakStatement(c, node) {
    const target = targetOf(c, node.label?.name, false)
    const isOfSwitch = !node.label && c.enclosing[target.depth]!.kind === 'breakable'
    c.reach(node, isOfSwitch ? { kind: 'break switch' } : undefined)
    c.exit({ kind: 'jump', ...target }, node)
  },

  ContinueStatement(c, node) {
    c.reach(node)
    c.exit({ kind: 'jump', ...targetOf(c, node.label?.name, true) }, node)
  },

  WithStatement(c, node) {
    c.clearCompletion(node)
    c.reach(node.object)
    compileWith(c, node)
  },

  SwitchStatement: compileSwitch,
  LabeledStatement: compileLabelled,
  EmptyStatement() {},
  DebuggerStatement(c, node) {
    c.reach(node)
  },
}
