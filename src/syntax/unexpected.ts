// Messages that depend on what stands around the place of an error.
import {
  type Bracket,
  endsExpression,
  isArguments,
  type Token,
  type TokensAround,
  tokensAround,
  unexpected,
} from './tokens'

/** An error of the parser. */
export interface ParserError {
  readonly reasonCode?: string
  readonly details?: {
    readonly expected?: string | null
    readonly unexpected?: string | null
    readonly identifierName?: string
    readonly keyword?: string
    readonly reservedWord?: string
    readonly labelName?: string
    readonly exportName?: string
    readonly localName?: string
    readonly kind?: string
    readonly missingPlugin?: readonly string[]
    readonly type?: string
    readonly radix?: number
    readonly target?: string
    readonly onlyValidPropertyName?: string
    readonly referenceName?: string
    readonly bindingName?: string
    readonly importName?: string
    readonly key?: string
    readonly methodName?: string
    readonly propertyName?: string
    readonly token?: string
    readonly modifier?: string
    readonly modifiers?: readonly string[]
    readonly orderedModifiers?: readonly string[]
    readonly ancestor?: { readonly type: string; readonly prefix?: boolean }
  }
  readonly message?: string
  readonly loc?: { readonly line: number; readonly column: number; readonly index: number }
}

/** Where an error is. */
export interface FailedParse {
  readonly details: NonNullable<ParserError['details']>
  readonly source: string
  readonly index: number
  /** Tokens around the place, read only when needed. */
  readonly around: () => TokensAround
}

export const failedParse = (
  details: FailedParse['details'] = {},
  source: string,
  index: number,
): FailedParse => ({
  details,
  source,
  index,
  around: () => tokensAround(source, index),
})

// Tokens

export const nextToken = ({ around }: FailedParse): string => unexpected(around().next)

export function unexpectedToken(failed: FailedParse): string {
  const { expected, unexpected: found } = failed.details
  if (found) return `Unexpected token '${found}'`
  return expected === ',' || expected === '}' ? afterExpression(failed) : ofToken(failed.around())
}

const MISSING_PARENTHESIS = 'missing ) after argument list'
const MALFORMED_ARROW = 'Malformed arrow function parameter list'

/** A statement that does not end where the next one could begin. */
export const missingSemicolon = (failed: FailedParse): string =>
  /\d/.test(failed.source[failed.index] ?? '') ? 'Invalid or unexpected token' : afterExpression(failed)

/** Where an expression is whole, and what follows does not fit. */
export function afterExpression({ around }: FailedParse): string {
  const { next, brackets } = around()
  const bracket = brackets.at(-1)
  if (next.text === '=>') return MALFORMED_ARROW
  if ((next.text === 'of' || next.text === 'in') && bracket?.before.at(-1)?.text === 'for')
    return `Invalid left-hand side in for-${next.text} loop: Must have a single binding.`
  if (bracket !== undefined && isArguments(bracket)) return MISSING_PARENTHESIS
  return bracket?.text === '${' ? 'Missing } in template expression' : unexpected(next)
}

function ofToken({ before, closed, next, brackets }: TokensAround): string {
  const [earlier, last] = [before.at(-2)?.text ?? '', before.at(-1)]
  if (last === undefined) return unexpected(next)
  const known = afterTokens(earlier, last.text, next)
  if (known !== undefined) return known
  if (earlier === 'const' && last.kind === 'word') return 'Missing initializer in const declaration'
  if (next.text === '=>' && isNoParameter(earlier, last, closed)) return MALFORMED_ARROW
  if (next.text === ')' && last.text === '(' && earlier === '}') return unexpected(last)
  const isNamed = /^[:,]$/.test(next.text) && brackets.at(-1)?.isClass
  const isOnlyKey = next.text === '}' && /^[{,]$/.test(earlier) && /^(?:string|number)$/.test(last.kind)
  return unexpected(isNamed || isOnlyKey ? last : next)
}

/** What V8 has words of its own for. */
function afterTokens(earlier: string, last: string, next: Token): string | undefined {
  if (next.text === '(' && (last === 'function' || earlier === 'function'))
    return 'Function statements require a function name'
  if (next.text === ')' && last === '(' && earlier === 'import') return 'import() requires a specifier'
  if (next.kind === 'template' && last === '?.') return 'Invalid tagged template on optional chain'
  if (next.text === '=' && earlier === '...') return 'Rest parameter may not have a default initializer'
  return next.text === '{' && last === '...'
    ? '`...` must be followed by an identifier in declaration contexts'
    : undefined
}

/** In `'it's fine'` the words after the first string are what does not fit. */
export function unterminatedString({ details, source, around }: FailedParse): string {
  const { before, brackets } = around()
  const end = before.findLastIndex(({ kind }) => kind !== 'word')
  const word = before[end + 1]
  if (word !== undefined && before[end]?.kind === 'string')
    return afterExpression(failedParse(details, source, word.start))
  return invalidToken({ before, brackets })
}

export function invalidToken({ before, brackets }: Pick<TokensAround, 'before' | 'brackets'>): string {
  const bracket = brackets.at(-1)
  const isAfterArgument = bracket !== undefined && isArguments(bracket) && endsExpression(before)
  return isAfterArgument ? MISSING_PARENTHESIS : 'Invalid or unexpected token'
}

/** What stands before an arrow is no list of parameters. */
const isNoParameter = (earlier: string, last: Token, closed: Bracket | undefined): boolean =>
  last.kind === 'number' ||
  last.kind === 'string' ||
  earlier === '.' ||
  (last.text === ')' && closed !== undefined && isArguments(closed))

export const escapeMessage = (letter: string): string =>
  letter === 'x'
    ? 'Invalid hexadecimal escape sequence'
    : /\d/.test(letter)
      ? 'Octal escape sequences are not allowed in template strings.'
      : 'Invalid Unicode escape sequence'

export function separatorMessage({ source, index }: FailedParse): string {
  if (source[index + 1] === '_' || source[index - 1] === '_')
    return 'Only one underscore is allowed as numeric separator'
  return /[\da-f]/i.test(source[index - 1]!)
    ? 'Numeric separators are not allowed at the end of numeric literals'
    : 'Invalid or unexpected token'
}

// Targets of assignment

export const INVALID_TARGET = 'Invalid destructuring assignment target'
const INVALID_ASSIGNMENT = 'Invalid left-hand side in assignment'

export function targetMessage({
  type,
  prefix,
}: {
  readonly type: string
  readonly prefix?: boolean
}): string {
  if (type === 'AssignmentExpression') return INVALID_ASSIGNMENT
  if (type === 'UpdateExpression')
    return `Invalid left-hand side expression in ${prefix ? 'prefix' : 'postfix'} operation`
  return type.startsWith('For') ? 'Invalid left-hand side in for-loop' : INVALID_TARGET
}

/** `({ a }) = 1`, and the same inside of a pattern. */
export function parenthesizedMessage({ source, index }: FailedParse): string {
  const { brackets } = tokensAround(source, source.lastIndexOf('(', index - 1))
  return isPattern(brackets.at(-1)) ? INVALID_TARGET : INVALID_ASSIGNMENT
}

const isPattern = (bracket: Bracket | undefined): boolean =>
  bracket?.text === '[' || (bracket?.text === '(' && !isArguments(bracket)) || bracket?.isObject === true

/** The parser takes `a?.b = 1` for a proposal. */
export function proposalMessage({ details, source, index, around }: FailedParse): string {
  const { before, next, brackets } = around()
  if (!details.missingPlugin?.includes('optionalChainingAssign')) return unexpected(next)
  const bracket = brackets.at(-1)
  if (bracket?.before.at(-1)?.text === 'for') return targetMessage({ type: 'ForOfStatement' })
  if (bracket?.text === '[' || bracket?.isObject === true) return INVALID_TARGET
  const prefix = /^(?:\+\+|--)$/.test(before.at(-1)?.text ?? '')
  const isUpdate = prefix || /^[\w$?.]+\s*(?:\+\+|--)/.test(source.slice(index))
  return targetMessage({ type: isUpdate ? 'UpdateExpression' : 'AssignmentExpression', prefix })
}

export const restMessage = ({ around }: FailedParse): string =>
  around().brackets.at(-1)?.text === '('
    ? 'Rest parameter must be last formal parameter'
    : 'Rest element must be last element'

// Statements

export function jumpMessage({ source, index }: FailedParse): string {
  const [, keyword, label] = /^(break|continue)(?:[ \t]+([$\w]+))?/.exec(source.slice(index)) ?? []
  if (label === undefined) {
    return keyword === 'break'
      ? 'Illegal break statement'
      : 'Illegal continue statement: no surrounding iteration statement'
  }
  const isKnown =
    keyword === 'continue' &&
    new RegExp(`(?<![$\\w])${label.replaceAll('$', '\\$')}\\s*:`).test(source.slice(0, index))
  return isKnown
    ? `Illegal continue statement: '${label}' does not denote an iteration statement`
    : `Undefined label '${label}'`
}

export const importMessage = ({ source, index }: FailedParse): string =>
  source.startsWith('export', index)
    ? "Unexpected token 'export'"
    : 'Cannot use import statement outside a module'

// Words

export function keywordMessage({ details, source, index, around }: FailedParse): string {
  const keyword = details.keyword ?? ''
  if (!source.startsWith(keyword, index)) return ESCAPED_KEYWORD
  const { next, brackets } = around()
  const { next: following } = tokensAround(source, index + keyword.length)
  const isKey = brackets.at(-1)?.isObject && following.text !== '}' && following.text !== ','
  return unexpected(isKey ? following : next)
}

export function reservedWordMessage({ details: { reservedWord = '' }, source, index }: FailedParse): string {
  if (!source.startsWith(reservedWord, index)) return ESCAPED_KEYWORD
  return reservedWord === 'enum' || reservedWord === 'await'
    ? 'Unexpected reserved word'
    : 'Unexpected strict mode reserved word'
}

export const ESCAPED_KEYWORD = 'Keyword must not contain escaped characters'

/** `await x` and `yield x` where they are two expressions: it is the second that does not fit. */
export function afterWord({ details, source, index }: FailedParse): string {
  const word = /^\w+/.exec(source.slice(index))?.[0] ?? ''
  return afterExpression(failedParse(details, source, index + word.length))
}

export const isAsyncParameter = ({ before }: TokensAround): boolean =>
  before.at(-1)?.text === 'async' || (before.at(-1)?.text === '(' && before.at(-2)?.text === 'async')

export function awaitMessage(failed: FailedParse): string {
  const bracket = failed.around().brackets.at(-1)
  return bracket === undefined || bracket.text === '{'
    ? 'await is only valid in async functions and the top level bodies of modules'
    : afterWord(failed)
}
