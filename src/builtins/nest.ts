import type { Agent } from '../machine/running/agent'
import type { Procedure } from '../machine/running/completion'

/** Runs a procedure on the simulated stack: however deep it nests, the host's own stack does not grow. */
export function* nest(agent: Agent, procedure: Procedure): Procedure {
  if (agent.depth >= agent.limits.depth) throw agent.error('RangeError', 'Maximum call stack size exceeded')
  agent.perform(procedure, 0)
  return yield
}
