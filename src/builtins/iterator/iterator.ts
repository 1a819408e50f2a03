// https://tc39.es/ecma262/#sec-iterator-objects

import type { NativeResult } from '../../machine/objects/function'
import { ObjectValue } from '../../machine/objects/object'
import { getMethod, getOwnProperty } from '../../machine/objects/properties'
import { Accessor } from '../../machine/objects/property'
import { ACCESSOR, CONFIGURABLE } from '../../machine/objects/shape'
import { disposeSymbol, iteratorSymbol, toStringTagSymbol } from '../../machine/objects/symbols'
import { toBoolean } from '../../machine/operations/convert'
import { closeIterator, type IteratorRecord, iteratorStepValue } from '../../machine/operations/iteration'
import {
  createArray,
  createDataPropertyOrThrow,
  createIterResult,
  ordinaryHasInstance,
  set,
} from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import { call } from '../../machine/running/call'
import type { Procedure } from '../../machine/running/completion'
import { createFrom } from '../../machine/running/construct'
import type { Realm } from '../../machine/running/realm'
import { HOLE, isObject, type Value } from '../../machine/value'
import type { Element } from '../array/elements'
import { defineArrayIterator } from '../array/iterator'
import { createFunction, defineConstructor, defineMethod, defineMethods, incompatible } from '../define'
import { defineIteratorHelpers } from './helpers'
import { closingOnThrow } from './iterate'
import { getIteratorDirect, getIteratorFlattenable, iteratorFor, requireIterator } from './records'

export function defineIterator(realm: Realm): void {
  const prototype = new ObjectValue(realm.intrinsics['Object.prototype'])
  realm.intrinsics['Iterator.prototype'] = prototype
  const constructor = defineConstructor(realm, 'Iterator', 0, prototype, constructIterator)
  realm.intrinsics.Iterator = constructor
  defineMethod(realm, constructor, 'from', 1, from)
  defineMethods(realm, prototype, [
    ['reduce', 1, reduce],
    ['toArray', 0, toArray],
    ['forEach', 1, forEach],
    ['some', 1, some],
    ['every', 1, every],
    ['find', 1, find],
    [iteratorSymbol, 0, (_agent, thisValue) => thisValue],
    [disposeSymbol, 0, dispose],
  ])
  defineShyProperty(realm, prototype, 'constructor', constructor)
  defineShyProperty(realm, prototype, toStringTagSymbol, 'Iterator')
  defineIteratorHelpers(realm, prototype)
  defineIteratorWrapper(realm)
  defineArrayIterator(realm)
}

/** https://tc39.es/ecma262/#sec-iterator-constructor */
function constructIterator(
  agent: Agent,
  _this: Value,
  _args: Value[],
  newTarget: ObjectValue | undefined,
): NativeResult {
  if (newTarget === undefined) throw agent.typeError("Constructor Iterator requires 'new'")
  if (newTarget === agent.realm.intrinsics.Iterator)
    throw agent.typeError('Abstract class Iterator not directly constructable')
  return createFrom(agent, newTarget, 'Iterator.prototype', (prototype) => new ObjectValue(prototype))
}

/**
 * An accessor that looks like a data property: assigning to an object below makes an own one.
 * https://tc39.es/ecma262/#sec-SetterThatIgnoresPrototypeProperties
 */
function defineShyProperty(realm: Realm, home: ObjectValue, key: string | symbol, value: Value): void {
  const getter = createFunction(realm, key, 0, () => value, { prefix: 'get' })
  function* assign(agent: Agent, thisValue: Value, [assigned]: Value[]): Procedure {
    if (!isObject(thisValue)) throw agent.typeError('Iterator.prototype setter called on non-object')
    if (thisValue === home) throw agent.typeError('Cannot assign to this property')
    if ((yield* getOwnProperty(agent, thisValue, key)) === undefined)
      yield* createDataPropertyOrThrow(agent, thisValue, key, assigned)
    else yield* set(agent, thisValue, key, assigned)
    return undefined
  }
  const setter = createFunction(realm, key, 1, assign, { prefix: 'set' })
  home.storeOwn(key, { slot: new Accessor(getter, setter), attributes: ACCESSOR | CONFIGURABLE })
}

/** https://tc39.es/proposal-explicit-resource-management/#sec-%iteratorprototype%-@@dispose */
function* dispose(agent: Agent, thisValue: Value): Procedure {
  const method = yield* getMethod(agent, thisValue, 'return')
  if (method !== undefined) yield* call(agent, method, thisValue)
  return undefined
}

/** Calls a function with each value until `visit`, which is told the results, returns true; then closes the iterator. */
function* visitEach(
  agent: Agent,
  record: IteratorRecord,
  callback: Value,
  visit: (result: Value, value: Value) => boolean,
): Procedure<boolean> {
  for (let index = 0; ; index++) {
    const value = yield* iteratorStepValue(agent, record)
    if (value === HOLE) return false
    const result = yield* closingOnThrow(agent, record, call(agent, callback, undefined, value, index))
    if (!visit(result, value)) continue
    yield* closeIterator(agent, record)
    return true
  }
}

/** https://tc39.es/ecma262/#sec-iterator.prototype.every */
function* every(agent: Agent, thisValue: Value, [callback]: Value[]): Procedure {
  const record = yield* iteratorFor(agent, thisValue, 'every', callback)
  return !(yield* visitEach(agent, record, callback, (result) => !toBoolean(result)))
}

/** https://tc39.es/ecma262/#sec-iterator.prototype.some */
function* some(agent: Agent, thisValue: Value, [callback]: Value[]): Procedure {
  const record = yield* iteratorFor(agent, thisValue, 'some', callback)
  return yield* visitEach(agent, record, callback, toBoolean)
}

/** https://tc39.es/ecma262/#sec-iterator.prototype.find */
function* find(agent: Agent, thisValue: Value, [callback]: Value[]): Procedure {
  const record = yield* iteratorFor(agent, thisValue, 'find', callback)
  let found: Value
  yield* visitEach(agent, record, callback, (result, value) => {
    if (toBoolean(result)) found = value
    return toBoolean(result)
  })
  return found
}

/** https://tc39.es/ecma262/#sec-iterator.prototype.foreach */
function* forEach(agent: Agent, thisValue: Value, [callback]: Value[]): Procedure {
  const record = yield* iteratorFor(agent, thisValue, 'forEach', callback)
  yield* visitEach(agent, record, callback, () => false)
  return undefined
}

/** https://tc39.es/ecma262/#sec-iterator.prototype.reduce */
function* reduce(agent: Agent, thisValue: Value, args: Value[]): Procedure {
  const [callback, initial] = args
  const record = yield* iteratorFor(agent, thisValue, 'reduce', callback)
  let accumulator: Element = args.length > 1 ? initial : HOLE
  for (let index = 0; ; index++) {
    const value = yield* iteratorStepValue(agent, record)
    if (value === HOLE) break
    if (accumulator === HOLE) accumulator = value
    else
      accumulator = yield* closingOnThrow(
        agent,
        record,
        call(agent, callback, undefined, accumulator, value, index),
      )
  }
  if (accumulator === HOLE) throw agent.typeError('Reduce of a done iterator with no initial value')
  return accumulator
}

/** https://tc39.es/ecma262/#sec-iterator.prototype.toarray */
function* toArray(agent: Agent, thisValue: Value): Procedure {
  const record = yield* getIteratorDirect(agent, requireIterator(agent, thisValue, 'toArray'))
  const values = agent.hold<Value[]>([])
  for (;;) {
    const value = yield* iteratorStepValue(agent, record)
    if (value === HOLE) return createArray(agent, values)
    values.push(value)
  }
}

/** What `Iterator.from` makes of an iterator that does not inherit from Iterator.prototype. */
class WrappedIterator extends ObjectValue {
  readonly record: IteratorRecord

  constructor(agent: Agent, record: IteratorRecord) {
    super(agent.realm.intrinsics.WrapForValidIteratorPrototype)
    this.record = record
  }
}

/** https://tc39.es/ecma262/#sec-iterator.from */
function* from(agent: Agent, _this: Value, [value]: Value[]): Procedure {
  const record = yield* getIteratorFlattenable(agent, value, 'iterate-strings', 'Iterator.from')
  const inherits = yield* ordinaryHasInstance(agent, agent.realm.intrinsics.Iterator, record.iterator)
  return inherits ? record.iterator : new WrappedIterator(agent, record)
}

/** https://tc39.es/ecma262/#sec-%wrapforvaliditeratorprototype%-object */
function defineIteratorWrapper(realm: Realm): void {
  const prototype = new ObjectValue(realm.intrinsics['Iterator.prototype'])
  realm.intrinsics.WrapForValidIteratorPrototype = prototype
  defineMethods(realm, prototype, [
    ['next', 0, (agent, thisValue) => callNext(agent, wrappedBy(agent, thisValue, 'next'))],
    ['return', 0, (agent, thisValue) => callReturn(agent, wrappedBy(agent, thisValue, 'return'))],
  ])
}

function wrappedBy(agent: Agent, value: Value, method: string): IteratorRecord {
  if (value instanceof WrappedIterator) return value.record
  throw incompatible(agent, `%WrapForValidIteratorPrototype%.${method}`, value)
}

const callNext = (agent: Agent, { iterator, nextMethod }: IteratorRecord): Procedure =>
  call(agent, nextMethod, iterator)

function* callReturn(agent: Agent, { iterator }: IteratorRecord): Procedure {
  const method = yield* getMethod(agent, iterator, 'return')
  return method === undefined
    ? createIterResult(agent, undefined, true)
    : yield* call(agent, method, iterator)
}
