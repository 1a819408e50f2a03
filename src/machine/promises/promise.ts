// Promises and their jobs, to the tick. https://tc39.es/ecma262/#sec-promise-objects

import { footprint } from '../footprint'
import { createHelper, createNative, isCallable, isConstructor } from '../objects/function'
import { ABSENT, findSlot, ObjectValue } from '../objects/object'
import { get } from '../objects/properties'
import { Accessor } from '../objects/property'
import { toDisplay } from '../operations/display'
import type { Agent } from '../running/agent'
import { call } from '../running/call'
import { type Procedure, ThrowCompletion } from '../running/completion'
import { construct } from '../running/construct'
import type { ExecutionContext } from '../running/execution-context'
import { isObject, type Value } from '../value'
import { Job, type JobKind } from './job'

export type PromiseState = 'pending' | 'fulfilled' | 'rejected'

/** Shared by all promises that nothing waits for; it stays empty. */
const NO_REACTIONS: PromiseReaction[] = []

export class PromiseObject extends ObjectValue {
  state: PromiseState = 'pending'
  result: Value = undefined
  /** In order of registration; empty once settled. */
  reactions: readonly PromiseReaction[] = NO_REACTIONS
  isHandled = false

  override get className(): string {
    return 'Promise'
  }

  addReaction(reaction: PromiseReaction): void {
    if (this.reactions === NO_REACTIONS) this.reactions = [reaction]
    else (this.reactions as PromiseReaction[]).push(reaction)
  }
}

/** https://tc39.es/ecma262/#sec-promisecapability-records */
export interface PromiseCapability {
  readonly promise: ObjectValue
  /** Undefined where the promise is an intrinsic one and its resolving functions would never be seen. */
  readonly resolve: Value
  readonly reject: Value
}

/** What waits for a promise: one `then` or one `await`. It stands for both reaction records of the specification, that for fulfilment and that for rejection. */
export interface PromiseReaction {
  readonly capability: PromiseCapability | undefined
  readonly onFulfilled: Value
  readonly onRejected: Value
  /** What an engine-internal reaction does; it is handed the settled value on an empty stack. */
  readonly internal: InternalReaction | undefined
  readonly asyncContext: Value
  traceId: number
}

/** A reaction without a function of the program: `await` and its kin, modules that wait for one that awaits. */
export interface InternalReaction {
  readonly kind: 'await' | 'module'
  /** The context that continues, for the record. */
  readonly context: ExecutionContext | null
  /** What it is, where no context continues. */
  readonly role?: string
  settle(agent: Agent, value: Value, isRejection: boolean): void
  /** By a wrong rule: it takes no job, or the next one. */
  readonly rank?: 'now' | 'next'
}

export function createPromise(
  agent: Agent,
  prototype = agent.realm.intrinsics['Promise.prototype'],
): PromiseObject {
  const promise = new PromiseObject(prototype)
  agent.observer?.promiseCreated(promise)
  return promise
}

/** https://tc39.es/ecma262/#sec-fulfillpromise */
export function fulfillPromise(agent: Agent, promise: PromiseObject, value: Value): void {
  settle(agent, promise, 'fulfilled', value)
}

/** https://tc39.es/ecma262/#sec-rejectpromise */
export function rejectPromise(agent: Agent, promise: PromiseObject, reason: Value): void {
  const isHandled = promise.isHandled
  settle(agent, promise, 'rejected', reason)
  if (!isHandled) agent.host.trackRejection(agent, promise, 'reject')
}

function settle(agent: Agent, promise: PromiseObject, state: 'fulfilled' | 'rejected', result: Value): void {
  const reactions = promise.reactions
  promise.state = state
  promise.result = result
  promise.reactions = NO_REACTIONS
  agent.observer?.promiseSettled(promise)
  agent.belief?.decideRace(promise)
  const isNext = agent.believes('chain-is-a-unit') && agent.running?.owner === promise
  for (const reaction of reactions) enqueueReaction(agent, promise, reaction, isNext)
}

/** https://tc39.es/ecma262/#sec-triggerpromisereactions for one reaction of a settled promise. */
function enqueueReaction(
  agent: Agent,
  promise: PromiseObject,
  reaction: PromiseReaction,
  isNext = false,
): void {
  const { result } = promise
  const isRejection = promise.state === 'rejected'
  const { rank } = reaction.internal ?? {}
  if (rank === 'now') reaction.internal!.settle(agent, result, isRejection)
  else {
    const job = new PromiseReactionJob(promise, reaction, result, isRejection)
    agent.host.enqueueJob(agent, job, isNext || rank === 'next')
  }
}

/**
 * https://tc39.es/ecma262/#sec-promise-resolve-functions, from step 7, as far as it runs no user code: false where `then`
 * is found through a getter or a proxy, and `resolveSlowly` must do it.
 */
export function tryResolve(agent: Agent, promise: PromiseObject, resolution: Value): boolean {
  if (!isObject(resolution)) {
    fulfillPromise(agent, promise, resolution)
    return true
  }
  if (resolution === promise) {
    rejectPromise(agent, promise, agent.typeError('Chaining cycle detected for promise #<Promise>').value)
    return true
  }
  const slot = findSlot(resolution, 'then')
  if (slot instanceof Accessor) return false
  follow(agent, promise, resolution, slot === ABSENT ? undefined : slot)
  return true
}

function follow(agent: Agent, promise: PromiseObject, resolution: ObjectValue, then: Value): void {
  if (!isCallable(then)) {
    fulfillPromise(agent, promise, resolution)
    return
  }
  if (agent.believes('return-is-free') && resolution instanceof PromiseObject) {
    reactInternally(agent, resolution, new FreeFollowing(promise))
    return
  }
  agent.charge(FOLLOWING_COST)
  agent.observer?.promiseResolved(promise, resolution)
  const job = new PromiseResolveThenableJob(promise, resolution, then)
  job.asyncContext = agent.asyncContext
  agent.host.enqueueJob(agent, job)
}

/** Follows another promise without a job, as nobody does but who believes that it costs nothing. */
class FreeFollowing implements InternalReaction {
  readonly kind = 'await'
  readonly context = null
  readonly role = 'follower'
  readonly rank = 'now'

  constructor(private readonly promise: PromiseObject) {}

  settle(agent: Agent, value: Value, isRejection: boolean): void {
    if (isRejection) rejectPromise(agent, this.promise, value)
    else fulfillPromise(agent, this.promise, value)
  }
}

/** What following another promise costs, in steps: a chain of promises that follow each other stays in memory. */
const FOLLOWING_COST = 150

/** Resolves a promise where reading `then` runs user code. */
export function* resolveSlowly(agent: Agent, promise: PromiseObject, resolution: Value): Procedure {
  try {
    const object = resolution as ObjectValue
    follow(agent, promise, object, yield* get(agent, object, 'then'))
  } catch (error) {
    if (!(error instanceof ThrowCompletion)) throw error
    rejectPromise(agent, promise, error.value)
  }
  return undefined
}

export function* resolvePromise(agent: Agent, promise: PromiseObject, resolution: Value): Procedure<void> {
  if (!tryResolve(agent, promise, resolution)) yield* resolveSlowly(agent, promise, resolution)
}

/** https://tc39.es/ecma262/#sec-createresolvingfunctions */
export function createResolvingFunctions(
  agent: Agent,
  promise: PromiseObject,
): { resolve: Value; reject: Value } {
  let isResolved = false
  const resolve = createNative(agent, '', 1, (_agent, _this, [resolution]) => {
    footprint?.writes(promise)
    if (isResolved) return undefined
    isResolved = true
    return tryResolve(agent, promise, resolution) ? undefined : resolveSlowly(agent, promise, resolution)
  })
  const reject = createNative(agent, '', 1, (_agent, _this, [reason]) => {
    footprint?.writes(promise)
    if (isResolved) return undefined
    isResolved = true
    rejectPromise(agent, promise, reason)
    return undefined
  })
  resolve.settles = { promise }
  reject.settles = { promise, rejects: true }
  return { resolve, reject }
}

/** https://tc39.es/ecma262/#sec-newpromisecapability */
export function* newPromiseCapability(agent: Agent, constructor: Value): Procedure<PromiseCapability> {
  if (constructor === agent.realm.intrinsics.Promise) return intrinsicCapability(agent)
  if (!isConstructor(constructor)) throw agent.typeError(`${toDisplay(constructor)} is not a constructor`)
  let resolve: Value
  let reject: Value
  const executor = createHelper(agent, 'executor', 2, (_agent, _this, args) => {
    if (resolve !== undefined || reject !== undefined)
      throw agent.typeError('Promise executor has already been invoked with non-undefined arguments')
    resolve = args[0]
    reject = args[1]
    return undefined
  })
  const promise = yield* construct(agent, constructor, [executor])
  if (!isCallable(resolve) || !isCallable(reject))
    throw agent.typeError('Promise resolve or reject function is not callable')
  return { promise, resolve, reject }
}

/** A capability of %Promise% whose resolving functions exist only in the text of the specification. */
export const intrinsicCapability = (agent: Agent): PromiseCapability => ({
  promise: createPromise(agent),
  resolve: undefined,
  reject: undefined,
})

/** Resolves a capability; at most one of this and `rejectCapability` may be called on an intrinsic one. */
export function* resolveCapability(
  agent: Agent,
  capability: PromiseCapability,
  value: Value,
): Procedure<void> {
  if (capability.resolve === undefined)
    yield* resolvePromise(agent, capability.promise as PromiseObject, value)
  else yield* call(agent, capability.resolve, undefined, value)
}

export function* rejectCapability(
  agent: Agent,
  capability: PromiseCapability,
  reason: Value,
): Procedure<void> {
  if (capability.reject === undefined) rejectPromise(agent, capability.promise as PromiseObject, reason)
  else yield* call(agent, capability.reject, undefined, reason)
}

/** https://tc39.es/ecma262/#sec-performpromisethen */
export function performPromiseThen(
  agent: Agent,
  promise: PromiseObject,
  onFulfilled: Value,
  onRejected: Value,
  capability: PromiseCapability | undefined,
): void {
  react(agent, promise, {
    capability,
    onFulfilled: isCallable(onFulfilled) ? onFulfilled : undefined,
    onRejected: isCallable(onRejected) ? onRejected : undefined,
    internal: undefined,
    asyncContext: agent.asyncContext,
    traceId: 0,
  })
}

/** For who believes that nothing waits when a promise is settled already. Gives the promise of the `then`. */
export function* reactNow(
  agent: Agent,
  promise: PromiseObject,
  onFulfilled: Value,
  onRejected: Value,
  capability: PromiseCapability,
): Procedure {
  const { asyncContext } = agent
  const reaction = { capability, onFulfilled, onRejected, internal: undefined, asyncContext, traceId: 0 }
  promise.isHandled = true
  yield* new PromiseReactionJob(promise, reaction, promise.result, promise.state === 'rejected').run(agent)
  return capability.promise
}

function react(agent: Agent, promise: PromiseObject, reaction: PromiseReaction): void {
  agent.observer?.reactionRegistered(promise, reaction)
  if (promise.state === 'pending') promise.addReaction(reaction)
  else {
    if (promise.state === 'rejected' && !promise.isHandled)
      agent.host.trackRejection(agent, promise, 'handle')
    enqueueReaction(agent, promise, reaction)
  }
  promise.isHandled = true
}

/** PerformPromiseThen with handlers that belong to the engine, as Await has them. */
export function reactInternally(agent: Agent, promise: PromiseObject, internal: InternalReaction): void {
  react(agent, promise, {
    capability: undefined,
    onFulfilled: undefined,
    onRejected: undefined,
    internal,
    asyncContext: agent.asyncContext,
    traceId: 0,
  })
}

/** https://tc39.es/ecma262/#sec-newpromisereactionjob */
export class PromiseReactionJob extends Job {
  readonly kind: JobKind

  constructor(
    readonly promise: PromiseObject,
    readonly reaction: PromiseReaction,
    readonly argument: Value,
    readonly isRejection: boolean,
  ) {
    super()
    this.asyncContext = reaction.asyncContext
    this.kind = reaction.internal === undefined ? 'reaction' : reaction.internal.kind
  }

  get callback(): Value {
    return this.isRejection ? this.reaction.onRejected : this.reaction.onFulfilled
  }

  start(agent: Agent): void {
    const { internal } = this.reaction
    if (agent.belief?.isCancelled(this.reaction.capability?.promise)) return
    if (internal !== undefined) internal.settle(agent, this.argument, this.isRejection)
    else {
      agent.perform(this.run(agent), 0)
      agent.running!.owner = this.reaction.capability?.promise ?? null
    }
  }

  *run(agent: Agent): Procedure {
    const { capability } = this.reaction
    let result: Value
    try {
      result = yield* this.callHandler(agent)
    } catch (error) {
      if (!(error instanceof ThrowCompletion) || capability === undefined) throw error
      yield* rejectCapability(agent, capability, error.value)
      return undefined
    }
    if (capability !== undefined) yield* resolveCapability(agent, capability, result)
    return undefined
  }

  private *callHandler(agent: Agent): Procedure {
    const handler = this.callback
    if (isCallable(handler)) return yield* call(agent, handler, undefined, this.argument)
    if (this.isRejection) throw new ThrowCompletion(this.argument)
    return this.argument
  }
}

/** https://tc39.es/ecma262/#sec-newpromiseresolvethenablejob */
export class PromiseResolveThenableJob extends Job {
  readonly kind = 'thenable'

  constructor(
    readonly promise: PromiseObject,
    readonly thenable: ObjectValue,
    readonly callback: Value,
  ) {
    super()
  }

  start(agent: Agent): void {
    agent.perform(this.run(agent), 0)
  }

  private *run(agent: Agent): Procedure {
    const { resolve, reject } = createResolvingFunctions(agent, this.promise)
    try {
      return yield* call(agent, this.callback, this.thenable, resolve, reject)
    } catch (error) {
      if (!(error instanceof ThrowCompletion)) throw error
      return yield* call(agent, reject, undefined, error.value)
    }
  }
}

/** https://tc39.es/ecma262/#sec-promise-resolve */
export function* promiseResolve(agent: Agent, constructor: Value, value: Value): Procedure<ObjectValue> {
  if (value instanceof PromiseObject && (yield* get(agent, value, 'constructor')) === constructor)
    return value
  const capability = yield* newPromiseCapability(agent, constructor)
  yield* resolveCapability(agent, capability, value)
  return capability.promise
}

/**
 * PromiseResolve(%Promise%, value) as far as it runs no user code; undefined where `constructor` or `then` is found
 * through a getter.
 */
export function tryPromiseResolve(agent: Agent, value: Value): PromiseObject | undefined {
  if (value instanceof PromiseObject) {
    const constructor = findSlot(value, 'constructor')
    if (constructor instanceof Accessor) return undefined
    if (constructor === agent.realm.intrinsics.Promise) return value
  } else if (!isObject(value)) return createFulfilled(agent, value)
  else if (findSlot(value, 'then') instanceof Accessor) return undefined
  const promise = createPromise(agent)
  return tryResolve(agent, promise, value) ? promise : undefined
}

/** A promise that never was pending, as `await` makes one of a primitive. */
function createFulfilled(agent: Agent, value: Value): PromiseObject {
  const promise = new PromiseObject(agent.realm.intrinsics['Promise.prototype'])
  promise.state = 'fulfilled'
  promise.result = value
  agent.observer?.promiseCreated(promise)
  return promise
}
