// https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.split%

import { advanceStringIndex, hasUnicodeFlag } from '../../machine/exotic/matcher'
import { find, inHost, type RegExpObject, search } from '../../machine/exotic/regexp-object'
import type { ObjectValue } from '../../machine/objects/object'
import { get } from '../../machine/objects/properties'
import { toNumber, toString } from '../../machine/operations/convert'
import { createArray, lengthOfArrayLike, set } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import { isObject, type Value } from '../../machine/value'
import { isPristine, lastIndexOf, regExpExec, requireObject } from './exec'
import { flagsOf } from './flags'
import { copyConstructor, copyWith, isCopiedQuietly } from './species'

export function* split(agent: Agent, thisValue: Value, [value, limit]: Value[]): Procedure {
  const regexp = requireObject(agent, thisValue, '@@split')
  const text = yield* toString(agent, value)
  const constructor = yield* copyConstructor(agent, regexp)
  const flags = yield* flagsOf(agent, regexp)
  if (isPristine(regexp) && isCopiedQuietly(agent, constructor, regexp) && !isObject(limit)) {
    const atMost = yield* countOf(agent, limit)
    return createArray(agent, piecesAtOnce(agent, regexp, text, atMost))
  }
  const splitter = yield* copyWith(agent, constructor, regexp, flags.includes('y') ? flags : `${flags}y`)
  const count = yield* countOf(agent, limit)
  return createArray(agent, yield* piecesOf(agent, splitter, text, count, hasUnicodeFlag(flags)))
}

function* countOf(agent: Agent, limit: Value): Procedure<number> {
  return limit === undefined ? 2 ** 32 - 1 : (yield* toNumber(agent, limit)) >>> 0
}

/** As V8 does it, so that `RegExp.$1` and its like tell of the same match. */
function piecesAtOnce(agent: Agent, regexp: RegExpObject, text: string, count: number): Value[] {
  if (count === 0) return []
  if (text === '') return find(agent, regexp, text, 0) === undefined ? [text] : []
  const searcher = inHost(agent, () => regexp.matcher.searcher)
  const pieces: Value[] = []
  let start = 0
  for (let from = start; from < text.length; ) {
    const found = search(agent, searcher, text, from)
    if (found === undefined || found.index === text.length) break
    agent.realm.lastMatch.note(found, text)
    if (found.end === start) {
      from = advanceStringIndex(text, from, searcher.isUnicode)
      continue
    }
    pieces.push(text.slice(start, found.index), ...found.texts.list.slice(1))
    agent.charge(1)
    if (pieces.length >= count) return pieces.slice(0, count)
    start = from = found.end
  }
  pieces.push(text.slice(start))
  return pieces
}

/** Asks the splitter at one index after the other. */
function* piecesOf(
  agent: Agent,
  splitter: ObjectValue,
  text: string,
  count: number,
  isUnicode: boolean,
): Procedure<Value[]> {
  if (count === 0) return []
  if (text === '') return (yield* regExpExec(agent, splitter, text)) === null ? [text] : []
  const pieces = agent.hold<Value[]>([])
  let start = 0
  for (let index = start; index < text.length; ) {
    yield* set(agent, splitter, 'lastIndex', index)
    const result = yield* regExpExec(agent, splitter, text)
    const end = result === null ? start : Math.min(yield* lastIndexOf(agent, splitter), text.length)
    if (result === null || end === start) {
      index = advanceStringIndex(text, index, isUnicode)
      continue
    }
    pieces.push(text.slice(start, index))
    if (pieces.length === count) return pieces
    for (const capture of yield* capturesOf(agent, result, count - pieces.length)) pieces.push(capture)
    if (pieces.length === count) return pieces
    start = index = end
  }
  pieces.push(text.slice(start))
  return pieces
}

function* capturesOf(agent: Agent, result: ObjectValue, atMost: number): Procedure<Value[]> {
  const length = yield* lengthOfArrayLike(agent, result)
  const captures: Value[] = []
  for (let i = 1; i < length && captures.length < atMost; i++) captures.push(yield* get(agent, result, i))
  return captures
}
