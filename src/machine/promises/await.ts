// https://tc39.es/ecma262/#await – a context is put aside until a promise is settled.
import type { Agent } from '../running/agent'
import { type Procedure, ThrowCompletion } from '../running/completion'
import { type ExecutionContext, NativeContext } from '../running/execution-context'
import type { Value } from '../value'
import {
  createPromise,
  type InternalReaction,
  type PromiseObject,
  promiseResolve,
  reactInternally,
  rejectPromise,
  resolvePromise,
} from './promise'

/** Puts the running context aside; the promise's value will be in `register` of it when it goes on. */
export function awaitPromise(
  agent: Agent,
  context: ExecutionContext,
  promise: PromiseObject,
  register: number,
  reply: Value,
): void {
  if (agent.believesHere('await-blocks')) {
    block(agent, context, promise, register)
    return
  }
  reactInternally(agent, promise, new Awaiting(context, register))
  agent.putAside(context, 'await', reply)
}

class Awaiting implements InternalReaction {
  readonly kind = 'await'

  constructor(
    readonly context: ExecutionContext,
    private readonly register: number,
  ) {}

  settle(agent: Agent, value: Value, isRejection: boolean): void {
    if (agent.belief?.isCancelled(this.context.owner)) return
    agent.resume(this.context, 0)
    if (isRejection) agent.raise(value)
    else this.context.registers[this.register] = value
  }
}

/** Waits with all that is on the stack, as nobody does but who believes that waiting blocks. */
export function block(
  agent: Agent,
  context: ExecutionContext,
  promise: PromiseObject,
  register: number,
): void {
  const { goOn } = agent.block()
  reactInternally(agent, promise, {
    kind: 'await',
    context,
    rank: 'next',
    settle: (_agent, value, isRejection) => {
      goOn()
      if (isRejection) agent.raise(value)
      else context.registers[register] = value
    },
  })
}

// Built-ins that await

/** Await inside of a procedure that `performAsync` runs. */
export function* awaitValue(agent: Agent, value: Value): Procedure {
  const promise = yield* promiseResolve(agent, agent.realm.intrinsics.Promise, value)
  const context = agent.running!
  awaitPromise(agent, context, promise as PromiseObject, 0, context.owner)
  return yield
}

/** Runs a procedure as the body of an async function; its promise goes to `register` of the running context. */
export function performAsync(agent: Agent, body: Procedure, register: number, role: string): void {
  const promise = createPromise(agent)
  agent.enterDepth()
  const context = new NativeContext(settleWith(agent, body, promise), null)
  context.owner = promise
  context.role = role
  context.caller = agent.running
  context.resultRegister = register
  agent.running = context
}

function* settleWith(agent: Agent, body: Procedure, promise: PromiseObject): Procedure {
  try {
    yield* resolvePromise(agent, promise, yield* body)
  } catch (error) {
    if (!(error instanceof ThrowCompletion)) throw error
    rejectPromise(agent, promise, error.value)
  }
  return promise
}
