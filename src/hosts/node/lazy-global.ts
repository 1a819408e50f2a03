// Globals that are made when the program first looks at them: `process`, `Buffer`. In Node they are accessors, too.
import { createFunction } from '../../builtins/define'
import type { Agent } from '../../machine/agent'
import { Accessor } from '../../machine/property'
import { ACCESSOR, CONFIGURABLE } from '../../machine/shape'
import type { Value } from '../../machine/value'

export function defineLazyGlobal(agent: Agent, name: string, create: () => Value): void {
  const { realm } = agent
  let made: { readonly value: Value } | undefined
  const get = () => {
    made ??= { value: create() }
    return made.value
  }
  const set = (_agent: Agent, _this: Value, [value]: Value[]) => {
    made = { value }
    return undefined
  }
  const options = { isShown: false }
  const accessor = new Accessor(
    createFunction(realm, 'get', 0, get, options),
    createFunction(realm, 'set', 1, set, options),
  )
  realm.globalObject.storeOwn(name, { slot: accessor, attributes: ACCESSOR | CONFIGURABLE })
}
