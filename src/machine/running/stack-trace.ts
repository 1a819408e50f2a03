// The frames that an error remembers. https://v8.dev/docs/stack-trace-api

import { type FunctionObject, NativeFunction, type Settlement } from '../objects/function'
import { getData, type ObjectValue } from '../objects/object'
import type { AsyncGeneratorObject } from '../promises/async-generator'
import type { PromiseObject, PromiseReaction } from '../promises/promise'
import type { Value } from '../value'
import type { Agent } from './agent'
import type { Code } from './code'
import type { ExecutionContext } from './execution-context'
import type { GeneratorObject, ResumptionMode } from './generator'

export interface CallFrame {
  readonly kind: 'call'
  readonly callee: FunctionObject | null
  /** Null of a built-in. */
  readonly code: Code | null
  readonly receiver: Value
  readonly isConstructor: boolean
  readonly isAsync: boolean
  readonly span: number
}

export type Frame =
  | CallFrame
  /** The built-in that resumed a generator. */
  | { readonly kind: 'resume'; readonly name: string; readonly mode: ResumptionMode }
  /** A promise that waits for several. */
  | { readonly kind: 'combinator'; readonly name: string; readonly index: number }

/** How many frames the program wants; undefined where it wants no stack at all. */
export function stackTraceLimit(agent: Agent): number | undefined {
  const limit = getData(agent.realm.intrinsics.Error, 'stackTraceLimit')
  return typeof limit === 'number' ? Math.max(0, Math.trunc(limit)) : undefined
}

/** From the top of the stack, or from below the topmost call of a function. */
export function captureFrames(agent: Agent, limit: number, below?: ObjectValue): Frame[] {
  const frames: Frame[] = []
  let isBelow = below === undefined
  let bottom = agent.running
  for (let context = bottom; context !== null && frames.length < limit; context = context.caller) {
    bottom = context
    if (isBelow) addContext(frames, agent, context)
    else if (context.callee === below) isBelow = true
  }
  if (isBelow && bottom !== null) addAwaiting(frames, agent, limit, bottom.owner)
  return frames.length > limit ? frames.slice(0, limit) : frames
}

function addContext(frames: Frame[], agent: Agent, context: ExecutionContext): void {
  const { code, callee, span } = context
  if (code === null) {
    if (callee !== null && isShown(agent, callee)) frames.push(frameOf(agent, context, false))
    return
  }
  if (span !== 0 && !code.isImplied) frames.push(frameOf(agent, context, false))
  if (context.caller !== null) addResumption(frames, context)
}

/** Of a generator: who called `next`. */
function addResumption(frames: Frame[], { owner, callee, code }: ExecutionContext): void {
  if (owner !== null && (isGenerator(owner) || isAsyncGenerator(owner)))
    frames.push({ kind: 'resume', name: nameOf(callee, code) || owner.className, mode: owner.mode })
}

const isGenerator = (object: ObjectValue): object is GeneratorObject => object.className === 'Generator'

const isAsyncGenerator = (object: ObjectValue): object is AsyncGeneratorObject =>
  object.className === 'AsyncGenerator'

const isPromise = (object: ObjectValue): object is PromiseObject => object.className === 'Promise'

function frameOf(agent: Agent, context: ExecutionContext, isAsync: boolean): Frame {
  const { code, callee, span } = context
  const receiver = context.thisArgument
  return {
    kind: 'call',
    callee,
    code,
    receiver: receiver === agent.realm.globalObject ? undefined : receiver,
    isConstructor: context.newTarget !== undefined,
    isAsync,
    span,
  }
}

/** The frame of a built-in that threw while it ran without a context. */
export const builtinFrame = (callee: NativeFunction, receiver: Value, isConstructor: boolean): Frame => ({
  kind: 'call',
  callee,
  code: null,
  receiver,
  isConstructor,
  isAsync: false,
  span: 0,
})

/** In V8 some built-ins have no frame of their own. */
export const isShown = ({ host }: Agent, callee: FunctionObject): boolean =>
  callee instanceof NativeFunction &&
  callee.isShown &&
  !(callee.isOfHost && host.hidesItsFrames) &&
  !FRAMELESS.has(callee.label)

const FRAMELESS = new Set(['Array', 'Proxy', 'apply', 'call', 'construct'])

export function nameOf(callee: FunctionObject | null, code: Code | null): string {
  const name = callee === null ? undefined : getData(callee, 'name')
  const own = typeof name === 'string' ? name : code?.name
  return own || (code?.inferredName ?? '')
}

// What waits

/** Async functions that wait for what is running, from promise to promise while one thing alone waits. */
function addAwaiting(frames: Frame[], agent: Agent, limit: number, owner: ExecutionContext['owner']): void {
  let promise = promiseOf(owner)
  while (promise?.state === 'pending' && promise.reactions.length === 1 && frames.length < limit) {
    const [reaction] = promise.reactions
    const waiting = reaction!.internal?.context
    if (waiting) {
      if (waiting.code !== null && waiting.span !== 0) frames.push(frameOf(agent, waiting, true))
      promise = promiseOf(waiting.owner)
    } else {
      const settlement = settlementOf(reaction!)
      if (settlement?.combinator !== undefined)
        frames.push({ kind: 'combinator', name: settlement.combinator, index: settlement.index })
      promise = promiseOf(settlement?.promise ?? reaction!.capability?.promise)
    }
  }
}

function promiseOf(owner: ObjectValue | null | undefined): PromiseObject | undefined {
  if (owner === null || owner === undefined) return undefined
  if (isAsyncGenerator(owner)) return promiseOf(owner.queue[0]?.capability.promise)
  return isPromise(owner) ? owner : undefined
}

function settlementOf({ onFulfilled, onRejected }: PromiseReaction): Settlement | undefined {
  const settlements = [onFulfilled, onRejected].map((handler) =>
    handler instanceof NativeFunction ? handler.settles : undefined,
  )
  return settlements.find((one) => one?.combinator !== undefined) ?? settlements[0]
}
