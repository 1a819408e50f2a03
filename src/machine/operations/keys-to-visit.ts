// The keys that for-in visits. https://tc39.es/ecma262/#sec-enumerate-object-properties
import { isEnumerable, ObjectValue } from '../objects/object'
import { getOwnProperty, getPrototypeOf, ownKeys } from '../objects/properties'
import type { Agent } from '../running/agent'
import type { Procedure } from '../running/completion'
import { chargeWalk } from '../running/meter'
import { keyAsValue, type PropertyKey } from '../value'

/** A proxy is asked about a property when it is its turn, as in V8. */
export const LATER = Symbol('later')

/** The keys still to be visited, with the object to ask whether they are still there. */
export class KeyList extends ObjectValue {
  position = 0

  constructor(
    readonly object: ObjectValue | undefined,
    readonly keys: readonly PropertyKey[],
  ) {
    super(null)
  }

  /** LATER where a proxy must be asked, which may run the program. */
  isStillThere(key: PropertyKey): boolean | typeof LATER {
    let passed = 0
    for (let o: ObjectValue | null = this.object!; o !== null; o = o.prototype, passed++) {
      if (o.exotic?.getOwnProperty !== undefined) return LATER
      if (!o.hasOwn(key)) continue
      chargeWalk(passed)
      return true
    }
    return false
  }

  *nextSlowly(agent: Agent): Procedure {
    while (this.position < this.keys.length) {
      const key = this.keys[this.position++]!
      for (let o: ObjectValue | null = this.object!; o !== null; o = yield* getPrototypeOf(agent, o)) {
        const property = yield* getOwnProperty(agent, o, key)
        agent.work(1)
        if (property === undefined) continue
        if (isEnumerable(property)) return keyAsValue(key)
        break
      }
    }
    return undefined
  }
}

export function* keysToVisit(agent: Agent, object: ObjectValue): Procedure {
  const visited = new Set<PropertyKey>()
  const keys: PropertyKey[] = []
  for (let o: ObjectValue | null = object; o !== null; o = yield* getPrototypeOf(agent, o)) {
    agent.work(1)
    for (const key of yield* ownKeys(agent, o)) {
      if (typeof key === 'symbol' || visited.has(key)) continue
      const property = o.exotic?.getOwnProperty === undefined ? o.getOwnProperty(key) : LATER
      if (property === undefined) continue
      visited.add(key)
      if (property === LATER || isEnumerable(property)) keys.push(key)
    }
  }
  return new KeyList(object, keys)
}
