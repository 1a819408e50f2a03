// What a program would print by each wrong rule: where its distractors come from, and how a wrong prediction is understood.
import { BELIEFS, BELIEFS_ABOUT_SERVERS, type Belief } from '../machine/running/beliefs'
import { isPrinted, type Run } from '../scenario/run'

export interface WrongOutput {
  /** Wrong rules that lead there, in the order in which they were tried. */
  readonly beliefs: readonly Belief[]
  readonly lines: readonly string[]
  /** Index of the first line that is another one, or where one of the two outputs ends. */
  readonly differsAt: number
}

/** A program may end in the real machine, and not in a wrong one. */
const MOST_STEPS = 5_000_000

type RunByRule = (options: { readonly belief?: Belief; readonly limits?: { readonly steps: number } }) => Run

/** Runs a program by each wrong rule and gives what would be printed, each output once; none where all print the same. */
export const wrongOutputs = (run: RunByRule, beliefs: readonly Belief[] = BELIEFS): WrongOutput[] =>
  wrongOutputsBeside(run({}), run, beliefs)

/** The same, where the program has been run by the right rules already. */
export function wrongOutputsBeside(
  real: Run,
  run: RunByRule,
  beliefs: readonly Belief[] = BELIEFS,
  steps = MOST_STEPS,
): WrongOutput[] {
  if (real.outcome.kind === 'problems' || real.outcome.kind === 'refused') return []
  const right = linesOf(real)
  const found = new Map<string, { beliefs: Belief[]; lines: string[] }>()
  for (const belief of beliefsFor(real, beliefs)) {
    const wrong = run({ belief, limits: { steps } })
    if (wrong.outcome.kind === 'limit' || wrong.outcome.kind === 'failed') continue
    const lines = linesOf(wrong)
    const key = JSON.stringify(lines)
    const known = found.get(key)
    if (known === undefined) found.set(key, { beliefs: [belief], lines })
    else known.beliefs.push(belief)
  }
  found.delete(JSON.stringify(right))
  return [...found.values()].map((one) => ({ ...one, differsAt: firstDifference(right, one.lines) }))
}

/** Those about servers go first where there is a server, and do not matter elsewhere. */
function beliefsFor({ queues = [] }: Run, beliefs: readonly Belief[]): readonly Belief[] {
  const others = beliefs.filter((belief) => !BELIEFS_ABOUT_SERVERS.has(belief))
  if (queues.length === 0) return others
  const isTriedAgain = queues.some(({ attempts, completed }) => attempts > completed)
  const about = beliefs.filter((belief) => BELIEFS_ABOUT_SERVERS.has(belief))
  return [...about.filter((belief) => belief !== 'handed-out-once' || isTriedAgain), ...others]
}

/** What a run prints, a text of several lines as one. */
export const linesOf = ({ output }: Pick<Run, 'output'>): string[] =>
  output.filter(isPrinted).map(({ text }) => text)

/** Index of the first place where two lists differ; their length where they do not. */
export function firstDifference(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((line, i) => line !== other[i])
  return at < 0 ? one.length : at
}
