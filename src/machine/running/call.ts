// Calling. https://tc39.es/ecma262/#sec-call

import { type Footprint, footprint } from '../footprint'
import { ErrorObject } from '../objects/error'
import {
  BoundFunction,
  EcmaFunction,
  type FunctionObject,
  isCallable,
  NativeFunction,
  type NativeResult,
} from '../objects/function'
import type { ObjectValue } from '../objects/object'
import { toDisplay, toKind } from '../operations/display'
import { isObject, type Value } from '../value'
import type { Agent } from './agent'
import type { Code } from './code'
import { PENDING, type Procedure, ThrowCompletion } from './completion'
import type { Environment } from './environment'
import { ExecutionContext, NativeContext } from './execution-context'
import { enterRealm, leaveRealm } from './realm-switch'
import { builtinFrame, isShown } from './stack-trace'

/** V8 keeps arguments on its stack, and throws at about so many. */
const MAX_ARGUMENTS = 120_000

/**
 * Starts a call. The result is returned at once by a simple built-in; otherwise PENDING is, a context has been pushed, and
 * the result will arrive in `register` of the context that is running now.
 */
export function beginCall(
  agent: Agent,
  callee: Value,
  thisValue: Value,
  args: Value[],
  register: number,
): Value | typeof PENDING {
  requireRoomFor(agent, args)
  if (callee instanceof EcmaFunction) {
    const context = enter(agent, callee, thisValue, register, undefined)
    giveArguments(context, args)
    return PENDING
  }
  if (callee instanceof NativeFunction) return runNative(agent, callee, thisValue, args, undefined, register)
  if (callee instanceof BoundFunction) {
    const bound = callee.unbound(args)
    return beginCall(agent, bound.target, bound.boundThis, bound.args, register)
  }
  const exotic = isCallable(callee) ? callee.exotic?.call?.(agent, callee, thisValue, args) : undefined
  if (exotic !== undefined) return performCall(agent, exotic, register)
  throw agent.typeError(`${toKind(callee)} is not a function`)
}

export function requireRoomFor(agent: Agent, args: readonly Value[]): void {
  if (args.length > MAX_ARGUMENTS) throw agent.error('RangeError', 'Maximum call stack size exceeded')
}

/** Runs a procedure as a call that the record does not show. */
export function performCall(agent: Agent, procedure: Procedure, register: number): typeof PENDING {
  agent.enterDepth()
  pushNative(agent, new NativeContext(procedure, null), register)
  return PENDING
}

/** Pushes the context of a program's function. Its arguments are still to be given. */
export function enter(
  agent: Agent,
  callee: EcmaFunction,
  thisValue: Value,
  register: number,
  newTarget: ObjectValue | undefined,
): ExecutionContext {
  const code = callee.code
  if (!code.isReady) code.prepare()
  if (newTarget === undefined && code.isClassConstructor) throw notConstructed(agent, callee)
  agent.enterDepth()
  const context = new ExecutionContext(code.steps, code.template.slice(), code, callee, callee.environment)
  if (callee.realm === agent.realm) context.resultRegister = register
  else enterRealm(agent, callee.realm, register)
  context.caller = agent.running
  context.thisArgument = thisValue
  context.newTarget = newTarget
  agent.running = context
  agent.observer?.contextPushed(context)
  return context
}

/** Pushes the context of code that is no function: a script, or the text of an eval. */
export function enterCode(
  agent: Agent,
  code: Code,
  environment: Environment | null,
  register: number,
): ExecutionContext {
  if (!code.isReady) code.prepare()
  agent.enterDepth()
  const context = new ExecutionContext(code.steps, code.template.slice(), code, null, environment)
  context.caller = agent.running
  context.resultRegister = register
  agent.running = context
  agent.observer?.contextPushed(context)
  return context
}

/** The error belongs to the realm of the class. */
function notConstructed(agent: Agent, { realm, code }: EcmaFunction) {
  enterRealm(agent, realm, 0)
  const shown = code.name === '' ? 'constructors' : `constructor ${code.name}`
  const error = agent.typeError(`Class ${shown} cannot be invoked without 'new'`)
  leaveRealm(agent)
  return error
}

export function giveArguments(context: ExecutionContext, args: Value[]): void {
  const code = context.code!
  const count = Math.min(args.length, code.parameterCount)
  for (let i = 0; i < count; i++) context.registers[i] = args[i]
  if (code.needsArguments) context.args = args
}

/** What a built-in takes that has a context of its own. */
const UNITS_PER_PROCEDURE = 24

/** Runs a built-in: to its end where it can, as a context of its own where it may call the program. */
export function runNative(
  agent: Agent,
  callee: NativeFunction,
  thisValue: Value,
  args: Value[],
  newTarget: ObjectValue | undefined,
  register: number,
): Value | typeof PENDING {
  if (callee.realm !== agent.realm) return runForeign(agent, callee, thisValue, args, newTarget, register)
  agent.resultRegister = register
  if (footprint !== null) noteCall(footprint, callee, thisValue, args)
  if (agent.observer !== null && callee.isShown)
    return runObservedNative(agent, callee, thisValue, args, newTarget, register)
  let result: NativeResult
  try {
    result = callee.behaviour(agent, thisValue, args, newTarget)
  } catch (error) {
    addToStack(agent, error, callee, thisValue, newTarget)
    throw error
  }
  if (typeof result === 'string') agent.madeText(result)
  if (!isProcedure(result)) return result
  agent.work(UNITS_PER_PROCEDURE)
  agent.enterDepth()
  pushNative(agent, nativeContext(result, callee, thisValue, newTarget), register)
  return PENDING
}

/** `Math.max` and its like, own properties of `this`, do nothing to `this`. */
function noteCall(taken: Footprint, callee: NativeFunction, thisValue: Value, args: readonly Value[]): void {
  const isMethod = isObject(thisValue) && thisValue.getOwnSlot(callee.label) !== callee
  taken.called(callee.label, isMethod, thisValue, args)
}

function nativeContext(
  procedure: Procedure,
  callee: NativeFunction,
  thisValue: Value,
  newTarget: ObjectValue | undefined,
): NativeContext {
  const context = new NativeContext(procedure, callee)
  context.thisArgument = thisValue
  context.newTarget = newTarget
  return context
}

/** A built-in that ran without a context is in the stack of the error that it made. */
function addToStack(
  agent: Agent,
  thrown: unknown,
  callee: NativeFunction,
  thisValue: Value,
  newTarget: ObjectValue | undefined,
): void {
  if (
    !(thrown instanceof ThrowCompletion) ||
    !(thrown.value instanceof ErrorObject) ||
    !isShown(agent, callee)
  )
    return
  thrown.value.addBuiltin(agent, builtinFrame(callee, thisValue, newTarget !== undefined))
}

/** Runs a built-in of another realm. */
function runForeign(
  agent: Agent,
  callee: NativeFunction,
  thisValue: Value,
  args: Value[],
  newTarget: ObjectValue | undefined,
  register: number,
): Value | typeof PENDING {
  enterRealm(agent, callee.realm, register)
  try {
    const result = runNative(agent, callee, thisValue, args, newTarget, 0)
    if (result !== PENDING) leaveRealm(agent)
    return result
  } catch (error) {
    leaveRealm(agent)
    throw error
  }
}

/** Runs a built-in that is shown on the call stack. */
function runObservedNative(
  agent: Agent,
  callee: NativeFunction,
  thisValue: Value,
  args: Value[],
  newTarget: ObjectValue | undefined,
  register: number,
): Value | typeof PENDING {
  const observer = agent.observer!
  const shown = new ExecutionContext([], [], null, callee, null)
  observer.contextPushed(shown)
  let result: NativeResult
  try {
    result = callee.behaviour(agent, thisValue, args, newTarget)
  } catch (error) {
    addToStack(agent, error, callee, thisValue, newTarget)
    observer.contextPopped(shown)
    throw error
  }
  if (typeof result === 'string') agent.madeText(result)
  if (!isProcedure(result)) {
    observer.contextPopped(shown)
    return result
  }
  agent.work(UNITS_PER_PROCEDURE)
  agent.enterDepth()
  const context = nativeContext(result, callee, thisValue, newTarget)
  context.traceId = shown.traceId
  pushNative(agent, context, register)
  return PENDING
}

function pushNative(agent: Agent, context: NativeContext, register: number): void {
  context.caller = agent.running
  context.resultRegister = register
  agent.running = context
}

/** Host generators have no shape, guest objects do. */
export const isProcedure = (result: NativeResult): result is Procedure =>
  typeof result === 'object' && result !== null && (result as Partial<ObjectValue>).shape === undefined

/** What a getter gives goes to `register` of the running context. */
export function beginGetter(agent: Agent, getter: Value, receiver: Value, register: number): void {
  const { registers } = agent.running!
  const result = beginCall(agent, getter, receiver, [], register)
  if (result !== PENDING) registers[register] = result
}

/** https://tc39.es/ecma262/#sec-call, inside a procedure. */
export function* call(agent: Agent, callee: Value, thisValue: Value, ...args: Value[]): Procedure {
  const result = beginCall(agent, callee, thisValue, args, 0)
  return result === PENDING ? yield : result
}

/** What calls itself a function must be one; `show` says how an error names it. */
export function requireCallable(agent: Agent, value: Value, show = toDisplay): FunctionObject {
  if (isCallable(value)) return value as FunctionObject
  throw agent.typeError(`${show(value)} is not a function`)
}
