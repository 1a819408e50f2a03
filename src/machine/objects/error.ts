// Error objects. https://tc39.es/ecma262/#sec-error-objects

import { errorHeader, toDisplay } from '../operations/display'
import type { Agent } from '../running/agent'
import { framesText } from '../running/stack-text'
import { captureFrames, type Frame, stackTraceLimit } from '../running/stack-trace'
import type { PropertyKey, Value } from '../value'
import { ObjectValue } from './object'
import type { Property } from './property'
import { HIDDEN } from './shape'

export type ErrorName =
  | 'Error'
  | 'EvalError'
  | 'RangeError'
  | 'ReferenceError'
  | 'SyntaxError'
  | 'TypeError'
  | 'URIError'
  | 'AggregateError'
  | 'SuppressedError'

/** The stack of an error whose text nobody has read yet. */
interface StackTrace {
  frames: readonly Frame[]
  readonly describe: (span: number) => string
}

export class ErrorObject extends ObjectValue {
  /** What `stack` is made of when it is first read, or its content; undefined where the property is an ordinary one. */
  private trace: StackTrace | { readonly text: string | undefined } | undefined

  override get className(): string {
    return 'Error'
  }

  /** Gives the error its `stack`, without the calls down to one of a function. */
  captureStack(agent: Agent, below?: ObjectValue): void {
    if (this.shape.lookup('stack') >= 0) super.delete('stack')
    const limit = stackTraceLimit(agent)
    this.trace =
      limit === undefined
        ? { text: undefined }
        : { frames: captureFrames(agent, limit, below), describe: agent.describeSpan }
  }

  /** Puts the built-in on top that made the error and had no context. */
  addBuiltin(agent: Agent, frame: Frame): void {
    if (this.trace === undefined || !('frames' in this.trace)) return
    this.trace.frames = [frame, ...this.trace.frames].slice(0, stackTraceLimit(agent))
  }

  /** First line of the stack: "Error: boom". */
  get header(): string {
    return errorHeader(this)
  }

  /** Name and message of errors whose header is not made of properties. */
  inherent(_key: PropertyKey): string | undefined {
    return undefined
  }

  /** The place in the program where it was made; 0 where that is not known any more. */
  get span(): number {
    if (this.trace === undefined || !('frames' in this.trace)) return 0
    const [frame] = this.trace.frames.filter((one) => one.kind === 'call' && one.code !== null)
    return frame?.kind === 'call' ? frame.span : 0
  }

  /** The first line is written when the stack is first read. */
  private get stack(): string | undefined {
    if (this.trace !== undefined && 'frames' in this.trace)
      this.trace = { text: this.header + framesText(this.trace.frames, this.trace.describe) }
    return this.trace?.text
  }

  override getOwnSlot(key: PropertyKey): ReturnType<ObjectValue['getOwnSlot']> {
    return key === 'stack' && this.trace !== undefined ? this.stack : super.getOwnSlot(key)
  }

  override getOwnProperty(key: PropertyKey): Property | undefined {
    if (key === 'stack' && this.trace !== undefined) return { slot: this.stack, attributes: HIDDEN }
    return super.getOwnProperty(key)
  }

  override storeOwn(key: PropertyKey, property: Property): void {
    if (key === 'stack') this.trace = undefined
    super.storeOwn(key, property)
  }

  override delete(key: PropertyKey): boolean {
    if (key !== 'stack' || this.trace === undefined) return super.delete(key)
    this.trace = undefined
    return true
  }

  override ownKeys(): PropertyKey[] {
    const keys = super.ownKeys()
    if (this.trace === undefined) return keys
    const at = keys.findIndex((key) => typeof key !== 'number')
    keys.splice(at < 0 ? keys.length : at, 0, 'stack')
    return keys
  }
}

export function createError(agent: Agent, name: ErrorName, message: string): ErrorObject {
  const error = new ErrorObject(agent.realm.intrinsics[`${name}.prototype`])
  error.captureStack(agent)
  error.putHidden('message', message)
  return error
}

/** The frames of a stack at this moment, without the first line. */
export const stackFrames = (agent: Agent, below?: ObjectValue): string =>
  framesText(captureFrames(agent, stackTraceLimit(agent) ?? 0, below), agent.describeSpan)

/** "Error: boom" for an error, the value as text for anything else: what hosts print after "Uncaught". */
export const describeThrown = (value: Value): string =>
  value instanceof ErrorObject ? value.header : toDisplay(value)
