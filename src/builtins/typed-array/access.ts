// Methods of typed arrays that read elements, look for one, or give them as text.

import type { NativeBehaviour } from '../../machine/objects/function'
import type { ObjectValue } from '../../machine/objects/object'
import { iteratorSymbol } from '../../machine/objects/symbols'
import { toIntegerOrInfinity, toString } from '../../machine/operations/convert'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import type { Realm } from '../../machine/running/realm'
import type { Value } from '../../machine/value'
import { localeTextOf } from '../array/access'
import { toAbsoluteIndex } from '../array/elements'
import { ArrayIterator, type IterationKind } from '../array/iterator'
import { defineMethod, defineMethods } from '../define'
import { requireTypedArray } from './create'

export function defineTypedArrayAccess(realm: Realm, prototype: ObjectValue): void {
  defineMethods(realm, prototype, [
    ['at', 1, at],
    ['entries', 0, iterating('entries', 'entry')],
    ['includes', 1, includes],
    ['indexOf', 1, indexOf],
    ['join', 1, join],
    ['keys', 0, iterating('keys', 'key')],
    ['lastIndexOf', 1, lastIndexOf],
    ['toLocaleString', 0, toLocaleString],
  ])
  const values = defineMethod(realm, prototype, 'values', 0, iterating('values', 'value'))
  prototype.putHidden(iteratorSymbol, values)
  prototype.putHidden('toString', realm.intrinsics['Array.prototype'].getOwnSlot('toString') as ObjectValue)
}

const iterating =
  (method: string, kind: IterationKind): NativeBehaviour =>
  (agent, thisValue) =>
    new ArrayIterator(agent, requireTypedArray(agent, thisValue, method), kind)

/** https://tc39.es/ecma262/#sec-%typedarray%.prototype.at */
function* at(agent: Agent, thisValue: Value, [index]: Value[]): Procedure {
  const array = requireTypedArray(agent, thisValue, 'at')
  const { length } = array
  const relative = yield* toIntegerOrInfinity(agent, index)
  return array.at(relative < 0 ? length + relative : relative)
}

/** https://tc39.es/ecma262/#sec-%typedarray%.prototype.includes */
function* includes(agent: Agent, thisValue: Value, [value, start]: Value[]): Procedure {
  const array = requireTypedArray(agent, thisValue, 'includes')
  const { length } = array
  if (length === 0) return false
  for (let i = yield* toAbsoluteIndex(agent, start, length); i < length; i++) {
    const element = array.at(i)
    if (element === value || Object.is(element, value)) return true
  }
  return false
}

/** https://tc39.es/ecma262/#sec-%typedarray%.prototype.indexof */
function* indexOf(agent: Agent, thisValue: Value, [value, start]: Value[]): Procedure {
  const array = requireTypedArray(agent, thisValue, 'indexOf')
  const { length } = array
  if (length === 0) return -1
  const from = yield* toAbsoluteIndex(agent, start, length)
  for (let i = from; i < Math.min(length, array.length); i++) if (array.at(i) === value) return i
  return -1
}

/** https://tc39.es/ecma262/#sec-%typedarray%.prototype.lastindexof */
function* lastIndexOf(agent: Agent, thisValue: Value, args: Value[]): Procedure {
  const array = requireTypedArray(agent, thisValue, 'lastIndexOf')
  const { length } = array
  if (length === 0) return -1
  const start = args.length > 1 ? yield* toIntegerOrInfinity(agent, args[1]) : length - 1
  const from = start < 0 ? length + start : Math.min(start, length - 1)
  for (let i = Math.min(from, array.length - 1); i >= 0; i--) if (array.at(i) === args[0]) return i
  return -1
}

/** https://tc39.es/ecma262/#sec-%typedarray%.prototype.join */
function* join(agent: Agent, thisValue: Value, [separator]: Value[]): Procedure {
  const array = requireTypedArray(agent, thisValue, 'join')
  const { length } = array
  const between = separator === undefined ? ',' : yield* toString(agent, separator)
  return Array.from({ length }, (_, i) => String(array.at(i) ?? '')).join(between)
}

/** https://tc39.es/ecma262/#sec-%typedarray%.prototype.tolocalestring */
function* toLocaleString(agent: Agent, thisValue: Value, args: Value[]): Procedure {
  const array = requireTypedArray(agent, thisValue, 'toLocaleString')
  const { length } = array
  const textOf = localeTextOf(args)
  const texts: string[] = []
  for (let i = 0; i < length; i++) {
    const element = array.at(i)
    texts.push(element === undefined ? '' : yield* textOf(agent, element))
  }
  return texts.join(',')
}
