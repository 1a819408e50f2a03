// A pattern that the host has accepted, read again as a tree. https://tc39.es/ecma262/#sec-patterns
// What stands for one character stays a text, which the host judges.

export interface PatternFlags {
  readonly ignoreCase: boolean
  readonly multiline: boolean
  readonly dotAll: boolean
  /** 'u', 'v' or nothing. */
  readonly unicode: '' | 'u' | 'v'
}

export type PatternNode =
  | { readonly kind: 'one'; readonly source: string; readonly flags: PatternFlags }
  | { readonly kind: 'all'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'any'; readonly options: readonly PatternNode[] }
  | { readonly kind: 'capture'; readonly index: number; readonly body: PatternNode }
  | {
      readonly kind: 'look'
      readonly isBehind: boolean
      readonly isNegative: boolean
      readonly body: PatternNode
    }
  | { readonly kind: 'assertion'; readonly source: '^' | '$' | '\\b' | '\\B'; readonly flags: PatternFlags }
  | { readonly kind: 'reference'; readonly indices: readonly number[]; readonly flags: PatternFlags }
  | Repetition

export interface Repetition {
  readonly kind: 'repetition'
  readonly body: PatternNode
  readonly min: number
  readonly max: number
  readonly isGreedy: boolean
  /** Captures inside: from the first on, up to and without the last. */
  readonly captures: readonly [from: number, to: number]
}

export interface Pattern {
  readonly tree: PatternNode
  /** How many captures there are, the whole match among them. */
  readonly captures: number
  readonly names: ReadonlyMap<string, readonly number[]>
}

const QUANTIFIER = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})(\??)/y
const GROUP = /\((?:(\?:)|\?(<?)([=!])|\?<([^>]*)>|\?([ims]*)(?:-([ims]*))?:)?/y
const NAMED_CAPTURE = /\(\?<([^=!>][^>]*)>/y
const ESCAPE =
  /\\(?:[bB]|k<([^>]*)>|([1-9]\d*)|u\{[\da-fA-F]+\}|u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|[pP]\{[^}]*\}|[\s\S])/y
const OCTAL = /\\(?:[0-3][0-7]{0,2}|[4-7][0-7]?|[89])/y

/** Undefined where it has what this does not know: classes that match more than one character. */
export function readPattern(source: string, flags: string): Pattern | undefined {
  const unicode = flags.includes('v') ? 'v' : flags.includes('u') ? 'u' : ''
  if (unicode === 'v' && /\\q|\\[pP]\{(?:RGI_|Basic_Emoji|Emoji_Keycap)/.test(source)) return undefined
  return new PatternReader(source).read({
    ignoreCase: flags.includes('i'),
    multiline: flags.includes('m'),
    dotAll: flags.includes('s'),
    unicode,
  })
}

class PatternReader {
  private at = 0
  private captures = 1
  private readonly names = new Map<string, number[]>()
  private readonly total: number

  constructor(private readonly source: string) {
    this.total = this.countCaptures()
  }

  read(flags: PatternFlags): Pattern {
    const tree = this.options(flags)
    return { tree, captures: this.captures, names: this.names }
  }

  /** References may stand before what they mean, so names and numbers are known beforehand. */
  private countCaptures(): number {
    let count = 1
    let isInClass = false
    for (let i = 0; i < this.source.length; i++) {
      const char = this.source[i]
      if (char === '\\') i++
      else if (char === '[') isInClass = true
      else if (char === ']') isInClass = false
      else if (char === '(' && !isInClass) {
        NAMED_CAPTURE.lastIndex = i
        const name = NAMED_CAPTURE.exec(this.source)?.[1]
        if (name !== undefined) {
          const plain = plainName(name)
          this.names.set(plain, [...(this.names.get(plain) ?? []), count])
        }
        if (name !== undefined || this.source[i + 1] !== '?') count++
      }
    }
    return count
  }

  private options(flags: PatternFlags): PatternNode {
    const options = [this.sequence(flags)]
    while (this.source[this.at] === '|') {
      this.at++
      options.push(this.sequence(flags))
    }
    return options.length === 1 ? options[0]! : { kind: 'any', options }
  }

  private sequence(flags: PatternFlags): PatternNode {
    const parts: PatternNode[] = []
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const from = this.captures
      parts.push(this.repeated(this.term(flags), from))
    }
    return parts.length === 1 ? parts[0]! : { kind: 'all', parts }
  }

  private repeated(body: PatternNode, from: number): PatternNode {
    const match = this.take(QUANTIFIER)
    if (match === null) return body
    const [, sign, least, comma, most, lazy] = match
    const min = least !== undefined ? Number(least) : sign === '+' ? 1 : 0
    const max =
      least !== undefined
        ? comma === undefined
          ? min
          : most === ''
            ? Number.POSITIVE_INFINITY
            : Number(most)
        : sign === '?'
          ? 1
          : Number.POSITIVE_INFINITY
    return { kind: 'repetition', body, min, max, isGreedy: lazy === '', captures: [from, this.captures] }
  }

  private term(flags: PatternFlags): PatternNode {
    switch (this.source[this.at]) {
      case '(':
        return this.group(flags)
      case '^':
      case '$':
        return { kind: 'assertion', source: this.source[this.at++] as '^' | '$', flags }
      case '\\':
        return this.escape(flags)
      case '[':
        return { kind: 'one', source: this.characterClass(flags), flags }
      default: {
        const isPair = flags.unicode !== '' && this.source.codePointAt(this.at)! > 0xffff
        return { kind: 'one', source: this.forward(isPair ? 2 : 1), flags }
      }
    }
  }

  private group(flags: PatternFlags): PatternNode {
    const [text, , behind, look, name, added, removed] = this.take(GROUP)!
    const isCapture = text === '(' || name !== undefined
    const index = isCapture ? this.captures++ : 0
    const has = (letter: string, before: boolean) =>
      (before || added?.includes(letter) === true) && removed?.includes(letter) !== true
    const inner =
      added === undefined
        ? flags
        : {
            ...flags,
            ignoreCase: has('i', flags.ignoreCase),
            multiline: has('m', flags.multiline),
            dotAll: has('s', flags.dotAll),
          }
    const body = this.options(inner)
    this.at++
    if (isCapture) return { kind: 'capture', index, body }
    return look === undefined
      ? body
      : { kind: 'look', isBehind: behind === '<', isNegative: look === '!', body }
  }

  private escape(flags: PatternFlags): PatternNode {
    const from = this.at
    const [source, name, digits] = this.take(ESCAPE)!
    if (source === '\\b' || source === '\\B') return { kind: 'assertion', source, flags }
    if (name !== undefined && (flags.unicode !== '' || this.names.size > 0))
      return { kind: 'reference', indices: this.names.get(plainName(name)) ?? [], flags }
    if (digits !== undefined && (flags.unicode !== '' || Number(digits) < this.total))
      return { kind: 'reference', indices: [Number(digits)], flags }
    this.at = from
    return { kind: 'one', source: this.oneOf(source, flags), flags }
  }

  /** Without `u`, what looks like a long escape is a shorter one. */
  private oneOf(source: string, { unicode }: PatternFlags): string {
    const octal = this.take(OCTAL)
    if (octal !== null) return octal[0]
    if (source === '\\c') {
      this.at++
      return '\\\\'
    }
    const isLong = source.length > 3 && (unicode !== '' || (source.length <= 6 && /^\\[ux][^{]/.test(source)))
    const isPair = unicode === '' && source.length > 6 && /^\\u[^{]/.test(source)
    const text = isPair ? source.slice(0, 6) : isLong || source.length === 3 ? source : this.shortest()
    this.at += text.length
    return text
  }

  private shortest(): string {
    const isPair = this.source.codePointAt(this.at + 1)! > 0xffff
    return this.source.slice(this.at, this.at + (isPair ? 3 : 2))
  }

  private characterClass({ unicode }: PatternFlags): string {
    const from = this.at
    let depth = 0
    do {
      const char = this.source[this.at]
      if (char === '\\') this.at++
      else if (char === '[' && (depth === 0 || unicode === 'v')) depth++
      else if (char === ']') depth--
      this.at++
    } while (depth > 0)
    return this.source.slice(from, this.at)
  }

  private forward(length: number): string {
    this.at += length
    return this.source.slice(this.at - length, this.at)
  }

  private take(expected: RegExp): RegExpExecArray | null {
    expected.lastIndex = this.at
    const match = expected.exec(this.source)
    if (match !== null) this.at += match[0].length
    return match
  }
}

/** Characters of a name may be written as escapes, two of which may be halves of one. */
const plainName = (name: string): string =>
  name.replace(
    /\\u(?:\{([\da-f]+)\}|([\da-f]{4}))/gi,
    (_escape, point: string | undefined, unit: string | undefined) =>
      point === undefined
        ? String.fromCharCode(Number.parseInt(unit!, 16))
        : String.fromCodePoint(Number.parseInt(point, 16)),
  )
