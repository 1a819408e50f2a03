// Kinds of blanks in the patterns of claims: how each is written in a sentence, and the thing of the record that it names.

// A blank whose link leads elsewhere than to what it names is a fault by itself.
import type { Phrase } from '../../../src/trace/picture'
import { serverJobDetail, serverWorkerDetail } from '../../../src/trace/things/server-jobs/format'
import type { Trace } from '../../../src/trace/trace'
import { detail } from './details'
import { isBeginningOf, type Moment } from './moment'

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

const UNITS = { ms: 1, s: 1000, min: 60_000, h: 3_600_000 }

/** A job or a worker of a server, by the name that it was given there. */
const named = (kind: 'server-job' | 'server-worker', noun: RegExp): Blank => ({
  source: PHRASE,
  fill(text, phrases, { trace, facts }, faults) {
    const phrase = phraseOf(text, phrases)
    const position = phrase.target?.kind === 'position' ? phrase.target.position : -1
    const name = phrase.text.replace(noun, '').replaceAll('\u00a0', ' ')
    const isThat = (id: number) =>
      trace.entityKind(id) === kind && isBeginningOf(name, nameOf(trace, kind, id))
    const id = facts.server.bornAt(position).find(isThat)
    if (id === undefined || !noun.test(phrase.text))
      faults.push(`${phrase.text} is not what its link leads to`)
    return id
  },
})

const nameOf = (trace: Trace, kind: 'server-job' | 'server-worker', id: number): string =>
  kind === 'server-job' ? serverJobDetail(trace, id).id : serverWorkerDetail(trace, id).name

const BADGES = {
  job: badge('J', (number, at) => at.facts.jobNumbered(number)),
  promise: badge('P', (number, at) => at.facts.promiseNumbered(number)),
}

/** How a sentence names a function. */
export interface Named {
  readonly text: string
  readonly phrase: Phrase | undefined
  /** It says only "a function". */
  readonly isVague: boolean
}

const FUNCTION = [
  `[Tt]he (?:resolver|rejecter) of ${PHRASE}`,
  '[Tt]he (?:collector of Promise\\.\\w+|executor|handler of finally|keeper of the outcome|unwrapper of the iterator|closer of the iterator|disposer|revoker of the proxy|reader of the module|receiver of the answer|deliverer|listener for failed output|thrower of the error|helper of the engine|helper of [\\w./-]+|follower|return of the generator|bound function|Array\\.fromAsync|disposeAsync|import\\(\\)|engine)',
  '[Tt]his function|[Tt]he program|[Yy]our text',
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

/** Whether a time is the one that is told; from ten seconds on times are told to the ms. */
export const isTime = (told: number, time: number): boolean =>
  Math.abs(told - time) < (told < 10_000 ? 0.001 : 0.501)

export const BLANKS: { readonly [kind: string]: Blank } = {
  number,
  /** "20 ms", "1 min 12.5 s": a virtual time, to the ms from ten seconds on. */
  ms: {
    source: '\\d+(?:\\.\\d{1,3})? (?:ms|s|min|h)(?: \\d+ min)?(?: \\d+(?:\\.\\d{1,3})? s)?',
    fill: (text) =>
      [...text.matchAll(/([\d.]+) (ms|s|min|h)/g)].reduce(
        (sum, [, number, unit]) => sum + Number(number) * UNITS[unit as keyof typeof UNITS],
        0,
      ),
  },
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
  who: { source: `${FUNCTION}`, fill: (...args) => BLANKS.fn!.fill(...args) },
  fn: {
    source: FUNCTION,
    fill(text, phrases, at, faults): Named {
      const phrase = /⟦/.test(text) ? phraseOf(text, phrases) : undefined
      if (/^the function of/i.test(text)) isOnItsLine(phrase!, faults)
      if (/^the (resolver|rejecter) of/i.test(text)) BADGES.promise.fill(text, phrases, at, faults)
      const isVague = /^a (built-in )?function$/i.test(text)
      return { text: /^the (resolver|rejecter)/i.test(text) ? text : (phrase?.text ?? text), phrase, isVague }
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
  /** "at line 4", "by J3", "when GET /a was answered": what did something. */
  cause: {
    source: `${PHRASE}|by (?:the )?${PHRASE}|when ${PHRASE} was (?:answered|done)`,
    fill(text, phrases, at, faults) {
      const phrase = phraseOf(text, phrases)
      const position = phrase.target?.kind === 'position' ? phrase.target.position : -1
      if (position < 0) faults.push(`${phrase.text} leads to no moment`)
      return { text, phrase, position, isOf: (caused: number) => isCauseOf(at, phrase, position, caused) }
    },
  },
  ...BADGES,
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
  serverJob: named('server-job', /^job\s/i),
  serverWorker: named('server-worker', /^worker\s/i),
  /** "4.8 h": at least so many ms, and less than a tenth of the unit more. */
  duration: {
    source: '\\d[\\d,]*(?:\\.\\d)? (?:ms|s|min|h)',
    fill(text) {
      const [number, unit] = text.split(' ') as [string, keyof typeof UNITS]
      return { ms: Number(number.replaceAll(',', '')) * UNITS[unit], unit: UNITS[unit] }
    },
  },
  /** "attempt 2 of 3", "attempt 2" where there is no last one, "its only attempt". */
  attempt: {
    source: 'attempt \\d+(?: of (?:\\d+|Infinity))?|its only attempt',
    fill(text) {
      const [, number = 1, of] = /(\d+)(?: of (\d+))?/.exec(text) ?? [undefined, 1, 1]
      return { number: Number(number), of: of === undefined ? Number.POSITIVE_INFINITY : Number(of) }
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

/** Whether a phrase names what did what happened at a position. */
function isCauseOf(at: Moment, { text }: Phrase, position: number, caused: number): boolean {
  const { facts, trace } = at
  const line = /^at line (\d+)$/.exec(text)?.[1]
  if (line !== undefined) return position === caused && trace.spanAt(caused)?.line === Number(line)
  if (trace.spanAt(caused) !== undefined) return false
  const job = facts.jobAt(caused)
  if (job !== undefined) return position === trace.entityEvent(job) && text.startsWith('J')
  const task = facts.taskAt(caused)
  if (task === undefined) return text === 'event loop'
  const { timer, entry } = detail(trace, 'task', task)
  const entries = [task, timer, entry, facts.entryAt(caused)].filter((id) => id !== undefined && id > 0)
  return entries.some((id) => trace.entityEvent(id!) === position)
}
