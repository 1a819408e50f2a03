// A question for a class: posed, voted on, discussed, voted on again, revealed and explained. Each function gives another state.

import { type PuzzleParts, passageOf } from '../../learn/passage'
import { RandomChoices } from '../../learn/practice/random-choices'
import { BELIEFS, type Belief } from '../../machine/running/beliefs'

export const PHASES = ['pose', 'vote', 'discuss', 'vote-again', 'reveal', 'explain'] as const

export type Phase = (typeof PHASES)[number]

export interface ClassOption {
  /** Lines in the order in which they are printed. */
  readonly lines: readonly string[]
  readonly isRight: boolean
  /** Of what a real engine may print, what it prints mostly. */
  readonly isUsual: boolean
  /** The wrong rule that leads there. */
  readonly belief: Belief | undefined
}

export interface ClassQuestion {
  readonly phase: Phase
  readonly options: readonly ClassOption[]
  /** Which lines of the output they are, the first and all of them counted from 1. */
  readonly part: { readonly from: number; readonly to: number; readonly all: number }
  /** More than one order is right. */
  readonly isRace: boolean
  /** Of these, how many are no option. */
  readonly notOffered: number
  /** How many raised their hands for each option, the first time and the second. */
  readonly votes: readonly [readonly number[], readonly number[]]
}

/** What options are called. */
export const LETTERS = 'ABCD'

const MOST_OPTIONS = LETTERS.length

/** So many right orders of a race are among the options, whatever wrong ones there are. */
const RIGHT_ORDERS = 2

/** Undefined where there is nothing to choose between. */
export function classQuestion(parts: PuzzleParts): ClassQuestion | undefined {
  const { outputs, wrong, given, left } = passageOf(parts)
  const [usual] = outputs
  if (usual === undefined || usual.length === 0) return undefined
  const astray = wrong
    .filter(({ lines }) => lines.length > 0)
    .map(({ lines, beliefs }) => ({ lines, isRight: false, isUsual: false, belief: beliefs[0] }))
  const right = outputs
    .slice(0, Math.max(RIGHT_ORDERS, MOST_OPTIONS - astray.length))
    .map((lines) => ({ lines, isRight: true, isUsual: lines === usual, belief: undefined }))
  const all = [...right, ...astray].slice(0, MOST_OPTIONS)
  if (all.length < 2) return undefined
  const options = new RandomChoices(usual.join().length).shuffled(all)
  const nobody = options.map(() => 0)
  const to = given.length + usual.length
  const part = { from: given.length + 1, to, all: to + left }
  const isRace = outputs.length > 1
  const notOffered = outputs.length - right.length
  return { phase: 'pose', options, part, isRace, notOffered, votes: [nobody, nobody] }
}

/** Whether lines that differ do so within their first characters. */
export function areToldApart(options: readonly ClassOption[], length: number): boolean {
  const lines = new Set(options.flatMap((option) => option.lines))
  return new Set([...lines].map((line) => line.slice(0, length))).size === lines.size
}

/** Which vote is going on; undefined outside of votes. */
export const voteOf = ({ phase }: ClassQuestion): 0 | 1 | undefined =>
  phase === 'vote' ? 0 : phase === 'vote-again' ? 1 : undefined

export const isBefore = (phase: Phase, other: Phase): boolean => PHASES.indexOf(phase) < PHASES.indexOf(other)

export const goOn = (question: ClassQuestion, by: 1 | -1 = 1): ClassQuestion => {
  const phase = PHASES[PHASES.indexOf(question.phase) + by]
  return phase === undefined ? question : { ...question, phase }
}

/** So many hands for an option in the vote that is going on. */
export function withVotes(question: ClassQuestion, option: number, count: number): ClassQuestion {
  const vote = voteOf(question)
  if (vote === undefined || question.options[option] === undefined) return question
  const least = Math.min(999, Math.max(0, Math.round(Number.isFinite(count) ? count : 0)))
  const votes = question.votes.map((counts, i) =>
    i === vote ? counts.map((one, j) => (j === option ? least : one)) : counts,
  )
  return { ...question, votes: [votes[0]!, votes[1]!] }
}

export const totalOf = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0)

/** The wrong rules that were believed, most votes first. */
export function believed({ options, votes }: ClassQuestion): Belief[] {
  const byVotes = options
    .map(({ belief }, i) => ({ belief, count: votes[0][i]! + votes[1][i]! }))
    .toSorted((one, other) => other.count - one.count)
  return byVotes.flatMap(({ belief }) => belief ?? [])
}

/** A state from another window, if it is one. */
export function isClassQuestion(value: unknown): value is ClassQuestion {
  const { phase, options, part, isRace, notOffered, votes } = (value ?? {}) as {
    [K in keyof ClassQuestion]?: unknown
  }
  return (
    PHASES.some((one) => one === phase) &&
    Array.isArray(options) &&
    options.every(
      ({ lines, belief }) => Array.isArray(lines) && (belief === undefined || BELIEFS.includes(belief)),
    ) &&
    isPart(part) &&
    typeof isRace === 'boolean' &&
    Number.isInteger(notOffered) &&
    Array.isArray(votes) &&
    votes.length === 2 &&
    votes.every((counts) => Array.isArray(counts) && counts.length === options.length)
  )
}

function isPart(value: unknown): boolean {
  const { from, to, all } = (value ?? {}) as { readonly [K in keyof ClassQuestion['part']]?: unknown }
  return [from, to, all].every(Number.isInteger)
}
