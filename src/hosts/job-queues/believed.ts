// What a server would do by the wrong rules that people believe in.
import type { Agent } from '../../machine/running/agent'

/** By this wrong rule no limit is waited for. */
export const ignoresTime = (agent: Agent): boolean =>
  agent.believes('only-workers-count') || agent.believes('added-is-begun')

/** By this wrong rule a parent does not wait for its children. */
export const ignoresChildren = (agent: Agent): boolean => agent.believes('only-workers-count')
