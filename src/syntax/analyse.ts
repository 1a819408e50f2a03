// One walk over the tree: opens scopes, declares names, and finds out which bindings closures share.
import type * as t from '@babel/types'
import { visitClass, visitFunction, type Walk } from './analyse-functions'
import { BindingTable } from './binding-table'
import { childrenOf } from './children'
import { boundIdentifiers, hasUseStrict, isFunctionNode } from './declarations'
import { isDirectEval } from './direct-eval'
import type { ModuleEntries } from './module-entries'
import type { Problem } from './problem'
import { patternProblem } from './regular-expression'
import { declareImplicit, refer, referToEverything, referToImplicit, referToMeta } from './resolve'
import {
  type Analysis,
  type BindingInfo,
  type FunctionScopes,
  FunctionUnit,
  OBJECT_BINDING,
  Scope,
  type ScopeKind,
} from './scope'
import { firstOperand, spineOf } from './spine'
import { type VarName, varNames } from './var-names'

/** Problems found on the way are added to `problems`. */
export function analyse(program: t.Program, problems: Problem[], bindings: BindingInfo[] = []): Analysis {
  return new Analyser(problems, bindings).analyse(program, undefined)
}

/** A module: what it imports and exports lives in its environment, where other modules find it. */
export function analyseModule(
  program: t.Program,
  entries: ModuleEntries,
  problems: Problem[],
  bindings: BindingInfo[],
): Analysis {
  return new Analyser(problems, bindings).analyse(program, entries)
}

/**
 * The text of a direct eval, whose names may mean what `parent` declares. Its own scope is strict code's
 * variable scope, and in sloppy code the scope of its `let`, `const` and `class`.
 */
export function analyseEval(
  program: t.Program,
  parent: Scope,
  around: Analysis,
  problems: Problem[],
): Analysis {
  return new Analyser(problems, around.bindings).analyseEval(program, parent)
}

class Analyser implements Walk {
  readonly scopes = new Map<t.Node, Scope>()
  readonly functions = new Map<t.Node, FunctionScopes>()
  classDepth = 0

  readonly derivedConstructors = new Set<t.Node>()
  readonly table: BindingTable

  constructor(
    private readonly problems: Problem[],
    bindings: BindingInfo[],
  ) {
    this.table = new BindingTable(bindings)
  }

  analyse(program: t.Program, entries: ModuleEntries | undefined): Analysis {
    const isModule = entries !== undefined
    const isStrict = isModule || hasUseStrict(program.directives)
    const unit = new FunctionUnit(isModule ? 'module' : 'global', isStrict, program, false)
    const global = new Scope(isModule ? 'function' : 'global', null, unit)
    this.scopes.set(program, global)
    if (isModule) this.table.declareImports(entries, global, program)
    const vars = varNames(program.body, isStrict)
    this.table.declareVars(vars, global, program)
    this.table.declareLexical(program.body, global, program)
    for (const statement of program.body) this.visit(statement, global)
    if (isModule) shareExports(entries, global)
    return this.finish(global, vars)
  }

  analyseEval(program: t.Program, parent: Scope): Analysis {
    const isStrict = parent.owner.isStrict || hasUseStrict(program.directives)
    const unit = new FunctionUnit('eval', isStrict, program, false)
    unit.outerScope = parent
    const scope = new Scope('block', parent, unit)
    this.scopes.set(program, scope)
    const vars = varNames(program.body, isStrict)
    if (isStrict) this.table.declareVars(vars, scope, program)
    this.table.declareLexical(
      isStrict ? program.body : program.body.filter(({ type }) => type !== 'FunctionDeclaration'),
      scope,
      program,
    )
    for (const statement of program.body) this.visit(statement, scope)
    return this.finish(scope, vars)
  }

  private finish(global: Scope, vars: readonly VarName[]): Analysis {
    global.seal()
    return { global, vars, scopes: this.scopes, functions: this.functions, bindings: this.table.rows }
  }

  // Walking

  visit(node: t.Node | null | undefined, scope: Scope): void {
    if (!node) return
    if (firstOperand(node) !== undefined) this.visitSpine(node, scope)
    else if (isFunctionNode(node)) visitFunction(this, node, scope)
    else if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression')
      visitClass(this, node, scope)
    else this.visitPlain(node, scope)
  }

  /** From the innermost operand outwards. */
  private visitSpine(node: t.Node, scope: Scope): void {
    const spine = spineOf(node)
    this.visit(spine.pop(), scope)
    for (const next of spine.reverse()) this.visitRest(next, scope)
  }

  /** What there is in a node beside its first operand. */
  private visitRest(node: t.Node, scope: Scope): void {
    if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') {
      if (node.computed || node.property.type === 'PrivateName') this.visit(node.property, scope)
      return
    }
    if (isDirectEval(node)) referToEverything(scope, node)
    const first = firstOperand(node)
    for (const child of childrenOf(node)) if (child !== first) this.visit(child, scope)
  }

  private visitPlain(node: t.Node, scope: Scope): void {
    switch (node.type) {
      case 'Identifier':
        refer(node.name, scope, node)
        return
      case 'IfStatement':
        this.visitIf(node, scope)
        return
      case 'WithStatement':
        this.visitWith(node, scope)
        return
      case 'ThisExpression':
        referToImplicit('this', scope)
        return
      case 'Super':
        referToImplicit('this', scope)
        referToImplicit('%function', scope)
        referToImplicit('new.target', scope)
        return
      case 'MetaProperty':
        if (node.meta.name === 'new') referToImplicit('new.target', scope)
        else referToMeta(scope)
        return
      case 'PrivateName':
        refer(`#${node.id.name}`, scope, node)
        return
      case 'ObjectProperty':
        if (node.computed) this.visit(node.key, scope)
        this.visit(node.value, scope)
        return
      case 'AssignmentExpression':
        this.visitAssigned(node.left, scope)
        this.visit(node.right, scope)
        return
      case 'UpdateExpression':
        this.visitAssigned(node.argument, scope)
        return
      case 'RegExpLiteral':
        this.judgePattern(node)
        return
      case 'VariableDeclaration':
        this.visitDeclaration(node, scope)
        return
      case 'LabeledStatement':
        this.visit(node.body, scope)
        return
      case 'BreakStatement':
      case 'ContinueStatement':
        return
      case 'BlockStatement':
        this.visitBlock(node, node.body, scope)
        return
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
        this.visitLoop(node, scope)
        return
      case 'SwitchStatement':
        this.visitSwitch(node, scope)
        return
      case 'CatchClause':
        this.visitCatch(node, scope)
        return
      case 'ExportNamedDeclaration':
      case 'ExportDefaultDeclaration':
        if (node.declaration) this.visit(node.declaration, scope)
        return
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
        return
      default:
        for (const child of childrenOf(node)) this.visit(child, scope)
    }
  }

  private visitIf(node: t.IfStatement, scope: Scope): void {
    let last: t.Statement | null | undefined = node
    for (; last?.type === 'IfStatement'; last = last.alternate) {
      this.visit(last.test, scope)
      this.visitBranch(last.consequent, scope)
    }
    this.visitBranch(last, scope)
  }

  /**
   * `if (x) function f() {}` means `if (x) { function f() {} }`.
   * https://tc39.es/ecma262/#sec-functiondeclarations-in-ifstatement-statement-clauses
   */
  private visitBranch(branch: t.Statement | null | undefined, scope: Scope): void {
    if (branch?.type === 'FunctionDeclaration') this.visitBlock(branch, [branch], scope)
    else this.visit(branch, scope)
  }

  private judgePattern(node: t.RegExpLiteral): void {
    const problem = patternProblem(node)
    if (problem !== undefined) this.problems.push(problem)
  }

  private visitDeclaration(node: t.VariableDeclaration, scope: Scope): void {
    for (const { id, init } of node.declarations) {
      if (node.kind === 'var' && init) this.visitAssigned(id, scope)
      else this.visitPattern(id, scope)
      this.visit(init, scope)
    }
  }

  /** The expressions inside a declared pattern. */
  visitPattern(pattern: t.Node, scope: Scope): void {
    if (pattern.type === 'Identifier') return
    if (pattern.type === 'AssignmentPattern') {
      this.visitPattern(pattern.left, scope)
      this.visit(pattern.right, scope)
    } else if (pattern.type === 'ObjectProperty') {
      if (pattern.computed) this.visit(pattern.key, scope)
      this.visitPattern(pattern.value, scope)
    } else for (const child of childrenOf(pattern)) this.visitPattern(child, scope)
  }

  /** A target of assignment: names in it are assigned to. */
  private visitAssigned(target: t.Node, scope: Scope): void {
    switch (target.type) {
      case 'Identifier':
        refer(target.name, scope, target, true)
        return
      case 'AssignmentPattern':
        this.visitAssigned(target.left, scope)
        this.visit(target.right, scope)
        return
      case 'ObjectProperty':
        if (target.computed) this.visit(target.key, scope)
        this.visitAssigned(target.value, scope)
        return
      case 'ObjectPattern':
      case 'ArrayPattern':
      case 'RestElement':
        for (const child of childrenOf(target)) this.visitAssigned(child, scope)
        return
      default:
        this.visit(target, scope)
    }
  }

  private open(kind: ScopeKind, node: t.Node, parent: Scope): Scope {
    const scope = new Scope(kind, parent, parent.owner)
    this.scopes.set(node, scope)
    return scope
  }

  private visitBlock(node: t.Node, body: readonly t.Statement[], parent: Scope): void {
    const scope = this.open('block', node, parent)
    this.table.declareLexical(body, scope, node)
    for (const statement of body) this.visit(statement, scope)
    scope.seal()
  }

  private visitLoop(node: t.ForStatement | t.ForInStatement | t.ForOfStatement, parent: Scope): void {
    const scope = this.open('loop', node, parent)
    const head = node.type === 'ForStatement' ? node.init : node.left
    if (head?.type === 'VariableDeclaration' && head.kind !== 'var') {
      const start = node.type === 'ForStatement' ? undefined : node.body.start!
      this.table.declareVariables(head, scope, node, start)
    }
    if (node.type === 'ForStatement')
      for (const part of [node.init, node.test, node.update]) this.visit(part, scope)
    else {
      if (node.left.type === 'VariableDeclaration') this.visit(node.left, scope)
      else this.visitAssigned(node.left, scope)
      if (head?.type === 'VariableDeclaration' && head.kind === 'var')
        this.visitAssigned(head.declarations[0]!.id, scope)
      this.visit(node.right, scope)
    }
    this.visit(node.body, scope)
    scope.seal()
  }

  private visitWith(node: t.WithStatement, parent: Scope): void {
    this.visit(node.object, parent)
    const scope = this.open('with', node, parent)
    declareImplicit(scope, OBJECT_BINDING)
    this.visit(node.body, scope)
    scope.seal()
  }

  private visitSwitch(node: t.SwitchStatement, parent: Scope): void {
    this.visit(node.discriminant, parent)
    const scope = this.open('switch', node, parent)
    this.table.declareLexical(
      node.cases.flatMap((c) => c.consequent),
      scope,
      node,
    )
    for (const { test, consequent } of node.cases)
      for (const part of [test, ...consequent]) this.visit(part, scope)
    scope.seal()
  }

  private visitCatch(node: t.CatchClause, parent: Scope): void {
    const scope = this.open('block', node, parent)
    if (node.param) {
      const kind = node.param.type === 'Identifier' ? 'catch' : 'let'
      for (const id of boundIdentifiers(node.param))
        this.table.declare(scope, id, kind, node, node.param.end!)
      this.visitPattern(node.param, scope)
    }
    this.visitBlock(node.body, node.body.body, scope)
    scope.seal()
  }
}

/** What a module exports lives in its environment, where others read it; so do functions, which are there before it runs. */
function shareExports({ localExports }: ModuleEntries, scope: Scope): void {
  for (const local of localExports.values()) scope.get(local)!.isCaptured = true
  for (const binding of scope.bindings.values()) if (binding.kind === 'function') binding.isCaptured = true
}
