// Names with values as a program gives them: a sequence of pairs, or an object. https://webidl.spec.whatwg.org/#js-record
import type { Agent } from '../../machine/agent'
import type { Procedure } from '../../machine/completion'
import { listFromIterable } from '../../machine/iteration'
import { isEnumerable, type ObjectValue } from '../../machine/object'
import { get } from '../../machine/properties'
import { iteratorSymbol } from '../../machine/symbols'
import { keyAsValue, type Value } from '../../machine/value'

export function* pairsOf(agent: Agent, init: ObjectValue): Procedure<[Value, Value][]> {
  const pairs: [Value, Value][] = []
  if ((yield* get(agent, init, iteratorSymbol)) !== undefined) {
    for (const pair of yield* listFromIterable(agent, init)) {
      const [name, value] = yield* listFromIterable(agent, pair)
      pairs.push([name, value])
    }
    return pairs
  }
  for (const key of init.ownKeys()) {
    const property = init.getOwnProperty(key)
    if (property !== undefined && isEnumerable(property))
      pairs.push([keyAsValue(key), yield* get(agent, init, key)])
  }
  return pairs
}
