// Enums, namespaces and their kin become plain ECMAScript, as tsc writes it.
import type * as t from '@babel/types'
import { childrenOf } from '../children'
import { exported } from '../declarations'
import { notSimulated, type Problem, problemAt } from '../problem'
import { said } from '../said'
import {
  assign,
  block,
  callWith,
  emptyObject,
  exportOf,
  identifier,
  member,
  memberOf,
  or,
  sequence,
  statement,
  variable,
} from './build'
import { constantValue } from './enum-constants'
import { enumBody } from './enums'
import { bodyOf, type EnumValue, type KnownNames, type Merged, mergedIn } from './merged'
import { compileParameterProperties } from './parameter-properties'
import { declaresInside, namesInBody, type Reference, referencesIn } from './references'

export function compileDeclarations(program: t.Program, problems: Problem[]): void {
  new DeclarationCompiler(problems).walk(program, undefined)
}

/** What a list of statements is in. */
interface DeclarationContext {
  readonly keyword: 'var' | 'let'
  /** The variable that holds the namespace whose body this is. */
  readonly namespace: string | undefined
  readonly merged: ReadonlyMap<string, Merged>
  readonly outer: DeclarationContext | undefined
  /** Values of its `const` variables that are known already. */
  readonly constants: Map<string, EnumValue>
  /** Names that statements before have declared. */
  readonly declared: Set<string>
}

type MergingDeclaration = t.TSEnumDeclaration | t.TSModuleDeclaration

class DeclarationCompiler {
  constructor(private readonly problems: Problem[]) {}

  walk(node: t.Node, around: DeclarationContext | undefined): void {
    switch (node.type) {
      case 'Program':
      case 'BlockStatement':
      case 'StaticBlock':
        node.body = this.listIn(node.type === 'Program' ? 'var' : 'let', node.body, around)
        return
      case 'SwitchCase':
        if (node.test) this.walk(node.test, around)
        node.consequent = this.listIn('let', node.consequent, around)
        return
      case 'TSEnumDeclaration':
      case 'TSModuleDeclaration': {
        const what = node.type === 'TSEnumDeclaration' ? 'enum' : 'namespace'
        this.problems.push(problemAt(node, `'${what}' declarations can only be declared inside a block.`))
        return
      }
      case 'ClassDeclaration':
      case 'ClassExpression':
        compileParameterProperties(node)
    }
    for (const child of childrenOf(node)) this.walk(child, around)
  }

  private listIn(
    keyword: 'var' | 'let',
    body: readonly t.Statement[],
    outer: DeclarationContext | undefined,
  ): t.Statement[] {
    const merged = mergedIn(body, new Map())
    return this.list(body, {
      keyword,
      namespace: undefined,
      merged,
      outer,
      declared: new Set(),
      constants: new Map(),
    })
  }

  private list(body: readonly t.Statement[], around: DeclarationContext): t.Statement[] {
    const aliases = new Set<t.Statement>()
    const compiled = body.flatMap((each) => {
      const made = this.statement(each, around)
      if (each.type === 'TSImportEqualsDeclaration' && !each.isExport)
        for (const alias of made) aliases.add(alias)
      return made
    })
    return withoutUnused(aliases, compiled)
  }

  private statement(node: t.Statement, around: DeclarationContext): t.Statement[] {
    const inner = exported(node)
    const isExported = inner !== node
    switch (inner.type) {
      case 'TSEnumDeclaration':
      case 'TSModuleDeclaration':
        return this.mergingDeclaration(inner, isExported, around)
      case 'TSImportEqualsDeclaration':
        return this.alias(inner, around)
      case 'TSExportAssignment':
        this.problems.push(
          notSimulated(inner, said`\`export =\` is`, said`Write \`export default\` instead.`),
        )
        return []
    }
    this.walk(node, around)
    if (inner.type === 'VariableDeclaration' && inner.kind === 'const') noteConstants(inner, around)
    if ((inner.type === 'FunctionDeclaration' || inner.type === 'ClassDeclaration') && inner.id)
      around.declared.add(inner.id.name)
    return isExported && around.namespace !== undefined ? exportInto(around.namespace, inner) : [node]
  }

  /** `var E; (function (E) { … })(E || (E = {}))` */
  private mergingDeclaration(
    node: MergingDeclaration,
    isExported: boolean,
    around: DeclarationContext,
  ): t.Statement[] {
    const id = node.id as t.Identifier
    const merged = around.merged.get(id.name)!
    const { parameter, body } =
      node.type === 'TSEnumDeclaration'
        ? { parameter: id.name, body: this.enumBody(node, merged, around) }
        : this.namespaceBody(node, merged, around)
    const call = callWith(node, identifier(id, parameter), body, argumentFor(id, isExported, around))
    return [...declarationOf(id, isExported, around), statement(node, call)]
  }

  private enumBody(node: t.TSEnumDeclaration, merged: Merged, around: DeclarationContext): t.Statement[] {
    for (const { initializer } of node.members) if (initializer) this.walk(initializer, around)
    return enumBody(node, merged, namesAround(around), this.problems)
  }

  /** The members that are variables, and those of the namespace's other parts, are properties wherever they are used. */
  private namespaceBody(
    node: t.TSModuleDeclaration,
    merged: Merged,
    outer: DeclarationContext,
  ): { parameter: string; body: t.Statement[] } {
    const body = bodyOf(node)
    const parameter = unusedName((node.id as t.Identifier).name, block(node, body))
    const compiled = this.list(body, {
      keyword: 'let',
      namespace: parameter,
      merged: mergedIn(body, new Map(merged.inner)),
      outer,
      declared: new Set(),
      constants: new Map(),
    })
    const own = new Set(namesInBody(compiled))
    const names = new Set([...merged.exports].filter((name) => !own.has(name)))
    for (const reference of referencesIn(block(node, compiled), names)) qualify(reference, parameter)
    return { parameter, body: compiled }
  }

  /** `import x = A.B` */
  private alias(node: t.TSImportEqualsDeclaration, { namespace }: DeclarationContext): t.Statement[] {
    const { id, moduleReference, isExport } = node
    if (moduleReference.type === 'TSExternalModuleReference') {
      this.problems.push(
        notSimulated(node, said`\`import x = require(…)\` is`, said`Write \`import x from …\` instead.`),
      )
      return []
    }
    const value = entity(moduleReference)
    if (isExport && namespace !== undefined)
      return [statement(node, assign(node, identifier(id, id.name), value))]
    const declaration = variable(id, 'var', id.name, value)
    return [isExport ? exportOf(node, declaration) : declaration]
  }
}

/** TypeScript leaves out an alias that is used for types only. */
function withoutUnused(aliases: ReadonlySet<t.Statement>, body: readonly t.Statement[]): t.Statement[] {
  let kept = [...body]
  for (const alias of [...aliases].reverse()) {
    const others = kept.filter((each) => each !== alias)
    const names = new Set(namesInBody([alias]))
    if (!others.some((each) => referencesIn(each, names).length > 0)) kept = others
  }
  return kept
}

const namesAround = (around: DeclarationContext): KnownNames => ({
  objectNamed: (name) => innermost(around, ({ merged }) => merged.get(name)),
  constantNamed: (name) => innermost(around, ({ constants }) => constants.get(name)),
})

function innermost<T>(
  around: DeclarationContext,
  find: (s: DeclarationContext) => T | undefined,
): T | undefined {
  for (let s: DeclarationContext | undefined = around; s !== undefined; s = s.outer) {
    const found = find(s)
    if (found !== undefined) return found
  }
  return undefined
}

function noteConstants({ declarations }: t.VariableDeclaration, around: DeclarationContext): void {
  for (const { id, init } of declarations) {
    if (id.type !== 'Identifier' || !init) continue
    const value = constantValue(init, undefined, namesAround(around))
    if (value !== undefined) around.constants.set(id.name, value)
  }
}

/** The first of several declarations that merge brings the variable. */
function declarationOf(id: t.Identifier, isExported: boolean, around: DeclarationContext): t.Statement[] {
  const { declared, keyword, namespace } = around
  if (declared.has(id.name)) return []
  declared.add(id.name)
  const declaration = variable(id, keyword, id.name)
  return [isExported && namespace === undefined ? exportOf(id, declaration) : declaration]
}

/** `E || (E = {})`, and inside of a namespace `E = N.E || (N.E = {})` */
function argumentFor(id: t.Identifier, isExported: boolean, { namespace }: DeclarationContext): t.Expression {
  const { name } = id
  const holder = () =>
    isExported && namespace !== undefined ? member(id, namespace, name) : identifier(id, name)
  const object = or(id, holder(), assign(id, holder(), emptyObject(id)))
  return isExported && namespace !== undefined ? assign(id, identifier(id, name), object) : object
}

function exportInto(namespace: string, declaration: t.Statement): t.Statement[] {
  if (declaration.type === 'VariableDeclaration') {
    const assignments = declaration.declarations.flatMap(({ id, init }) =>
      init ? [assign(id, id as t.LVal, init)] : [],
    )
    const [first, ...others] = assignments
    if (first === undefined) return []
    return [statement(declaration, others.length === 0 ? first : sequence(declaration, assignments))]
  }
  const { id } = declaration as t.FunctionDeclaration | t.ClassDeclaration
  const { name } = id!
  return [declaration, statement(id!, assign(id!, member(id!, namespace, name), identifier(id!, name)))]
}

function qualify({ identifier: id, parent, put }: Reference, namespace: string): void {
  put(member(id, namespace, id.name))
  if (parent.type === 'ObjectProperty') parent.shorthand = false
}

const entity = (name: t.TSEntityName): t.Expression => {
  if (name.type === 'TSQualifiedName') return memberOf(name, entity(name.left), name.right.name)
  return name.type === 'Identifier' ? identifier(name, name.name) : name
}

/** The name, or one like it that a tree leaves free. */
function unusedName(name: string, tree: t.Node): string {
  let free = name
  while (declaresInside(tree, free)) free += '_1'
  return free
}
