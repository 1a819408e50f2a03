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

/** The declaration inside an export, or the statement itself. */
export function exported(statement: t.Statement): t.Statement {
  const isExport =
    statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration'
  const declaration = isExport ? (statement.declaration as t.Statement | null | undefined) : undefined
  return declaration ?? statement
}

export const declaredNames = (declaration: LexicalDeclaration): string[] =>
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

type UsingDeclaration = t.VariableDeclaration & { kind: 'using' | 'await using' }

/** A declaration of resources, which are disposed of at the end of its scope. */
export const isUsing = (node: t.Node): node is UsingDeclaration =>
  node.type === 'VariableDeclaration' && (node.kind === 'using' || node.kind === 'await using')

export const unlabelled = (statement: t.Statement): t.Statement =>
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
