// Forms of JavaScript that are nearly right.

import type * as t from '@babel/types'
import { childrenOf } from '../children'
import { boundIdentifiers, exported, isFunctionNode } from '../declarations'
import { type Said, said } from '../said'
import { RESERVED } from '../tokens'
import { replacing, tokenFrom } from './correct'
import { type Advice, lineOf, type Mistake, type Recogniser } from './mistake'

/** `await` where nothing waits: says which function is to become async. */
export const awaitOutside: Recogniser = (mistake) => {
  const { error, problem, file, text, index } = mistake
  const isForAwait = problem.message === 'Unexpected reserved word' && text.startsWith('await', index)
  if (error.reasonCode !== 'AwaitNotInAsyncContext' && !isForAwait) return undefined
  const around = enclosing(file.program, problem.span.start)
  if (around === undefined) return awaitInClass(file.program, problem.span.start, isForAwait)
  const start = around.start! - problem.span.start + index
  return cannotWait(around, problem.span.start) ?? asyncAdvice(mistake, around, start)
}

function asyncAdvice(mistake: Mistake, around: t.Function, start: number): Advice {
  const { text } = mistake
  const head = headOf(text, start)
  const isParameter = /^async\s*=>/.test(text.slice(start))
  if (isParameter)
    return {
      explanation: said`async before an arrow is the name of a parameter: the parameters are missing, async () => at line ${lineOf(mistake, start)}.`,
      ...replacing(mistake, [start + 5, start + 5], ' ()', said`Write ()`),
    }
  const at = 'static' in around && around.static ? tokenFrom(text, start + 6).start : start
  return {
    explanation: said`await works only in async functions: write async before ${head} at line ${lineOf(mistake, start)}.`,
    ...replacing(mistake, [at, at], 'async ', said`Write async`),
  }
}

/** Functions that cannot be async, and parameters, which are there before the function runs. */
function cannotWait(around: t.Function, position: number): Advice | undefined {
  const isInParameter = around.params.some(({ start, end }) => start! <= position && position < end!)
  if (isInParameter)
    return {
      explanation: said`The value of a parameter cannot wait: write await in the body of an async function.`,
    }
  const kind = 'kind' in around ? around.kind : 'method'
  return kind === 'constructor' || kind === 'get' || kind === 'set'
    ? {
        explanation:
          kind === 'constructor'
            ? said`A constructor cannot be async: await in an async method, such as a static one that then calls new.`
            : said`A ${`${kind}ter`} cannot be async: await in an async method.`,
      }
    : undefined
}

/** At the top of a text that is no module for other reasons nothing is to be said about await. */
function awaitInClass(program: t.Program, position: number, isForAwait: boolean): Advice | undefined {
  if (isForAwait) return { explanation: asyncSentence }
  const isInClass = program.body.some(
    ({ type, start, end }) => type === 'ClassDeclaration' && start! <= position && position < end!,
  )
  return isInClass
    ? { explanation: said`Fields and static blocks of a class cannot wait: await in an async method.` }
    : undefined
}

const asyncSentence = said`await works only in async functions: write async before the function around it.`

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

const SENTENCES: ReadonlyMap<string, Said> = new Map([
  [
    'Illegal return statement',
    said`Only a function can return; a file that Node runs is one, so choose the Node host, or leave the return out.`,
  ],
  [
    'Missing initializer in const declaration',
    said`A constant gets its value where it is declared; what gets it later is declared with let.`,
  ],
  [
    'Illegal break statement',
    said`break leaves a loop or a switch, and none is around it. A function is left with return.`,
  ],
  [
    'Illegal continue statement: no surrounding iteration statement',
    said`continue goes on with the next round of a loop, and none is around it. A function is left with return.`,
  ],
  [
    "'super' keyword unexpected here",
    said`super() stands in the constructor of a class that extends another one, super.name in methods.`,
  ],
  ['new.target expression is not allowed here', said`new.target is known inside of functions only.`],
  [
    'Rest parameter must be last formal parameter',
    said`The parameter with ... takes all arguments that are left, so none can follow it.`,
  ],
  [
    'Duplicate parameter name not allowed in this context',
    said`Two parameters have the same name: give one of them another.`,
  ],
  ['A class may only have one constructor', said`This class has a constructor already: make one of the two.`],
  [
    'Class constructor may not be an async method',
    said`A constructor cannot wait: await in a static async method, which then calls new.`,
  ],
  [
    'Malformed arrow function parameter list',
    said`Before an arrow stand names, in parentheses if they are several: (a, b) => …`,
  ],
  ['Illegal newline after throw', said`What is thrown begins on the line of throw.`],
  [
    'Delete of an unqualified identifier in strict mode.',
    said`delete removes properties of objects; variables cannot be removed.`,
  ],
  [
    'Octal literals are not allowed in strict mode.',
    said`A number does not begin with 0; octal numbers begin with 0o.`,
  ],
  [
    'Strict mode code may not include a with statement',
    said`Strict code, and so every module, has no with: write the object before each property.`,
  ],
  [
    'Invalid hexadecimal escape sequence',
    said`After \\x stand two hexadecimal digits, as in \\x41. A backslash as such is written \\\\.`,
  ],
  [
    'Invalid Unicode escape sequence',
    said`After \\u stand four hexadecimal digits, as in \\u0041, or some in braces. A backslash as such is written \\\\.`,
  ],
  [
    'Cannot use import statement outside a module',
    said`import stands at the top of a file, outside of functions and blocks; import() can stand anywhere.`,
  ],
  [
    'After export default an expression, a function or a class is expected.',
    said`export default takes a value: declare it before, and then export default its name.`,
  ],
  [
    'Illegal await-expression in formal parameters of async function',
    said`The value of a parameter cannot wait: write await in the body.`,
  ],
  [
    'for-of loop variable declaration may not have an initializer.',
    said`for … of gives the variable its values itself: for (const x of list).`,
  ],
  [
    'Invalid left-hand side in for-of loop: Must have a single binding.',
    said`for … of gives one variable its values: for (const x of list), or several parts, for (const [a, b] of list).`,
  ],
  [
    'Unary operator used immediately before exponentiation expression. Parenthesis must be used to disambiguate operator precedence',
    said`It could be read in two ways: write (-a) ** b or -(a ** b).`,
  ],
  [
    'Invalid regular expression flags',
    said`Behind a regular expression stand letters of dgimsuvy, each at most once. If it is a path, put it in quotation marks.`,
  ],
  [
    'Invalid left-hand side expression in postfix operation',
    said`++ and -- count a variable or a property; what stands before is a value.`,
  ],
  [
    'Invalid left-hand side expression in prefix operation',
    said`++ and -- count a variable or a property; what follows is a value.`,
  ],
  [
    'Missing catch or finally after try',
    said`After the block of try comes catch (error) { … } or finally { … }.`,
  ],
  ['Invalid shorthand property initializer', said`In an object a property is written a: 1, with a colon.`],
  [
    'Function statements require a function name',
    said`A function that is a statement has a name: function name() { … }.`,
  ],
])

/** Mistakes for which V8's own message is enough. */
export const knownMessage: Recogniser = ({ problem }) => {
  const explanation = SENTENCES.get(problem.message)
  return explanation === undefined ? undefined : { explanation }
}

/** `{ a: 1; b: 2 }`. */
export const semicolonInObject: Recogniser = (mistake) => {
  const { brackets, next } = mistake.around
  const bracket = brackets.at(-1)
  if (next.text !== ';' || !(bracket?.isObject || bracket?.text === '[')) return undefined
  return {
    explanation: said`What stands in ${bracket.text === '[' ? said`an array` : said`an object`} is separated by commas, not by semicolons.`,
    ...replacing(mistake, [next.start, next.start + 1], ',', said`Write ,`),
  }
}

/** `if (a == )`, `const a = ;`. */
export const missingOperand: Recogniser = (mistake) => {
  const { before, next } = mistake.around
  const last = before.at(-1)
  if (last?.text === '...' && /^[)\]},;]$/.test(next.text))
    return { explanation: said`After ... stands the list or the object that is spread.`, at: last.start }
  if (last?.text === '...' || next.text === '...')
    return next.text === '...' && /^(?:|[;{})])$/.test(last?.text ?? '')
      ? {
          explanation: said`... spreads a list inside of another one, an object or a call: [...list], f(...list).`,
        }
      : undefined
  const isMissing =
    BINARY.test(next.text) && (last === undefined || /^(?:[;{}(,[:?]|=>|\$\{)$/.test(last.text))
  if (isMissing) return { explanation: said`Before ${next.text} a value is missing.` }
  if (/^(?:await|return|typeof|new|throw|yield)$/.test(last?.text ?? '') && /^[)\]};,]$/.test(next.text))
    return { explanation: said`After ${last!.text} a value is missing.`, at: last!.start }
  if (last?.kind === 'template' && next.text.startsWith('}'))
    return { explanation: said`Between \${ and } a value is missing.`, at: last.start }
  if (last === undefined || !WANTS_OPERAND.test(last.text)) return undefined
  if (BINARY.test(next.text))
    return { explanation: said`Between ${last.text} and ${next.text} a value is missing.`, at: last.start }
  if (!/^[)\]};,]$/.test(next.text)) return undefined
  return {
    explanation: said`After ${last.text} at line ${lineOf(mistake, last.start)} a value is missing.`,
    at: last.start,
  }
}

/** Signs that need a value on their left. */
const BINARY = /^(?:[=!]==?|[<>]=?|&&=?|\|\|=?|\?\?=?|[*%&|^]=?|\*\*=?|[-+/]=|=>?|[,.?:])$/

const WANTS_OPERAND = /^(?:[=!]==?|[<>]=?|&&=?|\|\|=?|\?\?=?|[-+/%&|^]=?|\*\*?=?|=)$/

/** `let a` where there is an `a`: the first one is looked for in the blocks around. */
export const declaredTwice: Recogniser = ({ problem, file }) => {
  const name = /^Identifier '(.+)' has already been declared$/.exec(problem.message)?.[1]
  if (name === undefined) return undefined
  const first = declarationBefore(file.program, name, problem.span.start)
  if (first === undefined)
    return {
      explanation: said`Two declarations of one place have the name ${name}: one of them needs another name.`,
    }
  return {
    explanation: said`${name} is declared at line ${first.loc!.start.line} already. A variable is declared once, and gets another value without let or const: ${name} = …`,
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
    ? { explanation: said`The ... stands for something that was left out; it is no code.` }
    : undefined

/** Words that cannot stand alone. */
export const wordAlone: Recogniser = ({ around: { before, next } }) => {
  const word = before.at(-1)?.text ?? ''
  return next.kind === 'end' && (RESERVED.has(word) || /^(?:from|as|of)$/.test(word))
    ? { explanation: said`After ${word} something is missing.` }
    : undefined
}

export const trailing: Recogniser = (mistake) => {
  const { around, text } = mistake
  const last = around.before.at(-1)
  if (around.next.kind !== 'end' || last?.kind !== 'punctuator' || text.trim() === '') return undefined
  return {
    explanation: said`After ${last.text} at line ${lineOf(mistake, last.start)} something is missing.`,
    at: last.start,
  }
}
