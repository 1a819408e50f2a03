// Promise.all and its kin. https://tc39.es/ecma262/#sec-promise.all

import { footprint } from '../../machine/footprint'
import { createError } from '../../machine/objects/error'
import { createNative, isCallable, type NativeResult } from '../../machine/objects/function'
import type { ObjectValue } from '../../machine/objects/object'
import { get } from '../../machine/objects/properties'
import {
  closeIteratorAfterError,
  getIterator,
  type IteratorRecord,
  iteratorStepValue,
} from '../../machine/operations/iteration'
import { createArray, createObject, invoke } from '../../machine/operations/operations'
import {
  createPromise,
  createResolvingFunctions,
  newPromiseCapability,
  type PromiseCapability,
  PromiseObject,
} from '../../machine/promises/promise'
import type { Agent } from '../../machine/running/agent'
import { call } from '../../machine/running/call'
import { type Procedure, ThrowCompletion } from '../../machine/running/completion'
import type { Realm } from '../../machine/running/realm'
import { HOLE, isObject, type Value } from '../../machine/value'
import { defineMethod } from '../define'

const COMBINATORS = { all, allSettled, any, race }

export function definePromiseCombinators(realm: Realm, constructor: ObjectValue): void {
  for (const name of ['all', 'allSettled', 'any', 'race'] as const) {
    defineMethod(realm, constructor, name, 1, (agent, thisValue, [iterable]) =>
      combine(agent, thisValue, iterable, name),
    )
  }
}

/** A capability whose resolving functions the program may see. */
export function* visibleCapability(agent: Agent, constructor: Value): Procedure<PromiseCapability> {
  if (constructor !== agent.realm.intrinsics.Promise) return yield* newPromiseCapability(agent, constructor)
  const promise = createPromise(agent)
  return { promise, ...createResolvingFunctions(agent, promise) }
}

/** What all four have in common: any error rejects the promise that they return. */
function* combine(
  agent: Agent,
  constructor: Value,
  iterable: Value,
  name: keyof typeof COMBINATORS,
): Procedure {
  if (!isObject(constructor)) throw agent.typeError(`Promise.${name} called on non-object`)
  const capability = yield* visibleCapability(agent, constructor)
  try {
    const resolve = yield* get(agent, constructor, 'resolve')
    if (!isCallable(resolve)) throw agent.typeError('resolve is not a function')
    const record = yield* getIterator(agent, iterable)
    const subscribe = COMBINATORS[name](agent, capability)
    yield* subscribeToEach(agent, constructor, resolve, record, subscribe)
  } catch (error) {
    if (!(error instanceof ThrowCompletion)) throw error
    yield* call(agent, capability.reject, undefined, error.value)
  }
  return capability.promise
}

/** The handlers for one element, and what happens after the last. */
interface Subscription {
  handlersFor(index: number, promise: Value): readonly [onFulfilled: Value, onRejected: Value]
  end(): Procedure<unknown> | undefined
}

/** Two promises, a reaction with its job and the functions that it calls, beside what the steps tell. */
const BYTES_PER_ELEMENT = 750

function* subscribeToEach(
  agent: Agent,
  constructor: ObjectValue,
  resolve: Value,
  record: IteratorRecord,
  subscription: Subscription,
): Procedure<void> {
  try {
    for (let index = 0; ; index++) {
      const value = yield* iteratorStepValue(agent, record)
      if (value === HOLE) break
      agent.memory.allocate(BYTES_PER_ELEMENT)
      const promise = yield* call(agent, resolve, constructor, value)
      const [onFulfilled, onRejected] = subscription.handlersFor(index, promise)
      yield* invoke(agent, promise, 'then', onFulfilled, onRejected)
    }
    const end = subscription.end()
    if (end !== undefined) yield* end
  } catch (error) {
    if (error instanceof ThrowCompletion && !record.done) yield* closeIteratorAfterError(agent, record)
    throw error
  }
}

/** Results in the order of the elements; `finish` runs when the last has come. */
class Results {
  readonly values: Value[] = []
  /** One more than the elements still to come until the end of the iterable has been seen. */
  private remaining = 1
  private readonly agent: Agent
  private readonly finish: (values: Value[]) => Procedure
  private readonly promise: ObjectValue
  private readonly combinator: 'all' | 'allSettled' | 'any'

  constructor(
    agent: Agent,
    { promise }: PromiseCapability,
    combinator: 'all' | 'allSettled' | 'any',
    finish: (values: Value[]) => Procedure,
  ) {
    this.agent = agent
    this.promise = promise
    this.combinator = combinator
    this.finish = finish
  }

  /** Makes room for an element, and for each `wrap` a function that fills it; only the first call counts. */
  expect(index: number, ...wraps: ((value: Value) => Value)[]): Value[] {
    this.values[index] = undefined
    this.remaining++
    let isCalled = false
    return wraps.map((wrap) => {
      const handler = createNative(this.agent, '', 1, (_agent, _this, [value]): NativeResult => {
        if (isCalled) return undefined
        isCalled = true
        this.values[index] = wrap(value)
        return this.arrive()
      })
      handler.settles = { promise: this.promise, combinator: this.combinator, index }
      return handler
    })
  }

  arrive(): Procedure | undefined {
    footprint?.contributes(this)
    if (--this.remaining > 0) return undefined
    footprint?.completes(this)
    return this.finish(this.values)
  }
}

const asItIs = (value: Value): Value => value

const resolvingResults = (
  agent: Agent,
  capability: PromiseCapability,
  combinator: 'all' | 'allSettled',
): Results =>
  new Results(agent, capability, combinator, (values) =>
    call(agent, capability.resolve, undefined, createArray(agent, values)),
  )

/** https://tc39.es/ecma262/#sec-performpromiseall */
function all(agent: Agent, capability: PromiseCapability): Subscription {
  const results = resolvingResults(agent, capability, 'all')
  return {
    handlersFor: (index) => [results.expect(index, asItIs)[0], capability.reject],
    end: () => results.arrive(),
  }
}

/** https://tc39.es/ecma262/#sec-performpromiseallsettled */
function allSettled(agent: Agent, capability: PromiseCapability): Subscription {
  const results = resolvingResults(agent, capability, 'allSettled')
  const entry = (status: string, key: string, content: Value): ObjectValue => {
    const object = createObject(agent)
    object.put('status', status)
    object.put(key, content)
    return object
  }
  return {
    handlersFor: (index) => {
      const [onFulfilled, onRejected] = results.expect(
        index,
        (value) => entry('fulfilled', 'value', value),
        (reason) => entry('rejected', 'reason', reason),
      )
      return [onFulfilled, onRejected]
    },
    end: () => results.arrive(),
  }
}

/** https://tc39.es/ecma262/#sec-performpromiseany */
function any(agent: Agent, capability: PromiseCapability): Subscription {
  const errors = new Results(agent, capability, 'any', (values) => {
    const error = createError(agent, 'AggregateError', 'All promises were rejected')
    error.captureStack(agent, error)
    error.putHidden('errors', createArray(agent, values))
    return call(agent, capability.reject, undefined, error)
  })
  return {
    handlersFor: (index) => [capability.resolve, errors.expect(index, asItIs)[0]],
    end: () => errors.arrive(),
  }
}

/** https://tc39.es/ecma262/#sec-performpromiserace */
function race({ belief }: Agent, { promise, resolve, reject }: PromiseCapability): Subscription {
  return {
    handlersFor: (_index, racer) => {
      if (promise instanceof PromiseObject && racer instanceof PromiseObject) belief?.joinRace(promise, racer)
      return [resolve, reject]
    },
    end: () => undefined,
  }
}
