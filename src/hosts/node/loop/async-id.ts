// Numbers of what goes on in the background. https://nodejs.org/docs/latest-v20.x/api/async_hooks.html#asyncid
// Simplified: only timers and immediates take one.
import type { Agent } from '../../../machine/running/agent'

/** 1 is the program itself. */
const FIRST = 2

const taken = new WeakMap<Agent, number>()

export function nextAsyncId(agent: Agent): number {
  const id = taken.get(agent) ?? FIRST
  taken.set(agent, id + 1)
  return id
}
