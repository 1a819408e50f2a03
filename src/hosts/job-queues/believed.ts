// What a server would do by the wrong rules that people believe in.
import type { Agent } from '../../machine/running/agent'

/** By this wrong rule no limit is waited for. */
export const ignoresTime = (agent: Agent): boolean =>
  agent.believes('only-workers-count') || agent.believes('added-is-begun')
