// Functions of the window, in Chromium's words where they are called wrongly.

import { isCallable, type NativeResult } from '../../../machine/objects/function'
import type { ObjectValue } from '../../../machine/objects/object'
import type { Agent } from '../../../machine/running/agent'
import type { Value } from '../../../machine/value'
import { defineGlobalMethod } from '../../web/interfaces/define-global'
import { requireArguments } from '../../web/interfaces/interface'

export function defineWindowMethod(
  agent: Agent,
  name: string,
  needed: number,
  behaviour: (args: Value[]) => NativeResult,
): void {
  defineGlobalMethod(agent, name, needed, (_agent, _this, args) => {
    requireArguments(agent, `execute '${name}' on 'Window'`, needed, args)
    return behaviour(args)
  })
}

/** The callback that is the first argument. */
export function requireFunction(agent: Agent, method: string, callback: Value): ObjectValue {
  if (isCallable(callback)) return callback
  throw agent.typeError(`Failed to execute '${method}' on 'Window': parameter 1 is not of type 'Function'.`)
}
