// https://tc39.es/ecma262/#sec-array-iterator-objects

import { TypedArrayObject } from '../../machine/exotic/typed-array'
import { isPlainArray } from '../../machine/objects/array'
import type { NativeResult } from '../../machine/objects/function'
import { ObjectValue } from '../../machine/objects/object'
import { createArray, createIterResult, lengthOfArrayLike } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import type { Realm } from '../../machine/running/realm'
import { HOLE, type Value } from '../../machine/value'
import { defineMethod, defineTag, incompatible } from '../define'
import { elementAt, getElement } from './elements'

export type IterationKind = 'key' | 'value' | 'entry'

/** https://tc39.es/ecma262/#sec-createarrayiterator */
export class ArrayIterator extends ObjectValue {
  index = 0
  /** Undefined once the end has been reached. */
  target: ObjectValue | undefined
  readonly kind: IterationKind

  constructor(agent: Agent, target: ObjectValue, kind: IterationKind) {
    super(agent.realm.intrinsics.ArrayIteratorPrototype)
    this.target = target
    this.kind = kind
  }

  override get className(): string {
    return 'Array Iterator'
  }
}

export function defineArrayIterator(realm: Realm): void {
  const prototype = new ObjectValue(realm.intrinsics['Iterator.prototype'])
  realm.intrinsics.ArrayIteratorPrototype = prototype
  realm.intrinsics['ArrayIteratorPrototype.next'] = defineMethod(realm, prototype, 'next', 0, next)
  defineTag(prototype, 'Array Iterator')
}

/** https://tc39.es/ecma262/#sec-%arrayiteratorprototype%.next */
function next(agent: Agent, thisValue: Value): NativeResult {
  if (!(thisValue instanceof ArrayIterator))
    throw incompatible(agent, 'Array Iterator.prototype.next', thisValue)
  const { target, index, kind } = thisValue
  if (target === undefined) return createIterResult(agent, undefined, true)
  if (target instanceof TypedArrayObject) return nextOfTypedArray(agent, thisValue, target)
  if (!isPlainArray(target)) return nextSlowly(agent, thisValue, target)
  if (index >= target.length) return end(agent, thisValue)
  const element = elementAt(target, index)
  if (element === HOLE && kind !== 'key') return nextSlowly(agent, thisValue, target)
  thisValue.index++
  return resultOf(agent, index, element as Value, kind)
}

function nextOfTypedArray(agent: Agent, iterator: ArrayIterator, target: TypedArrayObject): Value {
  if (target.isOutOfBounds)
    throw agent.typeError('Cannot perform %ArrayIteratorPrototype%.next on a detached ArrayBuffer')
  if (iterator.index >= target.length) return end(agent, iterator)
  const index = iterator.index++
  return resultOf(agent, index, target.at(index), iterator.kind)
}

function* nextSlowly(agent: Agent, iterator: ArrayIterator, target: ObjectValue): Procedure {
  const length = yield* lengthOfArrayLike(agent, target)
  if (iterator.index >= length) return end(agent, iterator)
  const index = iterator.index++
  const value = iterator.kind === 'key' ? undefined : yield* getElement(agent, target, index)
  return resultOf(agent, index, value, iterator.kind)
}

function end(agent: Agent, iterator: ArrayIterator): Value {
  iterator.target = undefined
  return createIterResult(agent, undefined, true)
}

function resultOf(agent: Agent, index: number, value: Value, kind: IterationKind): Value {
  if (kind === 'key') return createIterResult(agent, index, false)
  return createIterResult(agent, kind === 'value' ? value : createArray(agent, [index, value]), false)
}
