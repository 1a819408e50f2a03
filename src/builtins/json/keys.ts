import { isEnumerable, type ObjectValue } from '../../machine/objects/object'
import { getOwnProperty, ownKeys } from '../../machine/objects/properties'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import type { PropertyKey } from '../../machine/value'

/** The properties that JSON sees. https://tc39.es/ecma262/#sec-enumerableownproperties */
export function* enumerableKeys(agent: Agent, object: ObjectValue): Procedure<PropertyKey[]> {
  const keys: PropertyKey[] = []
  for (const key of yield* ownKeys(agent, object)) {
    if (typeof key === 'symbol') continue
    const property = yield* getOwnProperty(agent, object, key)
    if (property !== undefined && isEnumerable(property)) keys.push(key)
  }
  return keys
}
