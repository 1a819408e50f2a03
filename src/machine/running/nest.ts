import type { Agent } from './agent'
import type { Procedure } from './completion'

/** What `nest` costs, in steps. */
export const NESTING_COST = 10

/** Runs a procedure on the simulated stack: however deep it nests, the host's own stack does not grow. */
export function* nest<Result>(agent: Agent, procedure: Procedure<Result>): Procedure<Result> {
  if (agent.depth >= agent.limits.depth) throw agent.error('RangeError', 'Maximum call stack size exceeded')
  agent.charge(NESTING_COST)
  agent.perform(procedure, 0)
  return (yield) as Result
}
