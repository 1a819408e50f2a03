// Types vanish from a tree. What TypeScript compiles stays: enums, namespaces, parameter properties, `import x = y`.
// Simplified: a function's text, which `toString` gives, still has its types.
import type * as t from '@babel/types'

/** False where there was nothing of TypeScript. */
export function eraseTypes(program: t.Program): boolean {
  const eraser = new TypeEraser()
  eraser.waiting.push(program)
  for (let node = eraser.waiting.pop(); node !== undefined; node = eraser.waiting.pop()) eraser.erase(node)
  return eraser.isTypeScript
}

/** What is about types in a node that is not. */
const TYPE_FIELDS = new Set([
  'typeAnnotation',
  'returnType',
  'typeParameters',
  'typeArguments',
  'superTypeParameters',
  'superTypeArguments',
  'implements',
  'definite',
  'accessibility',
  'readonly',
  'override',
  'abstract',
  'declare',
])

class TypeEraser {
  isTypeScript = false
  /** Nodes that are part of the program, and in which there may be types. */
  readonly waiting: t.Node[] = []

  erase(node: t.Node): void {
    if (node.type.startsWith('TS')) this.isTypeScript = true
    for (const [name, value] of Object.entries(node)) {
      if (TYPE_FIELDS.has(name) || (name === 'optional' && !isOptionalChain(node))) {
        if (value) this.isTypeScript = true
        Reflect.deleteProperty(node, name)
      } else if (Array.isArray(value)) Reflect.set(node, name, this.withoutTypes(node, value))
      else if (isNode(value)) Reflect.set(node, name, this.withoutType(value))
    }
  }

  private withoutTypes(parent: t.Node, list: readonly unknown[]): unknown[] {
    const kept = list.filter(
      (item, i) => !isNode(item) || !(isTypeOnly(item) || isThisParameter(parent, item, i)),
    )
    if (kept.length < list.length) this.isTypeScript = true
    return kept.map((item) => (isNode(item) ? this.withoutType(item) : item))
  }

  private withoutType(node: t.Node): t.Node {
    const value = unwrapped(node)
    if (value !== node) this.isTypeScript = true
    this.waiting.push(value)
    return value
  }
}

const isNode = (value: unknown): value is t.Node =>
  typeof value === 'object' && value !== null && typeof (value as t.Node).type === 'string'

const isThisParameter = (parent: t.Node, item: t.Node, index: number): boolean =>
  index === 0 && 'params' in parent && item.type === 'Identifier' && item.name === 'this'

/** The expression in an assertion. */
function unwrapped(node: t.Node): t.Node {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TSInstantiationExpression': {
      const inner = unwrapped(node.expression)
      if (node.extra?.parenthesized && isOptionalChain(inner))
        inner.extra = { ...inner.extra, parenthesized: true }
      return inner
    }
    default:
      return node
  }
}

const isOptionalChain = ({ type }: t.Node): boolean =>
  type === 'OptionalMemberExpression' || type === 'OptionalCallExpression'

/** Whether nothing of a statement is left when the program runs. */
function isTypeOnly(node: t.Node): boolean {
  switch (node.type) {
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSDeclareFunction':
    case 'TSDeclareMethod':
    case 'TSIndexSignature':
    case 'TSNamespaceExportDeclaration':
      return true
    case 'VariableDeclaration':
    case 'ClassDeclaration':
    case 'TSEnumDeclaration':
      return node.declare === true
    case 'ClassProperty':
      return node.declare === true || node.abstract === true
    case 'TSModuleDeclaration':
      return node.declare === true || !hasValues(node.body)
    default:
      return isTypeOnlyTransfer(node)
  }
}

/** An import or export of types only. */
function isTypeOnlyTransfer(node: t.Node): boolean {
  switch (node.type) {
    case 'ImportDeclaration':
      return node.importKind === 'type' || areTypesOnly(node.specifiers)
    case 'TSImportEqualsDeclaration':
    case 'ImportSpecifier':
      return node.importKind === 'type'
    case 'ExportNamedDeclaration':
      if (node.declaration) return isTypeOnly(node.declaration)
      return node.exportKind === 'type' || (node.source != null && areTypesOnly(node.specifiers))
    case 'ExportAllDeclaration':
    case 'ExportSpecifier':
      return node.exportKind === 'type'
    case 'ExportDefaultDeclaration':
      return isTypeOnly(node.declaration)
    default:
      return false
  }
}

const areTypesOnly = (nodes: readonly t.Node[]): boolean => nodes.length > 0 && nodes.every(isTypeOnly)

const hasValues = (body: t.TSModuleBlock | t.TSModuleDeclaration): boolean =>
  body.type === 'TSModuleBlock' ? !body.body.every(isTypeOnly) : !isTypeOnly(body)
