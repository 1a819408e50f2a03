// Kinds of blanks in the patterns of claims: how each is written in a sentence, and the thing of the record that it names.

// A blank whose link leads elsewhere than to what it names is a fault by itself.
import type { Phrase } from '../../../src/trace/picture'
import { detail } from './details'
import type { Moment } from './moment'

export interface Blank {
  /** A regular expression, without groups that capture. */
  readonly source: string
  readonly fill: (text: string, phrases: readonly Phrase[], at: Moment, faults: string[]) => unknown
}

const PHRASE = '⟦\\d+⟧'

const phraseOf = (text: string, phrases: readonly Phrase[]): Phrase =>
  phrases[Number(/⟦(\d+)⟧/.exec(text)![1])]!

/** A phrase that is a link to the position at which an entity came to be. */
const badge = (
  letter: string,
  find: (number: number, at: Moment, position: number) => number | undefined,
): Blank => ({
  source: PHRASE,
  fill(text, phrases, at, faults) {
    const phrase = phraseOf(text, phrases)
    const number = new RegExp(`^${letter}(\\d+)$`).exec(phrase.text)?.[1]
    const position = phrase.target?.kind === 'position' ? phrase.target.position : undefined
    const id = number === undefined || position === undefined ? undefined : find(Number(number), at, position)
    if (id === undefined) faults.push(`${phrase.text} is not a ${letter}`)
    else if (at.trace.entityEvent(id) !== position) faults.push(`${phrase.text} leads to another moment`)
    return id
  },
})

/** How a sentence names a function. */
export interface Named {
  readonly text: string
  readonly phrase: Phrase | undefined
  /** It says only "a function". */
  readonly isVague: boolean
}

const FUNCTION = [
  `the function of ${PHRASE}`,
  `The function of ${PHRASE}`,
  '[Yy]our script',
  '[Aa] built-in function',
  '[Aa] function',
  "[Aa] class's field initializer",
  'whoever follows',
  PHRASE,
].join('|')

const countOf = (text: string): number => Number(/\d+/.exec(text)?.[0] ?? 0)

const number: Blank = { source: '\\d+(?:\\.\\d+)?', fill: (text) => Number(text) }

export const BLANKS: { readonly [kind: string]: Blank } = {
  number,
  ms: { source: '\\d+(?:\\.\\d{1,3})? ms', fill: (text) => Number.parseFloat(text) },
  words: { source: '[^⟦⟧]*?', fill: (text) => text },
  word: { source: '[A-Za-z]+', fill: (text) => text },
  text: {
    source: '.*?',
    fill: (text, phrases) => text.replace(/⟦(\d+)⟧/g, (_all, i) => phrases[Number(i)]!.text),
  },
  /** "1 tick and 2 jobs wait". */
  waiting: {
    source: '(?:\\d+ ticks? and )?\\d+ (?:tick|job)s? waits?',
    fill: (text) => ({
      ticks: Number(/(\d+) tick/.exec(text)?.[1] ?? 0),
      jobs: Number(/(\d+) job/.exec(text)?.[1] ?? 0),
    }),
  },
  /** ", behind 2 others": how many wait before it. */
  behind: { source: '(?:, behind \\d+ others?,?)?', fill: countOf },
  code: {
    source: PHRASE,
    fill(text, phrases, _at, faults) {
      const phrase = phraseOf(text, phrases)
      if (!phrase.isCode) faults.push(`${phrase.text} is not set as code`)
      return phrase.text
    },
  },
  fn: {
    source: FUNCTION,
    fill(text, phrases, _at, faults): Named {
      const phrase = /⟦/.test(text) ? phraseOf(text, phrases) : undefined
      if (/^the function of/i.test(text)) isOnItsLine(phrase!, faults)
      const isVague = phrase === undefined && !/^your script|field initializer$/i.test(text)
      return { text: phrase?.text ?? text, phrase, isVague }
    },
  },
  line: {
    source: PHRASE,
    fill(text, phrases, _at, faults) {
      const phrase = phraseOf(text, phrases)
      isOnItsLine(phrase, faults)
      return phrase.target?.kind === 'span' ? phrase.target.span : undefined
    },
  },
  /** "at line 4", or "by another job": where something came from. */
  where: {
    source: PHRASE,
    fill(text, phrases, at, faults) {
      const phrase = phraseOf(text, phrases)
      const position = phrase.target?.kind === 'position' ? phrase.target.position : undefined
      if (position === undefined) faults.push(`${phrase.text} leads to no moment`)
      const line = /^at line (\d+)$/.exec(phrase.text)?.[1]
      if (line !== undefined && at.trace.spanAt(position ?? 0)?.line !== Number(line))
        faults.push(`${phrase.text} leads to a moment of another line`)
      if (phrase.text === 'by another job' && at.facts.jobAt(position ?? 0) === undefined)
        faults.push('by another job, and no job ran then')
      return { position, text: phrase.text }
    },
  },
  job: badge('J', (number, at) => at.facts.jobNumbered(number)),
  promise: badge('P', (number, at) => at.facts.promiseNumbered(number)),
  /** A timer, an entry or a task: that of those with the number which came to be where the link leads. The script has no number. */
  thing: {
    source: PHRASE,
    fill(text, phrases, at, faults) {
      const phrase = phraseOf(text, phrases)
      const position = phrase.target?.kind === 'position' ? phrase.target.position : -1
      const number = /^your script$/i.test(phrase.text) ? 0 : Number(/^T(\d+)$/.exec(phrase.text)?.[1])
      const id = at.facts.thingsNumbered(number).find((thing) => at.trace.entityEvent(thing) === position)
      if (id === undefined) faults.push(`${phrase.text} is not what its link leads to`)
      return id
    },
  },
  request: {
    source: PHRASE,
    fill(text, phrases, at, faults) {
      const phrase = phraseOf(text, phrases)
      const position = phrase.target?.kind === 'position' ? phrase.target.position : -1
      const id = position < 0 ? 0 : at.trace.subjectAt(position)
      const isEntry = position >= 0 && at.trace.kindAt(position) === 'entry-shelved'
      if (!isEntry || detail(at.trace, 'entry', id).label !== phrase.text)
        faults.push(`${phrase.text} is not a request`)
      return id
    },
  },
}

function isOnItsLine({ text, target }: Phrase, faults: string[]): void {
  const line = Number(/(\d+)$/.exec(text)?.[1])
  if (target?.kind !== 'span') faults.push(`${text} points at nothing`)
  else if (target.span.line !== line) faults.push(`${text} points at line ${target.span.line}`)
}
