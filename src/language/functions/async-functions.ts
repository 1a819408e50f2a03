// async functions and await. https://tc39.es/ecma262/#sec-async-function-definitions
import type * as t from '@babel/types'
import { AsyncGeneratorObject } from '../../machine/promises/async-generator'
import { awaitPromise } from '../../machine/promises/await'
import {
  createPromise,
  type PromiseObject,
  promiseResolve,
  rejectPromise,
  resolveSlowly,
  tryPromiseResolve,
  tryResolve,
} from '../../machine/promises/promise'
import type { Agent } from '../../machine/running/agent'
import type { Step } from '../../machine/running/code'
import type { Procedure } from '../../machine/running/completion'
import type { ExecutionContext } from '../../machine/running/execution-context'
import type { Value } from '../../machine/value'
import type { Compiler } from '../compiler/compiler'
import type { Register } from '../compiler/registers'
import type { ExpressionRules } from '../compiler/rules'

/** An async function's promise exists before its parameters are looked at. */
export const startAsync = (discard: Register): Step =>
  function startAsync(context, agent) {
    const promise = createPromise(agent)
    context.owner = promise
    if (agent.belief !== null) beginByBelief(agent, context, promise, discard)
  }

/** For who believes that an async function begins later, or not before its last call has ended. */
function beginByBelief(agent: Agent, context: ExecutionContext, own: PromiseObject, discard: Register): void {
  if (agent.believesHere('async-is-later'))
    awaitPromise(agent, context, tryPromiseResolve(agent, undefined)!, discard, own)
  if (!agent.believesHere('async-is-atomic')) return
  const { lastCalls } = agent.belief!
  const last = lastCalls.get(context.code!)
  lastCalls.set(context.code!, own)
  if (last?.state === 'pending') awaitPromise(agent, context, last, discard, own)
}

/** Resolves the function's promise with a result; `leaveAsync` follows. */
const resolveOwn = (result: Register, discard: Register): Step =>
  function resolveOwn(context, agent) {
    const promise = context.owner as PromiseObject
    const value = context.registers[result]
    if (!tryResolve(agent, promise, value)) agent.perform(resolveSlowly(agent, promise, value), discard)
  }

/** Hands the promise to whoever called, or ends the job that continued the function. */
const leaveAsync: Step = (context, agent) => agent.leave(context, context.owner)

export const failAsync = (error: Register): Step =>
  function failAsync(context, agent) {
    rejectPromise(agent, context.owner as PromiseObject, context.registers[error])
    agent.leave(context, context.owner)
  }

export function finishAsync(c: Compiler, result: Register, node: t.Node): void {
  c.emit(resolveOwn(result, c.discard), node)
  c.emit(leaveAsync, node)
}

// Await

/** The promise that is waited for. https://tc39.es/ecma262/#await steps 1 to 2 */
const toPromise = (target: Register, operand: Register): Step =>
  function toPromise({ registers }, agent) {
    const promise = tryPromiseResolve(agent, registers[operand])
    if (promise === undefined) agent.perform(resolveForAwait(agent, registers[operand]), target)
    else registers[target] = promise
  }

function* resolveForAwait(agent: Agent, value: Value): Procedure {
  return yield* promiseResolve(agent, agent.realm.intrinsics.Promise, value)
}

/** https://tc39.es/ecma262/#await from step 3: the context is put aside until the promise is settled. */
const suspend = (target: Register): Step =>
  function suspend(context, agent) {
    awaitPromise(agent, context, context.registers[target] as PromiseObject, target, replyOf(context))
  }

/** What the caller of a function gets that has not ended yet: its promise. */
const replyOf = (context: ExecutionContext): Value =>
  context.owner instanceof AsyncGeneratorObject ? context.owner.reply : context.owner

/** Waits for a value; the result replaces it in `target`. */
export function compileAwait(c: Compiler, operand: Register, target: Register, node: t.Node): void {
  c.emit(toPromise(target, operand), node)
  c.emit(suspend(target), node)
}

export const asyncFunctions: ExpressionRules = {
  AwaitExpression(c, node) {
    const register = c.temp()
    compileAwait(c, c.expression(node.argument), register, node)
    return register
  },
}
