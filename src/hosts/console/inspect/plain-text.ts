// What `String(value)` gives where the program has not changed how: no `toString` or `valueOf` of the program is called.
import { DateObject } from '../../../builtins/date/date-object'
import { dateTimeText } from '../../../builtins/date/text'
import { unproxied } from '../../../machine/exotic/proxy'
import { RegExpObject } from '../../../machine/exotic/regexp-object'
import { ArrayObject } from '../../../machine/objects/array'
import { describeThrown, ErrorObject } from '../../../machine/objects/error'
import { EcmaFunction, FunctionObject } from '../../../machine/objects/function'
import { getData, type ObjectValue } from '../../../machine/objects/object'
import { toStringTagSymbol } from '../../../machine/objects/symbols'
import { PrimitiveWrapper } from '../../../machine/objects/wrapper'
import { functionName } from '../../../machine/operations/display'
import { isObject, type Value } from '../../../machine/value'
import { MAX_DEPTH } from './inspection'

export const plainText = (value: Value): string => (isObject(value) ? objectText(value, []) : String(value))

/** https://tc39.es/ecma262/#sec-tonumber; NaN for a symbol. */
export function plainNumber(value: Value): number {
  if (value instanceof DateObject) return value.time
  if (value instanceof PrimitiveWrapper) return plainNumber(value.primitive)
  if (typeof value === 'symbol') return Number.NaN
  return Number(isObject(value) ? plainText(value) : value)
}

function objectText(given: ObjectValue, path: readonly ObjectValue[]): string {
  const object = unproxied(given) ?? given
  if (object instanceof ArrayObject) return listText(object, path)
  if (object instanceof FunctionObject) return functionText(object)
  if (object instanceof PrimitiveWrapper) return String(object.primitive)
  if (object instanceof DateObject)
    return Number.isNaN(object.time) ? 'Invalid Date' : dateTimeText(object.time)
  if (object instanceof RegExpObject) return object.text
  if (object instanceof ErrorObject) return describeThrown(object)
  const tag = getData(object, toStringTagSymbol)
  return `[object ${typeof tag === 'string' ? tag : object.className}]`
}

/** Longest list that is written out. */
const MAX_LENGTH = 2 ** 20

/** A list within itself is empty. https://tc39.es/ecma262/#sec-array.prototype.join */
function listText(list: ArrayObject, path: readonly ObjectValue[]): string {
  if (path.includes(list) || path.length > MAX_DEPTH || list.length > MAX_LENGTH) return ''
  const inside = [...path, list]
  return Array.from({ length: list.length }, (_, i) => {
    const element = getData(list, i)
    if (element === undefined || element === null) return ''
    return isObject(element) ? objectText(element, inside) : String(element)
  }).join()
}

const functionText = (object: FunctionObject): string =>
  object instanceof EcmaFunction ? object.code.text : `function ${functionName(object)}() { [native code] }`
