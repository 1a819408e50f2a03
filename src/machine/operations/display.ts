// A value as a short text, without running any code of the program.

import { unproxied } from '../exotic/proxy'
import { EcmaFunction, FunctionObject, NativeFunction } from '../objects/function'
import { getData, type ObjectValue } from '../objects/object'
import { toStringTagSymbol } from '../objects/symbols'
import type { Value } from '../value'

/** As V8 writes a value into a message: functions as their text, errors as their header, other objects by their class. */
export function toDisplay(value: Value): string {
  if (typeof value !== 'object' || value === null) return String(value)
  if (value instanceof FunctionObject) return functionText(value)
  const shown = unproxied(value) ?? value
  if (shown.className === 'Error') return errorHeader(shown)
  const name = inheritsToString(shown) ? constructorName(shown) : undefined
  return name === undefined ? `[object ${tagOf(shown)}]` : `#<${name}>`
}

/** https://tc39.es/ecma262/#sec-function.prototype.tostring */
export function functionText(value: FunctionObject): string {
  if (value instanceof EcmaFunction) return value.code.text
  return `function ${value instanceof NativeFunction ? functionName(value) : ''}() { [native code] }`
}

/** It has the `toString` of Object.prototype, of any realm. */
function inheritsToString(object: ObjectValue): boolean {
  const toString = getData(object, 'toString')
  return (
    toString instanceof NativeFunction &&
    getData(toString.realm.intrinsics['Object.prototype'], 'toString') === toString
  )
}

function tagOf(object: ObjectValue): string {
  const tag = getData(object, toStringTagSymbol)
  return typeof tag === 'string' ? tag : object.className
}

/** A value that has no place in the program to be named by: its type, and what it is where that is short. */
export function toKind(value: Value): string {
  if (typeof value === 'string') return `string "${value}"`
  if (value === null || typeof value === 'boolean' || typeof value === 'number')
    return `${typeof value} ${String(value)}`
  return value instanceof FunctionObject ? 'function' : typeof value
}

/** First line of a stack: "Error: boom". */
export function errorHeader(object: ObjectValue): string {
  const name = getData(object, 'name')
  const message = getData(object, 'message')
  return joinHeader(
    name === undefined ? 'Error' : toDisplay(name),
    message === undefined ? '' : toDisplay(message),
  )
}

/** https://tc39.es/ecma262/#sec-error.prototype.tostring, its last steps */
export const joinHeader = (name: string, message: string): string =>
  name === '' ? message : message === '' ? name : `${name}: ${message}`

export function functionName(value: FunctionObject): string {
  const name = getData(value, 'name')
  return typeof name === 'string' ? name : ''
}

/** Name of the class that an object came from, as far as it can be seen without running code. */
export function constructorName(object: Value & object): string | undefined {
  const constructor = getData(object, 'constructor')
  if (!(constructor instanceof FunctionObject)) return undefined
  return functionName(constructor) || undefined
}
