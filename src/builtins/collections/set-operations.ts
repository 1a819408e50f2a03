// The methods of sets that take another set, or anything that has `size`, `has` and `keys`.

import { isCallable } from '../../machine/objects/function'
import type { ObjectValue } from '../../machine/objects/object'
import { get } from '../../machine/objects/properties'
import { integerOf, toBoolean, toNumber } from '../../machine/operations/convert'
import { toDisplay } from '../../machine/operations/display'
import { closeIterator, IteratorRecord, iteratorStepValue } from '../../machine/operations/iteration'
import type { Agent } from '../../machine/running/agent'
import { call } from '../../machine/running/call'
import type { Procedure } from '../../machine/running/completion'
import { HOLE, isObject, type Value } from '../../machine/value'
import { SetObject } from './set-object'

/** https://tc39.es/ecma262/#sec-set-records */
interface SetRecord {
  readonly object: ObjectValue
  readonly size: number
  readonly has: Value
  readonly keys: Value
}

/** https://tc39.es/ecma262/#sec-getsetrecord */
function* getSetRecord(agent: Agent, value: Value): Procedure<SetRecord> {
  if (!isObject(value)) throw agent.typeError(`${toDisplay(value)} is not an object`)
  const rawSize = yield* toNumber(agent, yield* get(agent, value, 'size'))
  if (Number.isNaN(rawSize)) throw agent.typeError('The .size property is NaN')
  const size = integerOf(rawSize)
  if (size < 0) throw agent.error('RangeError', `'${size}' is an invalid size`)
  const has = yield* get(agent, value, 'has')
  if (!isCallable(has)) throw agent.typeError("The 'has' property must be a function")
  const keys = yield* get(agent, value, 'keys')
  if (!isCallable(keys)) throw agent.typeError("The 'keys' property must be a function")
  return { object: value, size, has, keys }
}

/** In steps, beside what a `has` of the program costs. */
const LOOKUP_COST = 4

function* hasValue(agent: Agent, other: SetRecord, value: Value): Procedure<boolean> {
  agent.charge(LOOKUP_COST)
  return toBoolean(yield* call(agent, other.has, other.object, value))
}

function* keysOf(agent: Agent, other: SetRecord): Procedure<IteratorRecord> {
  const iterator = yield* call(agent, other.keys, other.object)
  if (!isObject(iterator)) throw agent.typeError(`${toDisplay(iterator)} is not an object`)
  return new IteratorRecord(iterator, yield* get(agent, iterator, 'next'))
}

/** Hands the other's values to `visit` until it returns true; closes the iterator then. */
function* visitKeys(agent: Agent, other: SetRecord, visit: (value: Value) => boolean): Procedure<boolean> {
  return yield* visitValues(agent, yield* keysOf(agent, other), visit)
}

function* visitValues(
  agent: Agent,
  record: IteratorRecord,
  visit: (value: Value) => boolean,
): Procedure<boolean> {
  for (;;) {
    const value = yield* iteratorStepValue(agent, record)
    if (value === HOLE) return false
    if (!visit(value)) continue
    yield* closeIterator(agent, record)
    return true
  }
}

/** A new set, always an ordinary one. */
function setOf(agent: Agent, values: Iterable<Value>): SetObject {
  const set = agent.hold(new SetObject(agent.realm.intrinsics['Set.prototype']))
  let count = 0
  for (const value of values) {
    set.data.add(value)
    count++
  }
  agent.charge(count)
  return set
}

/** https://tc39.es/ecma262/#sec-set.prototype.union */
export function* union(agent: Agent, set: SetObject, value: Value): Procedure {
  const other = yield* getSetRecord(agent, value)
  const keys = yield* keysOf(agent, other)
  const result = setOf(agent, set.data)
  yield* visitValues(agent, keys, (key) => {
    result.data.add(key)
    return false
  })
  return result
}

/** https://tc39.es/ecma262/#sec-set.prototype.intersection */
export function* intersection(agent: Agent, set: SetObject, value: Value): Procedure {
  const other = yield* getSetRecord(agent, value)
  const result = setOf(agent, [])
  if (set.data.size <= other.size) {
    for (const element of set.data) if (yield* hasValue(agent, other, element)) result.data.add(element)
  } else {
    yield* visitKeys(agent, other, (key) => {
      if (set.data.has(key)) result.data.add(key)
      return false
    })
  }
  return result
}

/** https://tc39.es/ecma262/#sec-set.prototype.difference */
export function* difference(agent: Agent, set: SetObject, value: Value): Procedure {
  const other = yield* getSetRecord(agent, value)
  const result = setOf(agent, set.data)
  if (set.data.size <= other.size) {
    for (const element of set.data) if (yield* hasValue(agent, other, element)) result.data.delete(element)
  } else {
    yield* visitKeys(agent, other, (key) => {
      result.data.delete(key)
      return false
    })
  }
  return result
}

/** https://tc39.es/ecma262/#sec-set.prototype.symmetricdifference */
export function* symmetricDifference(agent: Agent, set: SetObject, value: Value): Procedure {
  const other = yield* getSetRecord(agent, value)
  const keys = yield* keysOf(agent, other)
  const result = setOf(agent, set.data)
  yield* visitValues(agent, keys, (key) => {
    if (set.data.has(key)) result.data.delete(key)
    else result.data.add(key)
    return false
  })
  return result
}

/** https://tc39.es/ecma262/#sec-set.prototype.issubsetof */
export function* isSubsetOf(agent: Agent, set: SetObject, value: Value): Procedure {
  const other = yield* getSetRecord(agent, value)
  if (set.data.size > other.size) return false
  for (const element of set.data) if (!(yield* hasValue(agent, other, element))) return false
  return true
}

/** https://tc39.es/ecma262/#sec-set.prototype.issupersetof */
export function* isSupersetOf(agent: Agent, set: SetObject, value: Value): Procedure {
  const other = yield* getSetRecord(agent, value)
  if (set.data.size < other.size) return false
  return !(yield* visitKeys(agent, other, (key) => !set.data.has(key)))
}

/** https://tc39.es/ecma262/#sec-set.prototype.isdisjointfrom */
export function* isDisjointFrom(agent: Agent, set: SetObject, value: Value): Procedure {
  const other = yield* getSetRecord(agent, value)
  if (set.data.size > other.size) return !(yield* visitKeys(agent, other, (key) => set.data.has(key)))
  for (const element of set.data) if (yield* hasValue(agent, other, element)) return false
  return true
}
