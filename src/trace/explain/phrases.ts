// How a sentence is put together: templates with links and code in them.
import type { Span } from '../span'
import type { Phrase } from './sentence'

export type Part = Phrase | readonly Phrase[] | string | number

/** A sentence in pieces: what is between the braces keeps its link and its type. */
export function say(texts: TemplateStringsArray, ...parts: readonly Part[]): readonly Phrase[] {
  const phrases: Phrase[] = []
  texts.forEach((text, i) => {
    append(phrases, { text })
    const part = parts[i]
    if (typeof part === 'object') for (const phrase of [part].flat()) append(phrases, phrase)
    else if (part !== undefined) append(phrases, { text: String(part) })
  })
  return phrases
}

function append(phrases: Phrase[], phrase: Phrase): void {
  if (phrase.text === '') return
  const last = phrases.at(-1)
  if (last && isPlain(last) && isPlain(phrase))
    phrases[phrases.length - 1] = { text: last.text + phrase.text }
  else phrases.push(phrase)
}

const isPlain = ({ isCode, target }: Phrase): boolean => isCode === undefined && target === undefined

export const code = (text: string): Phrase => ({ text, isCode: true })

/** A phrase that leads to a moment of the run. */
export const at = (position: number, text: string): Phrase => ({
  text,
  target: { kind: 'position', position },
})

/** A phrase that points at the source. */
export function over(span: Span | undefined, text: string, isCode = false): Phrase {
  return { text, ...(isCode && { isCode }), ...(span && { target: { kind: 'span' as const, span } }) }
}

/** How much of the program's texts a sentence quotes. */
const MAX_QUOTE = 20
const SPACE = /\s+/

/** A text of the program, or the beginning of it. */
export function quote(text: string, words = 5): Phrase {
  const beginning = text.slice(0, MAX_QUOTE).trim().split(SPACE).slice(0, words).join(' ')
  if (beginning === text) return code(text)
  return code(`${beginning.slice(0, MAX_QUOTE - 1)}…${text.startsWith('"') ? '"' : ''}`)
}

/** How many words it has. */
export const lengthOf = (phrases: readonly Phrase[]): number => plainText(phrases).split(SPACE).length

export const plainText = (phrases: readonly Phrase[]): string => phrases.map(({ text }) => text).join('')
