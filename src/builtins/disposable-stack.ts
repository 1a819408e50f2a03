// DisposableStack and AsyncDisposableStack.
// https://tc39.es/proposal-explicit-resource-management/#sec-disposablestack-objects

import type { NativeBehaviour } from '../machine/objects/function'
import { createHelper } from '../machine/objects/function'
import { ObjectValue } from '../machine/objects/object'
import { asyncDisposeSymbol, disposeSymbol } from '../machine/objects/symbols'
import {
  addDisposableResource,
  addDisposeMethod,
  DisposeCapability,
  type DisposeHint,
  disposalFailed,
  disposeResources,
} from '../machine/operations/disposal'
import { awaitValue, performAsync } from '../machine/promises/await'
import type { Agent } from '../machine/running/agent'
import { call, requireCallable } from '../machine/running/call'
import { PENDING, type Procedure, ThrowCompletion } from '../machine/running/completion'
import { createFrom } from '../machine/running/construct'
import type { Realm } from '../machine/running/realm'
import type { Value } from '../machine/value'
import {
  defineConstructor,
  defineGetter,
  defineMethod,
  defineMethods,
  defineTag,
  incompatible,
} from './define'

class DisposableStackObject extends ObjectValue {
  isDisposed = false

  constructor(
    prototype: ObjectValue,
    readonly hint: DisposeHint,
    public capability = new DisposeCapability(),
  ) {
    super(prototype)
  }

  override get className(): string {
    return NAMES[this.hint]
  }
}

const NAMES = { sync: 'DisposableStack', async: 'AsyncDisposableStack' } as const

export function defineDisposableStacks(realm: Realm): void {
  const prototype = defineStack(realm, 'sync')
  prototype.putHidden(disposeSymbol, defineMethod(realm, prototype, 'dispose', 0, dispose))
  const asynchronous = defineStack(realm, 'async')
  const disposeMethod = defineMethod(realm, asynchronous, 'disposeAsync', 0, disposeAsync)
  asynchronous.putHidden(asyncDisposeSymbol, disposeMethod)
}

/** Constructor and prototype with what both kinds have. */
function defineStack(realm: Realm, hint: DisposeHint): ObjectValue {
  const name = NAMES[hint]
  const prototype = new ObjectValue(realm.intrinsics['Object.prototype'])
  realm.intrinsics[`${name}.prototype`] = prototype
  defineConstructor(realm, name, 0, prototype, (agent, _this, _args, newTarget) => {
    if (newTarget === undefined) throw agent.typeError(`Constructor ${name} requires 'new'`)
    return createFrom(agent, newTarget, `${name}.prototype`, (from) => new DisposableStackObject(from, hint))
  })
  defineMethods(realm, prototype, [
    ['use', 1, onOpenStack(hint, 'use', use)],
    ['adopt', 2, onOpenStack(hint, 'adopt', adopt)],
    ['defer', 1, onOpenStack(hint, 'defer', defer)],
    ['move', 0, onOpenStack(hint, 'move', move)],
  ])
  defineGetter(realm, prototype, 'disposed', (agent, thisValue) => {
    return requireStack(agent, thisValue, hint, `get ${name}.prototype.disposed`).isDisposed
  })
  defineTag(prototype, name)
  return prototype
}

function requireStack(agent: Agent, value: Value, hint: DisposeHint, method: string): DisposableStackObject {
  if (value instanceof DisposableStackObject && value.hint === hint) return value
  throw incompatible(agent, method, value)
}

type StackMethod = (agent: Agent, stack: DisposableStackObject, args: Value[]) => Value | Procedure

function onOpenStack(hint: DisposeHint, name: string, behaviour: StackMethod): NativeBehaviour {
  const method = `${NAMES[hint]}.prototype.${name}`
  return (agent, thisValue, args) => {
    const stack = requireStack(agent, thisValue, hint, method)
    if (!stack.isDisposed) return behaviour(agent, stack, args)
    throw agent.error('ReferenceError', `Cannot call ${method} on an already-disposed DisposableStack`)
  }
}

/** https://tc39.es/proposal-explicit-resource-management/#sec-disposablestack.prototype.use */
function* use(agent: Agent, { capability, hint }: DisposableStackObject, [value]: Value[]): Procedure {
  yield* addDisposableResource(agent, capability, value, hint)
  return value
}

/** https://tc39.es/proposal-explicit-resource-management/#sec-disposablestack.prototype.adopt */
function adopt(
  agent: Agent,
  { capability, hint }: DisposableStackObject,
  [value, onDispose]: Value[],
): Value {
  requireCallable(agent, onDispose)
  const method = createHelper(agent, 'disposer', 0, () => call(agent, onDispose, undefined, value))
  addDisposeMethod(agent, capability, hint, method)
  return value
}

/** https://tc39.es/proposal-explicit-resource-management/#sec-disposablestack.prototype.defer */
function defer(agent: Agent, { capability, hint }: DisposableStackObject, [onDispose]: Value[]): Value {
  addDisposeMethod(agent, capability, hint, onDispose)
  return undefined
}

/** https://tc39.es/proposal-explicit-resource-management/#sec-disposablestack.prototype.move */
function move(agent: Agent, stack: DisposableStackObject): Value {
  const { hint, capability } = stack
  stack.capability = new DisposeCapability()
  stack.isDisposed = true
  return new DisposableStackObject(agent.realm.intrinsics[`${NAMES[hint]}.prototype`], hint, capability)
}

/** https://tc39.es/proposal-explicit-resource-management/#sec-disposablestack.prototype.dispose */
function* dispose(agent: Agent, thisValue: Value): Procedure {
  const stack = requireStack(agent, thisValue, 'sync', 'DisposableStack.prototype.dispose')
  if (stack.isDisposed) return undefined
  stack.isDisposed = true
  yield* disposeResources(agent, stack.capability)
  if (stack.capability.thrown !== undefined) throw stack.capability.thrown
  return undefined
}

/** https://tc39.es/proposal-explicit-resource-management/#sec-asyncdisposablestack.prototype.disposeAsync */
function disposeAsync(agent: Agent, thisValue: Value): typeof PENDING {
  performAsync(agent, disposeAwaiting(agent, thisValue), agent.resultRegister, 'disposeAsync')
  return PENDING
}

function* disposeAwaiting(agent: Agent, stack: Value): Procedure {
  if (!(stack instanceof DisposableStackObject) || stack.hint === 'sync')
    throw agent.typeError('Receiver is not an AsyncDisposableStack')
  if (stack.isDisposed) return undefined
  stack.isDisposed = true
  const { capability } = stack
  for (;;) {
    const result = yield* disposeResources(agent, capability)
    if (capability.isDisposed) break
    yield* awaitDisposal(agent, capability, result)
  }
  if (capability.thrown !== undefined) throw capability.thrown
  return undefined
}

function* awaitDisposal(agent: Agent, capability: DisposeCapability, result: Value): Procedure<void> {
  try {
    yield* awaitValue(agent, result)
  } catch (error) {
    if (!(error instanceof ThrowCompletion)) throw error
    disposalFailed(agent, capability, error.value)
  }
}
