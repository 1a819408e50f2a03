// https://tc39.es/ecma262/#sec-map-objects

import { isCallable, type NativeResult } from '../../machine/objects/function'
import { ObjectValue } from '../../machine/objects/object'
import { get } from '../../machine/objects/properties'
import { iteratorSymbol } from '../../machine/objects/symbols'
import { toDisplay, toKind } from '../../machine/operations/display'
import { getIterator, iteratorStepValue } from '../../machine/operations/iteration'
import { createArray } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import { beginCall, call, requireCallable } from '../../machine/running/call'
import { PENDING, type Procedure } from '../../machine/running/completion'
import { createFrom } from '../../machine/running/construct'
import type { Realm } from '../../machine/running/realm'
import { HOLE, isObject, type Value } from '../../machine/value'
import {
  defineConstructor,
  defineGetter,
  defineMethod,
  defineMethods,
  defineTag,
  methodsOf,
  reserve,
} from '../define'
import { closingOnThrow, groupBy } from '../iterator/iterate'
import { defineSpecies } from '../species'
import { CollectionIterator, defineCollectionIterator } from './iterator'

export class MapObject extends ObjectValue {
  /** A host map treats keys, order and changes during iteration as a guest map must. */
  readonly data = new Map<Value, Value>()

  override get className(): string {
    return 'Map'
  }
}

export function defineMap(realm: Realm): void {
  const prototype = new ObjectValue(realm.intrinsics['Object.prototype'])
  realm.intrinsics['Map.prototype'] = prototype
  const constructor = defineConstructor(realm, 'Map', 0, prototype, constructMap)
  defineMethod(realm, constructor, 'groupBy', 2, groupByMap)
  defineSpecies(realm, constructor)
  reserve(prototype, 'get set has delete clear entries forEach keys size values')
  defineTag(prototype, 'Map')
  defineMethods(realm, prototype, [
    ['get', 1, method('get', ({ data }, [key]) => data.get(key))],
    ['set', 2, method('set', put)],
    ['has', 1, method('has', ({ data }, [key]) => data.has(key))],
    ['delete', 1, method('delete', ({ data }, [key]) => data.delete(key))],
    ['clear', 0, method('clear', ({ data }) => void data.clear())],
    ['forEach', 1, method('forEach', (map, args, agent) => forEach(agent, map, args))],
    ['keys', 0, method('keys', (map, _args, agent) => new CollectionIterator(agent, 'Map', map, 'key'))],
    [
      'values',
      0,
      method('values', (map, _args, agent) => new CollectionIterator(agent, 'Map', map, 'value')),
    ],
  ])
  const entries = method('entries', (map, _args, agent) => new CollectionIterator(agent, 'Map', map, 'entry'))
  prototype.putHidden(iteratorSymbol, defineMethod(realm, prototype, 'entries', 0, entries))
  defineGetter(
    realm,
    prototype,
    'size',
    method('size', ({ data }) => data.size, 'get '),
  )
  defineCollectionIterator(realm, 'Map')
}

/** A method that only maps have. */
const method = methodsOf(MapObject, 'Map')

function put(map: MapObject, [key, value]: Value[]): Value {
  map.data.set(key, value)
  return map
}

/** https://tc39.es/ecma262/#sec-map-iterable */
function constructMap(
  agent: Agent,
  _this: Value,
  [entries]: Value[],
  newTarget: ObjectValue | undefined,
): NativeResult {
  if (newTarget === undefined) throw agent.typeError("Constructor Map requires 'new'")
  return createFrom(agent, newTarget, 'Map.prototype', (prototype) => {
    const map = new MapObject(prototype)
    return entries === undefined || entries === null ? map : addEntries(agent, map, entries, 'set')
  })
}

/** https://tc39.es/ecma262/#sec-add-entries-from-iterable */
export function* addEntries(agent: Agent, target: ObjectValue, entries: Value, adderName: string): Procedure {
  agent.hold(target)
  const adder = yield* get(agent, target, adderName)
  if (!isCallable(adder))
    throw agent.typeError(
      `'${toDisplay(adder)}' returned for property '${adderName}' of object '${toDisplay(target)}' is not a function`,
    )
  const record = yield* getIterator(agent, entries)
  for (;;) {
    const entry = yield* iteratorStepValue(agent, record)
    if (entry === HOLE) return target
    yield* closingOnThrow(agent, record, addEntry(agent, target, adder, entry))
  }
}

/** Steps for three calls and two lookups, which are not charged otherwise. */
const ENTRY_COST = 8

function* addEntry(agent: Agent, target: ObjectValue, adder: Value, entry: Value): Procedure {
  agent.charge(ENTRY_COST)
  if (!isObject(entry)) throw agent.typeError(`Iterator value ${toDisplay(entry)} is not an entry object`)
  const key = yield* get(agent, entry, 0)
  return yield* call(agent, adder, target, key, yield* get(agent, entry, 1))
}

/** https://tc39.es/ecma262/#sec-map.groupby */
function* groupByMap(agent: Agent, _this: Value, [items, callback]: Value[]): Procedure {
  const groups = yield* groupBy(agent, 'Map.groupBy', items, callback, (value, index) =>
    call(agent, callback, undefined, value, index),
  )
  const map = new MapObject(agent.realm.intrinsics['Map.prototype'])
  for (const [key, values] of groups) map.data.set(key, createArray(agent, values))
  return map
}

/** https://tc39.es/ecma262/#sec-map.prototype.foreach */
function* forEach(agent: Agent, map: MapObject, [callback, thisArgument]: Value[]): Procedure {
  requireCallable(agent, callback, toKind)
  for (const [key, value] of map.data) {
    const result = beginCall(agent, callback, thisArgument, [value, key, map], 0)
    if (result === PENDING) yield
  }
  return undefined
}
