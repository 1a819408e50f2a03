// What is written at a place of the program, as far as sentences tell of it.
import type * as t from '@babel/types'
import { childrenOf, synthesized } from './children'

export interface Written {
  readonly kind: WrittenKind
  /** The beginning of what it is about: what a call calls, what a statement declares, returns or tests. */
  readonly text: string
  /** Variables that are read there, not counting those that only functions inside of it read. */
  readonly reads: readonly string[]
  /** A comparison of variables and literals, or of one with nothing. */
  readonly test?: Test
  /** Of a method called on a later line than the one on which its object begins: where its name is. */
  readonly method?: Place
}

export interface Place {
  readonly start: number
  readonly line: number
  readonly column: number
}

export type WrittenKind =
  | 'call'
  | 'new'
  | 'assignment'
  | 'declaration'
  | 'return'
  | 'throw'
  | 'try'
  | 'await'
  | 'yield'
  | 'loop'
  | 'for await'
  | 'test'
  | 'function'
  | 'async function'
  | 'other'

export interface Test {
  readonly operator: string
  readonly left: Operand
  /** Undefined where the left one alone is looked at. */
  readonly right: Operand | undefined
}

export type Operand =
  | { readonly name: string }
  | { readonly name?: undefined; readonly value: string | number | boolean | null }

/** Longest text of a program that is kept. */
const MOST = 40
/** Most variables of a place. */
const MOST_READS = 4

/** `isTest`: a condition, of which the program looks at the value. */
export function writtenAt(node: t.Node, source: string, isTest = false): Written {
  const kind = isTest ? 'test' : kindOf(node)
  const about = isTest ? node : aboutOf(node)
  const test = isTest ? testOf(node) : undefined
  const part = kind === 'function' || kind === 'async function' ? undefined : partOf(node)
  const reads = part ? namesRead(part) : []
  const method = isTest ? undefined : methodOf(node)
  return { kind, text: textOf(about, source), reads, ...(test && { test }), ...(method && { method }) }
}

/** A link of a chain that is written over several lines. */
function methodOf(node: t.Node): Place | undefined {
  if (node.type !== 'CallExpression' && node.type !== 'OptionalCallExpression') return undefined
  const { callee } = node
  if (callee.type !== 'MemberExpression' && callee.type !== 'OptionalMemberExpression') return undefined
  const { start, loc } = callee.property
  if (loc!.start.line === node.loc!.start.line) return undefined
  return { start: start!, line: loc!.start.line, column: loc!.start.column + 1 }
}

function textOf(node: t.Node | null | undefined, source: string): string {
  if (!node) return ''
  const text = source.slice(node.start!, Math.min(node.end!, node.start! + MOST)).replace(/\s+/g, ' ')
  return node.end! - node.start! > MOST ? `${text}…` : text
}

function kindOf(node: t.Node): WrittenKind {
  switch (node.type) {
    case 'ExpressionStatement':
      return kindOf(node.expression)
    case 'CallExpression':
    case 'OptionalCallExpression':
    case 'TaggedTemplateExpression':
      return 'call'
    case 'NewExpression':
      return 'new'
    case 'AssignmentExpression':
    case 'UpdateExpression':
      return 'assignment'
    case 'VariableDeclaration':
    case 'ClassDeclaration':
      return 'declaration'
    case 'ReturnStatement':
      return 'return'
    case 'ThrowStatement':
      return 'throw'
    case 'TryStatement':
      return 'try'
    case 'AwaitExpression':
      return 'await'
    case 'YieldExpression':
      return 'yield'
    case 'ForOfStatement':
      return node.await ? 'for await' : 'loop'
    case 'ForStatement':
    case 'ForInStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return 'loop'
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'ObjectMethod':
    case 'ClassMethod':
    case 'ClassPrivateMethod':
      return node.async ? 'async function' : 'function'
    default:
      return 'other'
  }
}

/** The part that names it best. */
function aboutOf(node: t.Node): t.Node | null | undefined {
  switch (node.type) {
    case 'ExpressionStatement':
      return aboutOf(node.expression)
    case 'CallExpression':
    case 'OptionalCallExpression':
    case 'NewExpression':
      return node.callee
    case 'AssignmentExpression':
      return node.left
    case 'UpdateExpression':
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'AwaitExpression':
    case 'YieldExpression':
      return node.argument
    case 'VariableDeclaration':
      return node.declarations[0]!.id
    case 'ClassDeclaration':
      return node.id
    default:
      return node
  }
}

/** Of a statement that has others inside of it, what is done before those. */
function partOf(node: t.Node): t.Node | null | undefined {
  switch (node.type) {
    case 'ForOfStatement':
    case 'ForInStatement':
      return node.right
    case 'ForStatement':
      return node.test
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'IfStatement':
      return node.test
    case 'TryStatement':
    case 'BlockStatement':
    case 'ClassDeclaration':
    case 'Program':
      return undefined
    default:
      return node
  }
}

const namesRead = synthesized<readonly string[]>(partsRead, (node, ofParts) => {
  if (node.type === 'Identifier') return node.name === 'undefined' ? [] : [node.name]
  return [...new Set(ofParts.flat())].slice(0, MOST_READS)
})

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
      return node.computed ? [node.object, node.property] : [node.object]
    case 'ObjectProperty':
      return node.computed ? [node.key, node.value] : [node.value]
    case 'VariableDeclarator':
      return node.init ? [node.init] : []
    case 'AssignmentExpression':
      return node.operator === '=' && node.left.type === 'Identifier' ? [node.right] : [node.left, node.right]
    case 'CallExpression':
    case 'OptionalCallExpression':
    case 'NewExpression':
      return node.callee.type === 'Identifier' ? [...node.arguments] : [node.callee, ...node.arguments]
    default:
      return childrenOf(node)
  }
}

const COMPARISONS = new Set(['===', '!==', '==', '!=', '<', '>', '<=', '>='])

function testOf(node: t.Node): Test | undefined {
  if (node.type === 'UnaryExpression' && node.operator === '!') return single('!', node.argument)
  if (node.type !== 'BinaryExpression') return single('', node)
  if (!COMPARISONS.has(node.operator)) return undefined
  const left = operandOf(node.left)
  const right = operandOf(node.right)
  return left && right && { operator: node.operator, left, right }
}

function single(operator: string, node: t.Node): Test | undefined {
  const left = operandOf(node)
  return left?.name === undefined ? undefined : { operator, left, right: undefined }
}

function operandOf(node: t.Node): Operand | undefined {
  switch (node.type) {
    case 'Identifier':
      return node.name === 'undefined' ? undefined : { name: node.name }
    case 'NumericLiteral':
    case 'StringLiteral':
    case 'BooleanLiteral':
      return { value: node.value }
    case 'NullLiteral':
      return { value: null }
    default:
      return undefined
  }
}
