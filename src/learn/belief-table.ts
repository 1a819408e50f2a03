// Scenarios against beliefs: which wrong rule lets which scenario print what.
import { BELIEFS, type Belief } from '../machine/running/beliefs'
import type { Run, RunOptions } from '../scenario/run'
import type { Scenario, ScenarioHost } from '../scenario/scenario'
import { linesOf, type WrongOutput, wrongOutputs } from './wrong-outputs'

export interface BeliefRow {
  readonly scenario: string
  readonly host: ScenarioHost
  readonly real: readonly string[]
  /** Each wrong output once, with the beliefs that lead there. */
  readonly wrong: readonly WrongOutput[]
}

export interface BeliefTable {
  readonly rows: readonly BeliefRow[]
  /** By each belief, the scenarios that print something else by it. */
  readonly separating: ReadonlyMap<Belief, readonly string[]>
}

/** A program is run on the first of its hosts. */
export function beliefTable(
  scenarios: readonly Scenario[],
  run: (scenario: Scenario, host: ScenarioHost, options: RunOptions) => Run,
  beliefs: readonly Belief[] = BELIEFS,
): BeliefTable {
  const rows = scenarios.map((scenario): BeliefRow => {
    const [host = 'browser'] = scenario.hosts
    const print = (rule: RunOptions): Run => run(scenario, host, { record: 'output', ...rule })
    return { scenario: scenario.name, host, real: linesOf(print({})), wrong: wrongOutputs(print, beliefs) }
  })
  const separatedBy = (belief: Belief): string[] =>
    rows
      .filter(({ wrong }) => wrong.some(({ beliefs }) => beliefs.includes(belief)))
      .map((row) => row.scenario)
  return { rows, separating: new Map(beliefs.map((belief) => [belief, separatedBy(belief)])) }
}
