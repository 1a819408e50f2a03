// Error objects. https://tc39.es/ecma262/#sec-error-objects
import type { Agent } from './agent'
import { toDisplay } from './display'
import { EcmaFunction, type NativeFunction } from './function'
import { getData, ObjectValue } from './object'
import type { Value } from './value'

export type ErrorName =
  | 'Error'
  | 'EvalError'
  | 'RangeError'
  | 'ReferenceError'
  | 'SyntaxError'
  | 'TypeError'
  | 'URIError'
  | 'AggregateError'

export class ErrorObject extends ObjectValue {
  override get className(): string {
    return 'Error'
  }
}

/** V8 keeps ten frames. */
const MAX_FRAMES = 10

export function createError(agent: Agent, name: ErrorName, message: string): ErrorObject {
  const error = new ErrorObject(agent.realm.intrinsics[`${name}.prototype`])
  error.putHidden('stack', `${name}: ${message}${stackFrames(agent)}`)
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
export function describeThrown(value: Value): string {
  if (!(value instanceof ErrorObject)) return toDisplay(value)
  const name = String(toDisplay(getData(value, 'name')))
  const message = toDisplay(getData(value, 'message'))
  return message === '' ? name : `${name}: ${message}`
}
