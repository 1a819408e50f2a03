// Methods of strings that look for a string.

import { RegExpObject } from '../../machine/exotic/regexp-object'
import type { NativeBehaviour } from '../../machine/objects/function'
import type { ObjectValue } from '../../machine/objects/object'
import { get } from '../../machine/objects/properties'
import { matchSymbol } from '../../machine/objects/symbols'
import { toBoolean, toNumber, toString } from '../../machine/operations/convert'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import type { Realm } from '../../machine/running/realm'
import { isObject, type Value } from '../../machine/value'
import { defineMethods } from '../define'
import { NUMBER, OPTIONAL_NUMBER, requireText, STRING, textual } from '../textual'

export function defineStringSearch(realm: Realm, prototype: ObjectValue): void {
  defineMethods(realm, prototype, [
    ['endsWith', 1, testing('endsWith')],
    ['includes', 1, testing('includes')],
    ['indexOf', 1, textual('indexOf', [STRING, NUMBER], (text, part, start) => text.indexOf(part, start))],
    [
      'lastIndexOf',
      1,
      textual('lastIndexOf', [STRING, NUMBER], (text, part, start) => text.lastIndexOf(part, start)),
    ],
    ['startsWith', 1, testing('startsWith')],
  ])
}

/** A question about a part, which must not be a regular expression. https://tc39.es/ecma262/#sec-string.prototype.includes */
function testing(method: 'endsWith' | 'includes' | 'startsWith'): NativeBehaviour {
  const test = textual(method, [STRING, OPTIONAL_NUMBER], (text, part, position) =>
    text[method](part, position),
  )
  return (agent, thisValue, args) =>
    isObject(args[0]) ? testSlowly(agent, thisValue, args, method) : test(agent, thisValue, args, undefined)
}

function* testSlowly(
  agent: Agent,
  thisValue: Value,
  [part, position]: Value[],
  method: 'endsWith' | 'includes' | 'startsWith',
): Procedure {
  requireText(agent, thisValue, method)
  const text = yield* toString(agent, thisValue)
  if (yield* isRegExp(agent, part))
    throw agent.typeError(`First argument to String.prototype.${method} must not be a regular expression`)
  const wanted = yield* toString(agent, part)
  return text[method](wanted, position === undefined ? undefined : yield* toNumber(agent, position))
}

/** https://tc39.es/ecma262/#sec-isregexp */
export function* isRegExp(agent: Agent, value: Value): Procedure<boolean> {
  if (!isObject(value)) return false
  const matcher = yield* get(agent, value, matchSymbol)
  return matcher === undefined ? value instanceof RegExpObject : toBoolean(matcher)
}
