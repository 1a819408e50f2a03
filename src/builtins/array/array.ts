// https://tc39.es/ecma262/#sec-array-objects

import { ArrayObject } from '../../machine/objects/array'
import { isConstructor, type NativeResult } from '../../machine/objects/function'
import { ObjectValue } from '../../machine/objects/object'
import { notIterable } from '../../machine/objects/properties'
import { CONFIGURABLE } from '../../machine/objects/shape'
import { unscopablesSymbol } from '../../machine/objects/symbols'
import { toObject } from '../../machine/objects/wrapper'
import {
  closeIteratorAfterError,
  getIteratorFromMethod,
  iteratorStepValue,
  pristineElements,
} from '../../machine/operations/iteration'
import { createArray, lengthOfArrayLike, set } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import { call, requireCallable } from '../../machine/running/call'
import type { Procedure } from '../../machine/running/completion'
import { construct, createFrom } from '../../machine/running/construct'
import type { Realm } from '../../machine/running/realm'
import { HOLE, type Value } from '../../machine/value'
import { defineConstructor, defineMethods, reserve } from '../define'
import { closingOnThrow, iteratorMethod } from '../iterator/iterate'
import { defineSpecies } from '../species'
import { defineArrayAccess } from './access'
import { defineArrayCopies } from './copies'
import { addElement, arrayCreate, getElement, isArray } from './elements'
import { fromAsync } from './from-async'
import { defineArrayIteration } from './iteration'
import { defineArrayMutators } from './mutators'
import { defineArraySearch } from './search'
import { defineArraySort } from './sort'
import { defineArraySplice } from './splice'

export function defineArray(realm: Realm): void {
  const prototype = new ArrayObject(realm.intrinsics['Object.prototype'])
  realm.intrinsics['Array.prototype'] = prototype
  const constructor = defineConstructor(realm, 'Array', 1, prototype, constructArray)
  realm.intrinsics.Array = constructor
  reserve(
    prototype,
    'at concat copyWithin fill find findIndex findLast findLastIndex lastIndexOf pop push reverse shift unshift slice sort splice includes indexOf join keys entries values forEach filter flat flatMap map every some reduce reduceRight toReversed toSorted toSpliced with toLocaleString toString',
  )
  defineMethods(realm, constructor, [
    ['isArray', 1, (agent, _this, [value]) => isArray(agent, value)],
    ['from', 1, from],
    ['fromAsync', 1, fromAsync],
    ['of', 0, of],
  ])
  defineSpecies(realm, constructor)
  defineArrayAccess(realm, prototype)
  defineArraySearch(realm, prototype)
  defineArrayCopies(realm, prototype)
  defineArrayMutators(realm, prototype)
  defineArraySplice(realm, prototype)
  defineArraySort(realm, prototype)
  defineArrayIteration(realm, prototype)
  prototype.putHidden(unscopablesSymbol, unscopables(), CONFIGURABLE)
}

/** https://tc39.es/ecma262/#sec-array.prototype-@@unscopables */
function unscopables(): ObjectValue {
  const list = new ObjectValue(null)
  const names =
    'at copyWithin entries fill find findIndex findLast findLastIndex flat flatMap includes keys toReversed toSorted toSpliced values'
  for (const name of names.split(' ')) list.put(name, true)
  return list
}

/** https://tc39.es/ecma262/#sec-array */
function constructArray(
  agent: Agent,
  _this: Value,
  args: Value[],
  newTarget: ObjectValue | undefined,
): NativeResult {
  return createFrom(agent, newTarget, 'Array.prototype', (prototype) => {
    const [length] = args
    if (args.length !== 1 || typeof length !== 'number') return new ArrayObject(prototype, args.slice())
    if (length >>> 0 !== length) throw agent.error('RangeError', 'Invalid array length')
    return arrayCreate(agent, length, prototype)
  })
}

/** https://tc39.es/ecma262/#sec-array.of */
function* of(agent: Agent, thisValue: Value, items: Value[]): Procedure {
  if (thisValue === agent.realm.intrinsics.Array) return createArray(agent, items.slice())
  const array = yield* create(agent, thisValue, [items.length])
  for (const [index, item] of items.entries()) yield* addElement(agent, array, index, item)
  yield* set(agent, array, 'length', items.length)
  return array
}

function* create(agent: Agent, constructor: Value, args: number[]): Procedure<ObjectValue> {
  if (constructor === agent.realm.intrinsics.Array || !isConstructor(constructor))
    return agent.hold(arrayCreate(agent, args[0] ?? 0))
  return agent.hold(yield* construct(agent, constructor, args))
}

/** https://tc39.es/ecma262/#sec-array.from */
function from(agent: Agent, thisValue: Value, [items, mapper, thisArgument]: Value[]): NativeResult {
  if (mapper === undefined && thisValue === agent.realm.intrinsics.Array) {
    const elements = pristineElements(agent, items)
    if (elements !== undefined) return createArray(agent, elements)
  }
  return fromSlowly(agent, thisValue, items, mapper, thisArgument)
}

function* fromSlowly(
  agent: Agent,
  constructor: Value,
  items: Value,
  mapper: Value,
  thisArgument: Value,
): Procedure {
  if (mapper !== undefined) requireCallable(agent, mapper)
  if (items === undefined || items === null) throw agent.typeError(notIterable(items))
  function* map(value: Value, index: number): Procedure {
    return mapper === undefined ? value : yield* call(agent, mapper, thisArgument, value, index)
  }
  const method = yield* iteratorMethod(agent, items, '%Array%.from')
  if (method !== undefined) return yield* fromIterable(agent, constructor, items, method, map)
  return yield* fromArrayLike(agent, constructor, toObject(agent, items), map)
}

type Mapping = (value: Value, index: number) => Procedure

function* fromIterable(
  agent: Agent,
  constructor: Value,
  items: Value,
  method: ObjectValue,
  map: Mapping,
): Procedure {
  const array = yield* create(agent, constructor, [])
  const record = yield* getIteratorFromMethod(agent, items, method)
  for (let index = 0; ; index++) {
    const value = yield* iteratorStepValue(agent, record)
    if (value === HOLE) {
      yield* set(agent, array, 'length', index)
      return array
    }
    const mapped = yield* closingOnThrow(agent, record, map(value, index))
    try {
      yield* addElement(agent, array, index, mapped)
    } catch (error) {
      yield* closeIteratorAfterError(agent, record)
      throw error
    }
  }
}

function* fromArrayLike(agent: Agent, constructor: Value, items: ObjectValue, map: Mapping): Procedure {
  const length = yield* lengthOfArrayLike(agent, items)
  const array = yield* create(agent, constructor, [length])
  for (let index = 0; index < length; index++)
    yield* addElement(agent, array, index, yield* map(yield* getElement(agent, items, index), index))
  yield* set(agent, array, 'length', length)
  return array
}
