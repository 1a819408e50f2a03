// Where names are used, as opposed to declared or written as keys.
import type * as t from '@babel/types'
import { nodesOf } from '../children'
import { boundIdentifiers, declaredNames, isFunctionNode, lexicalDeclarations } from '../declarations'
import { varNames } from '../var-names'

export interface Reference {
  readonly identifier: t.Identifier
  readonly parent: t.Node
  /** Puts something in its place. */
  readonly put: (expression: t.Expression) => void
}

/** All uses of some names in a tree, without those that mean what the tree itself declares. */
export function referencesIn(tree: t.Node, names: ReadonlySet<string>): Reference[] {
  const found: Reference[] = []
  collect(tree, names, found)
  return found
}

function collect(node: t.Node, names: ReadonlySet<string>, found: Reference[]): void {
  const own = declaredBy(node)
  const visible = own.length === 0 ? names : new Set([...names].filter((name) => !own.includes(name)))
  if (visible.size === 0 || node.type === 'ImportDeclaration' || node.type === 'MetaProperty') return
  for (const [field, value] of Object.entries(node)) {
    if (value === null || typeof value !== 'object' || isPlainName(node, field)) continue
    const [holder, keys] = Array.isArray(value) ? [value, value.keys()] : [node, [field]]
    for (const key of keys) {
      const child = Reflect.get(holder, key) as t.Node | null
      if (typeof child?.type !== 'string') continue
      if (child.type !== 'Identifier') collect(child, visible, found)
      else if (visible.has(child.name)) {
        const put = (expression: t.Expression) => void Reflect.set(holder, key, expression)
        found.push({ identifier: child, parent: node, put })
      }
    }
  }
}

/** A part of a node that is no use of a name: a key, a label, a name for elsewhere. */
function isPlainName(node: t.Node, field: string): boolean {
  switch (field) {
    case 'loc':
    case 'extra':
    case 'label':
    case 'exported':
      return true
    case 'property':
    case 'key':
      return 'computed' in node && !node.computed
    case 'specifiers':
      return node.type === 'ExportNamedDeclaration' && node.source != null
    default:
      return false
  }
}

export const namesOf = (identifiers: readonly t.Identifier[]): string[] => identifiers.map(({ name }) => name)

/** Names that mean something else inside of a node than around it. */
function declaredBy(node: t.Node): string[] {
  if (isFunctionNode(node)) {
    const id = 'id' in node && node.type === 'FunctionExpression' && node.id ? [node.id.name] : []
    const body = node.body.type === 'BlockStatement' ? namesInBody(node.body.body) : []
    return [...id, ...node.params.flatMap((param) => namesOf(boundIdentifiers(param))), ...body]
  }
  switch (node.type) {
    case 'BlockStatement':
      return lexicalNames(node.body)
    case 'StaticBlock':
      return namesInBody(node.body)
    case 'ForStatement':
      return node.init?.type === 'VariableDeclaration' ? lexicalNames([node.init]) : []
    case 'ForInStatement':
    case 'ForOfStatement':
      return node.left.type === 'VariableDeclaration' ? lexicalNames([node.left]) : []
    case 'SwitchStatement':
      return lexicalNames(node.cases.flatMap(({ consequent }) => consequent))
    case 'CatchClause':
      return node.param ? namesOf(boundIdentifiers(node.param)) : []
    case 'ClassExpression':
    case 'ClassDeclaration':
      return node.id ? [node.id.name] : []
    default:
      return []
  }
}

/** What a function body, a namespace or a program declares. */
export const namesInBody = (body: readonly t.Statement[]): string[] => [
  ...namesOf(varNames(body, true).map(({ identifier }) => identifier)),
  ...lexicalNames(body),
]

const lexicalNames = (body: readonly t.Statement[]): string[] =>
  lexicalDeclarations(body).flatMap(declaredNames)

/** Whether anything inside of a tree gives a name a meaning of its own. */
export function declaresInside(tree: t.Node, name: string): boolean {
  for (const node of nodesOf(tree)) if (declares(node, name)) return true
  return false
}

function declares(node: t.Node, name: string): boolean {
  const isDeclaration =
    node.type === 'TSEnumDeclaration' ||
    node.type === 'TSModuleDeclaration' ||
    node.type === 'TSImportEqualsDeclaration'
  if (isDeclaration && node.id.type === 'Identifier' && node.id.name === name) return true
  return declaredBy(node).includes(name)
}
