// How methods of strings are written: what they are called on and their arguments are converted, then they are pure.

import type { NativeBehaviour } from '../machine/objects/function'
import { numberOf, stringOf, toPrimitive, toString } from '../machine/operations/convert'
import type { Agent } from '../machine/running/agent'
import type { Procedure } from '../machine/running/completion'
import { isObject, type Value } from '../machine/value'

/** How an argument is made what a method needs. */
interface Conversion<T> {
  readonly hint: 'number' | 'string'
  /** The argument may be left out, and then stays undefined. */
  readonly isOptional: boolean
  ofPrimitive(agent: Agent, value: Value): T
}

export const NUMBER: Conversion<number> = { hint: 'number', isOptional: false, ofPrimitive: numberOf }
export const STRING: Conversion<string> = { hint: 'string', isOptional: false, ofPrimitive: stringOf }
export const OPTIONAL_NUMBER: Conversion<number | undefined> = { ...NUMBER, isOptional: true }
export const OPTIONAL_STRING: Conversion<string | undefined> = { ...STRING, isOptional: true }

const isLeftOut = ({ isOptional }: Conversion<unknown>, value: Value): boolean =>
  isOptional && value === undefined

type Conversions<A extends unknown[]> = { readonly [I in keyof A]: Conversion<A[I]> }

/** Methods that look at a place and not at all of the text. */
const AT_A_PLACE: ReadonlySet<string> = new Set(
  'at charAt charCodeAt codePointAt endsWith slice startsWith substr substring'.split(' '),
)

/** A method of strings; `name` is for the TypeError when it is called on nothing. */
export function textual<A extends unknown[]>(
  name: string,
  conversions: Conversions<A>,
  operation: (text: string, ...args: A) => Value,
): NativeBehaviour {
  const readsAll = !AT_A_PLACE.has(name)
  return (agent, thisValue, args) => {
    requireText(agent, thisValue, name)
    if (typeof thisValue === 'string') {
      if (readsAll) agent.read(thisValue.length)
      else agent.memory.readText(thisValue)
    }
    if (isObject(thisValue) || args.some(isObject))
      return convertThenCall(agent, thisValue, args, conversions, operation)
    const text = stringOf(agent, thisValue)
    const given = conversions.map((conversion, i) =>
      isLeftOut(conversion, args[i]) ? undefined : conversion.ofPrimitive(agent, args[i]),
    )
    return operation(text, ...(given as A))
  }
}

function* convertThenCall<A extends unknown[]>(
  agent: Agent,
  thisValue: Value,
  args: Value[],
  conversions: Conversions<A>,
  operation: (text: string, ...args: A) => Value,
): Procedure {
  const text = yield* toString(agent, thisValue)
  const given: unknown[] = []
  for (const [i, conversion] of conversions.entries()) {
    if (isLeftOut(conversion, args[i])) given.push(undefined)
    else given.push(conversion.ofPrimitive(agent, yield* toPrimitive(agent, args[i], conversion.hint)))
  }
  return operation(text, ...(given as A))
}

/** https://tc39.es/ecma262/#sec-requireobjectcoercible */
export function requireText(agent: Agent, value: Value, method: string): void {
  if (value === undefined || value === null)
    throw agent.typeError(
      `String.prototype${method.startsWith('[') ? '' : '.'}${method} called on null or undefined`,
    )
}
