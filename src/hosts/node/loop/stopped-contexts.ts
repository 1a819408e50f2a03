// A simulated process ends in the midst of its work: whatever would go on in its contexts never does.
import type { Agent } from '../../../machine/running/agent'
import type { Requests } from './requests'
import type { TimerLists } from './timer-lists'
import type { NodeTimers } from './timers'

interface Parts {
  readonly timers: NodeTimers
  readonly lists: TimerLists
  readonly requests: Requests
}

/** Timers and requests are dropped; a promise may still be settled by others, so its jobs are dropped when they would start. */
export function stopContexts(agent: Agent, parts: Parts, contexts: Iterable<unknown>): void {
  const stopped = new Set(contexts)
  if (stopped.size === 0) return
  agent.stoppedContexts = new Set([...(agent.stoppedContexts ?? []), ...stopped])
  for (const timer of parts.lists.all) if (stopped.has(timer.asyncContext)) parts.timers.clear(agent, timer)
  for (const request of [...parts.requests.inOrder])
    if (stopped.has(request.asyncContext)) parts.requests.cancel(agent, request)
}
