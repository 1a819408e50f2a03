// Methods of typed arrays that call a function for each element.

import type { Element } from '../../machine/exotic/element-types'
import type { TypedArrayObject } from '../../machine/exotic/typed-array'
import type { ObjectValue } from '../../machine/objects/object'
import { toBoolean } from '../../machine/operations/convert'
import { set } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import { beginCall, requireCallable } from '../../machine/running/call'
import { PENDING, type Procedure } from '../../machine/running/completion'
import type { Realm } from '../../machine/running/realm'
import { HOLE, keyOfPrimitive, type Value } from '../../machine/value'
import { defineMethods } from '../define'
import { requireTypedArray, speciesCreate } from './create'

export function defineTypedArrayIteration(realm: Realm, prototype: ObjectValue): void {
  defineMethods(realm, prototype, [
    ['every', 1, every],
    ['filter', 1, filter],
    ['find', 1, (agent, thisValue, args) => find(agent, thisValue, args, 'find', 1)],
    ['findIndex', 1, (agent, thisValue, args) => find(agent, thisValue, args, 'findIndex', 1)],
    ['findLast', 1, (agent, thisValue, args) => find(agent, thisValue, args, 'findLast', -1)],
    ['findLastIndex', 1, (agent, thisValue, args) => find(agent, thisValue, args, 'findLastIndex', -1)],
    ['forEach', 1, forEach],
    ['map', 1, map],
    ['reduce', 1, (agent, thisValue, args) => reduce(agent, thisValue, args, 'reduce', 1)],
    ['reduceRight', 1, (agent, thisValue, args) => reduce(agent, thisValue, args, 'reduceRight', -1)],
    ['some', 1, some],
  ])
}

/** What all these methods begin with. */
function begin(agent: Agent, thisValue: Value, callback: Value, method: string): TypedArrayObject {
  const array = requireTypedArray(agent, thisValue, method)
  requireCallable(agent, callback)
  return array
}

/** Calls a function for each element in turn until `visit`, which is told the results, returns true. */
function* visitEach(
  agent: Agent,
  array: TypedArrayObject,
  [callback, thisArgument]: Value[],
  visit: (result: Value, element: Element | undefined) => boolean,
): Procedure<boolean> {
  const { length } = array
  for (let i = 0; i < length; i++) {
    const element = array.at(i)
    const result = beginCall(agent, callback, thisArgument, [element, i, array], 0)
    if (visit(result === PENDING ? yield : result, element)) return true
  }
  return false
}

/** https://tc39.es/ecma262/#sec-%typedarray%.prototype.foreach */
function* forEach(agent: Agent, thisValue: Value, args: Value[]): Procedure {
  yield* visitEach(agent, begin(agent, thisValue, args[0], 'forEach'), args, () => false)
  return undefined
}

/** https://tc39.es/ecma262/#sec-%typedarray%.prototype.some */
function* some(agent: Agent, thisValue: Value, args: Value[]): Procedure {
  return yield* visitEach(agent, begin(agent, thisValue, args[0], 'some'), args, toBoolean)
}

/** https://tc39.es/ecma262/#sec-%typedarray%.prototype.every */
function* every(agent: Agent, thisValue: Value, args: Value[]): Procedure {
  const array = begin(agent, thisValue, args[0], 'every')
  return !(yield* visitEach(agent, array, args, (result) => !toBoolean(result)))
}

/** https://tc39.es/ecma262/#sec-%typedarray%.prototype.map */
function* map(agent: Agent, thisValue: Value, [callback, thisArgument]: Value[]): Procedure {
  const array = begin(agent, thisValue, callback, 'map')
  const { length } = array
  const target = yield* speciesCreate(agent, array, [length], 'map')
  for (let i = 0; i < length; i++) {
    const result = beginCall(agent, callback, thisArgument, [array.at(i), i, array], 0)
    yield* set(agent, target, keyOfPrimitive(i), result === PENDING ? yield : result)
  }
  return target
}

/** https://tc39.es/ecma262/#sec-%typedarray%.prototype.filter */
function* filter(agent: Agent, thisValue: Value, args: Value[]): Procedure {
  const array = begin(agent, thisValue, args[0], 'filter')
  const kept: Value[] = []
  yield* visitEach(agent, array, args, (result, element) => {
    if (toBoolean(result)) kept.push(element)
    return false
  })
  const target = yield* speciesCreate(agent, array, [kept.length], 'filter')
  for (const [i, element] of kept.entries()) yield* set(agent, target, i, element)
  return target
}

/** https://tc39.es/ecma262/#sec-findviapredicate */
function* find(
  agent: Agent,
  thisValue: Value,
  [callback, thisArgument]: Value[],
  method: 'find' | 'findIndex' | 'findLast' | 'findLastIndex',
  direction: 1 | -1,
): Procedure {
  const array = begin(agent, thisValue, callback, method)
  const wantsIndex = method.endsWith('Index')
  const { length } = array
  for (let n = 0; n < length; n++) {
    const index = direction === 1 ? n : length - 1 - n
    const element = array.at(index)
    const result = beginCall(agent, callback, thisArgument, [element, index, array], 0)
    if (toBoolean(result === PENDING ? yield : result)) return wantsIndex ? index : element
  }
  return wantsIndex ? -1 : undefined
}

/** https://tc39.es/ecma262/#sec-%typedarray%.prototype.reduce */
function* reduce(
  agent: Agent,
  thisValue: Value,
  args: Value[],
  method: 'reduce' | 'reduceRight',
  direction: 1 | -1,
): Procedure {
  const [callback, initial] = args
  const array = begin(agent, thisValue, callback, method)
  const { length } = array
  let accumulator: Value | typeof HOLE = args.length > 1 ? initial : HOLE
  for (let n = 0; n < length; n++) {
    const index = direction === 1 ? n : length - 1 - n
    const element = array.at(index)
    if (accumulator === HOLE) accumulator = element
    else {
      const result = beginCall(agent, callback, undefined, [accumulator, element, index, array], 0)
      accumulator = result === PENDING ? yield : result
    }
  }
  if (accumulator === HOLE) throw agent.typeError('Reduce of empty array with no initial value')
  return accumulator
}
