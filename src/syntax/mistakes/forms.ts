// Forms of JavaScript that are nearly right.
import type * as t from '@babel/types'
import { childrenOf } from '../children'
import { isFunctionNode } from '../declarations'
import { RESERVED } from '../tokens'
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
        explanation: `Did you mean ${sign}? It is one sign, written without a space.`,
        at: first!.start,
      }
  }
  return undefined
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
