// A claim is the meaning of one template of sentences: a pattern with blanks, and what has to hold for it to be true.
import type { EventKind } from '../../../src/trace/formats'
import type { Phrase } from '../../../src/trace/picture'
import { BLANKS, type Blank } from './blanks'
import type { Moment } from './moment'

/** What has to hold, by its words. */
export type Conditions = Readonly<Record<string, boolean>>

// biome-ignore lint/suspicious/noExplicitAny: what a blank holds depends on its kind, which stands in the pattern.
type Filled = any

export type Test = (blanks: Filled, at: Moment) => Conditions

export interface Claim {
  readonly kinds: readonly EventKind[]
  readonly pattern: string
  /** `text` is the sentence, `marked`. */
  readonly read: (text: string, phrases: readonly Phrase[], at: Moment) => Reading | undefined
}

export interface Reading {
  /** What is not so. */
  readonly faults: readonly string[]
}

/** `{job}` is a blank of the kind `job`, `{other:job}` another. */
const BLANK = /\{(?:(\w+):)?(\w+)\}/g

export function claim(
  kinds: EventKind | readonly EventKind[],
  pattern: string,
  test: Test = () => ({}),
): Claim {
  const names: string[] = []
  const blanks: Blank[] = []
  const literals: string[] = []
  const source = pattern
    .split(/(\{(?:\w+:)?\w+\})/)
    .map((piece) => {
      const [, name, kind] = [...piece.matchAll(BLANK)][0] ?? []
      if (kind === undefined) {
        literals.push(piece.replaceAll('`', ''))
        return escaped(piece)
      }
      const blank = BLANKS[kind]
      if (blank === undefined) throw new Error(`There is no kind of blank called ${kind}.`)
      names.push(name ?? kind)
      blanks.push(blank)
      return `(${blank.source})`
    })
    .join('')
  const expression = new RegExp(`^${source}$`, 's')
  const longest = literals.reduce((one, other) => (other.length > one.length ? other : one), '')
  const read = (text: string, phrases: readonly Phrase[], at: Moment): Reading | undefined => {
    // There are hundreds of patterns, and most have other words.
    const match = text.includes(longest) ? expression.exec(text) : null
    if (match === null) return undefined
    const faults: string[] = []
    const filled = Object.fromEntries(
      blanks.map((blank, i) => [names[i]!, blank.fill(match[i + 1]!, phrases, at, faults)]),
    )
    if (faults.length === 0) faults.push(...falseIn(() => test(filled, at)))
    return { faults }
  }
  return { kinds: [kinds].flat() as EventKind[], pattern, read }
}

/** What does not hold. A condition that asks for what is not there is about something else. */
function falseIn(conditions: () => Conditions): string[] {
  try {
    return Object.entries(conditions()).flatMap(([words, holds]) => (holds ? [] : [words]))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return ['it is about something of that kind']
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('`', '')

/** A sentence as one text: ⟦2⟧ stands for its phrase 2, if that is code or a link. */
export const marked = (phrases: readonly Phrase[]): string =>
  phrases.map(({ text, isCode, target }, i) => (isCode || target ? `⟦${i}⟧` : text)).join('')
