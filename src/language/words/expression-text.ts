// An expression as V8 writes it into an error: "x.y(...).z". Its CallPrinter prints from the tree, not from the source,
// and prints "(intermediate value)" for many a node.
import type * as t from '@babel/types'
import { spineOf } from '../../syntax/spine'
import { tableOf } from '../../syntax/table'

const NO_WORDS = '(intermediate value)'

/** `isIterated`: inside of what should be iterated, calls have no "(...)" and `new` shows its constructor. */
export function renderExpression(node: t.Node, isIterated = false): string {
  const spine = spineOf(node)
  for (let i = spine.length - SPINE_PIECE; i > 0; i -= SPINE_PIECE) {
    const part = spine[i]!
    if (!PRINTED[+isIterated]!.has(part)) PRINTED[+isIterated]!.set(part, print(part, isIterated))
  }
  return print(node, isIterated) || NO_WORDS
}

/** A long chain is printed in pieces, from the inside out: by what is iterated, and by node. */
const PRINTED = [new WeakMap<t.Node, string>(), new WeakMap<t.Node, string>()]

const SPINE_PIECE = 16

type Printers = {
  readonly [K in t.Node['type']]?: (node: Extract<t.Node, { type: K }>, isIterated: boolean) => string
}

function print(node: t.Node, isIterated: boolean): string {
  if (isEndedChain(node)) return NO_WORDS
  const printed = PRINTED[+isIterated]!.get(node)
  if (printed !== undefined) return printed
  const printer = PRINTERS[node.type] as ((node: t.Node, isIterated: boolean) => string) | undefined
  return printer === undefined ? '' : printer(node, isIterated)
}

/** `(a?.b)`: the chain ends at the parenthesis. */
const isEndedChain = (node: t.Node): boolean =>
  (node.type === 'OptionalMemberExpression' || node.type === 'OptionalCallExpression') &&
  node.extra?.parenthesized === true

const PRINTERS: Printers = {
  Identifier: ({ name }) => name,
  ThisExpression: () => 'this',
  Super: () => 'super',
  MetaProperty: ({ meta, property }) => `.${meta.name}.${property.name}`,
  PrivateName: ({ id }) => `#${id.name}`,
  NullLiteral: () => 'null',
  BooleanLiteral: ({ value }) => String(value),
  NumericLiteral: ({ value }) => String(value),
  StringLiteral: ({ value }) => `"${value}"`,
  RegExpLiteral: ({ pattern, flags }) => `/${pattern}/${flags}`,
  TemplateLiteral: printTemplate,
  ObjectExpression: ({ properties }) => `{${NO_WORDS.repeat(properties.length)}}`,
  ObjectPattern: ({ properties }) => `{${NO_WORDS.repeat(properties.length)}}`,
  ArrayExpression: printArray,
  ArrayPattern: printArray,
  SpreadElement: ({ argument }, isIterated) => `(...${renderExpression(argument, isIterated)})`,
  FunctionExpression: printFunction,
  ArrowFunctionExpression: printFunction,
  ClassExpression: printClass,
  ConditionalExpression: () => NO_WORDS.repeat(3),
  AssignmentExpression: ({ left }, isIterated) => renderExpression(left, isIterated),
  UnaryExpression: printUnary,
  UpdateExpression: ({ operator, prefix, argument }, isIterated) => {
    const operand = renderExpression(argument, isIterated)
    return prefix ? `(${operator}${operand})` : `(${operand}${operator})`
  },
  BinaryExpression: printBinary,
  LogicalExpression: printBinary,
  SequenceExpression: ({ expressions }, isIterated) =>
    `(${expressions.map((one) => renderExpression(one, isIterated)).join(' , ')})`,
  MemberExpression: printMember,
  OptionalMemberExpression: printMember,
  CallExpression: printCall,
  OptionalCallExpression: printCall,
  TaggedTemplateExpression: ({ tag }, isIterated) => `${renderExpression(tag, isIterated)}(...)`,
  NewExpression: ({ callee }, isIterated) => (isIterated ? renderExpression(callee, true) : ''),
  ImportExpression: ({ source }, isIterated) => `ImportCall(${renderExpression(source, isIterated)})`,
}

function printTemplate({ quasis, expressions }: t.TemplateLiteral, isIterated: boolean): string {
  if (expressions.length === 0) return `"${quasis[0]!.value.cooked}"`
  return expressions.map((one) => renderExpression(one, isIterated)).join('')
}

function printArray({ elements }: t.ArrayExpression | t.ArrayPattern, isIterated: boolean): string {
  const shown = elements.map((one) => (one === null ? NO_WORDS : renderExpression(one, isIterated)))
  return `[${shown.join(',')}]`
}

/** Of a function in parentheses, which V8 compiles at once, each statement that has a value is one. */
function printFunction({ body, extra }: t.FunctionExpression | t.ArrowFunctionExpression): string {
  if (!extra?.parenthesized || body.type !== 'BlockStatement') return ''
  const valued = body.body.filter(
    (one) => one.type === 'ExpressionStatement' || one.type === 'ReturnStatement',
  )
  return NO_WORDS.repeat(valued.length)
}

function printClass({ superClass, body }: t.ClassExpression): string {
  const members = body.body.filter(
    (one) => (one.type === 'ClassMethod' && one.kind !== 'constructor') || one.type === 'ClassProperty',
  )
  return NO_WORDS.repeat(members.length + (superClass ? 1 : 0))
}

const WORD_OPERATOR = /^[a-z]/

/** V8 has folded operators on literals. */
function printUnary({ operator, argument }: t.UnaryExpression, isIterated: boolean): string {
  if (argument.type === 'NumericLiteral') {
    const { value } = argument
    if (operator === '-') return String(-value)
    if (operator === '+') return String(value)
    if (operator === '~') return String(~value)
  }
  if (operator === '!' && 'value' in argument) return String(!argument.value)
  return `(${operator}${WORD_OPERATOR.test(operator) ? ' ' : ''}${renderExpression(argument, isIterated)})`
}

function printBinary(node: t.BinaryExpression | t.LogicalExpression, isIterated: boolean): string {
  const folded = foldedSum(node)
  if (folded !== undefined) return String(folded)
  const { operator } = node
  const right = renderExpression(node.right, isIterated)
  if (operator === '!=' || operator === '!==')
    return `(!(${renderExpression(node.left, isIterated)} ${operator === '!=' ? '==' : '==='} ${right}))`
  return `(${leftOperands(node, isIterated)} ${operator} ${right})`
}

/** `a + b + c` has one pair of parentheses. */
function leftOperands(node: t.BinaryExpression | t.LogicalExpression, isIterated: boolean): string {
  const { left, operator } = node
  const text = renderExpression(left, isIterated)
  const isSame = 'operator' in left && left.operator === operator && !COMPARISON.test(operator)
  return isSame && operator !== '**' && foldedSum(left) === undefined ? text.slice(1, -1) : text
}

const COMPARISON = /^(?:[<>]=?|[!=]==?|in|instanceof)$/

function foldedSum(node: t.Node): number | undefined {
  if (node.type === 'NumericLiteral') return node.value
  if (node.type !== 'BinaryExpression') return undefined
  const [left, right] = [foldedSum(node.left), foldedSum(node.right)]
  const fold = left === undefined || right === undefined ? undefined : FOLDS.get(node.operator)
  return fold?.(left!, right!)
}

const FOLDS = tableOf<(a: number, b: number) => number>({
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
})

function printMember(
  { object, property, computed, optional }: t.MemberExpression | t.OptionalMemberExpression,
  isIterated: boolean,
): string {
  const holder = renderExpression(object.type === 'Super' ? EMPTY : object, isIterated)
  const name = computed ? literalText(property) : property.type === 'Identifier' ? property.name : undefined
  if (name !== undefined) return `${holder}${optional ? '?' : ''}.${name}`
  return `${holder}${optional ? '?.' : ''}[${renderExpression(property, isIterated)}]`
}

/** V8 prints nothing for it. */
const EMPTY: t.Node = { type: 'EmptyStatement' }

function literalText(key: t.Node): string | undefined {
  if (key.type === 'StringLiteral') return key.value
  return key.type === 'TemplateLiteral' && key.expressions.length === 0
    ? (key.quasis[0]!.value.cooked ?? '')
    : undefined
}

function printCall({ callee }: t.CallExpression | t.OptionalCallExpression, isIterated: boolean): string {
  return `${renderExpression(callee, isIterated)}${isIterated ? '' : '(...)'}`
}

export const notAFunction = (callee: t.Node): string => `${renderExpression(callee)} is not a function`

/** What should be iterated, and whether it is the result of a call. */
function renderIterated(node: t.Node): string {
  const isCall = node.type === 'CallExpression' || node.type === 'NewExpression'
  const text = renderExpression(isCall ? node.callee : node, true)
  return isCall ? `${text} is not a function or its return value` : text
}

/** The message for something that cannot be iterated. */
export const notIterable = (node: t.Node): string => `${renderIterated(node)} is not iterable`

export const notAsyncIterable = (node: t.Node): string => `${renderIterated(node)} is not async iterable`
