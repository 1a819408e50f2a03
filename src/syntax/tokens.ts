// As much of the lexical grammar as it takes to say what stands at a place where a parser gave up.

const TOKEN =
  /(?<space>[\s\ufeff]+|\/\/.*|\/\*[\s\S]*?\*\/)|(?<number>(?:\d|\.\d)[\w.]*)|(?<string>"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*')|(?<word>#?(?:[\p{ID_Start}$_]|\\u[\da-fA-F]{4}|\\u\{[\da-fA-F]+\})(?:[\p{ID_Continue}$\u200c\u200d]|\\u[\da-fA-F]{4}|\\u\{[\da-fA-F]+\})*)|(?<sign>>>>=|\.\.\.|===|!==|\*\*=|<<=|>>=|>>>|&&=|\|\|=|\?\?=|=>|==|!=|<=|>=|&&|\|\||\?\?|\?\.|\+\+|--|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|<<|>>|\*\*|[{}()[\];,<>+\-*/%&|^!~?:=.`])/uy

export type TokenKind = 'number' | 'string' | 'word' | 'sign'

export interface Token {
  readonly kind: TokenKind
  readonly text: string
  readonly start: number
}

/** The first token from an offset on: undefined at the end of the text, null where there is none that could be. */
export function tokenFrom(text: string, offset: number): Token | undefined | null {
  let start = offset
  for (;;) {
    if (start >= text.length) return undefined
    TOKEN.lastIndex = start
    const match = TOKEN.exec(text)
    if (match === null) return null
    const { space, ...kinds } = match.groups!
    if (space === undefined) {
      const kind = (Object.keys(kinds) as TokenKind[]).find((name) => kinds[name] !== undefined)!
      return { kind, text: match[0], start }
    }
    start += space.length
  }
}

/** All tokens before an offset; a template and a regular expression are taken apart like code. */
export function tokensBefore(text: string, end: number): Token[] {
  const tokens: Token[] = []
  for (let at = 0; ; ) {
    const token = tokenFrom(text, at)
    if (token === undefined || (token !== null && token.start >= end) || at >= end) return tokens
    if (token !== null) tokens.push(token)
    at = token === null ? at + 1 : token.start + token.text.length
  }
}

/** Index of the innermost bracket that is still open; -1 where there is none. */
export function openBracket(tokens: readonly Token[]): number {
  let depth = 0
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { kind, text } = tokens[i]!
    if (kind !== 'sign') continue
    if (text === ')' || text === ']' || text === '}') depth++
    else if (text === '(' || text === '[' || text === '{') {
      if (depth === 0) return i
      depth--
    }
  }
  return -1
}

/** https://tc39.es/ecma262/#prod-ReservedWord, but for those that are names in some places */
export const KEYWORDS = new Set(
  'break case catch class const continue debugger default delete do else export extends false finally for function if import in instanceof new null return super switch this throw true try typeof var void while with'.split(
    ' ',
  ),
)
