// Methods of arrays that read elements, give them as text, or iterate over them.

import { isPlainArray } from '../../machine/objects/array'
import { isCallable, type NativeBehaviour, type NativeResult } from '../../machine/objects/function'
import type { ObjectValue } from '../../machine/objects/object'
import { get } from '../../machine/objects/properties'
import { iteratorSymbol } from '../../machine/objects/symbols'
import { toObject } from '../../machine/objects/wrapper'
import { integerOf, stringOf, toIntegerOrInfinity, toString } from '../../machine/operations/convert'
import { invoke, lengthOfArrayLike } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import { call } from '../../machine/running/call'
import type { Procedure } from '../../machine/running/completion'
import type { Realm } from '../../machine/running/realm'
import { HOLE, isObject, keyOfPrimitive, type Value } from '../../machine/value'
import { defineMethod, defineMethods } from '../define'
import { objectToString } from '../object/prototype'
import { elementAt, getElement, isPlainIndex, type SimpleArray, simpleArray } from './elements'
import { ArrayIterator } from './iterator'

export function defineArrayAccess(realm: Realm, prototype: ObjectValue): void {
  const join = joining()
  defineMethods(realm, prototype, [
    ['at', 1, at],
    ['entries', 0, (agent, thisValue) => new ArrayIterator(agent, toObject(agent, thisValue), 'entry')],
    ['join', 1, (agent, thisValue, [separator]) => join(agent, thisValue, separator)],
    ['keys', 0, (agent, thisValue) => new ArrayIterator(agent, toObject(agent, thisValue), 'key')],
    ['toLocaleString', 0, localeJoining()],
    ['toString', 0, arrayToString],
  ])
  const values = defineMethod(realm, prototype, 'values', 0, (agent, thisValue) => {
    return new ArrayIterator(agent, toObject(agent, thisValue), 'value')
  })
  prototype.putHidden(iteratorSymbol, values)
  realm.intrinsics['Array.prototype.values'] = values
}

/** https://tc39.es/ecma262/#sec-array.prototype.at */
function at(agent: Agent, thisValue: Value, [index]: Value[]): NativeResult {
  if (!isPlainArray(thisValue) || !isPlainIndex(index)) return atSlowly(agent, thisValue, index)
  const relative = integerOf(index ?? 0)
  const k = relative < 0 ? thisValue.length + relative : relative
  const element = k < 0 ? HOLE : elementAt(thisValue, k)
  return element === HOLE ? atSlowly(agent, thisValue, index) : element
}

function* atSlowly(agent: Agent, thisValue: Value, index: Value): Procedure {
  const object = toObject(agent, thisValue)
  const length = yield* lengthOfArrayLike(agent, object)
  const relative = yield* toIntegerOrInfinity(agent, index)
  const k = relative < 0 ? length + relative : relative
  return k < 0 || k >= length ? undefined : yield* get(agent, object, keyOfPrimitive(k))
}

/**
 * An array that contains itself shows as nothing there, as in V8; the behaviour remembers which arrays it is joining.
 * https://tc39.es/ecma262/#sec-array.prototype.join
 */
function joining(): (agent: Agent, thisValue: Value, separator: Value) => NativeResult {
  const active = new Set<ObjectValue>()
  return (agent, thisValue, separator) => {
    const array = simpleArray(thisValue)
    if (array === undefined || isObject(separator) || array.elements.some(isGuestObject))
      return joinSlowly(agent, thisValue, separator, active)
    return joinPrimitives(agent, array, separator === undefined ? ',' : stringOf(agent, separator))
  }
}

const isGuestObject = (element: Value | typeof HOLE): boolean =>
  typeof element === 'object' && element !== null

function joinPrimitives(agent: Agent, array: SimpleArray, separator: string): string {
  agent.work(array.length)
  const texts = array.elements.map((e) =>
    e === HOLE || e === undefined || e === null ? '' : stringOf(agent, e),
  )
  const length = texts.reduce((sum, text) => sum + text.length, separator.length * texts.length)
  if (length > MANY) agent.memory.allocate(length)
  return texts.join(separator)
}

/** Texts from this length on are counted before they are made. */
const MANY = 100_000

function* joinSlowly(agent: Agent, thisValue: Value, separator: Value, active: Set<ObjectValue>): Procedure {
  const object = toObject(agent, thisValue)
  const length = yield* lengthOfArrayLike(agent, object)
  const between = separator === undefined ? ',' : yield* toString(agent, separator)
  return yield* joinOnce(agent, object, length, between, active, toString)
}

function* joinOnce(
  agent: Agent,
  object: ObjectValue,
  length: number,
  separator: string,
  active: Set<ObjectValue>,
  textOf: (agent: Agent, value: Value) => Procedure<string>,
): Procedure<string> {
  if (active.has(object)) return ''
  active.add(object)
  try {
    let text = ''
    for (let i = 0; i < length; i++) {
      if (i > 0) text += separator
      const value = yield* getElement(agent, object, i)
      if (value !== undefined && value !== null) text += yield* textOf(agent, value)
    }
    return text
  } finally {
    active.delete(object)
  }
}

/** https://tc39.es/ecma262/#sec-array.prototype.tolocalestring */
function localeJoining(): NativeBehaviour {
  const active = new Set<ObjectValue>()
  return function* (agent: Agent, thisValue: Value, args: Value[]): Procedure {
    const object = toObject(agent, thisValue)
    const length = yield* lengthOfArrayLike(agent, object)
    return yield* joinOnce(agent, object, length, ',', active, localeTextOf(args))
  }
}

/** https://tc39.es/ecma402/#sup-array.prototype.tolocalestring – an element gets the locale and the options. */
export const localeTextOf = ([locales, options]: Value[]) =>
  function* (agent: Agent, value: Value): Procedure<string> {
    return yield* toString(agent, yield* invoke(agent, value, 'toLocaleString', locales, options))
  }

/** https://tc39.es/ecma262/#sec-array.prototype.tostring */
function* arrayToString(agent: Agent, thisValue: Value): Procedure {
  const object = toObject(agent, thisValue)
  const join = yield* get(agent, object, 'join')
  if (isCallable(join)) return yield* call(agent, join, object)
  return yield* objectToString(agent, object)
}
