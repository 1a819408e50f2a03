// Which variables the statements of a function body, a script or the text of an eval declare.
// https://tc39.es/ecma262/#sec-static-semantics-varscopeddeclarations
import type * as t from '@babel/types'
import { boundIdentifiers, declaredNames, exported, lexicalDeclarations, unlabelled } from './declarations'

export type VarName =
  | { readonly kind: 'var'; readonly identifier: t.Identifier }
  | {
      /** A `block-function` is declared in a block of sloppy code, and a variable of the code around it as well. */
      readonly kind: 'function' | 'block-function'
      readonly identifier: t.Identifier
      readonly declaration: t.FunctionDeclaration
    }

export function varNames(body: readonly t.Statement[], isStrict: boolean): VarName[] {
  const collector = new Collector(isStrict)
  const topLevel = new ReservedNames(() => lexicalNames(body), null)
  for (const statement of body) {
    const inner = unlabelled(exported(statement))
    if (inner.type !== 'FunctionDeclaration') collector.collect(inner, topLevel)
    else if (inner.id) collector.found.push({ kind: 'function', identifier: inner.id, declaration: inner })
  }
  return collector.found
}

class Collector {
  readonly found: VarName[] = []

  constructor(private readonly isStrict: boolean) {}

  collect(node: t.Statement, around: ReservedNames): void {
    switch (node.type) {
      case 'VariableDeclaration':
        if (node.kind === 'var') this.collectDeclared(node)
        return
      case 'FunctionDeclaration':
        this.collectBlockFunction(node, around)
        return
      case 'BlockStatement':
        this.collectBlock(node.body, around)
        return
      case 'SwitchStatement':
        this.collectBlock(
          node.cases.flatMap(({ consequent }) => consequent),
          around,
        )
        return
      case 'ForStatement':
        this.collectLoop(node.init, node.body, around)
        return
      case 'ForInStatement':
      case 'ForOfStatement':
        this.collectLoop(node.left, node.body, around)
        return
      case 'TryStatement':
        this.collectTry(node, around)
        return
      case 'IfStatement':
        this.collectIf(node, around)
        return
      case 'WhileStatement':
      case 'DoWhileStatement':
      case 'LabeledStatement':
      case 'WithStatement':
        this.collect(node.body, around)
    }
  }

  private collectDeclared(node: t.VariableDeclaration): void {
    for (const { id } of node.declarations)
      for (const identifier of boundIdentifiers(id)) this.found.push({ kind: 'var', identifier })
  }

  private collectBlock(statements: readonly t.Statement[], around: ReservedNames): void {
    const inside = new ReservedNames(() => obstaclesIn(statements), around)
    for (const statement of statements) {
      const inner = unlabelled(statement)
      this.collect(inner, inner.type === 'FunctionDeclaration' ? around : inside)
    }
  }

  private collectIf(node: t.IfStatement, around: ReservedNames): void {
    let last: t.Statement | null | undefined = node
    for (; last?.type === 'IfStatement'; last = last.alternate) this.collect(last.consequent, around)
    if (last) this.collect(last, around)
  }

  private collectLoop(head: t.Node | null | undefined, body: t.Statement, around: ReservedNames): void {
    if (head?.type !== 'VariableDeclaration') this.collect(body, around)
    else if (head.kind === 'var') {
      this.collectDeclared(head)
      this.collect(body, around)
    } else this.collect(body, new ReservedNames(() => declaredNames(head), around))
  }

  /** The name in `catch (e)` is no obstacle. https://tc39.es/ecma262/#sec-variablestatements-in-catch-blocks */
  private collectTry({ block, handler, finalizer }: t.TryStatement, around: ReservedNames): void {
    this.collect(block, around)
    if (handler) {
      const { param, body } = handler
      const isPattern = param && param.type !== 'Identifier'
      this.collect(body, isPattern ? new ReservedNames(() => namesIn(param), around) : around)
    }
    if (finalizer) this.collect(finalizer, around)
  }

  /**
   * It is a variable if a `var` of its name could stand in its place.
   * https://tc39.es/ecma262/#sec-block-level-function-declarations-web-legacy-compatibility-semantics
   */
  private collectBlockFunction(node: t.FunctionDeclaration, around: ReservedNames): void {
    if (this.isStrict || !isPlain(node) || around.declare(node.id!.name)) return
    this.found.push({ kind: 'block-function', identifier: node.id!, declaration: node })
  }
}

/** The blocks and heads around a statement: names in them that no `var` inside may have. */
class ReservedNames {
  private names: Set<string> | undefined

  constructor(
    private readonly find: () => string[],
    private readonly outer: ReservedNames | null,
  ) {}

  declare(name: string): boolean {
    this.names ??= new Set(this.find())
    return this.names.has(name) || (this.outer?.declare(name) ?? false)
  }
}

const lexicalNames = (topLevel: readonly t.Statement[]): string[] =>
  lexicalDeclarations(topLevel).flatMap((declaration) =>
    declaration.type === 'FunctionDeclaration' ? [] : declaredNames(declaration),
  )

/** Simplified: like in V8, a plain function is no obstacle to one of its name in a block inside. */
const obstaclesIn = (statements: readonly t.Statement[]): string[] =>
  lexicalDeclarations(statements).flatMap((declaration) =>
    declaration.type === 'FunctionDeclaration' && isPlain(declaration) ? [] : declaredNames(declaration),
  )

const isPlain = ({ async, generator }: t.FunctionDeclaration): boolean => !async && !generator

const namesIn = (pattern: t.Node): string[] => boundIdentifiers(pattern).map(({ name }) => name)
