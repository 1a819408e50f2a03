// The tokens of a text that the parser gave up on, to say what was unexpected.

export type TokenKind =
  | 'word'
  | 'number'
  | 'string'
  | 'template'
  | 'regexp'
  | 'punctuator'
  | 'illegal'
  | 'end'

export interface Token {
  readonly kind: TokenKind
  readonly text: string
  readonly start: number
}

/** What stands before a place in the text, and around it. */
export interface TokensAround {
  readonly before: readonly Token[]
  /** The opening bracket that the last closing one before it closes. */
  readonly closed: Bracket | undefined
  readonly next: Token
  /** Open brackets, innermost last, each with the tokens before it. */
  readonly brackets: readonly Bracket[]
  /** Brackets that were opened and closed before it. */
  readonly pairs: readonly Pair[]
}

interface Pair {
  readonly open: Bracket
  /** Where it is closed. */
  readonly close: number
}

export interface Bracket {
  readonly text: string
  readonly start: number
  readonly before: readonly Token[]
  readonly isClass: boolean
  readonly isObject: boolean
  /** Its members may be methods. */
  readonly isInMembers: boolean
}

const SPACE = /(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*/y
const WORD = /#?(?:[$_\p{ID_Start}]|\\u)(?:[$\p{ID_Continue}\u200c\u200d]|\\u(?:\{[\da-fA-F]*\})?)*/uy
const NUMBER = /0[xob]\w+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[+-]?\d+)?n?/iy
const STRING = /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/y
const REGEXP = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/\w*/y
const PUNCTUATOR =
  />>>=|\.\.\.|===|!==|\*\*=|<<=|>>=|>>>|&&=|\|\|=|\?\?=|=>|==|!=|<=|>=|&&|\|\||\?\?|\?\.(?!\d)|\+\+|--|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|<<|>>|\*\*|[{}()[\];,<>+\-*/%&|^!~?:=.]/y
/** Up to the next expression in a template, or its end. */
const TEMPLATE = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{|$)/y

const OPENING = /^(?:[([{]|[`}][\s\S]*\$\{)$/
const CLOSING = new Set([')', ']', '}'])

/** Whether a bracket is closed by another. */
export const closes = (closer: string, opener: string): boolean =>
  opener === (closer === ')' ? '(' : closer === ']' ? '[' : '{') || (closer === '}' && opener === '${')

export function tokensAround(source: string, index: number): TokensAround {
  const scan = new Scan(source)
  while (scan.next.start < index) scan.advance()
  return scan
}

/** The tokens of a text, or of what follows a place in it. */
export function* tokensOf(source: string, from = 0): Generator<Token> {
  for (const scan = new Scan(source, from); scan.next.kind !== 'end'; scan.advance()) yield scan.next
}

/** A place in a text that goes forwards, token by token. */
class Scan implements TokensAround {
  readonly before: Token[] = []
  readonly brackets: Bracket[] = []
  readonly pairs: Pair[] = []
  next: Token

  constructor(
    private readonly source: string,
    from = 0,
  ) {
    this.next = this.tokenFrom(from)
  }

  get closed(): Bracket | undefined {
    return this.pairs.at(-1)?.open
  }

  advance(): void {
    const { before, brackets, next } = this
    if (CLOSING.has(next.text[0]!)) this.close(next.start)
    if (OPENING.test(next.text)) brackets.push(bracketOf(next, before.slice(-3), brackets.at(-1)))
    before.push(next)
    this.next = this.tokenFrom(next.start + next.text.length)
  }

  private close(close: number): void {
    const open = this.brackets.pop()
    if (open !== undefined) this.pairs.push({ open, close })
  }

  private tokenFrom(position: number): Token {
    return tokenAt(this.source, skipSpace(this.source, position), this.before, this.brackets.at(-1))
  }
}

function bracketOf(
  { kind, text: token, start }: Token,
  before: readonly Token[],
  outer: Bracket | undefined,
): Bracket {
  const text = kind === 'template' ? '${' : token
  const isClass = text === '{' && before.some((token) => token.text === 'class' || token.text === 'extends')
  const isObject = text === '{' && !isClass && isBeforeOperand(before.at(-1))
  const isInMembers = outer !== undefined && (outer.isClass || outer.isObject)
  return { text, start: start + token.length - text.length, before, isClass, isObject, isInMembers }
}

/** A brace after it opens an object, or a block after a label, which is rare. */
const isBeforeOperand = (token: Token | undefined): boolean =>
  token?.text === 'return' || (token?.kind === 'punctuator' && !/^(?:[)\]};{]|=>)$/.test(token.text))

function tokenAt(
  source: string,
  start: number,
  before: readonly Token[],
  around: Bracket | undefined,
): Token {
  const token = (kind: TokenKind, text: string): Token => ({ kind, text, start })
  if (start >= source.length) return token('end', '')
  const char = source[start]!
  if (char === '`' || (char === '}' && around?.text === '${'))
    return token('template', char + match(TEMPLATE, source, start + 1))
  const patterns = PATTERNS.filter(([kind]) => kind !== 'regexp' || !endsExpression(before))
  for (const [kind, pattern] of patterns) {
    const text = match(pattern, source, start)
    if (text !== '') return token(kind, text)
  }
  return token('illegal', char)
}

const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ['word', WORD],
  ['number', NUMBER],
  ['string', STRING],
  ['regexp', REGEXP],
  ['punctuator', PUNCTUATOR],
]

/** Whether the last token may be the end of an expression: after it, a slash divides. */
export function endsExpression(before: readonly Token[]): boolean {
  const last = before.at(-1)
  if (last === undefined || last.text.endsWith('${')) return false
  return last.kind === 'punctuator' ? CLOSING.has(last.text) : !isKeyword(before)
}

const isKeyword = (before: readonly Token[]): boolean =>
  RESERVED.has(before.at(-1)!.text) && !/^\??\.$/.test(before.at(-2)?.text ?? '')

const skipSpace = (source: string, start: number): number => start + match(SPACE, source, start).length

function match(pattern: RegExp, source: string, start: number): string {
  pattern.lastIndex = start
  return pattern.exec(source)?.[0] ?? ''
}

/** Words that cannot be names. */
export const RESERVED = new Set(
  `break case catch class const continue debugger default delete do else export extends false finally for function if import
  in instanceof new null return super switch this throw true try typeof var void while with`.split(/\s+/),
)

/** In V8's words. */
export function unexpected({ kind, text }: Token): string {
  switch (kind) {
    case 'end':
      return 'Unexpected end of input'
    case 'number':
      return 'Unexpected number'
    case 'string':
      return 'Unexpected string'
    case 'template':
      return text.startsWith('}') ? "Unexpected token '}'" : 'Unexpected template string'
    case 'regexp':
      return 'Unexpected regular expression'
    case 'illegal':
      return 'Invalid or unexpected token'
    case 'punctuator':
      return `Unexpected token '${text}'`
    case 'word':
      return unexpectedWord(text)
  }
}

function unexpectedWord(text: string): string {
  if (RESERVED.has(text) || text === 'async') return `Unexpected token '${text}'`
  return text === 'enum' || text === 'await' ? 'Unexpected reserved word' : `Unexpected identifier '${text}'`
}

/** Whether a bracket opens the arguments of a call. */
export function isArguments({ text, before, isInMembers }: Bracket): boolean {
  const [earlier, callee] = [before.at(-2)?.text ?? '', before.at(-1)]
  if (text !== '(' || callee === undefined || earlier === 'function') return false
  if (isInMembers && /^(?:[{},;*]|async|get|set|static)$/.test(earlier)) return false
  return callee.kind === 'word'
    ? !isKeyword(before) || callee.text === 'super' || callee.text === 'import'
    : callee.text === ')' || callee.text === ']' || callee.kind === 'template'
}
