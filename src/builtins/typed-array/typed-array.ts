// %TypedArray% and the constructors below it. https://tc39.es/ecma262/#sec-typedarray-objects

import { type ElementType, elementTypes } from '../../machine/exotic/element-types'
import { TypedArrayObject } from '../../machine/exotic/typed-array'
import { isConstructor } from '../../machine/objects/function'
import { ObjectValue } from '../../machine/objects/object'
import { toStringTagSymbol } from '../../machine/objects/symbols'
import { toObject } from '../../machine/objects/wrapper'
import { toDisplay } from '../../machine/operations/display'
import { set } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import { call, requireCallable } from '../../machine/running/call'
import type { Procedure } from '../../machine/running/completion'
import type { Realm } from '../../machine/running/realm'
import { keyOfPrimitive, type Value } from '../../machine/value'
import {
  createFunction,
  defineConstant,
  defineConstructor,
  defineGetter,
  defineMethods,
  incompatible,
  reserve,
} from '../define'
import { defineSpecies } from '../species'
import { defineTypedArrayAccess } from './access'
import { constructTypedArray, createWith, lengthOfSource, valueAt, valuesOf } from './create'
import { defineTypedArrayIteration } from './iteration'
import { defineTypedArrayMutators } from './mutators'
import { defineTypedArrayParts } from './parts'
import { defineTypedArraySort } from './sort'

export function defineTypedArrays(realm: Realm): void {
  const prototype = new ObjectValue(realm.intrinsics['Object.prototype'])
  realm.intrinsics['TypedArray.prototype'] = prototype
  const constructor = createFunction(realm, 'TypedArray', 0, refuse, { constructs: true })
  constructor.putHidden('prototype', prototype, 0)
  prototype.putHidden('constructor', constructor)
  realm.intrinsics.TypedArray = constructor
  defineMethods(realm, constructor, [
    ['of', 0, of],
    ['from', 1, from],
  ])
  defineSpecies(realm, constructor)
  defineProperties(realm, prototype)
  reserve(
    prototype,
    'entries keys values at copyWithin every fill filter find findIndex findLast findLastIndex forEach includes indexOf join lastIndexOf map reverse reduce reduceRight set slice some sort subarray toReversed toSorted with toLocaleString toString',
  )
  defineTypedArrayAccess(realm, prototype)
  defineTypedArrayIteration(realm, prototype)
  defineTypedArrayMutators(realm, prototype)
  defineTypedArrayParts(realm, prototype)
  defineTypedArraySort(realm, prototype)
  for (const type of elementTypes) defineTypedArray(realm, type)
}

/** https://tc39.es/ecma262/#sec-%typedarray% */
function refuse(agent: Agent): never {
  throw agent.typeError('Abstract class TypedArray not directly constructable')
}

/** https://tc39.es/ecma262/#sec-typedarray-constructors */
function defineTypedArray(realm: Realm, type: ElementType): void {
  const { intrinsics } = realm
  const prototype = new ObjectValue(intrinsics['TypedArray.prototype'])
  intrinsics[`${type.name}.prototype`] = prototype
  const constructor = defineConstructor(realm, type.name, 3, prototype, (agent, _this, args, newTarget) =>
    constructTypedArray(agent, type, args, newTarget),
  )
  constructor.prototype = intrinsics.TypedArray
  intrinsics[type.name] = constructor
  defineConstant(constructor, 'BYTES_PER_ELEMENT', type.size)
  defineConstant(prototype, 'BYTES_PER_ELEMENT', type.size)
}

/** The accessors, which say 0 of a typed array that is out of bounds. */
function defineProperties(realm: Realm, prototype: ObjectValue): void {
  const define = (name: string, shown: string, read: (array: TypedArrayObject) => Value) =>
    defineGetter(realm, prototype, name, (agent, thisValue) => {
      if (thisValue instanceof TypedArrayObject) return read(thisValue)
      throw incompatible(agent, `get ${shown}.prototype.${name}`, thisValue)
    })
  define('buffer', '%TypedArray%', ({ buffer }) => buffer)
  define('byteLength', 'TypedArray', ({ length, type }) => length * type.size)
  define('byteOffset', 'TypedArray', (array) => (array.isOutOfBounds ? 0 : array.byteOffset))
  define('length', 'TypedArray', ({ length }) => length)
  defineGetter(realm, prototype, toStringTagSymbol, (_agent, thisValue) =>
    thisValue instanceof TypedArrayObject ? thisValue.type.name : undefined,
  )
}

/** https://tc39.es/ecma262/#sec-%typedarray%.from */
function* from(agent: Agent, thisValue: Value, [source, mapper, thisArgument]: Value[]): Procedure {
  const constructor = requireConstructor(agent, thisValue)
  if (mapper !== undefined) requireCallable(agent, mapper)
  if (source === undefined || source === null)
    throw agent.typeError(
      `${source === null ? 'object null' : source} is not iterable (cannot read property Symbol(Symbol.iterator))`,
    )
  const values = yield* valuesOf(agent, toObject(agent, source))
  const length = yield* lengthOfSource(agent, values)
  const array = yield* createWith(agent, constructor, [length], 'from')
  for (let i = 0; i < length; i++) {
    const value = yield* valueAt(agent, values, i)
    const mapped = mapper === undefined ? value : yield* call(agent, mapper, thisArgument, value, i)
    yield* set(agent, array, keyOfPrimitive(i), mapped)
  }
  return array
}

/** https://tc39.es/ecma262/#sec-%typedarray%.of */
function* of(agent: Agent, thisValue: Value, items: Value[]): Procedure {
  const constructor = requireConstructor(agent, thisValue)
  const array = yield* createWith(agent, constructor, [items.length], 'of')
  for (const [i, item] of items.entries()) yield* set(agent, array, i, item)
  return array
}

function requireConstructor(agent: Agent, value: Value): ObjectValue {
  if (isConstructor(value)) return value
  throw agent.typeError(`${toDisplay(value)} is not a constructor`)
}
