// Properties of the constructor that tell of the last match.
// https://github.com/tc39/proposal-regexp-legacy-features

import type { LastMatch } from '../../machine/exotic/last-match'
import type { NativeBehaviour } from '../../machine/objects/function'
import type { ObjectValue } from '../../machine/objects/object'
import { Accessor } from '../../machine/objects/property'
import { ACCESSOR, CONFIGURABLE } from '../../machine/objects/shape'
import { toString } from '../../machine/operations/convert'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import type { Realm } from '../../machine/running/realm'
import type { Value } from '../../machine/value'
import { createFunction } from '../define'

type Read = (match: LastMatch) => string

/** In V8's order, each with its short name. */
const NAMED: readonly (readonly [names: readonly string[], read: Read, write: NativeBehaviour])[] = [
  [['input', '$_'], ({ input }) => input, setInput],
  [['lastMatch', '$&'], ({ matched }) => matched, ignore],
  [['lastParen', '$+'], ({ lastParen }) => lastParen, ignore],
  [['leftContext', '$`'], ({ leftContext }) => leftContext, ignore],
  [['rightContext', "$'"], ({ rightContext }) => rightContext, ignore],
]

const CAPTURES = [1, 2, 3, 4, 5, 6, 7, 8, 9]

export function defineRegExpStatics(realm: Realm, constructor: ObjectValue): void {
  for (const [names, read, write] of NAMED)
    for (const name of names) define(realm, constructor, name, read, write)
  for (const number of CAPTURES)
    define(realm, constructor, `$${number}`, (match) => match.capture(number), ignore)
}

function define(
  realm: Realm,
  constructor: ObjectValue,
  name: string,
  read: Read,
  write: NativeBehaviour,
): void {
  const getter = createFunction(realm, name, 0, (agent) => read(agent.realm.lastMatch), { prefix: 'get' })
  const setter = createFunction(realm, name, 1, write, { prefix: 'set' })
  constructor.storeOwn(name, { slot: new Accessor(getter, setter), attributes: ACCESSOR | CONFIGURABLE })
}

function ignore(): undefined {}

function* setInput(agent: Agent, _this: Value, [value]: Value[]): Procedure {
  agent.realm.lastMatch.input = yield* toString(agent, value)
  return undefined
}
