// https://tc39.es/ecma262/#sec-set-objects

import { isCallable, NativeFunction, type NativeResult } from '../../machine/objects/function'
import { findSlot, ObjectValue } from '../../machine/objects/object'
import { get } from '../../machine/objects/properties'
import { iteratorSymbol } from '../../machine/objects/symbols'
import { toDisplay, toKind } from '../../machine/operations/display'
import { pristineElements } from '../../machine/operations/iteration'
import type { Agent } from '../../machine/running/agent'
import { beginCall, call, requireCallable } from '../../machine/running/call'
import { PENDING, type Procedure } from '../../machine/running/completion'
import { createFrom } from '../../machine/running/construct'
import type { Realm } from '../../machine/running/realm'
import type { Value } from '../../machine/value'
import {
  defineConstructor,
  defineGetter,
  defineMethod,
  defineMethods,
  defineTag,
  methodsOf,
  reserve,
} from '../define'
import { iterate } from '../iterator/iterate'
import { defineSpecies } from '../species'
import { CollectionIterator, defineCollectionIterator } from './iterator'
import { SetObject } from './set-object'
import {
  difference,
  intersection,
  isDisjointFrom,
  isSubsetOf,
  isSupersetOf,
  symmetricDifference,
  union,
} from './set-operations'

const OPERATIONS = {
  difference,
  intersection,
  isDisjointFrom,
  isSubsetOf,
  isSupersetOf,
  symmetricDifference,
  union,
}

export function defineSet(realm: Realm): void {
  const prototype = new ObjectValue(realm.intrinsics['Object.prototype'])
  realm.intrinsics['Set.prototype'] = prototype
  defineSpecies(realm, defineConstructor(realm, 'Set', 0, prototype, constructSet))
  reserve(
    prototype,
    'has add delete difference clear entries forEach intersection isSubsetOf isSupersetOf isDisjointFrom size symmetricDifference union values keys',
  )
  defineTag(prototype, 'Set')
  defineMethods(realm, prototype, [
    ['has', 1, method('has', ({ data }, [value]) => data.has(value))],
    ['add', 1, addToSet],
    ['delete', 1, method('delete', ({ data }, [value]) => data.delete(value))],
    ['clear', 0, method('clear', ({ data }) => void data.clear())],
    [
      'entries',
      0,
      method('entries', (set, _args, agent) => new CollectionIterator(agent, 'Set', set, 'entry')),
    ],
    ['forEach', 1, method('forEach', (set, args, agent) => forEach(agent, set, args))],
  ])
  for (const [name, operation] of Object.entries(OPERATIONS))
    defineMethod(
      realm,
      prototype,
      name,
      1,
      method(name, (set, [other], agent) => operation(agent, set, other)),
    )
  const values = method('values', (set, _args, agent) => new CollectionIterator(agent, 'Set', set, 'value'))
  const shared = defineMethod(realm, prototype, 'values', 0, values)
  prototype.putHidden('keys', shared)
  prototype.putHidden(iteratorSymbol, shared)
  defineGetter(
    realm,
    prototype,
    'size',
    method('size', ({ data }) => data.size, 'get '),
  )
  defineCollectionIterator(realm, 'Set')
}

/** A method that only sets have. */
const method = methodsOf(SetObject, 'Set')

const addToSet = method('add', (set, [value]) => {
  set.data.add(value)
  return set
})

/** https://tc39.es/ecma262/#sec-set-iterable */
function constructSet(
  agent: Agent,
  _this: Value,
  [values]: Value[],
  newTarget: ObjectValue | undefined,
): NativeResult {
  if (newTarget === undefined) throw agent.typeError("Constructor Set requires 'new'")
  return createFrom(agent, newTarget, 'Set.prototype', (prototype) => {
    return fill(agent, new SetObject(prototype), values)
  })
}

function fill(agent: Agent, set: SetObject, values: Value): Value | Procedure {
  if (values === undefined || values === null) return set
  const elements = hasPristineAdd(set) ? pristineElements(agent, values) : undefined
  if (elements === undefined) return addValues(agent, set, values)
  for (const element of elements) set.data.add(element)
  return set
}

function hasPristineAdd(set: SetObject): boolean {
  const add = findSlot(set, 'add')
  return add instanceof NativeFunction && add.behaviour === addToSet
}

/** Adds each value of an iterable through the collection's `add`. */
export function* addValues(agent: Agent, target: ObjectValue, values: Value): Procedure {
  agent.hold(target)
  const adder = yield* get(agent, target, 'add')
  if (!isCallable(adder))
    throw agent.typeError(
      `'${toDisplay(adder)}' returned for property 'add' of object '${toDisplay(target)}' is not a function`,
    )
  yield* iterate(agent, values, (value) => call(agent, adder, target, value))
  return target
}

/** https://tc39.es/ecma262/#sec-set.prototype.foreach */
function* forEach(agent: Agent, set: SetObject, [callback, thisArgument]: Value[]): Procedure {
  requireCallable(agent, callback, toKind)
  for (const value of set.data) {
    const result = beginCall(agent, callback, thisArgument, [value, value, set], 0)
    if (result === PENDING) yield
  }
  return undefined
}
