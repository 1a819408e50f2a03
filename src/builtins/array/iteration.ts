// Methods of arrays that call a function for each element.

import type { NativeFunction } from '../../machine/objects/function'
import type { ObjectValue } from '../../machine/objects/object'
import { toObject } from '../../machine/objects/wrapper'
import { toBoolean } from '../../machine/operations/convert'
import { lengthOfArrayLike } from '../../machine/operations/operations'
import { block } from '../../machine/promises/await'
import { PromiseObject } from '../../machine/promises/promise'
import type { Agent } from '../../machine/running/agent'
import { beginCall, requireCallable } from '../../machine/running/call'
import { PENDING, type Procedure } from '../../machine/running/completion'
import type { Realm } from '../../machine/running/realm'
import { HOLE, type Value } from '../../machine/value'
import { defineMethods } from '../define'
import {
  arraySpeciesCreate,
  type Element,
  elementAt,
  findElement,
  getElement,
  tryAddElement,
} from './elements'

export function defineArrayIteration(realm: Realm, prototype: ObjectValue): void {
  defineMethods(realm, prototype, [
    ['every', 1, every],
    ['filter', 1, filter],
    ['find', 1, (agent, thisValue, args) => find(agent, thisValue, args, 'value', 1)],
    ['findIndex', 1, (agent, thisValue, args) => find(agent, thisValue, args, 'index', 1)],
    ['findLast', 1, (agent, thisValue, args) => find(agent, thisValue, args, 'value', -1)],
    ['findLastIndex', 1, (agent, thisValue, args) => find(agent, thisValue, args, 'index', -1)],
    ['forEach', 1, forEach],
    ['map', 1, map],
    ['reduce', 1, (agent, thisValue, args) => reduce(agent, thisValue, args, 1)],
    ['reduceRight', 1, (agent, thisValue, args) => reduce(agent, thisValue, args, -1)],
    ['some', 1, some],
  ])
}

/** Calls a function for each element in turn until `visit`, which is told the results, returns true; it may return what is left to do. */
function* visitEach(
  agent: Agent,
  object: ObjectValue,
  length: number,
  [callback, thisArgument]: Value[],
  visit: (result: Value, element: Value, index: number) => boolean | Procedure<void> | undefined,
): Procedure<boolean> {
  for (let i = 0; i < length; i++) {
    let element = elementAt(object, i)
    if (element === HOLE) element = yield* findElement(agent, object, i)
    if (element === HOLE) continue
    const result = beginCall(agent, callback, thisArgument, [element, i, object], 0)
    const visited = visit(result === PENDING ? yield : result, element, i)
    if (visited === true) return true
    if (typeof visited === 'object') yield* visited
  }
  return false
}

/** What all these methods begin with. */
function* begin(
  agent: Agent,
  thisValue: Value,
  callback: Value,
): Procedure<{ object: ObjectValue; length: number }> {
  const { label } = agent.running!.callee as NativeFunction
  const object = toObject(agent, thisValue, `Array.prototype.${label}`)
  const length = yield* lengthOfArrayLike(agent, object)
  requireCallable(agent, callback)
  return { object, length }
}

/** https://tc39.es/ecma262/#sec-array.prototype.foreach */
function* forEach(agent: Agent, thisValue: Value, args: Value[]): Procedure {
  const { object, length } = yield* begin(agent, thisValue, args[0])
  yield* visitEach(agent, object, length, args, (result) => waitByBelief(agent, result))
  return undefined
}

/** For who believes that `forEach` waits for its callback. */
function waitByBelief(agent: Agent, result: Value): Procedure<void> | undefined {
  if (!agent.believes('for-each-waits') || !(result instanceof PromiseObject)) return undefined
  return (function* () {
    block(agent, agent.running!, result, 0)
    yield
  })()
}

/** https://tc39.es/ecma262/#sec-array.prototype.map */
function* map(agent: Agent, thisValue: Value, args: Value[]): Procedure {
  const { object, length } = yield* begin(agent, thisValue, args[0])
  const target = yield* arraySpeciesCreate(agent, object, length)
  yield* visitEach(agent, object, length, args, (result, _element, index) =>
    tryAddElement(agent, target, index, result),
  )
  return target
}

/** https://tc39.es/ecma262/#sec-array.prototype.filter */
function* filter(agent: Agent, thisValue: Value, args: Value[]): Procedure {
  const { object, length } = yield* begin(agent, thisValue, args[0])
  const target = yield* arraySpeciesCreate(agent, object, 0)
  let count = 0
  yield* visitEach(agent, object, length, args, (result, element) =>
    toBoolean(result) ? tryAddElement(agent, target, count++, element) : undefined,
  )
  return target
}

/** https://tc39.es/ecma262/#sec-array.prototype.some */
function* some(agent: Agent, thisValue: Value, args: Value[]): Procedure {
  const { object, length } = yield* begin(agent, thisValue, args[0])
  return yield* visitEach(agent, object, length, args, toBoolean)
}

/** https://tc39.es/ecma262/#sec-array.prototype.every */
function* every(agent: Agent, thisValue: Value, args: Value[]): Procedure {
  const { object, length } = yield* begin(agent, thisValue, args[0])
  return !(yield* visitEach(agent, object, length, args, (result) => !toBoolean(result)))
}

/** https://tc39.es/ecma262/#sec-findviapredicate */
function* find(
  agent: Agent,
  thisValue: Value,
  [callback, thisArgument]: Value[],
  wanted: 'value' | 'index',
  direction: 1 | -1,
): Procedure {
  const { object, length } = yield* begin(agent, thisValue, callback)
  for (let n = 0; n < length; n++) {
    const index = direction === 1 ? n : length - 1 - n
    let element = elementAt(object, index)
    if (element === HOLE) element = yield* getElement(agent, object, index)
    const result = beginCall(agent, callback, thisArgument, [element, index, object], 0)
    if (toBoolean(result === PENDING ? yield : result)) return wanted === 'value' ? element : index
  }
  return wanted === 'value' ? undefined : -1
}

/** https://tc39.es/ecma262/#sec-array.prototype.reduce */
function* reduce(agent: Agent, thisValue: Value, args: Value[], direction: 1 | -1): Procedure {
  const [callback, initial] = args
  const { object, length } = yield* begin(agent, thisValue, callback)
  let accumulator: Element = args.length > 1 ? initial : HOLE
  for (let n = 0; n < length; n++) {
    const index = direction === 1 ? n : length - 1 - n
    let element = elementAt(object, index)
    if (element === HOLE) element = yield* findElement(agent, object, index)
    if (element === HOLE) continue
    if (accumulator === HOLE) accumulator = element
    else {
      const result = beginCall(agent, callback, undefined, [accumulator, element, index, object], 0)
      accumulator = result === PENDING ? yield : result
    }
  }
  if (accumulator === HOLE) throw agent.typeError('Reduce of empty array with no initial value')
  return accumulator
}
