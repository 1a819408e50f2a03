// Methods of arrays that look for a value.

import type { NativeResult } from '../../machine/objects/function'
import type { ObjectValue } from '../../machine/objects/object'
import { toObject } from '../../machine/objects/wrapper'
import { toIntegerOrInfinity } from '../../machine/operations/convert'
import { lengthOfArrayLike } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import type { Realm } from '../../machine/running/realm'
import { HOLE, type Value } from '../../machine/value'
import { defineMethods } from '../define'
import { findElement, getElement, isPlainIndex, simpleArray, toAbsoluteIndex } from './elements'

export function defineArraySearch(realm: Realm, prototype: ObjectValue): void {
  defineMethods(realm, prototype, [
    ['includes', 1, includes],
    ['indexOf', 1, indexOf],
    ['lastIndexOf', 1, lastIndexOf],
  ])
}

/** https://tc39.es/ecma262/#sec-array.prototype.includes */
function includes(agent: Agent, thisValue: Value, [value, start]: Value[]): NativeResult {
  const array = simpleArray(thisValue)
  if (array === undefined || !isPlainIndex(start)) return includesSlowly(agent, thisValue, value, start)
  agent.work(array.length)
  return (
    array.elements.includes(value, start) || (value === undefined && array.elements.includes(HOLE, start))
  )
}

function* includesSlowly(agent: Agent, thisValue: Value, value: Value, start: Value): Procedure {
  const object = toObject(agent, thisValue)
  const length = yield* lengthOfArrayLike(agent, object)
  if (length === 0) return false
  for (let i = yield* toAbsoluteIndex(agent, start, length); i < length; i++)
    if (isSameValueZero(yield* getElement(agent, object, i), value)) return true
  return false
}

/** https://tc39.es/ecma262/#sec-samevaluezero */
const isSameValueZero = (a: Value, b: Value): boolean => a === b || Object.is(a, b)

/** https://tc39.es/ecma262/#sec-array.prototype.indexof */
function indexOf(agent: Agent, thisValue: Value, [value, start]: Value[]): NativeResult {
  const array = simpleArray(thisValue)
  if (array === undefined || !isPlainIndex(start)) return indexOfSlowly(agent, thisValue, value, start)
  const index = array.elements.indexOf(value, start)
  agent.work(index < 0 ? array.length : index)
  return index
}

function* indexOfSlowly(agent: Agent, thisValue: Value, value: Value, start: Value): Procedure {
  const object = toObject(agent, thisValue, 'Array.prototype.indexOf')
  const length = yield* lengthOfArrayLike(agent, object)
  if (length === 0) return -1
  for (let i = yield* toAbsoluteIndex(agent, start, length); i < length; i++)
    if ((yield* findElement(agent, object, i)) === value) return i
  return -1
}

/** https://tc39.es/ecma262/#sec-array.prototype.lastindexof */
function* lastIndexOf(agent: Agent, thisValue: Value, args: Value[]): Procedure {
  const object = toObject(agent, thisValue)
  const length = yield* lengthOfArrayLike(agent, object)
  if (length === 0) return -1
  const start = args.length > 1 ? yield* toIntegerOrInfinity(agent, args[1]) : length - 1
  for (let i = start < 0 ? length + start : Math.min(start, length - 1); i >= 0; i--)
    if ((yield* findElement(agent, object, i)) === args[0]) return i + 0
  return -1
}
