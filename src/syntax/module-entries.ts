// What a module imports and exports. https://tc39.es/ecma262/#sec-source-text-module-records
import type * as t from '@babel/types'
import { childrenOf, nodesOf } from './children'
import { boundIdentifiers, isFunctionNode } from './declarations'
import { type Span, spanOf } from './span'

/** https://tc39.es/ecma262/#modulerequest-record */
export interface ModuleRequest {
  readonly specifier: string
  /** Of the import attributes: pairs of key and value. */
  readonly attributes: readonly (readonly [string, string])[]
  readonly span: Span
}

/** Stands for all that a module exports, as one object. */
export const NAMESPACE = '*'

/** The name under which a module keeps what it exports as default where the program gives it none. */
export const DEFAULT_NAME = '*default*'

/** https://tc39.es/ecma262/#importentry-record; `request` is an index. */
export interface ImportEntry {
  readonly request: number
  readonly imported: string
  readonly local: string
  readonly span: Span
}

/** `export { imported as exported } from request`, and the export of what was imported. */
export interface IndirectExport {
  readonly request: number
  readonly imported: string
  readonly exported: string
  readonly span: Span
}

export interface ModuleEntries {
  readonly requests: readonly ModuleRequest[]
  readonly imports: readonly ImportEntry[]
  /** Exported name to local name. */
  readonly localExports: ReadonlyMap<string, string>
  readonly indirectExports: readonly IndirectExport[]
  /** Indices of requests. */
  readonly starExports: readonly number[]
  readonly hasTopLevelAwait: boolean
}

export function moduleEntries(program: t.Program): ModuleEntries {
  const reader = new EntryReader()
  for (const statement of program.body) reader.readImport(statement)
  for (const statement of program.body) reader.readExport(statement)
  return { ...reader, hasTopLevelAwait: program.body.some(awaits) }
}

class EntryReader {
  readonly requests: ModuleRequest[] = []
  readonly imports: ImportEntry[] = []
  readonly localExports = new Map<string, string>()
  readonly indirectExports: IndirectExport[] = []
  readonly starExports: number[] = []

  readImport(statement: t.Statement): void {
    if ('source' in statement && statement.source?.type === 'StringLiteral')
      this.request(statement as ModuleStatement)
    if (statement.type !== 'ImportDeclaration') return
    const request = this.request(statement)
    for (const specifier of statement.specifiers) {
      const imported = specifier.type === 'ImportSpecifier' ? nameOf(specifier.imported) : undefined
      this.imports.push({
        request,
        imported: imported ?? (specifier.type === 'ImportDefaultSpecifier' ? 'default' : NAMESPACE),
        local: specifier.local.name,
        span: spanOf(specifier),
      })
    }
  }

  /** Index of a request; the same request is made once. */
  private request(statement: ModuleStatement): number {
    const attributes = (statement.attributes ?? []).map(
      ({ key, value }) => [nameOf(key), value.value] as const,
    )
    const specifier = statement.source.value
    const index = this.requests.findIndex(
      (other) => other.specifier === specifier && String(other.attributes) === String(attributes),
    )
    if (index >= 0) return index
    return this.requests.push({ specifier, attributes, span: spanOf(statement.source) }) - 1
  }

  readExport(statement: t.Statement): void {
    if (statement.type === 'ExportAllDeclaration')
      this.starExports.push(this.request(statement as ModuleStatement))
    else if (statement.type === 'ExportDefaultDeclaration')
      this.localExports.set('default', defaultName(statement))
    else if (statement.type !== 'ExportNamedDeclaration') return
    else if (statement.source) this.readReexport(statement as t.ExportNamedDeclaration & ModuleStatement)
    else if (statement.declaration) this.readDeclaration(statement.declaration)
    else for (const specifier of statement.specifiers) this.readSpecifier(specifier as t.ExportSpecifier)
  }

  private readReexport(statement: t.ExportNamedDeclaration & ModuleStatement): void {
    const request = this.request(statement)
    for (const specifier of statement.specifiers) {
      const imported = specifier.type === 'ExportSpecifier' ? nameOf(specifier.local) : NAMESPACE
      const exported = nameOf(specifier.exported)
      this.indirectExports.push({ request, imported, exported, span: spanOf(specifier) })
    }
  }

  private readDeclaration(declaration: t.Declaration): void {
    const names =
      declaration.type === 'VariableDeclaration'
        ? declaration.declarations.flatMap(({ id }) => boundIdentifiers(id))
        : [(declaration as t.FunctionDeclaration | t.ClassDeclaration).id!]
    for (const { name } of names) this.localExports.set(name, name)
  }

  /** What was imported is exported from where it is. */
  private readSpecifier(specifier: t.ExportSpecifier): void {
    const local = nameOf(specifier.local)
    const exported = nameOf(specifier.exported)
    const entry = this.imports.find((other) => other.local === local)
    if (entry === undefined) this.localExports.set(exported, local)
    else this.indirectExports.push({ ...entry, exported, span: spanOf(specifier) })
  }
}

type ModuleStatement = t.Statement & { source: t.StringLiteral; attributes?: t.ImportAttribute[] | null }

const nameOf = (node: t.Node): string =>
  node.type === 'StringLiteral' ? node.value : (node as t.Identifier).name

/** A function or class with a name is exported under it. */
export function defaultName({ declaration }: t.ExportDefaultDeclaration): string {
  const isNamed = declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration'
  return (isNamed && declaration.id?.name) || DEFAULT_NAME
}

/** There is an await that belongs to the module itself. */
function awaits(statement: t.Statement): boolean {
  for (const node of nodesOf(statement, ownParts)) {
    if (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await)) return true
    if (node.type === 'VariableDeclaration' && node.kind === 'await using') return true
  }
  return false
}

/** Of a function only a computed name is the module's own. */
function ownParts(node: t.Node): t.Node[] {
  if (!isFunctionNode(node)) return childrenOf(node)
  return 'computed' in node && node.computed === true ? [node.key] : []
}
