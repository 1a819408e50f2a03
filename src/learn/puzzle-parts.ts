// A program as what a puzzle is made of: all that it can print, and what wrong rules would print that no engine does.
import { exploreRuns } from '../scenario/exploration'
import type { Run, RunOptions } from '../scenario/run'
import type { PuzzleParts } from './passage'
import { linesOf, wrongOutputs } from './wrong-outputs'

/** Other orders that are tried, each of them for a short while. */
const OTHER_ORDERS = { maxRuns: 50, limits: { steps: 1_000_000 } }

export function puzzleParts(run: (options: RunOptions) => Run, options: RunOptions = {}): PuzzleParts {
  const outputs = new Map<string, readonly string[]>()
  const add = (lines: readonly string[]) => outputs.set(JSON.stringify(lines), lines)
  add(linesOf(run({ ...options, record: 'output' })))
  for (const { result } of exploreRuns(run, { ...options, ...OTHER_ORDERS }).found)
    if (!isCutShort(result)) add(linesOf(result))
  const wrong = wrongOutputs((rule) => run({ ...options, record: 'output', ...rule }))
  return {
    outputs: [...outputs.values()],
    wrong: wrong.filter(({ lines }) => !outputs.has(JSON.stringify(lines))),
  }
}

/** What it printed until then is only a part. */
const isCutShort = ({ outcome }: Run): boolean => outcome.kind === 'limit' && outcome.which === 'steps'
