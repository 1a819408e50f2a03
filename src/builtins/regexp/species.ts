// The copies that a regular expression makes of itself to go through a text.

import { createRegExp, RegExpObject } from '../../machine/exotic/regexp-object'
import { findSlot, type ObjectValue } from '../../machine/objects/object'
import { Accessor } from '../../machine/objects/property'
import { matchSymbol } from '../../machine/objects/symbols'
import { speciesConstructor } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import { construct } from '../../machine/running/construct'
import { hasPristineSpecies } from '../species'

export function* copyConstructor(agent: Agent, regexp: ObjectValue): Procedure<ObjectValue> {
  const intrinsic = agent.realm.intrinsics.RegExp
  if (hasPristineSpecies(regexp, intrinsic)) return intrinsic
  return yield* speciesConstructor(agent, regexp, intrinsic)
}

/** Constructs a regular expression from another one, at once where no user code would run. */
export function* copyWith(
  agent: Agent,
  constructor: ObjectValue,
  regexp: ObjectValue,
  flags: string,
): Procedure<ObjectValue> {
  if (isCopiedQuietly(agent, constructor, regexp)) return createRegExp(agent, regexp.matcher.source, flags)
  return yield* construct(agent, constructor, [regexp, flags])
}

/** True where making a copy runs no user code. */
export const isCopiedQuietly = (
  agent: Agent,
  constructor: ObjectValue,
  regexp: ObjectValue,
): regexp is RegExpObject =>
  constructor === agent.realm.intrinsics.RegExp &&
  regexp instanceof RegExpObject &&
  !(findSlot(regexp, matchSymbol) instanceof Accessor)
