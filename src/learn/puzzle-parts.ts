// A program as what a puzzle is made of: all that it can print, and what wrong rules would print that no engine does.
import { exploreRuns } from '../scenario/exploration'
import type { Run, RunOptions } from '../scenario/run'
import type { PuzzleParts } from './passage'
import { unprintedLines } from './unprinted-lines'
import { linesOf, wrongOutputsBeside } from './wrong-outputs'

/** Longer than this nobody follows a race, and nobody waits for twenty wrong machines. */
const LIMITS = { steps: 1_000_000 }

/** Other orders that are tried. */
const MOST_ORDERS = 50

/** A program that works for longer than that is asked about with what it prints in the usual order alone. */
export function puzzleParts(
  source: string,
  run: (options: RunOptions) => Run,
  options: RunOptions = {},
): PuzzleParts {
  const usual = run({ ...options, record: 'output', limits: LIMITS })
  if (isCutShort(usual)) {
    const outputs = [linesOf(run({ ...options, record: 'output' }))]
    return { outputs, wrong: [], unprinted: [] }
  }
  const outputs = new Map<string, readonly string[]>()
  const add = (lines: readonly string[]) => outputs.set(JSON.stringify(lines), lines)
  add(linesOf(usual))
  const { found, isComplete } = exploreRuns(run, { ...options, maxRuns: MOST_ORDERS, limits: LIMITS })
  for (const { result } of found) if (!isCutShort(result)) add(linesOf(result))
  const isAll = isComplete && [usual, ...found.map(({ result }) => result)].every(hasEnded)
  const wrong = wrongOutputsBeside(usual, (rule) => run({ ...options, record: 'output', ...rule }))
  return {
    outputs: [...outputs.values()],
    wrong: wrong.filter(({ lines }) => !outputs.has(JSON.stringify(lines))),
    unprinted: isAll ? unprintedLines(source, [...outputs.values()]) : [],
  }
}

const hasEnded = ({ outcome }: Run): boolean => outcome.kind === 'finished' || outcome.kind === 'uncaught'

/** What it printed until then is only a part. */
const isCutShort = ({ outcome }: Run): boolean => outcome.kind === 'limit' && outcome.which === 'steps'
