// A program as what a puzzle is made of: all that it can print, and what wrong rules would print that no engine does.
import { BELIEFS_ABOUT_SERVERS } from '../machine/running/beliefs'
import { exploreRuns } from '../scenario/exploration'
import { isCutShort, type Run, type RunOptions } from '../scenario/run'
import { distinct, keyOf, type PuzzleParts } from './passage'
import { unprintedLines } from './unprinted-lines'
import { linesOf, wrongOutputsBeside } from './wrong-outputs'

/** A program that takes more steps is not run by every wrong rule: twenty such runs would take too long. */
const LIMITS = { steps: 1_000_000 }

/** Seconds for which other orders of such a program are tried. */
const PATIENCE = 2

/** Steps of each of these runs at most. */
const MOST_STEPS = 100_000_000

/** More attempts of jobs take many seconds by each rule, too. */
const MOST_ATTEMPTS = 60_000

/** Other orders that are tried. */
const MOST_ORDERS = 50

/**
 * Of a program that works for longer than that, wrong machines are not asked, but for those about servers where its jobs are not
 * too many, and other orders only while somebody waits.
 */
export function puzzleParts(
  source: string,
  run: (options: RunOptions) => Run,
  options: RunOptions = {},
): PuzzleParts {
  const usual = run({ ...options, record: 'output', limits: LIMITS })
  const print = (rule: RunOptions) => run({ ...options, record: 'output', ...rule })
  if (isCutShort(usual)) return partsOfLong(print, options)
  const { found, isComplete } = exploreRuns(run, { ...options, maxRuns: MOST_ORDERS, limits: LIMITS })
  const runs = [usual, ...found.map(({ result }) => result)]
  const outputs = distinct(runs.filter((one) => !isCutShort(one)).map(linesOf))
  const real = new Set(outputs.map(keyOf))
  const wrong = wrongOutputsBeside(usual, print)
  return {
    outputs,
    wrong: wrong.filter(({ lines }) => !real.has(keyOf(lines))),
    unprinted: isComplete && runs.every(hasEnded) ? unprintedLines(source, outputs) : [],
  }
}

function partsOfLong(print: (options: RunOptions) => Run, options: RunOptions): PuzzleParts {
  const usual = print({})
  const rules = attemptsOf(usual) > MOST_ATTEMPTS ? [] : [...BELIEFS_ABOUT_SERVERS]
  return {
    outputs: outputsOfLong(usual, print, options),
    wrong: wrongOutputsBeside(usual, print, rules, MOST_STEPS),
    unprinted: [],
  }
}

const attemptsOf = ({ queues = [] }: Run): number => queues.reduce((sum, { attempts }) => sum + attempts, 0)

/** The usual one first. Where hours of a server's queue pass, one run is all that anybody waits for. */
function outputsOfLong(
  usual: Run,
  print: (options: RunOptions) => Run,
  options: RunOptions,
): PuzzleParts['outputs'] {
  if (usual.decisions.length === 0 || usual.queues !== undefined) return [linesOf(usual)]
  const { found } = exploreRuns(print, { ...options, maxRuns: MOST_ORDERS, maxSeconds: PATIENCE })
  return distinct([usual, ...found.map(({ result }) => result)].map(linesOf))
}

const hasEnded = ({ outcome }: Run): boolean => outcome.kind === 'finished' || outcome.kind === 'uncaught'
