// Host globals are enumerable methods of the global object. https://webidl.spec.whatwg.org/#js-operations
import { createFunction } from '../../builtins/define'
import type { Agent } from '../../machine/agent'
import type { NativeBehaviour } from '../../machine/function'

export function defineGlobalMethod(
  agent: Agent,
  name: string,
  length: number,
  behaviour: NativeBehaviour,
): void {
  const { realm } = agent
  realm.globalObject.put(name, createFunction(realm, name, length, behaviour, { isOfHost: true }))
}
