// Names with values as a program gives them: a sequence of pairs, or an object. https://webidl.spec.whatwg.org/#js-record

import { isEnumerable, type ObjectValue } from '../../../machine/objects/object'
import { get } from '../../../machine/objects/properties'
import { iteratorSymbol } from '../../../machine/objects/symbols'
import { listFromIterable } from '../../../machine/operations/iteration'
import type { Agent } from '../../../machine/running/agent'
import type { Procedure, ThrowCompletion } from '../../../machine/running/completion'
import { isObject, keyAsValue, type Value } from '../../../machine/value'
import { dialectOf } from './dialect'

/** `refuse` makes the error for what stands in a sequence and is no pair; `length` is undefined where it is no sequence at all. */
export function* pairsOf(
  agent: Agent,
  init: ObjectValue,
  refuse: (length: number | undefined) => ThrowCompletion,
): Procedure<[Value, Value][]> {
  const pairs: [Value, Value][] = []
  if ((yield* get(agent, init, iteratorSymbol)) !== undefined) {
    for (const pair of yield* listFromIterable(agent, init)) {
      if (dialectOf(agent).checksTypesFirst && !isObject(pair)) throw refuse(undefined)
      const list = yield* listFromIterable(agent, pair)
      if (list.length !== 2) throw refuse(list.length)
      pairs.push([list[0], list[1]])
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
