// A question about a moment of a run. Its answer is in the record, and so is what makes the other options plausible.
import type { Moment } from '../../trace/moment'
import type { Trace } from '../../trace/trace'
import type { LearnWords } from '../words/words'

export const QUESTION_KINDS = [
  'runs-next',
  'enters-queue',
  'jobs-waiting',
  'queued-by',
  'job-carries',
  'prints-in-turn',
  'prints-in-phase',
  'promise-state',
  'prints-next',
  'on-top',
  'timer-due',
  'clock-jumps',
  'waits-for',
  'variable-holds',
  'jobs-before',
  'frames-on-stack',
] as const

export type QuestionKind = (typeof QUESTION_KINDS)[number]

export interface Question {
  readonly kind: QuestionKind
  /** The moment that is asked about: what comes after it is not to be seen. */
  readonly position: number
  /** The moment at which the answer is to be seen. */
  readonly answeredAt: number
  readonly text: string
  /** Two to four, all different. */
  readonly options: readonly string[]
  /** Index of the only right option. */
  readonly right: number
}

/** What a kind of question finds at a moment; the options other than the right one come best first. */
export interface Found {
  /** What the question is about. */
  readonly name?: string
  readonly right: string
  readonly wrong: readonly string[]
  readonly answeredAt?: number
}

/** Undefined where there is nothing to ask. */
export type Asker = (at: Moment, words: LearnWords) => Found | undefined

const MOST_OPTIONS = 4

/** Undefined where there is nothing to choose from, or where a real engine may answer otherwise. */
export function questionOf(
  kind: QuestionKind,
  { trace, position }: { readonly trace: Trace; readonly position: number },
  { name = '', right, wrong, answeredAt = position }: Found,
  words: LearnWords,
): Question | undefined {
  const others = [...new Set(wrong)]
    .filter((text) => text !== right && text.trim() !== '')
    .slice(0, MOST_OPTIONS - 1)
  if (others.length === 0 || right.trim() === '' || isOpen(trace, position, answeredAt)) return undefined
  const at = placeOfRight(trace.length + 31 * position + kind.length, others.length + 1)
  const options = [...others.slice(0, at), right, ...others.slice(at)]
  return { kind, position, answeredAt, text: words.questions[kind]({ name }), options, right: at }
}

/** Whether it is only decided in between how the run goes on. */
function isOpen(trace: Trace, position: number, answeredAt: number): boolean {
  for (let at = position + 1; at <= answeredAt; at++) if (trace.kindAt(at) === 'choice-made') return true
  return false
}

/** The same question always has the same order. Constants of the splitmix generator. */
function placeOfRight(seed: number, count: number): number {
  let mixed = Math.imul(seed ^ (seed >>> 16), 0x85eb_ca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35)
  return ((mixed ^ (mixed >>> 16)) >>> 0) % count
}

/** Numbers beside a right one, the likeliest mistakes first. */
export const numbersNear = (right: number, ...likely: readonly number[]): string[] =>
  [...likely, right + 1, right - 1, right + 2].filter((n) => n >= 0).map(String)
