// Corrections of one place: each is offered only if the text can be read further with it.
import { parse } from '@babel/parser'
import type { Said } from '../said'
import { type Bracket, type Token, type TokensAround, tokensOf } from '../tokens'
import type { Advice, Mistake } from './mistake'

/** The text with a part of it replaced, as a correction, where that helps. */
export function replacing(
  mistake: Pick<Mistake, 'text' | 'index'>,
  [start, end]: readonly [start: number, end: number],
  by: string,
  label: Said,
): Pick<Advice, 'correction'> {
  return correcting(mistake, mistake.text.slice(0, start) + by + mistake.text.slice(end), label)
}

/** Another text in the place of this one, where that helps. */
export function correcting(
  { text, index }: Pick<Mistake, 'text' | 'index'>,
  corrected: string,
  label: Said,
): Pick<Advice, 'correction'> {
  return unread(corrected) < Math.max(text.length - index, 1)
    ? { correction: { label, text: corrected } }
    : {}
}

/** Whether a text is a whole program. */
export const isProgram = (text: string): boolean => unread(text) === 0

/** How much of a text stands behind the first place that cannot be read, and at least that place; 0 if there is none. */
const unread = (text: string): number =>
  Math.min(...(['script', 'module'] as const).map((sourceType) => unreadAs(text, sourceType)))

function unreadAs(text: string, sourceType: 'script' | 'module'): number {
  try {
    parse(text, { sourceType, plugins: ['typescript'], allowReturnOutsideFunction: true })
    return 0
  } catch (error) {
    const { loc } = error as { loc?: { index: number } }
    return Math.max(text.length - (loc?.index ?? 0), 1)
  }
}

export const endOf = ({ start, text }: Token): number => start + text.length

/** The first token at a place or behind it. */
export function tokenFrom(text: string, offset: number): Token {
  for (const token of tokensOf(text, offset)) return token
  return { kind: 'end', text: '', start: text.length }
}

/** A name of several words, as it is written in JavaScript. */
export const inOneWord = (words: string): string =>
  words
    .split(/[-.\s]/)
    .map((word, i) => (i === 0 ? word : word.slice(0, 1).toUpperCase() + word.slice(1)))
    .join('')

/** The pair of brackets that a token closes. */
export const closedBy = ({ pairs }: TokensAround, { start }: Token): Bracket | undefined =>
  pairs.find(({ close }) => close === start)?.open

/** The text with a name replaced wherever it stands as code. */
export function renamed(text: string, name: string, by: string): string {
  let result = ''
  let end = 0
  for (const { kind, start } of tokensOf(text)) {
    const isIt = kind === 'word' && start >= end && text.startsWith(name, start)
    if (!isIt || /[\w$-]/.test(text[start + name.length] ?? '')) continue
    result += text.slice(end, start) + by
    end = start + name.length
  }
  return result + text.slice(end)
}
