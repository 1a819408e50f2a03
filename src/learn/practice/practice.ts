// Exercises without end: a topic, a level and a seed determine a short program. In it every line matters, it prints the same in
// every real engine, and wrong rules print something else.
import { BELIEFS, type Belief } from '../../machine/running/beliefs'
import { exploreRuns } from '../../scenario/exploration'
import type { Run, SearchOptions } from '../../scenario/run'
import type { ScenarioHost } from '../../scenario/scenario'
import { linesOf, type WrongOutput, wrongOutputs } from '../wrong-outputs'
import { draftOf, hostOf, type PracticeLevel, SAYS, TOPICS, type Topic } from './drafts'
import { RandomChoices } from './random-choices'

export interface PracticeRequest {
  readonly topic: Topic
  readonly level: PracticeLevel
  /** A whole number. */
  readonly seed: number
}

export interface Exercise extends PracticeRequest {
  readonly host: ScenarioHost
  readonly source: string
  /** What it prints. */
  readonly output: readonly string[]
  /** What it would print by wrong rules: at least two of them print the same lines in another order. */
  readonly wrong: readonly WrongOutput[]
}

/** Runs a program on a host. */
export type Runner = (source: string, host: ScenarioHost, options: SearchOptions) => Run

const PRINTED: { readonly [L in PracticeLevel]: readonly [fewest: number, most: number] } = {
  1: [3, 4],
  2: [4, 6],
  3: [5, 8],
}

/** Drafts that are tried at most; so many have never been needed. */
const MOST_DRAFTS = 200

const FEWEST_DISTRACTORS = 2

/** The same request always gives the same exercise. */
export function practise(request: PracticeRequest, run: Runner): Exercise {
  const { topic, level, seed } = request
  const random = new RandomChoices(Math.imul(seed, 0x9e37_79b1) ^ (TOPICS.indexOf(topic) * 16 + level))
  for (let i = 0; i < MOST_DRAFTS; i++) {
    const draft = draftOf(topic, level, random)
    const exercise = draft && exerciseOf(request, draft, run)
    if (exercise !== undefined) return exercise
  }
  throw new Error(`No exercise about ${topic} of level ${level} was found for the seed ${seed}.`)
}

/** Undefined where a program is not worth asking. The cheapest questions come first. */
function exerciseOf(request: PracticeRequest, draft: readonly string[], run: Runner): Exercise | undefined {
  const host = hostOf(request.topic)
  const print: Printer = (lines) => printedBy(run(textOf(lines), host, { record: 'output' }))
  const output = print(draft)
  if (output === undefined || !isFit(output, request.level)) return undefined
  const lines = lettered(withoutIdleLines(draft, output, print))
  const source = textOf(lines)
  if (!SAYS[request.topic].test(source)) return undefined
  const wrong = wrongOutputs(
    (rule) => run(source, host, { record: 'output', ...rule }),
    BELIEFS.filter((belief) => canMatter(belief, source)),
  )
  const real = print(lines)!
  const distractors = wrong.filter((one) => isReordered(one.lines, real))
  if (distractors.length < FEWEST_DISTRACTORS || !hasOneOutcome(source, host, run)) return undefined
  return { ...request, host, source, output: real, wrong }
}

/** What a program prints; undefined where it does not simply end. */
type Printer = (lines: readonly string[]) => readonly string[] | undefined

const textOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`

const printedBy = (result: Run): string[] | undefined =>
  result.outcome.kind === 'finished' ? linesOf(result) : undefined

/** What a program has to say for a wrong rule to matter; where nothing stands, any may. */
const NEEDS: ReadonlyMap<Belief, string> = new Map<Belief, string>([
  ['zero-is-now', 'setTimeout'],
  ['exact-timers', 'setTimeout'],
  ['timers-in-order', 'setTimeout'],
  ['then-is-now', '.then('],
  ['executor-later', 'new Promise'],
  ['chain-is-a-unit', '.then('],
  ['async-is-later', 'async '],
  ['await-blocks', 'await '],
  ['async-is-atomic', 'async '],
  ['tick-is-immediate', 'nextTick'],
  ['for-each-waits', 'forEach'],
  ['race-cancels', 'race('],
  ['try-catches-later', 'try '],
  ['calls-wait', 'function '],
  ['calls-end-in-order', 'function '],
  ['catch-goes-back', 'try '],
])

const canMatter = (belief: Belief, source: string): boolean => source.includes(NEEDS.get(belief) ?? '')

/** Takes lines out until removing any one more would change what is printed, or break the program. */
function withoutIdleLines(
  draft: readonly string[],
  output: readonly string[],
  print: Printer,
): readonly string[] {
  const key = JSON.stringify(output)
  const isIdle = (lines: readonly string[], i: number): boolean =>
    !mattersForSure(lines[i]!, output) && JSON.stringify(print(lines.toSpliced(i, 1))) === key
  let lines = draft
  for (let idle = -1; ; ) {
    idle = lines.findIndex((_, i) => isIdle(lines, i))
    if (idle < 0) return lines
    lines = lines.toSpliced(idle, 1)
  }
}

const PRINTS = /console\.log\('(\w)'\)/

/** Without it a letter is missing, or a bracket. */
function mattersForSure(line: string, output: readonly string[]): boolean {
  const count = (bracket: string): number => line.split(bracket).length
  const letter = PRINTS.exec(line)?.[1]
  return output.includes(letter ?? '') || count('{') !== count('}') || count('(') !== count(')')
}

/** Letters in the order of the text. */
function lettered(lines: readonly string[]): readonly string[] {
  let letters = 0
  return lines.map((line) =>
    line.replace(PRINTS, () => `console.log('${String.fromCharCode(65 + letters++)}')`),
  )
}

function isFit(output: readonly string[], level: PracticeLevel): boolean {
  const [fewest, most] = PRINTED[level]
  const isInOrder = output.every((line, i) => i === 0 || output[i - 1]! < line)
  return output.length >= fewest && output.length <= most && !isInOrder
}

/** The same lines in another order. */
export const isReordered = (lines: readonly string[], output: readonly string[]): boolean =>
  lines.length === output.length && lines.toSorted().join('\n') === output.toSorted().join('\n')

/** A program that has to be run more often before all its orders are known is none for an exercise. */
const MOST_RUNS = 40

function hasOneOutcome(source: string, host: ScenarioHost, run: Runner): boolean {
  const { found, isComplete } = exploreRuns((options) => run(source, host, options), {
    maxRuns: MOST_RUNS,
    onProgress: ({ found: different }) => different === 1,
  })
  return isComplete && found.length === 1 && found[0]!.result.outcome.kind === 'finished'
}
