// The methods of iterators that give another iterator. https://tc39.es/ecma262/#sec-iterator-helper-objects

import { ObjectValue } from '../../machine/objects/object'
import { integerOf, toBoolean, toNumber } from '../../machine/operations/convert'
import { toDisplay } from '../../machine/operations/display'
import { closeIterator, type IteratorRecord, iteratorStepValue } from '../../machine/operations/iteration'
import { createIterResult } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import { call } from '../../machine/running/call'
import { type Procedure, ThrowCompletion } from '../../machine/running/completion'
import type { Realm } from '../../machine/running/realm'
import { HOLE, type Value } from '../../machine/value'
import type { Element } from '../array/elements'
import { defineMethods, defineTag, incompatible } from '../define'
import { closingOnThrow } from './iterate'
import { closedBy, getIteratorDirect, getIteratorFlattenable, iteratorFor, requireIterator } from './records'

class IteratorHelper extends ObjectValue {
  state: 'start' | 'suspended' | 'running' | 'done' = 'start'
  readonly underlying: IteratorRecord
  /** Finds the next value; HOLE at the end. */
  readonly advance: () => Procedure<Element>
  /** Of `flatMap`: the iterator whose values are being given, closed before the underlying one. */
  inner: IteratorRecord | undefined = undefined

  constructor(
    agent: Agent,
    underlying: IteratorRecord,
    advance: (helper: IteratorHelper) => Procedure<Element>,
  ) {
    super(agent.realm.intrinsics.IteratorHelperPrototype)
    this.underlying = underlying
    this.advance = () => advance(this)
  }

  override get className(): string {
    return 'Iterator Helper'
  }
}

export function defineIteratorHelpers(realm: Realm, iteratorPrototype: ObjectValue): void {
  const prototype = new ObjectValue(iteratorPrototype)
  realm.intrinsics.IteratorHelperPrototype = prototype
  defineMethods(realm, prototype, [
    ['next', 0, (agent, thisValue) => next(agent, startable(agent, thisValue, 'next'))],
    ['return', 0, (agent, thisValue) => close(agent, startable(agent, thisValue, 'return'))],
  ])
  defineTag(prototype, 'Iterator Helper')
  defineMethods(realm, iteratorPrototype, [
    ['map', 1, map],
    ['filter', 1, filter],
    ['take', 1, take],
    ['drop', 1, drop],
    ['flatMap', 1, flatMap],
  ])
}

function startable(agent: Agent, value: Value, method: string): IteratorHelper {
  if (!(value instanceof IteratorHelper))
    throw incompatible(agent, `Iterator Helper.prototype.${method}`, value)
  if (value.state === 'running') throw agent.typeError('Generator is already running')
  return value
}

/** https://tc39.es/ecma262/#sec-%iteratorhelperprototype%.next */
function* next(agent: Agent, helper: IteratorHelper): Procedure {
  if (helper.state === 'done') return createIterResult(agent, undefined, true)
  helper.state = 'running'
  let value: Element = HOLE
  try {
    value = yield* helper.advance()
  } finally {
    helper.state = value === HOLE ? 'done' : 'suspended'
  }
  return value === HOLE ? createIterResult(agent, undefined, true) : createIterResult(agent, value, false)
}

/** https://tc39.es/ecma262/#sec-%iteratorhelperprototype%.return */
function* close(agent: Agent, helper: IteratorHelper): Procedure {
  if (helper.state !== 'done') {
    helper.state = 'done'
    const { inner, underlying } = helper
    if (inner !== undefined) yield* closingOnThrow(agent, underlying, closeIterator(agent, inner))
    yield* closeIterator(agent, underlying)
  }
  return createIterResult(agent, undefined, true)
}

/** https://tc39.es/ecma262/#sec-iterator.prototype.map */
function* map(agent: Agent, thisValue: Value, [callback]: Value[]): Procedure {
  const record = yield* iteratorFor(agent, thisValue, 'map', callback)
  let index = 0
  return new IteratorHelper(agent, record, function* () {
    const value = yield* iteratorStepValue(agent, record)
    if (value === HOLE) return HOLE
    return yield* closingOnThrow(agent, record, call(agent, callback, undefined, value, index++))
  })
}

/** https://tc39.es/ecma262/#sec-iterator.prototype.filter */
function* filter(agent: Agent, thisValue: Value, [callback]: Value[]): Procedure {
  const record = yield* iteratorFor(agent, thisValue, 'filter', callback)
  let index = 0
  return new IteratorHelper(agent, record, function* () {
    for (;;) {
      const value = yield* iteratorStepValue(agent, record)
      if (value === HOLE) return HOLE
      const result = yield* closingOnThrow(agent, record, call(agent, callback, undefined, value, index++))
      if (toBoolean(result)) return value
    }
  })
}

/** https://tc39.es/ecma262/#sec-iterator.prototype.take */
function* take(agent: Agent, thisValue: Value, [limit]: Value[]): Procedure {
  const iterator = requireIterator(agent, thisValue, 'take')
  let remaining = yield* limitOf(agent, iterator, limit)
  const record = yield* getIteratorDirect(agent, iterator)
  return new IteratorHelper(agent, record, function* () {
    if (remaining-- > 0) return yield* iteratorStepValue(agent, record)
    yield* closeIterator(agent, record)
    return HOLE
  })
}

/** https://tc39.es/ecma262/#sec-iterator.prototype.drop */
function* drop(agent: Agent, thisValue: Value, [limit]: Value[]): Procedure {
  const iterator = requireIterator(agent, thisValue, 'drop')
  let remaining = yield* limitOf(agent, iterator, limit)
  const record = yield* getIteratorDirect(agent, iterator)
  return new IteratorHelper(agent, record, function* () {
    for (; remaining > 0; remaining--) if ((yield* iteratorStepValue(agent, record)) === HOLE) return HOLE
    return yield* iteratorStepValue(agent, record)
  })
}

function* limitOf(agent: Agent, iterator: ObjectValue, value: Value): Procedure<number> {
  try {
    const number = yield* toNumber(agent, value)
    const limit = integerOf(number)
    const isLimit = limit >= 0 && (limit <= Number.MAX_SAFE_INTEGER || limit === Number.POSITIVE_INFINITY)
    if (isLimit && !Number.isNaN(number)) return limit
    throw agent.error('RangeError', `${toDisplay(value)} must be positive`)
  } catch (error) {
    throw error instanceof ThrowCompletion ? yield* closedBy(agent, iterator, error) : error
  }
}

/** https://tc39.es/ecma262/#sec-iterator.prototype.flatmap */
function* flatMap(agent: Agent, thisValue: Value, [callback]: Value[]): Procedure {
  const record = yield* iteratorFor(agent, thisValue, 'flatMap', callback)
  let index = 0
  function* open(value: Value): Procedure<IteratorRecord> {
    const mapped = yield* call(agent, callback, undefined, value, index++)
    return yield* getIteratorFlattenable(agent, mapped, 'reject-strings', 'Iterator.prototype.flatMap')
  }
  return new IteratorHelper(agent, record, function* (helper) {
    for (;;) {
      if (helper.inner === undefined) {
        const value = yield* iteratorStepValue(agent, record)
        if (value === HOLE) return HOLE
        helper.inner = yield* closingOnThrow(agent, record, open(value))
      }
      const element: Element = yield* closingOnThrow(agent, record, iteratorStepValue(agent, helper.inner))
      if (element !== HOLE) return element
      helper.inner = undefined
    }
  })
}
