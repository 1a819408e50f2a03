// What is told where the program does something with an element that is not in the document.
import type * as t from '@babel/types'
import { DocumentObject } from '../hosts/browser/dom/tree/document'
import { getData } from '../machine/objects/object'
import type { Agent } from '../machine/running/agent'
import { nodesOf } from '../syntax/children'
import { nearest } from '../syntax/mistakes/near'
import { type Said, said } from '../syntax/said'

/** Of a program's tree. */
export type Nodes = readonly (t.Node | undefined)[]

/** `document.getElementById('x').onclick = …`, where what it gives is null, or a variable that holds that. */
export function missingElement(
  text: string,
  node: t.Node | undefined,
  nodes: Nodes,
  agent: Agent,
): Said | undefined {
  if (node === undefined || !/TypeError: Cannot (?:read|set) properties of null/.test(text)) return undefined
  const query = queryOf(ownerOf(node), nodes)
  if (query === undefined) return undefined
  const { method, wanted } = query
  return method === 'getElementById'
    ? aboutId(wanted, agent)
    : said`No element matches ${wanted}. What is in the document, a comment says: // page: <p>Hi</p>`
}

function aboutId(id: string, { realm }: Agent): Said {
  const document = getData(realm.globalObject, 'document')
  const ids =
    document instanceof DocumentObject
      ? document.findElements((one) => one.id !== '').map((one) => one.id)
      : []
  const meant = nearest(id, ids)
  return meant === undefined
    ? said`No element has the id ${id}. What is in the document, a comment says: // page: <p id="${id}">Hi</p>`
    : said`No element has the id ${id}. Did you mean ${meant}?`
}

/** The expression that was null. */
function ownerOf(node: t.Node): t.Node | undefined {
  if (node.type === 'AssignmentExpression') return ownerOf(node.left)
  if ('callee' in node) return ownerOf(node.callee as t.Node)
  return node.type === 'MemberExpression' ? node.object : undefined
}

interface Query {
  readonly method: string
  readonly wanted: string
}

const QUERIES: ReadonlySet<string> = new Set(['getElementById', 'querySelector', 'closest'])

function queryOf(owner: t.Node | undefined, nodes: Nodes): Query | undefined {
  const made = owner?.type === 'Identifier' ? madeOnce(owner.name, nodes) : owner
  if (made?.type !== 'CallExpression' || made.callee.type !== 'MemberExpression') return undefined
  const { property } = made.callee
  const [wanted] = made.arguments
  return property.type === 'Identifier' && QUERIES.has(property.name) && wanted?.type === 'StringLiteral'
    ? { method: property.name, wanted: wanted.value }
    : undefined
}

/** What a variable was declared with, where only one has the name. */
function madeOnce(name: string, nodes: Nodes): t.Node | undefined {
  const program = nodes.find((node) => node?.type === 'Program')
  const all =
    program === undefined ? [] : [...nodesOf(program)].filter((node) => node.type === 'VariableDeclarator')
  const [first, ...others] = all.filter(({ id }) => id.type === 'Identifier' && id.name === name)
  return others.length === 0 ? (first?.init ?? undefined) : undefined
}
