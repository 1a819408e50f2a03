// Host globals are enumerable methods of the global object. https://webidl.spec.whatwg.org/#js-operations
import { createFunction } from '../../../builtins/define'
import type { NativeBehaviour } from '../../../machine/objects/function'
import type { Agent } from '../../../machine/running/agent'

export function defineGlobalMethod(
  agent: Agent,
  name: string,
  length: number,
  behaviour: NativeBehaviour,
): void {
  const { realm } = agent
  realm.globalObject.put(name, createFunction(realm, name, length, behaviour, { isOfHost: true }))
}
