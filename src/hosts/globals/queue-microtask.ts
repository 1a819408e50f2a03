// https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#microtask-queuing
import type { Agent } from '../../machine/agent'
import { toDisplay } from '../../machine/display'
import { isCallable } from '../../machine/function'
import { CallbackJob } from '../../machine/job'
import { defineGlobalMethod } from './define-global'

export function defineQueueMicrotask(agent: Agent): void {
  defineGlobalMethod(agent, 'queueMicrotask', 1, (_agent, _this, [callback]) => {
    if (!isCallable(callback)) throw notAFunction(agent, toDisplay(callback))
    agent.host.enqueueJob(agent, new CallbackJob('microtask', callback, [], agent.asyncContext))
    return undefined
  })
}

function notAFunction(agent: Agent, shown: string) {
  if (agent.host.name === 'node') {
    return agent.typeError(`The "callback" argument must be of type function. Received ${shown}`)
  }
  return agent.typeError(
    "Failed to execute 'queueMicrotask' on 'Window': parameter 1 is not of type 'Function'.",
  )
}
