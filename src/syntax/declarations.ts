// Which names a piece of syntax declares. https://tc39.es/ecma262/#sec-syntax-directed-operations-scope-analysis
import type * as t from '@babel/types'

/** https://tc39.es/ecma262/#sec-static-semantics-boundnames of a pattern. */
export function boundIdentifiers(pattern: t.Node): t.Identifier[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern]
    case 'ObjectPattern':
      return pattern.properties.flatMap((p) =>
        boundIdentifiers(p.type === 'RestElement' ? p.argument : p.value),
      )
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element === null ? [] : boundIdentifiers(element)))
    case 'AssignmentPattern':
      return boundIdentifiers(pattern.left)
    case 'RestElement':
      return boundIdentifiers(pattern.argument)
    default:
      return []
  }
}

export interface VarName {
  readonly identifier: t.Identifier
  /** The function declaration that hoists the name, for one at the top level of a function or script. */
  readonly declaration: t.FunctionDeclaration | undefined
}

/** https://tc39.es/ecma262/#sec-static-semantics-varscopeddeclarations of a function body or a program. */
export function varNames(body: readonly t.Statement[], isStrict: boolean): VarName[] {
  const found: VarName[] = []
  for (const statement of body) {
    const inner = exported(statement)
    if (inner.type !== 'FunctionDeclaration') collectVars(inner, found, isStrict, [lexicalNames(body)])
    else if (inner.id) found.push({ identifier: inner.id, declaration: inner })
  }
  return found
}

/** The declaration inside an export, or the statement itself. */
export function exported(statement: t.Statement): t.Statement {
  const isExport =
    statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration'
  const declaration = isExport ? (statement.declaration as t.Statement | null | undefined) : undefined
  return declaration ?? statement
}

function collectVars(
  node: t.Node,
  found: VarName[],
  isStrict: boolean,
  enclosing: readonly Set<string>[],
): void {
  if (node.type === 'VariableDeclaration') {
    if (node.kind !== 'var') return
    for (const { id } of node.declarations) {
      for (const identifier of boundIdentifiers(id)) found.push({ identifier, declaration: undefined })
    }
    return
  }
  for (const child of childStatements(node)) {
    if (child.type === 'FunctionDeclaration') {
      const isHoisted =
        !isStrict && !child.async && !child.generator && !enclosing.some((names) => names.has(child.id!.name))
      if (isHoisted) found.push({ identifier: child.id!, declaration: undefined })
      continue
    }
    const inner = child.type === 'BlockStatement' ? [...enclosing, lexicalNames(child.body)] : enclosing
    collectVars(child, found, isStrict, inner)
  }
}

/** Statements directly inside a statement. */
function childStatements(node: t.Node): t.Node[] {
  switch (node.type) {
    case 'BlockStatement':
      return node.body
    case 'IfStatement':
      return node.alternate ? [node.consequent, node.alternate] : [node.consequent]
    case 'ForStatement':
      return node.init?.type === 'VariableDeclaration' ? [node.init, node.body] : [node.body]
    case 'ForInStatement':
    case 'ForOfStatement':
      return node.left.type === 'VariableDeclaration' ? [node.left, node.body] : [node.body]
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'LabeledStatement':
    case 'WithStatement':
      return [node.body]
    case 'SwitchStatement':
      return node.cases.flatMap((c) => c.consequent)
    case 'TryStatement':
      return [
        node.block,
        ...(node.handler ? [node.handler.body] : []),
        ...(node.finalizer ? [node.finalizer] : []),
      ]
    default:
      return []
  }
}

/** Names of `let`, `const` and `class`. */
function lexicalNames(body: readonly t.Statement[]): Set<string> {
  return new Set(
    lexicalDeclarations(body).flatMap((d) => (d.type === 'FunctionDeclaration' ? [] : declaredNames(d))),
  )
}

const declaredNames = (declaration: LexicalDeclaration): string[] =>
  declaration.type === 'VariableDeclaration'
    ? declaration.declarations.flatMap(({ id }) => boundIdentifiers(id).map(({ name }) => name))
    : [declaration.id!.name]

export type LexicalDeclaration = t.VariableDeclaration | t.ClassDeclaration | t.FunctionDeclaration

/** Declarations that belong to the block itself, functions included. */
export function lexicalDeclarations(body: readonly t.Statement[]): LexicalDeclaration[] {
  const found: LexicalDeclaration[] = []
  for (const statement of body) {
    const inner = unlabelled(exported(statement))
    if (inner.type === 'VariableDeclaration' && inner.kind !== 'var') found.push(inner)
    else if (inner.type === 'ClassDeclaration' && inner.id) found.push(inner)
    else if (inner.type === 'FunctionDeclaration' && inner.id) found.push(inner)
  }
  return found
}

const unlabelled = (statement: t.Statement): t.Statement =>
  statement.type === 'LabeledStatement' ? unlabelled(statement.body) : statement

/** No defaults, patterns or rest: the arguments are the variables. */
export const hasSimpleParameters = (params: readonly t.Node[]): boolean =>
  params.every((p) => p.type === 'Identifier')

export type FunctionNode =
  | t.FunctionDeclaration
  | t.FunctionExpression
  | t.ArrowFunctionExpression
  | t.ObjectMethod
  | t.ClassMethod
  | t.ClassPrivateMethod

export const isFunctionNode = (node: t.Node): node is FunctionNode =>
  node.type === 'FunctionDeclaration' ||
  node.type === 'FunctionExpression' ||
  node.type === 'ArrowFunctionExpression' ||
  node.type === 'ObjectMethod' ||
  node.type === 'ClassMethod' ||
  node.type === 'ClassPrivateMethod'

export const hasUseStrict = (directives: readonly t.Directive[] | undefined): boolean =>
  directives?.some(({ value }) => value.value === 'use strict') ?? false
