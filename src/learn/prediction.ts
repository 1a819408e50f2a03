// A program as a puzzle: in which order does it print its lines? A prediction is held against all that it can print, and
// against what it would print by wrong rules.
import type { Belief } from '../machine/running/beliefs'
import { keyOf, type Passage, type PuzzleParts, passageOf } from './passage'
import { firstDifference } from './wrong-outputs'

export interface Puzzle extends Passage {
  /** What can be chosen: all lines that are printed, lines that only a wrong rule prints, and some that no run prints; shuffled. A text that is printed twice is there twice. */
  readonly chips: readonly string[]
}

/** Of lines that only a wrong rule prints. */
const MOST_OF_WRONG_RULES = 3

/** Of lines that stand in the program, and that nothing prints. */
const MOST_UNPRINTED = 2

/** Undefined where there is nothing to choose. */
export function puzzleOf(parts: PuzzleParts): Puzzle | undefined {
  const passage = passageOf(parts)
  const { outputs, wrong, unprinted } = passage
  if (outputs.length === 0 || outputs[0]!.length === 0) return undefined
  const possible = outputs.reduce<string[]>((all, lines) => withAll(all, lines), [])
  const believed = wrong.reduce<string[]>((all, { lines }) => withAll(all, lines), possible)
  const chips = believed.slice(0, possible.length + MOST_OF_WRONG_RULES)
  const others = unprinted.map(({ text }) => text).filter((text) => !chips.includes(text))
  chips.push(...others.slice(0, MOST_UNPRINTED))
  return new Set(chips).size < 2 ? undefined : { ...passage, chips: shuffled(chips) }
}

/** A list, and what another one has more of. */
function withAll(all: readonly string[], lines: readonly string[]): string[] {
  const left = [...all]
  const missing = lines.filter((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return [...all, ...missing]
}

/** The same chips always lie in the same order. Of three or more it is not that of the output, nor that from behind. */
function shuffled(chips: readonly string[]): readonly string[] {
  const mixed = chips
    .map((text) => ({ text, weight: mixedCode(text) }))
    .sort((a, b) => a.weight - b.weight)
    .map(({ text }) => text)
  const tellsOrder = keyOf(mixed) === keyOf(chips) || keyOf(mixed) === keyOf(chips.toReversed())
  return tellsOrder && mixed.length > 2 ? [...mixed.slice(1), mixed[0]!] : mixed
}

/** Texts that are nearly the same get quite different numbers. Constants of MurmurHash3. */
function mixedCode(text: string): number {
  const mix = (sum: number, character: string): number => {
    const mixed = Math.imul(sum ^ character.codePointAt(0)! ^ (sum >>> 16), 0x85eb_ca6b)
    return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35)
  }
  return [...text].reduce(mix, 7) >>> 0
}

export interface Verdict {
  readonly isRight: boolean
  /** What a real engine prints: of several outputs the one that agrees longest. */
  readonly output: readonly string[]
  /** How many lines of the passage were right before the first wrong one. */
  readonly differsAt: number
  /** Beliefs that lead to just this prediction or, where none does, to its first wrong line. */
  readonly beliefs: readonly Belief[]
  /** Whether the beliefs explain all of the prediction. */
  readonly isExplained: boolean
  /** Beliefs that go astray at the same line, the same way or another: what is to be asked about again. */
  readonly atStake: readonly Belief[]
}

/** What becomes of a prediction. One that ends early is wrong where it ends. */
export function judge(
  { outputs, wrong }: Pick<Puzzle, 'outputs' | 'wrong'>,
  predicted: readonly string[],
): Verdict {
  const agreement = (lines: readonly string[]): number => commonLength(lines, predicted)
  const output = outputs.reduce((best, lines) => (agreement(lines) > agreement(best) ? lines : best))
  const differsAt = agreement(output)
  if (differsAt === output.length && predicted.length === output.length)
    return { isRight: true, output, differsAt, beliefs: [], isExplained: true, atStake: [] }
  const same = wrong.filter(
    ({ lines }) => lines.length === predicted.length && agreement(lines) === lines.length,
  )
  const near = wrong.filter(
    ({ lines }) =>
      agreement(lines) > differsAt || (predicted.length === differsAt && lines.length === differsAt),
  )
  const explained = same.length > 0 ? same : near
  const astray = wrong.filter(({ lines }) => firstDifference(output, lines) === differsAt)
  return {
    isRight: false,
    output,
    differsAt,
    beliefs: explained.flatMap(({ beliefs }) => beliefs),
    isExplained: same.length > 0,
    atStake: [...explained, ...astray].flatMap(({ beliefs }) => beliefs),
  }
}

/** How many lines two lists have in common at their beginnings. */
const commonLength = (one: readonly string[], other: readonly string[]): number =>
  Math.min(firstDifference(one, other), other.length)
