// https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#microtask-queuing

import { isCallable } from '../../machine/objects/function'
import { CallbackJob } from '../../machine/promises/job'
import type { Agent } from '../../machine/running/agent'
import type { Value } from '../../machine/value'
import { defineGlobalMethod } from './interfaces/define-global'
import { invalidArgument } from './interfaces/node-error'
import { refused } from './interfaces/refusal'

export function defineQueueMicrotask(agent: Agent): void {
  defineGlobalMethod(agent, 'queueMicrotask', 1, (_agent, _this, [callback]) => {
    if (!isCallable(callback)) throw notAFunction(agent, callback)
    agent.host.enqueueJob(agent, new CallbackJob('microtask', callback, [], agent.asyncContext))
    return undefined
  })
}

const notAFunction = (agent: Agent, callback: Value) =>
  refused(
    agent,
    "Failed to execute 'queueMicrotask' on 'Window': parameter 1 is not of type 'Function'.",
    () => invalidArgument(agent, 'callback', 'of type function', callback),
  )
