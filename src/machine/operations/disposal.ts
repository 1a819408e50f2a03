// Resources that a scope or a stack owns, and how they are disposed of.
// https://tc39.es/proposal-explicit-resource-management/#sec-disposable-resource-operations

import { createError } from '../objects/error'
import { createHelper, isCallable } from '../objects/function'
import { ObjectValue } from '../objects/object'
import { getV } from '../objects/properties'
import { asyncDisposeSymbol, disposeSymbol } from '../objects/symbols'
import { createPromise, rejectPromise, resolvePromise } from '../promises/promise'
import type { Agent } from '../running/agent'
import { call, requireCallable } from '../running/call'
import { type Procedure, ThrowCompletion } from '../running/completion'
import { isObject, type Value } from '../value'

export type DisposeHint = 'sync' | 'async'

interface DisposableResource {
  readonly value: Value
  readonly hint: DisposeHint
  /** Undefined for `await using` of null or undefined, which only waits. */
  readonly method: ObjectValue | undefined
}

/** A DisposeCapability Record, with how far its disposal has come. */
export class DisposeCapability extends ObjectValue {
  readonly resources: DisposableResource[] = []
  needsAwait = false
  hasAwaited = false
  isDisposed = false
  /** What the scope ends with, if that is an exception. */
  thrown: ThrowCompletion | undefined

  constructor() {
    super(null)
  }
}

/** https://tc39.es/proposal-explicit-resource-management/#sec-adddisposableresource without a method */
export function* addDisposableResource(
  agent: Agent,
  { resources }: DisposeCapability,
  value: Value,
  hint: DisposeHint,
): Procedure<void> {
  if (value === undefined || value === null) {
    if (hint === 'async') resources.push({ value: undefined, hint, method: undefined })
    return
  }
  if (!isObject(value)) throw agent.typeError('An object is expected with `using` declarations')
  resources.push({ value, hint, method: yield* getDisposeMethod(agent, value, hint) })
}

/** Adds a value and the method that disposes of it. */
export function addDisposeMethod(
  agent: Agent,
  { resources }: DisposeCapability,
  hint: DisposeHint,
  method: Value,
): void {
  resources.push({ value: undefined, hint, method: requireCallable(agent, method) })
}

/** https://tc39.es/proposal-explicit-resource-management/#sec-getdisposemethod */
function* getDisposeMethod(agent: Agent, value: ObjectValue, hint: DisposeHint): Procedure<ObjectValue> {
  if (hint === 'async') {
    const method = yield* findMethod(agent, value, asyncDisposeSymbol)
    if (method !== undefined) return method
  }
  const method = yield* findMethod(agent, value, disposeSymbol)
  if (method === undefined) throw noMethod(agent, disposeSymbol)
  return hint === 'async' ? withoutResult(agent, method) : method
}

function* findMethod(agent: Agent, value: ObjectValue, name: symbol): Procedure<ObjectValue | undefined> {
  const method = yield* getV(agent, value, name)
  if (method === undefined || method === null) return undefined
  if (!isCallable(method)) throw noMethod(agent, name)
  return method
}

const noMethod = (agent: Agent, name: symbol): ThrowCompletion =>
  agent.typeError(`${String(name)} is not a function`)

/** A sync method where an async one is wanted: what it returns is not waited for. */
function withoutResult(agent: Agent, method: ObjectValue): ObjectValue {
  return createHelper(agent, 'disposer', 0, function* (_agent, thisValue) {
    const promise = createPromise(agent)
    try {
      yield* call(agent, method, thisValue)
      yield* resolvePromise(agent, promise, undefined)
    } catch (error) {
      if (!(error instanceof ThrowCompletion)) throw error
      rejectPromise(agent, promise, error.value)
    }
    return promise
  })
}

/**
 * Disposes of the resources, the last one first, as far as it can without waiting. While the capability is not disposed after
 * that, the result must be awaited, and this be called again.
 * https://tc39.es/proposal-explicit-resource-management/#sec-disposeresources
 */
export function* disposeResources(agent: Agent, capability: DisposeCapability): Procedure {
  const { resources } = capability
  for (let resource = resources.at(-1); resource !== undefined; resource = resources.at(-1)) {
    if (resource.hint === 'sync' && mustAwait(capability)) return undefined
    resources.pop()
    const { value, hint, method } = resource
    if (method === undefined) capability.needsAwait = true
    else {
      const result = yield* disposing(agent, capability, call(agent, method, value))
      if (result === FAILED || hint === 'sync') continue
      capability.hasAwaited = true
      return result
    }
  }
  capability.isDisposed = !mustAwait(capability)
  return undefined
}

/** Once, for all the resources that only wait. */
function mustAwait(capability: DisposeCapability): boolean {
  const { needsAwait, hasAwaited } = capability
  capability.needsAwait = false
  return needsAwait && !hasAwaited
}

const FAILED = Symbol('failed')

function* disposing(
  agent: Agent,
  capability: DisposeCapability,
  disposal: Procedure,
): Procedure<Value | typeof FAILED> {
  try {
    return yield* disposal
  } catch (error) {
    if (!(error instanceof ThrowCompletion)) throw error
    disposalFailed(agent, capability, error.value)
    return FAILED
  }
}

/** An exception of a disposal suppresses the one before it. */
export function disposalFailed(agent: Agent, capability: DisposeCapability, error: Value): void {
  const { thrown } = capability
  const value = thrown === undefined ? error : suppressedError(agent, error, thrown.value)
  capability.thrown = new ThrowCompletion(value)
}

function suppressedError(agent: Agent, error: Value, suppressed: Value): ObjectValue {
  const created = createError(agent, 'SuppressedError', 'An error was suppressed during disposal')
  created.putHidden('error', error)
  created.putHidden('suppressed', suppressed)
  return created
}
