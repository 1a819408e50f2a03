// How a printed line is shown where there is little room: whole if it is short, else the part by which it is told apart.

export interface ShownLine {
  readonly text: string
  /** How long it is, where only a part is shown. */
  readonly length: { readonly of: 'characters' | 'lines'; readonly count: number } | undefined
}

interface Room {
  readonly most: number
  /** How much is shown of what is longer. */
  readonly shown: number
  /** So much is shown before the first difference. */
  readonly context: number
}

const CHARACTERS: Room = { most: 160, shown: 60, context: 20 }
const LINES: Room = { most: 8, shown: 6, context: 1 }

/** `others` are shown beside it: what two long texts begin with alike is left out. */
export function shownLine(text: string, others: readonly string[] = []): ShownLine {
  if (!text.includes('\n')) {
    const { from, to } = partOf(text, others, CHARACTERS)
    const isCut = to - from < text.length
    return {
      text: isCut ? cut(text, from, to) : text,
      length: isCut ? { of: 'characters', count: text.length } : undefined,
    }
  }
  const lines = text.split('\n')
  const { from, to } = partOf(
    lines,
    others.map((other) => other.split('\n')),
    LINES,
  )
  const part = lines
    .slice(from, to)
    .map((line) => (line.length > CHARACTERS.most ? cut(line, 0, CHARACTERS.shown) : line))
  const isCut = part.length < lines.length
  return {
    text: [...(from > 0 ? ['…'] : []), ...part, ...(to < lines.length ? ['…'] : [])].join('\n'),
    length: isCut ? { of: 'lines', count: lines.length } : undefined,
  }
}

function partOf<T extends string | readonly string[]>(
  whole: T,
  others: readonly T[],
  { most, shown, context }: Room,
): { readonly from: number; readonly to: number } {
  if (whole.length <= most) return { from: 0, to: whole.length }
  const alike = others.map((other) => commonLength(whole, other)).filter((length) => length >= shown)
  const longest = alike.filter((length) => length < whole.length).sort((a, b) => b - a)[0]
  const from = longest === undefined ? 0 : Math.min(longest - context, whole.length - shown)
  return { from, to: from + shown }
}

function commonLength(one: string | readonly string[], other: string | readonly string[]): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}

/** Cuts off half of a surrogate pair at either end. */
function cut(text: string, from: number, to: number): string {
  const part = text.slice(from, to).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
  return `${from > 0 ? '…' : ''}${part}${to < text.length ? '…' : ''}`
}

/** What may turn a sentence round that it stands in. */
const TURNING = /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC]/

const MOST_IN_SENTENCE = 60

/** A line within a sentence. */
export function inSentence(text: string, unseen: (characters: number) => string): string {
  if (text.trim() === '') return unseen(text.length)
  const [first = ''] = text.split('\n')
  const part = first.length > MOST_IN_SENTENCE ? cut(first, 0, MOST_IN_SENTENCE) : first
  const short = part === first && first !== text ? `${first}…` : part
  return TURNING.test(short) ? `\u2068${short}\u2069` : short
}
