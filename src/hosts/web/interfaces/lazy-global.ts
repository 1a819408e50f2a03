// Properties that are made when the program first looks at them, and the globals among them: `process`, `Buffer`. In Node these
// are accessors, too.
import { createFunction } from '../../../builtins/define'
import type { ObjectValue } from '../../../machine/objects/object'
import { Accessor } from '../../../machine/objects/property'
import { ACCESSOR, CONFIGURABLE, ENUMERABLE } from '../../../machine/objects/shape'
import type { Agent } from '../../../machine/running/agent'
import type { Value } from '../../../machine/value'

export function defineLazyGlobal(agent: Agent, name: string, create: () => Value): void {
  const slot = lazyAccessor(agent, create)
  agent.realm.globalObject.storeOwn(name, { slot, attributes: ACCESSOR | CONFIGURABLE })
}

/** Defines an enumerable property of an object that is made when it is first read. */
export function defineLazyProperty(
  agent: Agent,
  target: ObjectValue,
  name: string,
  create: () => Value,
): void {
  target.storeOwn(name, {
    slot: lazyAccessor(agent, create),
    attributes: ACCESSOR | ENUMERABLE | CONFIGURABLE,
  })
}

function lazyAccessor({ realm }: Agent, create: () => Value): Accessor {
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
  return new Accessor(
    createFunction(realm, 'get', 0, get, options),
    createFunction(realm, 'set', 1, set, options),
  )
}
