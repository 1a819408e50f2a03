// Error objects. https://tc39.es/ecma262/#sec-error-objects
import type { Agent } from './agent'
import { errorHeader, toDisplay } from './display'
import { EcmaFunction, type NativeFunction } from './function'
import { getData, ObjectValue } from './object'
import type { Property } from './property'
import { HIDDEN } from './shape'
import type { PropertyKey, Value } from './value'

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

export class ErrorObject extends ObjectValue {
  /** Undefined before the stack is captured, and after the program has written another. */
  private frames: string | undefined

  override get className(): string {
    return 'Error'
  }

  /** Gives the error its `stack`. V8 writes the first line when it is first read; here it follows `name` and `message`. */
  captureStack(agent: Agent): void {
    this.frames = stackFrames(agent)
    this.writeStack()
  }

  override storeOwn(key: PropertyKey, property: Property): void {
    super.storeOwn(key, property)
    if (key === 'stack') this.frames = undefined
    else if (key === 'name' || key === 'message') this.writeStack()
  }

  /** First line of the stack: "Error: boom". */
  get header(): string {
    return errorHeader(this)
  }

  private writeStack(): void {
    if (this.frames === undefined) return
    super.storeOwn('stack', { slot: this.header + this.frames, attributes: HIDDEN })
  }
}

/** V8 keeps ten frames. */
const MAX_FRAMES = 10

export function createError(agent: Agent, name: ErrorName, message: string): ErrorObject {
  const error = new ErrorObject(agent.realm.intrinsics[`${name}.prototype`])
  error.captureStack(agent)
  error.putHidden('message', message)
  return error
}

/** The frames of V8's `error.stack`, without the first line. https://v8.dev/docs/stack-trace-api */
export function stackFrames(agent: Agent): string {
  let text = ''
  let count = 0
  for (let context = agent.running; context !== null && count < MAX_FRAMES; context = context.caller) {
    if (context.span === 0) continue
    const place = agent.describeSpan(context.span)
    const name = context.callee instanceof EcmaFunction ? nameOf(context.callee) : ''
    text += name === '' ? `\n    at ${place}` : `\n    at ${name} (${place})`
    count++
  }
  return text
}

function nameOf(callee: EcmaFunction | NativeFunction): string {
  const name = getData(callee, 'name')
  return typeof name === 'string' ? name : ''
}

/** "Error: boom" for an error, the value as text for anything else: what hosts print after "Uncaught". */
export const describeThrown = (value: Value): string =>
  value instanceof ErrorObject ? value.header : toDisplay(value)
