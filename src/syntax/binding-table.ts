// What a piece of syntax declares becomes bindings of its scope.
import type * as t from '@babel/types'
import { boundIdentifiers, isUsing, lexicalDeclarations } from './declarations'
import { DEFAULT_NAME, type ModuleEntries, NAMESPACE } from './module-entries'
import { referToArguments } from './resolve'
import { Binding, type BindingInfo, type BindingKind, type Scope } from './scope'
import type { VarName } from './var-names'

export class BindingTable {
  /** Rows are added to those that are there. */
  constructor(readonly rows: BindingInfo[]) {}

  declare(
    scope: Scope,
    { name }: t.Identifier,
    kind: BindingKind,
    within: t.Node,
    initializedAt: number,
  ): Binding {
    return this.declareName(scope, name, kind, within, initializedAt)
  }

  declareName(scope: Scope, name: string, kind: BindingKind, within: t.Node, initializedAt: number): Binding {
    const existing = scope.get(name)
    if (existing !== undefined) return existing
    const { node, isFile } = scope.owner
    const row: BindingInfo = {
      name,
      kind,
      start: within.start!,
      end: within.end!,
      initializedAt,
      scope: shownKind(scope),
      owner: isFile ? -1 : node.start!,
    }
    const index = this.rows.push(row) - 1
    const binding = new Binding(name, kind, scope, initializedAt, index)
    scope.bindings.set(name, binding)
    return binding
  }

  declareImports(entries: ModuleEntries, scope: Scope, within: t.Program): void {
    for (const { local, imported } of entries.imports)
      this.declareName(scope, local, imported === NAMESPACE ? 'const' : 'import', within, 0).isCaptured = true
    if (entries.localExports.get('default') === DEFAULT_NAME)
      this.declareName(scope, DEFAULT_NAME, 'const', within, 0)
  }

  declareVars(vars: readonly VarName[], scope: Scope, within: t.Node): void {
    for (const { identifier, kind } of vars) {
      if (identifier.name === 'arguments' && kind !== 'function' && scope.owner.kind === 'function')
        referToArguments(scope)
      this.declare(scope, identifier, kind === 'function' ? 'function' : 'var', within, 0)
    }
  }

  declareLexical(body: readonly t.Statement[], scope: Scope, within: t.Node): void {
    for (const declaration of lexicalDeclarations(body)) {
      if (declaration.type === 'VariableDeclaration') this.declareVariables(declaration, scope, within)
      else if (declaration.type === 'ClassDeclaration') {
        this.declare(scope, declaration.id!, 'class', within, declaration.end!)
      } else this.declare(scope, declaration.id!, 'function', within, 0)
    }
  }

  declareVariables(
    declaration: t.VariableDeclaration,
    scope: Scope,
    within: t.Node,
    initializedAt?: number,
  ): void {
    const kind = isUsing(declaration) ? 'using' : declaration.kind === 'let' ? 'let' : 'const'
    for (const { id: pattern, end } of declaration.declarations) {
      for (const id of boundIdentifiers(pattern)) this.declare(scope, id, kind, within, initializedAt ?? end!)
    }
  }
}

function shownKind({ kind, owner }: Scope): BindingInfo['scope'] {
  if (kind === 'global') return 'global'
  if (kind !== 'function') return 'block'
  return owner.isFile ? 'module' : 'function'
}
