// A value as a short text, without running any code of the program.
import { ArrayObject } from './array'
import { FunctionObject } from './function'
import { getData } from './object'
import { unproxied } from './proxy'
import { RegExpObject } from './regexp-object'
import { TypedArrayObject } from './typed-array'
import type { Value } from './value'

/** Strings as they are; objects by their kind. */
export function toDisplay(value: Value): string {
  if (typeof value === 'object' && value !== null) {
    if (value instanceof FunctionObject) return `function ${functionName(value)}`.trimEnd()
    if (value instanceof ArrayObject) return '[object Array]'
    if (value instanceof RegExpObject) return '[object RegExp]'
    if (value instanceof TypedArrayObject) return `[object ${value.type.name}]`
    const shown = unproxied(value) ?? value
    return `#<${constructorName(shown) ?? shown.className}>`
  }
  return typeof value === 'bigint' ? `${value}n` : Object.is(value, -0) ? '-0' : String(value)
}

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
