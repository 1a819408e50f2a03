// Forms of JavaScript that are nearly right.
import type * as t from '@babel/types'
import { childrenOf } from '../children'
import { boundIdentifiers, exported, isFunctionNode } from '../declarations'
import { RESERVED, type Token } from '../tokens'
import { lineOf, type Recogniser } from './mistake'

/** `await` where nothing waits: says which function is to become async. */
export const awaitOutside: Recogniser = (mistake) => {
  const { error, problem, file, text, index } = mistake
  const isForAwait = problem.message === 'Unexpected reserved word' && text.startsWith('await', index)
  if (error.reasonCode !== 'AwaitNotInAsyncContext' && !isForAwait) return undefined
  const around = enclosing(file.program, problem.span.start)
  if (around === undefined) return isForAwait ? { explanation: asyncSentence } : undefined
  const start = around.start! - problem.span.start + index
  return {
    explanation: `await works only in async functions: write async before ${headOf(text, start)} at line ${lineOf(mistake, start)}.`,
  }
}

const asyncSentence = 'await works only in async functions: write async before the function around it.'

/** How a function begins. */
const headOf = (text: string, start: number): string => {
  const [head] = /^[^{\n]{0,40}/.exec(text.slice(start))!
  const [before, after] = head.split('=>')
  return after === undefined ? head.trim() : `${before!.trim()} =>`
}

/** The innermost function around a place. */
function enclosing(tree: t.Node, position: number): t.Function | undefined {
  let found: t.Function | undefined
  let node: t.Node | undefined = tree
  while (node !== undefined) {
    if (isFunctionNode(node)) found = node
    node = childrenOf(node).find(({ start, end }) => start! <= position && position < end!)
  }
  return found
}

const SENTENCES: ReadonlyMap<string, string> = new Map([
  [
    'Illegal return statement',
    'Only a function can return; a file that Node runs is one, so choose the Node host, or leave the return out.',
  ],
  [
    'Missing initializer in const declaration',
    'A constant gets its value where it is declared; what gets it later is declared with let.',
  ],
  ['Illegal break statement', 'break leaves a loop or a switch, and none is around it.'],
  [
    'Missing catch or finally after try',
    'After the block of try comes catch (error) { … } or finally { … }.',
  ],
  ['Invalid shorthand property initializer', 'In an object a property is written a: 1, with a colon.'],
  [
    'Function statements require a function name',
    'A function that is a statement has a name: function name() { … }.',
  ],
])

/** What only V8's message is needed for. */
export const knownMessage: Recogniser = ({ problem }) => {
  const explanation = SENTENCES.get(problem.message)
  return explanation === undefined ? undefined : { explanation }
}

/** `const class = 1`. */
export const reservedName: Recogniser = ({ around: { before, next } }) => {
  const isName = /^(?:const|let|var|function|class)$/.test(before.at(-1)?.text ?? '')
  if (!isName || !RESERVED.has(next.text)) return undefined
  return { explanation: `${next.text} is a word of the language and cannot be a name.` }
}

/** `if a > 1 {`, `while true {`. */
export const missingParentheses: Recogniser = ({ error, around: { before } }) => {
  const keyword = before.at(-1)?.text ?? ''
  if (error.details?.expected !== '(' || !/^(?:if|while|for|switch|with)$/.test(keyword)) return undefined
  return { explanation: `What follows ${keyword} stands in parentheses: ${keyword} (…) { … }.` }
}

/** `for (let i = 0, i < 3, i++)`. */
export const commasInFor: Recogniser = ({ around: { brackets, before, next } }) => {
  const isFor = brackets.at(-1)?.text === '(' && brackets.at(-1)?.before.at(-1)?.text === 'for'
  if (!isFor || (before.at(-1)?.text !== ',' && next.text !== ')')) return undefined
  return {
    explanation: 'The three parts of a for loop are separated by semicolons: for (let i = 0; i < 3; i++).',
  }
}

/** `{ a: 1; b: 2 }`. */
export const semicolonInObject: Recogniser = ({ around: { brackets, next } }) => {
  const bracket = brackets.at(-1)
  if (next.text !== ';' || !(bracket?.isObject || bracket?.text === '[')) return undefined
  return {
    explanation: `What stands in ${bracket.text === '[' ? 'an array' : 'an object'} is separated by commas, not by semicolons.`,
  }
}

/** Signs that were written in the wrong order, or apart. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['= >', '=>'],
  ['= <', '<='],
  ['=> =', '>='],
  ['= !=', '!=='],
  ['= !==', '!=='],
  ['=== >', '=>'],
  ['== >', '=>'],
  ['< >', '!=='],
])

export const brokenSign: Recogniser = ({ around: { before, next } }) => {
  const [earlier, last] = [before.at(-2), before.at(-1)]
  for (const [first, second] of [
    [last, next],
    [earlier, last],
  ]) {
    const sign = first && second && SIGNS.get(`${first.text} ${second.text}`)
    if (sign !== undefined)
      return {
        explanation: `Did you mean ${sign}?${isApart(first!, second!) ? ' It is one sign, written without a space.' : ''}`,
        at: first!.start,
      }
  }
  return undefined
}

const isApart = (first: Token, second: Token): boolean => first.start + first.text.length < second.start

/** `if (a == )`, `const a = ;`. */
export const missingOperand: Recogniser = (mistake) => {
  const { before, next } = mistake.around
  const last = before.at(-1)
  if (last === undefined || !WANTS_OPERAND.test(last.text) || !/^[)\]};,]$/.test(next.text)) return undefined
  return {
    explanation: `After ${last.text} at line ${lineOf(mistake, last.start)} a value is missing.`,
    at: last.start,
  }
}

const WANTS_OPERAND = /^(?:[=!]==?|[<>]=?|&&=?|\|\|=?|\?\?=?|[-+/%&|^]=?|\*\*?=?|=)$/

/** `let a` where there is an `a`: the first one is looked for in the blocks around. */
export const declaredTwice: Recogniser = ({ problem, file }) => {
  const name = /^Identifier '(.+)' has already been declared$/.exec(problem.message)?.[1]
  if (name === undefined) return undefined
  const first = declarationBefore(file.program, name, problem.span.start)
  if (first === undefined) return undefined
  return {
    explanation: `${name} is declared at line ${first.loc!.start.line} already. A variable is declared once, and gets another value without let or const: ${name} = …`,
  }
}

/** The innermost declaration of a name that stands before a place. */
function declarationBefore(tree: t.Node, name: string, position: number): t.Identifier | undefined {
  let found: t.Identifier | undefined
  let node: t.Node | undefined = tree
  while (node !== undefined) {
    found = declarationsIn(node).find((id) => id.start! < position && id.name === name) ?? found
    node = childrenOf(node).find(({ start, end }) => start! <= position && position < end!)
  }
  return found
}

/** The names that a node declares by itself: a block, a function, a clause. */
function declarationsIn(node: t.Node): t.Identifier[] {
  switch (node.type) {
    case 'Program':
    case 'BlockStatement':
    case 'StaticBlock':
      return node.body.flatMap(declaredBy)
    case 'SwitchStatement':
      return node.cases.flatMap(({ consequent }) => consequent.flatMap(declaredBy))
    case 'CatchClause':
      return node.param ? boundIdentifiers(node.param) : []
    default:
      return isFunctionNode(node) ? node.params.flatMap(boundIdentifiers) : []
  }
}

function declaredBy(statement: t.Statement): t.Identifier[] {
  const inner = exported(statement)
  switch (inner.type) {
    case 'VariableDeclaration':
      return inner.declarations.flatMap(({ id }) => boundIdentifiers(id))
    case 'ImportDeclaration':
      return inner.specifiers.map(({ local }) => local)
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return inner.id ? [inner.id] : []
    default:
      return []
  }
}

/** Where a line of dots stands for code. */
export const leftOut: Recogniser = ({ lines, problem, firstLine }) =>
  lines[problem.span.line - firstLine]?.trim() === '...'
    ? { explanation: 'The ... stands for something that was left out; it is no code.' }
    : undefined

export const trailing: Recogniser = (mistake) => {
  const { around, text } = mistake
  const last = around.before.at(-1)
  if (around.next.kind !== 'end' || last?.kind !== 'punctuator' || text.trim() === '') return undefined
  return {
    explanation: `After ${last.text} at line ${lineOf(mistake, last.start)} something is missing.`,
    at: last.start,
  }
}
