// A selector's text as css-what reads it. That parser takes more than browsers do, so here the text is held to the tokens of
// CSS: comments go, what is open at the end is closed, and lists that forgive lose what is wrong in them.
// https://drafts.csswg.org/css-syntax/#tokenization

const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/y
const TEXT = /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/y
/** It ends with the selector. */
const OPEN_TEXT = /(["'])(?:[^"'\\\n]|\\[\s\S])*$/y
const NAME = /(?:[\w\u0080-\uffff-]|\\(?:[\da-fA-F]{1,6}\s?|[^\n\da-fA-F]))+/y
const SPACE = /\s+/y
const NAME_START = /^(?:--|-?(?:[a-zA-Z_\u0080-\uffff]|\\))/
const MARKS: ReadonlySet<string> = new Set('#.:[]()|*=~^$>+,')

/** Lists that leave out what is no selector. https://drafts.csswg.org/selectors/#forgiving-selector */
const FORGIVING: ReadonlySet<string> = new Set(['is', 'where'])

/** Functions whose arguments are selectors; those of others are any tokens. */
const OF_SELECTORS: ReadonlySet<string> = new Set(['is', 'where', 'not', 'has', 'host', 'host-context'])

/** Deeper than any selector that a person writes. */
const MAX_DEPTH = 100

/** Undefined where a token is none of a selector. `isValid` decides on the parts of a list that forgives. */
export function normalizeSelector(text: string, isValid: (part: string) => boolean): string | undefined {
  const tokens = tokensIn(text)
  return tokens && new Normalizer(tokens, isValid).all()
}

/** A comment is an empty token. */
function tokensIn(text: string): string[] | undefined {
  const tokens: string[] = []
  let position = 0
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = position
    return pattern.exec(text)?.[0]
  }
  while (position < text.length) {
    const comment = take(COMMENT)
    const open = comment === undefined ? take(OPEN_TEXT) : undefined
    const token = comment ?? open ?? take(NAME) ?? take(SPACE) ?? take(TEXT) ?? text[position]!
    if (token === '"' || token === "'" || token === '\\') return undefined
    position += token.length
    tokens.push(comment === undefined ? token + (open?.[0] ?? '') : '')
  }
  return tokens
}

const isName = (token = ''): boolean => NAME_START.test(token)
const isSpace = (token = ''): boolean => token !== '' && token.trim() === ''

class Normalizer {
  private next = 0

  constructor(
    private readonly tokens: readonly string[],
    private readonly isValid: (part: string) => boolean,
  ) {}

  all(): string | undefined {
    const list = this.list(0, false)
    return this.next < this.tokens.length ? undefined : list
  }

  private get token(): string | undefined {
    return this.tokens[this.next]
  }

  /** Up to the parenthesis that closes it, or the end. */
  private list(depth: number, isForgiving: boolean): string | undefined {
    if (depth > MAX_DEPTH) return undefined
    const parts: string[] = []
    for (;;) {
      const part = this.part(depth)
      if (isForgiving ? part?.trim() && this.isValid(part) : part !== undefined) parts.push(part!)
      else if (!isForgiving) return undefined
      this.skip(PART_ENDS)
      if (this.token !== ',') break
      this.next++
    }
    return parts.length === 0 ? ':not(*)' : parts.join(',')
  }

  /** Up to a comma, or what closes the list. */
  private part(depth: number): string | undefined {
    let text = ''
    let before = ' '
    for (let token = this.token; token !== undefined && !PART_ENDS.has(token); token = this.token) {
      this.next++
      if (token === '') continue
      const written = this.written(token, before, text, depth)
      if (written === undefined) return undefined
      text += written
      before = token === '(' ? ')' : token === '[' ? ']' : token
    }
    return before === '.' || before === '#' || before === ':' || before === '|' ? undefined : text
  }

  private written(token: string, before: string, text: string, depth: number): string | undefined {
    const endsSimple = before === ')' || before === ']' || before === '*' || isName(before)
    if (before === '.' || before === '#') return isName(token) ? token : undefined
    if (before === ':' && !isName(token)) return token === ':' && !text.endsWith('::') ? token : undefined
    if (isSpace(token)) return before === '|' ? undefined : ' '
    if (isName(token) || token === '*') return endsSimple ? undefined : token
    if (token === '&') return ':scope'
    if (token === '[') return this.attribute()
    if (token === '(') return isName(before) ? this.argumentsOf(text, depth) : undefined
    return MARKS.has(token) ? token : undefined
  }

  private argumentsOf(text: string, depth: number): string | undefined {
    const name = /:([\w-]+)$/.exec(text)?.[1]?.toLowerCase() ?? ''
    const inside = OF_SELECTORS.has(name) ? this.list(depth + 1, FORGIVING.has(name)) : this.skip(LIST_ENDS)
    this.next++
    return inside === undefined ? undefined : `(${inside})`
  }

  private attribute(): string | undefined {
    const from = this.next
    const text = this.skip(ATTRIBUTE_ENDS)
    const words = this.tokens.slice(from, this.next).filter((token) => token.trim() !== '')
    this.next++
    return isAttribute(words) ? `[${text}]` : undefined
  }

  /** Any tokens up to one that ends them and is not inside of brackets. */
  private skip(ends: ReadonlySet<string>): string {
    let text = ''
    let depth = 0
    for (let token = this.token; token !== undefined; token = this.token) {
      if (depth === 0 && ends.has(token)) break
      if (token === '(' || token === '[') depth++
      if (token === ')' || token === ']') depth--
      text += token
      this.next++
    }
    return text
  }
}

const PART_ENDS: ReadonlySet<string> = new Set([',', ')'])
const LIST_ENDS: ReadonlySet<string> = new Set([')'])
const ATTRIBUTE_ENDS: ReadonlySet<string> = new Set([']'])

/** `name`, `*|name = value i`: a value is a name or a text. */
function isAttribute(words: readonly string[]): boolean {
  let i = words[1] === '|' && words[0] === '*' ? 2 : words[0] === '|' ? 1 : 0
  if (!isName(words[i++])) return false
  if (i === words.length) return true
  if (OPERATORS.has(words[i]!)) i++
  if (words[i++] !== '=') return false
  const value = words[i++] ?? ''
  if (!isName(value) && !value.startsWith('"') && !value.startsWith("'")) return false
  return i === words.length || (i + 1 === words.length && words[i]!.toLowerCase() === 'i')
}

const OPERATORS: ReadonlySet<string> = new Set('~|^$*')
