// https://tc39.es/ecma262/#sec-asyncgenerator-objects

import { ObjectValue } from '../objects/object'
import { createIterResult } from '../operations/operations'
import type { Agent } from '../running/agent'
import { PENDING, type Procedure, ThrowCompletion } from '../running/completion'
import type { ExecutionContext } from '../running/execution-context'
import type { ResumptionMode } from '../running/generator'
import type { Value } from '../value'
import {
  intrinsicCapability,
  type PromiseCapability,
  type PromiseObject,
  promiseResolve,
  reactInternally,
  rejectPromise,
  resolvePromise,
} from './promise'

/** https://tc39.es/ecma262/#sec-asyncgeneratorrequest-records */
export interface AsyncGeneratorRequest {
  readonly mode: ResumptionMode
  readonly value: Value
  readonly capability: PromiseCapability
}

export class AsyncGeneratorObject extends ObjectValue {
  state: 'suspended-start' | 'suspended-yield' | 'executing' | 'draining' | 'completed' = 'suspended-start'
  /** A queue; the first request is the one being served. */
  readonly queue: AsyncGeneratorRequest[] = []
  mode: ResumptionMode = 'next'
  sent: Value = undefined
  /** What the call that is running the body gets when the body is put aside. */
  reply: Value = undefined

  constructor(
    prototype: ObjectValue,
    readonly context: ExecutionContext,
  ) {
    super(prototype)
  }

  override get className(): string {
    return 'AsyncGenerator'
  }
}

/** What `next`, `throw` and `return` do: a request is queued, and served at once if the body is not running. */
export function requestFromAsyncGenerator(
  agent: Agent,
  generator: AsyncGeneratorObject,
  mode: ResumptionMode,
  value: Value,
): Value | Procedure | typeof PENDING {
  const capability = intrinsicCapability(agent)
  const { promise } = capability
  if (generator.state === 'suspended-start' && mode !== 'next') generator.state = 'completed'
  if (generator.state === 'completed' && mode === 'next')
    return answer(agent, promise as PromiseObject, undefined, promise)
  if (generator.state === 'completed' && mode === 'throw') {
    rejectPromise(agent, promise as PromiseObject, value)
    return promise
  }
  generator.queue.push({ mode, value, capability })
  if (generator.state === 'completed') {
    generator.state = 'draining'
    return thenReturn(awaitReturn(agent, generator), promise)
  }
  if (generator.state !== 'suspended-start' && generator.state !== 'suspended-yield') return promise
  generator.state = 'executing'
  generator.mode = mode
  generator.sent = value
  generator.reply = promise
  agent.resume(generator.context, agent.resultRegister)
  return PENDING
}

function* answer(agent: Agent, promise: PromiseObject, value: Value, result: Value): Procedure {
  yield* resolvePromise(agent, promise, createIterResult(agent, value, true))
  return result
}

function* thenReturn(procedure: Procedure<void>, result: Value): Procedure {
  yield* procedure
  return result
}

/** Takes the next request for the body. */
export function takeRequest(generator: AsyncGeneratorObject): void {
  const request = generator.queue[0]!
  generator.mode = request.mode
  generator.sent = request.value
}

/** https://tc39.es/ecma262/#sec-asyncgeneratorcompletestep */
export function* completeStep(
  agent: Agent,
  generator: AsyncGeneratorObject,
  value: Value,
  done: boolean,
): Procedure<void> {
  const { capability } = generator.queue.shift()!
  yield* resolvePromise(agent, capability.promise as PromiseObject, createIterResult(agent, value, done))
}

function failStep(agent: Agent, generator: AsyncGeneratorObject, reason: Value): void {
  const { capability } = generator.queue.shift()!
  rejectPromise(agent, capability.promise as PromiseObject, reason)
}

/** The body has ended: its result answers the request being served, then the rest is answered. */
export function* endAsyncGenerator(
  agent: Agent,
  generator: AsyncGeneratorObject,
  value: Value,
  isError: boolean,
): Procedure<void> {
  generator.state = 'draining'
  if (isError) failStep(agent, generator, value)
  else yield* completeStep(agent, generator, value, true)
  yield* drainQueue(agent, generator)
}

/** https://tc39.es/ecma262/#sec-asyncgeneratordrainqueue */
function* drainQueue(agent: Agent, generator: AsyncGeneratorObject): Procedure<void> {
  while (generator.queue.length > 0) {
    const { mode, value } = generator.queue[0]!
    if (mode === 'return') {
      yield* awaitReturn(agent, generator)
      return
    }
    if (mode === 'throw') failStep(agent, generator, value)
    else yield* completeStep(agent, generator, undefined, true)
  }
  generator.state = 'completed'
}

/** https://tc39.es/ecma262/#sec-asyncgeneratorawaitreturn */
function* awaitReturn(agent: Agent, generator: AsyncGeneratorObject): Procedure<void> {
  let promise: ObjectValue
  try {
    promise = yield* promiseResolve(agent, agent.realm.intrinsics.Promise, generator.queue[0]!.value)
  } catch (error) {
    if (!(error instanceof ThrowCompletion)) throw error
    failStep(agent, generator, error.value)
    yield* drainQueue(agent, generator)
    return
  }
  reactInternally(agent, promise as PromiseObject, {
    kind: 'await',
    context: null,
    role: 'return of the generator',
    settle: (_agent, value, isRejection) =>
      agent.perform(afterReturn(agent, generator, value, isRejection), 0),
  })
}

function* afterReturn(
  agent: Agent,
  generator: AsyncGeneratorObject,
  value: Value,
  isError: boolean,
): Procedure<void> {
  if (isError) failStep(agent, generator, value)
  else yield* completeStep(agent, generator, value, true)
  yield* drainQueue(agent, generator)
}
