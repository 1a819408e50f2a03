// https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.replace%

import { type Found, hasUnicodeFlag } from '../../machine/exotic/matcher'
import type { RegExpObject } from '../../machine/exotic/regexp-object'
import { isCallable } from '../../machine/objects/function'
import { ObjectValue } from '../../machine/objects/object'
import { get } from '../../machine/objects/properties'
import { toObject } from '../../machine/objects/wrapper'
import { toIntegerOrInfinity, toString } from '../../machine/operations/convert'
import { lengthOfArrayLike, set } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import { call } from '../../machine/running/call'
import type { Procedure } from '../../machine/running/completion'
import { keyOfString, type Value } from '../../machine/value'
import {
  findAll,
  findFrom,
  groupsObject,
  isPristine,
  lastIndexOf,
  regExpExec,
  requireObject,
  skipEmptyMatch,
} from './exec'
import { flagsOf } from './flags'
import { getSubstitution, groupsIn } from './substitution'

/** A match as the replacement gets to know it. */
interface Occurrence {
  readonly matched: string
  readonly position: number
  readonly captures: (string | undefined)[]
  readonly groups: Value
}

export function* replace(agent: Agent, thisValue: Value, [value, replacement]: Value[]): Procedure {
  const regexp = requireObject(agent, thisValue, '@@replace')
  const text = yield* toString(agent, value)
  const replacer = isCallable(replacement) ? replacement : yield* toString(agent, replacement)
  const flags = yield* flagsOf(agent, regexp)
  const results = isPristine(regexp)
    ? yield* findAtOnce(agent, regexp, text)
    : yield* resultsOf(agent, regexp, text, flags)
  let replaced = ''
  let end = 0
  for (const result of results) {
    const occurrence =
      result instanceof ObjectValue ? yield* occurrenceOf(agent, result, text) : foundOccurrence(result)
    const inserted = yield* replacementFor(agent, occurrence, text, replacer)
    const { matched, position } = occurrence
    if (position < end) continue
    replaced += text.slice(end, position) + inserted
    end = position + matched.length
  }
  return replaced + text.slice(end)
}

function* findAtOnce(agent: Agent, regexp: RegExpObject, text: string): Procedure<Found[]> {
  if (regexp.matcher.isGlobal) return findAll(agent, regexp, text)
  const found = findFrom(agent, regexp, text, yield* lastIndexOf(agent, regexp))
  return found === undefined ? [] : [found]
}

/** What `exec` gives, all of it before the first replacement is made. */
function* resultsOf(
  agent: Agent,
  regexp: ObjectValue,
  text: string,
  flags: string,
): Procedure<ObjectValue[]> {
  const isGlobal = flags.includes('g')
  if (isGlobal) yield* set(agent, regexp, 'lastIndex', 0)
  const results = agent.hold<ObjectValue[]>([])
  for (;;) {
    const result = yield* regExpExec(agent, regexp, text)
    if (result !== null) results.push(result)
    if (result === null || !isGlobal) return results
    if ((yield* toString(agent, yield* get(agent, result, 0))) === '')
      yield* skipEmptyMatch(agent, regexp, text, hasUnicodeFlag(flags))
  }
}

function foundOccurrence({ index, texts }: Found): Occurrence {
  const [matched = '', ...captures] = texts.list
  return { matched, position: index, captures, groups: groupsObject(texts.groups) }
}

function* occurrenceOf(agent: Agent, result: ObjectValue, text: string): Procedure<Occurrence> {
  const length = yield* lengthOfArrayLike(agent, result)
  const matched = yield* toString(agent, yield* get(agent, result, 0))
  const index = yield* toIntegerOrInfinity(agent, yield* get(agent, result, 'index'))
  const captures: (string | undefined)[] = []
  for (let i = 1; i < length; i++) {
    const capture = yield* get(agent, result, i)
    captures.push(capture === undefined ? undefined : yield* toString(agent, capture))
  }
  const groups = yield* get(agent, result, 'groups')
  return { matched, position: Math.max(Math.min(index, text.length), 0), captures, groups }
}

function* replacementFor(
  agent: Agent,
  { matched, position, captures, groups }: Occurrence,
  text: string,
  replacer: string | ObjectValue,
): Procedure<string> {
  if (typeof replacer === 'string') {
    const named = yield* namedCaptures(agent, groups, replacer)
    return getSubstitution({ matched, text, position, captures, groups: named }, replacer)
  }
  const args = [matched, ...captures, position, text]
  const given = groups === undefined ? args : [...args, groups]
  return yield* toString(agent, yield* call(agent, replacer, undefined, ...given))
}

/** Reads the groups that a template names; undefined where there are none at all. */
function* namedCaptures(
  agent: Agent,
  groups: Value,
  template: string,
): Procedure<Map<string, string | undefined> | undefined> {
  if (groups === undefined) return undefined
  const object = toObject(agent, groups)
  const texts = new Map<string, string | undefined>()
  for (const name of groupsIn(template)) {
    const capture = yield* get(agent, object, keyOfString(name))
    texts.set(name, capture === undefined ? undefined : yield* toString(agent, capture))
  }
  return texts
}
