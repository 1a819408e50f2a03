// Matches of a regular expression: one, all of them at once, or where the first one is.

import { hasUnicodeFlag } from '../../machine/exotic/matcher'
import type { ObjectValue } from '../../machine/objects/object'
import { get } from '../../machine/objects/properties'
import { toString } from '../../machine/operations/convert'
import { createArray, set } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import type { Value } from '../../machine/value'
import { findAll, isPristine, regExpExec, requireObject, skipEmptyMatch } from './exec'
import { flagsOf } from './flags'

/** https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.match% */
export function* match(agent: Agent, thisValue: Value, [value]: Value[]): Procedure {
  const regexp = requireObject(agent, thisValue, '@@match')
  const text = yield* toString(agent, value)
  const flags = yield* flagsOf(agent, regexp)
  if (!flags.includes('g')) return yield* regExpExec(agent, regexp, text)
  const matches = isPristine(regexp)
    ? findAll(agent, regexp, text).map(({ texts }) => texts.list[0]!)
    : yield* matchedTexts(agent, regexp, text, hasUnicodeFlag(flags))
  return matches.length === 0 ? null : createArray(agent, matches)
}

function* matchedTexts(
  agent: Agent,
  regexp: ObjectValue,
  text: string,
  isUnicode: boolean,
): Procedure<string[]> {
  const all: string[] = []
  yield* set(agent, regexp, 'lastIndex', 0)
  for (;;) {
    const result = yield* regExpExec(agent, regexp, text)
    if (result === null) return all
    const matched = yield* toString(agent, yield* get(agent, result, 0))
    all.push(matched)
    if (matched === '') yield* skipEmptyMatch(agent, regexp, text, isUnicode)
  }
}

/** https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.search% */
export function* search(agent: Agent, thisValue: Value, [value]: Value[]): Procedure {
  const regexp = requireObject(agent, thisValue, '@@search')
  const text = yield* toString(agent, value)
  const before = yield* get(agent, regexp, 'lastIndex')
  if (!Object.is(before, 0)) yield* set(agent, regexp, 'lastIndex', 0)
  const result = yield* regExpExec(agent, regexp, text)
  const after = yield* get(agent, regexp, 'lastIndex')
  if (!Object.is(after, before)) yield* set(agent, regexp, 'lastIndex', before)
  return result === null ? -1 : yield* get(agent, result, 'index')
}
