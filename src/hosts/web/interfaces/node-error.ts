// Node's own errors, which have a code. https://nodejs.org/docs/latest-v20.x/api/errors.html#nodejs-error-codes

import { createError, type ErrorName, type ErrorObject } from '../../../machine/objects/error'
import { createNative, FunctionObject } from '../../../machine/objects/function'
import type { ObjectValue } from '../../../machine/objects/object'
import { HIDDEN } from '../../../machine/objects/shape'
import { constructorName, functionName } from '../../../machine/operations/display'
import type { Agent } from '../../../machine/running/agent'
import { ThrowCompletion } from '../../../machine/running/completion'
import { isObject, type Value } from '../../../machine/value'
import { numberText, quote } from '../../console/inspect/strings'

/** "TypeError [ERR_X]: message" in its stack and as text, with the code as a property. */
export function createNodeError(agent: Agent, name: ErrorName, code: string, message: string): ErrorObject {
  const error = createError(agent, name, message)
  const stack = error.getOwnSlot('stack') as string
  const frames = stack.slice(stack.indexOf(message) + message.length)
  const header = `${name} [${code}]: ${message}`
  error.storeOwn('stack', { slot: header + frames, attributes: HIDDEN })
  error.put('code', code)
  error.putHidden(
    'toString',
    createNative(agent, 'toString', 0, () => header),
  )
  return error
}

export const nodeError = (agent: Agent, name: ErrorName, code: string, message: string): ThrowCompletion =>
  new ThrowCompletion(createNodeError(agent, name, code, message))

/** ERR_INVALID_ARG_TYPE; `expected` is a phrase such as "of type function". */
export const invalidArgument = (agent: Agent, name: string, expected: string, received: Value) =>
  nodeError(
    agent,
    'TypeError',
    'ERR_INVALID_ARG_TYPE',
    `The ${name.includes('.') ? `"${name}" property` : `"${name}" argument`} must be ${expected}. Received ${describeReceived(received)}`,
  )

const MAX_TEXT = 28

/** What was received instead, in Node's words. */
export function describeReceived(value: Value): string {
  if (value === undefined || value === null) return String(value)
  if (value instanceof FunctionObject) return `function ${functionName(value)}`
  if (isObject(value)) {
    const name = constructorName(value)
    return name === undefined ? withoutConstructor(value) : `an instance of ${name}`
  }
  const text = primitiveText(value)
  const shown = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 3)}...` : text
  return `type ${typeof value} (${shown})`
}

function withoutConstructor(object: ObjectValue): string {
  const name = `[${object.className}: null prototype]`
  return object.ownKeys().length === 0 ? `${name} {}` : name
}

function primitiveText(value: Exclude<Value, ObjectValue>): string {
  if (typeof value === 'string') return quote(value)
  if (typeof value === 'bigint') return `${value}n`
  return typeof value === 'number' ? numberText(value) : String(value)
}
