// What the page asks at the moment, and what becomes of the answer.
import { type Divergence, divergenceAt, type Way } from '../../learn/divergence'
import type { PuzzleParts } from '../../learn/passage'
import { judge, type Puzzle, puzzleOf, type Verdict } from '../../learn/prediction'
import type { Question, QuestionKind } from '../../learn/questions/question'
import type { Trace } from '../../trace/trace'
import type { Message } from '../said/use-said'

export type Ask = { readonly phase: 'loading' } | Silent | Predicting | Parted | Told | Questioned

/** There is nothing to ask, or the engine was lost. */
export interface Silent {
  readonly phase: 'silent'
  readonly reason: 'nothing-to-order' | 'nothing-to-ask' | Message
}

export interface Predicting {
  readonly phase: 'predict'
  readonly puzzle: Puzzle
  /** Indices of chips, in the order in which they were chosen. */
  readonly chosen: readonly number[]
  /** Undefined as long as nothing is said of it. */
  readonly isSure: boolean | undefined
  /** Why a step was not taken, or what was chosen before is not there any more; that it is checked once the program has run. */
  readonly notice?: 'finish-first' | 'other-lines' | 'checking' | undefined
}

/** The run stands where prediction and machine part; which way it goes is asked before it is told. */
export interface Parted {
  readonly phase: 'parted'
  readonly puzzle: Puzzle
  readonly predicted: readonly string[]
  readonly verdict: Verdict
  readonly divergence: Divergence
  readonly isSure: boolean | undefined
}

export interface Told {
  readonly phase: 'told'
  readonly puzzle: Puzzle
  readonly predicted: readonly string[]
  readonly verdict: Verdict
  readonly divergence: Divergence | undefined
  /** What the user said comes next at the parting. */
  readonly served: Way | undefined
  readonly isSure: boolean | undefined
}

export interface Questioned {
  readonly phase: 'question'
  readonly question: Question
  /** Index of the option that was chosen. */
  readonly answer: number | undefined
  readonly asked: ReadonlyMap<QuestionKind, number>
}

/** Undefined where the program prints nothing that could be put in order. */
export function beginPredicting(parts: PuzzleParts): Predicting | undefined {
  const puzzle = puzzleOf(parts)
  return puzzle && { phase: 'predict', puzzle, chosen: [], isSure: undefined }
}

/** A chip goes to the end of the prediction; one that is there already is taken out. */
export function choose(ask: Predicting, chip: number): Predicting {
  const { chosen } = ask
  if (ask.puzzle.chips[chip] === undefined || ask.notice === 'checking') return ask
  return {
    ...ask,
    notice: undefined,
    chosen: chosen.includes(chip) ? chosen.filter((other) => other !== chip) : [...chosen, chip],
  }
}

export const undo = (ask: Predicting): Predicting =>
  ask.notice === 'checking' ? ask : { ...ask, notice: undefined, chosen: ask.chosen.slice(0, -1) }

/** Puts a chip at a place among the other chosen ones, or takes it out. */
export function place(ask: Predicting, chip: number, at: number | undefined): Predicting {
  if (ask.notice === 'checking') return ask
  const others = ask.chosen.filter((other) => other !== chip)
  if (at === undefined) return { ...ask, chosen: others }
  return { ...ask, chosen: [...others.slice(0, at), chip, ...others.slice(at)] }
}

export const predictedLines = ({ puzzle, chosen }: Predicting): string[] =>
  chosen.map((chip) => puzzle.chips[chip]!)

/** A right prediction is confirmed at once. */
export function check(ask: Predicting, trace: Trace): Parted | Told {
  const { puzzle, isSure } = ask
  const predicted = predictedLines(ask)
  const verdict = judge(puzzle, predicted)
  const divergence = verdict.isRight
    ? undefined
    : divergenceAt(trace, puzzle.given.length + verdict.differsAt)
  return divergence === undefined
    ? { phase: 'told', puzzle, predicted, verdict, divergence, served: undefined, isSure }
    : { phase: 'parted', puzzle, predicted, verdict, divergence, isSure }
}

export const tell = (
  { puzzle, predicted, verdict, divergence, isSure }: Parted,
  served: Way | undefined,
): Told => ({
  phase: 'told',
  puzzle,
  predicted,
  verdict,
  divergence,
  served,
  isSure,
})
