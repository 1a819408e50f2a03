// Arguments that are strings.

import type { NativeResult } from '../../../../machine/objects/function'
import { stringOf, toString } from '../../../../machine/operations/convert'
import type { Agent } from '../../../../machine/running/agent'
import { isProcedure } from '../../../../machine/running/call'
import type { Procedure } from '../../../../machine/running/completion'
import { PENDING } from '../../../../machine/running/completion'
import { isObject, type Value } from '../../../../machine/value'

/** Converts a value, then goes on: at once where that runs no code of the program. */
export function withText(agent: Agent, value: Value, use: (text: string) => NativeResult): NativeResult {
  return isObject(value) ? convertThen(agent, value, use) : use(stringOf(agent, value))
}

function* convertThen(agent: Agent, value: Value, use: (text: string) => NativeResult): Procedure {
  const result = use(yield* toString(agent, value))
  if (result === PENDING) return yield
  return isProcedure(result) ? yield* result : result
}

/** Null is the empty string. https://webidl.spec.whatwg.org/#LegacyNullToEmptyString */
export const withTextOrEmpty = (
  agent: Agent,
  value: Value,
  use: (text: string) => NativeResult,
): NativeResult => withText(agent, value === null ? '' : value, use)
