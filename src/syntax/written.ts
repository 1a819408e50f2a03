// What is written at a place of the program, as far as sentences tell of it.
import type * as t from '@babel/types'
import { childrenOf, synthesized } from './children'
import { deciderOf, type Formula, formulaOf, type Place, placeOf } from './formula'

export interface Written {
  readonly kind: WrittenKind
  /** The beginning of what it is about: what a call calls, what a statement declares, returns or tests. */
  readonly text: string
  /** Of an `await`, the variable that it is for; of an item, what it is taken from. */
  readonly beside?: string
  /** Variables and properties that are read there, not counting those that only functions inside of it read. */
  readonly reads: readonly Place[]
  /** How its value comes of variables, properties and literals. */
  readonly formula?: Formula
  /** What decides which part of the formula counts: the test of `?:`, the left side of `&&` and `||`. */
  readonly decider?: string
  /** Of a method called on a later line than the one on which its object begins: where its name is. */
  readonly method?: NamePlace
}

export interface NamePlace {
  readonly start: number
  readonly line: number
  readonly column: number
}

export type WrittenKind =
  | 'call'
  | 'optional call'
  | 'new'
  | 'assignment'
  | '||='
  | '&&='
  | '??='
  | 'declaration'
  | 'field'
  | 'return'
  | 'throw'
  | 'try'
  | 'await'
  | 'yield'
  | 'loop'
  | 'for of'
  | 'for in'
  | 'for await'
  | 'item'
  | 'switch'
  | 'break'
  | 'break switch'
  | 'continue'
  | 'test'
  | 'function'
  | 'async function'
  | 'expression'
  | 'other'

/** What a node is where its type does not say so: a condition, the value of an arrow function, what a loop goes through. */
export type Role =
  | { readonly kind: 'test' | 'return' | 'for of' | 'for in' | 'break switch' }
  | { readonly kind: 'item'; readonly from: t.Expression }

/** Longest text of a program that is kept. */
const MOST = 40
/** Most variables and properties of a place. */
const MOST_READS = 4

export function writtenAt(node: t.Node, source: string, role?: Role): Written {
  const { kind, about, beside, reads, computes } = role ? partsInRole(node, role) : partsOf(node)
  const text = (part: t.Node) => (kind === 'call' ? calleeText(part, source) : textOf(part, source))
  const formula =
    computes && formulaOf(computes, kind === 'test' ? 'test' : kind === 'assignment' ? 'change' : 'value')
  const decider = formula && deciderOf(computes)
  const method = role && role.kind !== 'return' ? undefined : methodOf(node)
  return {
    kind,
    text: about?.map(text).join(', ') ?? '',
    ...(beside && { beside: text(beside) }),
    reads: reads ? placesRead(reads) : [],
    ...(formula && { formula }),
    ...(decider && { decider: text(decider) }),
    ...(method && { method }),
  }
}

/** What of a node is told. */
interface Parts {
  readonly kind: WrittenKind
  /** What names it best. */
  readonly about?: readonly t.Node[] | undefined
  readonly beside?: t.Node | undefined
  /** What is evaluated, without the statements inside of it. */
  readonly reads?: t.Node | null | undefined
  /** What its value is. */
  readonly computes?: t.Node | null | undefined
}

function partsInRole(node: t.Node, role: Role): Parts {
  switch (role.kind) {
    case 'item':
      return { kind: 'item', about: [variableOf(node)], beside: role.from }
    case 'break switch':
      return { kind: 'break switch' }
    case 'for of':
    case 'for in':
      return { kind: role.kind, about: [node], reads: node }
    case 'test':
      return { kind: 'test', about: [node], reads: node, computes: node }
    case 'return': {
      const parts = partsOf(node)
      return parts.kind === 'expression' ? { ...parts, kind: 'return' } : parts
    }
  }
}

/** In the head of a loop. */
const variableOf = (node: t.Node): t.Node =>
  node.type === 'VariableDeclaration' ? node.declarations[0]!.id : node

function partsOf(node: t.Node): Parts {
  switch (node.type) {
    case 'ExpressionStatement':
      return partsOf(node.expression)
    case 'CallExpression':
      return { kind: 'call', about: calleeOf(node.callee), reads: node }
    case 'OptionalCallExpression':
      return { kind: 'optional call', about: [node.callee], reads: node }
    case 'TaggedTemplateExpression':
      return { kind: 'call', about: calleeOf(node.tag), reads: node }
    case 'NewExpression':
      return { kind: 'new', about: [node.callee], reads: node }
    case 'AssignmentExpression':
      return partsOfAssignment(node)
    case 'UpdateExpression':
      return { kind: 'assignment', about: [node.argument], reads: node, computes: node }
    case 'VariableDeclaration':
      return partsOfDeclaration(node)
    case 'ClassDeclaration':
      return { kind: 'declaration', about: node.id ? [node.id] : [] }
    case 'ClassProperty':
    case 'ClassPrivateProperty':
      return { kind: 'field', about: [node.key], reads: node.value, computes: node.value }
    case 'ReturnStatement':
      return { kind: 'return', about: some(node.argument), reads: node, computes: node.argument }
    case 'ThrowStatement':
      return { kind: 'throw', about: [node.argument], reads: node }
    case 'TryStatement':
      return { kind: 'try' }
    case 'AwaitExpression':
      return { kind: 'await', about: [node.argument], reads: node }
    case 'YieldExpression':
      return { kind: 'yield', about: some(node.argument), reads: node }
    case 'ForOfStatement':
      return { kind: node.await ? 'for await' : 'loop' }
    case 'ForStatement':
    case 'ForInStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return { kind: 'loop' }
    case 'SwitchStatement':
      return { kind: 'switch', about: [node.discriminant], reads: node.discriminant }
    case 'BreakStatement':
      return { kind: 'break', about: some(node.label) }
    case 'ContinueStatement':
      return { kind: 'continue', about: some(node.label) }
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'ObjectMethod':
    case 'ClassMethod':
    case 'ClassPrivateMethod':
      return { kind: node.async ? 'async function' : 'function' }
    default:
      return isStatement(node)
        ? { kind: 'other', about: [node] }
        : { kind: 'expression', about: [node], reads: node, computes: node }
  }
}

const some = (node: t.Node | null | undefined): t.Node[] => (node ? [node] : [])

/** A function that is called where it is written has no name to tell. */
const calleeOf = (callee: t.Node): t.Node[] =>
  callee.type === 'FunctionExpression' || callee.type === 'ArrowFunctionExpression' ? [] : [callee]

const isStatement = ({ type }: t.Node): boolean =>
  type === 'Program' || type.endsWith('Statement') || type.endsWith('Declaration')

/** `x = await y` is told by what it waits for. */
function partsOfAssignment(node: t.AssignmentExpression): Parts {
  const { operator, left, right } = node
  if (operator === '=' && isPause(right)) return { ...partsOf(right), beside: left }
  const isConditional = operator === '||=' || operator === '&&=' || operator === '??='
  return { kind: isConditional ? operator : 'assignment', about: [left], reads: node, computes: node }
}

function partsOfDeclaration(node: t.VariableDeclaration): Parts {
  const [{ id, init }] = node.declarations as [t.VariableDeclarator]
  const about = node.declarations.map((declarator) => declarator.id)
  if (about.length > 1) return { kind: 'declaration', about, reads: node }
  if (init && isPause(init)) return { ...partsOf(init), beside: id }
  return { kind: 'declaration', about, reads: node, computes: id.type === 'Identifier' ? init : undefined }
}

const isPause = ({ type }: t.Node): boolean => type === 'AwaitExpression' || type === 'YieldExpression'

/** A link of a chain that is written over several lines. */
function methodOf(node: t.Node): NamePlace | undefined {
  if (node.type !== 'CallExpression' && node.type !== 'OptionalCallExpression') return undefined
  const { callee } = node
  if (callee.type !== 'MemberExpression' && callee.type !== 'OptionalMemberExpression') return undefined
  const { start, loc } = callee.property
  if (loc!.start.line === node.loc!.start.line) return undefined
  return { start: start!, line: loc!.start.line, column: loc!.start.column + 1 }
}

function textOf(node: t.Node, source: string): string {
  return brief(source.slice(node.start!, Math.min(node.end!, node.start! + MOST + 1)))
}

function brief(text: string): string {
  const beginning = text.slice(0, MOST).replace(/\s+/g, ' ')
  return text.length > MOST ? `${beginning}…` : beginning
}

/** Longest chain of calls that is told link by link. */
const MOST_LINKS = 8

/** What is called, without the arguments of calls before it: `list.filter(…).map`. */
function calleeText(callee: t.Node, source: string): string {
  let text = ''
  let node = callee
  for (let links = 0; links < MOST_LINKS; links++) {
    if (node.type === 'MemberExpression' && !node.computed) {
      text = `.${textOf(node.property, source)}${text}`
      node = node.object
    } else if (node.type === 'CallExpression') {
      text = `(${node.arguments.length > 0 ? '…' : ''})${text}`
      node = node.callee
    } else break
  }
  return brief(`${textOf(node, source)}${text}`)
}

const placesRead = synthesized<readonly Place[]>(partsRead, (node, ofParts) => {
  const place = placeAt(node)
  const read = place && place.name !== 'this' ? [place, ...ofParts.flat()] : ofParts.flat()
  const different = new Map(read.map((one) => [JSON.stringify(one), one]))
  return [...different.values()].slice(0, MOST_READS)
})

const placeAt = (node: t.Node): Place | undefined =>
  node.type === 'Identifier' || isMember(node) ? placeOf(node) : undefined

const isMember = (node: t.Node): node is t.MemberExpression | t.OptionalMemberExpression =>
  node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression'

/** The object and the key. */
const partsOfMember = ({ object, property, computed }: t.MemberExpression | t.OptionalMemberExpression) =>
  computed ? [object, property] : [object]

/** What is called or assigned to is not read, but the object is that it belongs to. */
const partsOfTarget = (target: t.Node): t.Node[] => {
  if (isMember(target)) return partsOfMember(target)
  return target.type === 'Identifier' ? [] : [target]
}

function partsRead(node: t.Node): t.Node[] {
  switch (node.type) {
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'FunctionDeclaration':
    case 'ClassExpression':
    case 'ClassDeclaration':
    case 'ObjectMethod':
      return []
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return placeOf(node) ? keysOf(node) : partsOfMember(node)
    case 'ObjectProperty':
      return node.computed ? [node.key, node.value] : [node.value]
    case 'VariableDeclarator':
      return node.init ? [node.init] : []
    case 'AssignmentExpression':
      return node.operator === '=' ? [...partsOfTarget(node.left), node.right] : [node.left, node.right]
    case 'CallExpression':
    case 'OptionalCallExpression':
    case 'NewExpression':
      return [...partsOfTarget(node.callee), ...node.arguments]
    default:
      return childrenOf(node)
  }
}

/** Variables that are keys in a place: `i` of `lists[i].length`. */
function keysOf(place: t.MemberExpression | t.OptionalMemberExpression): t.Node[] {
  const keys: t.Node[] = []
  for (let node: t.Node = place; isMember(node); node = node.object)
    if (node.computed && node.property.type === 'Identifier') keys.unshift(node.property)
  return keys
}
