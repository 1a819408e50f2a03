// One match of a regular expression, and where the next one is looked for.

import { advanceStringIndex, type Captures, type Found, type Range } from '../../machine/exotic/matcher'
import { find, RegExpObject } from '../../machine/exotic/regexp-object'
import type { ArrayObject } from '../../machine/objects/array'
import {
  isCallable,
  type NativeBehaviour,
  NativeFunction,
  type NativeResult,
} from '../../machine/objects/function'
import { type ABSENT, findSlot, ObjectValue } from '../../machine/objects/object'
import { get, trySet } from '../../machine/objects/properties'
import type { Accessor } from '../../machine/objects/property'
import { lengthOf, toNumber, toString } from '../../machine/operations/convert'
import { cannotAssign, createArray, set } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import { call } from '../../machine/running/call'
import type { Procedure } from '../../machine/running/completion'
import { isObject, type Value } from '../../machine/value'
import { incompatible } from '../define'
import { hasPristineFlags } from './flags'

/** https://tc39.es/ecma262/#sec-regexp.prototype.exec */
export const exec: NativeBehaviour = (agent, thisValue, [value]) => {
  const regexp = requireRegExp(agent, thisValue)
  const lastIndex = regexp.getOwnSlot('lastIndex')
  if (typeof value !== 'string' || typeof lastIndex !== 'number') return execSlowly(agent, regexp, value)
  return resultOf(agent, value, findFrom(agent, regexp, value, lastIndex))
}

function* execSlowly(agent: Agent, regexp: RegExpObject, value: Value): Procedure {
  return yield* builtinExec(agent, regexp, yield* toString(agent, value))
}

/** https://tc39.es/ecma262/#sec-regexp.prototype.test */
export function test(agent: Agent, thisValue: Value, [value]: Value[]): NativeResult {
  const regexp = requireObject(agent, thisValue, 'test')
  if (typeof value === 'string' && execsAtOnce(regexp))
    return findFrom(agent, regexp, value, numericLastIndex(regexp)) !== undefined
  return testSlowly(agent, regexp, value)
}

function* testSlowly(agent: Agent, regexp: ObjectValue, value: Value): Procedure {
  return (yield* regExpExec(agent, regexp, yield* toString(agent, value))) !== null
}

/** What a match costs, in steps. A program can make a search for all matches go on for ever. */
const MATCH_COST = 50

/** Bytes of a match that is kept for later. */
const BYTES_PER_MATCH = 200

/** https://tc39.es/ecma262/#sec-regexpexec; the intrinsic `exec` is not shown as a call. */
export function* regExpExec(agent: Agent, regexp: ObjectValue, text: string): Procedure<ObjectValue | null> {
  agent.charge(MATCH_COST)
  const method = yield* get(agent, regexp, 'exec')
  if (!isCallable(method) || isIntrinsicExec(method))
    return yield* builtinExec(agent, requireRegExp(agent, regexp), text)
  const result = yield* call(agent, method, regexp, text)
  if (result === null || isObject(result)) return result
  throw agent.typeError('RegExp exec method returned something other than an Object or null')
}

function* builtinExec(agent: Agent, regexp: RegExpObject, text: string): Procedure<ArrayObject | null> {
  return resultOf(agent, text, findFrom(agent, regexp, text, yield* lastIndexOf(agent, regexp)))
}

/** https://tc39.es/ecma262/#sec-regexpbuiltinexec, up to the array that it makes of the match */
export function findFrom(
  agent: Agent,
  regexp: RegExpObject,
  text: string,
  lastIndex: number,
): Found | undefined {
  const found = find(agent, regexp, text, lengthOf(lastIndex))
  if (regexp.matcher.usesLastIndex) setLastIndex(agent, regexp, found?.end ?? 0)
  return found
}

/** All matches of a pristine regular expression with the flag `g`. */
export function findAll(agent: Agent, regexp: RegExpObject, text: string): Found[] {
  setLastIndex(agent, regexp, 0)
  const all: Found[] = []
  for (let found = find(agent, regexp, text, 0); found !== undefined; ) {
    agent.charge(1)
    all.push(found)
    agent.memory.noteGrowth(all.length, BYTES_PER_MATCH)
    const { index, end } = found
    const next = index === end ? advanceStringIndex(text, end, regexp.matcher.isUnicode) : end
    found = find(agent, regexp, text, next)
  }
  return all
}

function resultOf(agent: Agent, text: string, found: Found | undefined): ArrayObject | null {
  if (found === undefined) return null
  const { index, texts, ranges } = found
  const result = createArray(agent, texts.list.slice())
  result.put('index', index)
  result.put('input', text)
  result.put('groups', groupsObject(texts.groups))
  if (ranges !== undefined) result.put('indices', indicesArray(agent, ranges))
  return result
}

/** https://tc39.es/ecma262/#sec-makematchindicesindexpairarray */
function indicesArray(agent: Agent, { list, groups }: Captures<Range>): ArrayObject {
  const pairs = new Map(list.map((range) => [range, range && createArray(agent, range.slice())]))
  const indices = createArray(
    agent,
    list.map((range) => pairs.get(range)),
  )
  indices.put(
    'groups',
    groupsObject(groups && new Map([...groups].map(([name, range]) => [name, pairs.get(range)]))),
  )
  return indices
}

/** The named captures; undefined where the pattern names none. */
export function groupsObject(groups: ReadonlyMap<string, Value> | undefined): ObjectValue | undefined {
  if (groups === undefined) return undefined
  const object = new ObjectValue(null)
  for (const [name, value] of groups) object.put(name, value)
  return object
}

// The index to begin at

const numericLastIndex = (regexp: RegExpObject): number => regexp.getOwnSlot('lastIndex') as number

export function* lastIndexOf(agent: Agent, regexp: ObjectValue): Procedure<number> {
  return lengthOf(yield* toNumber(agent, yield* get(agent, regexp, 'lastIndex')))
}

export function setLastIndex(agent: Agent, regexp: RegExpObject, index: number): void {
  if (trySet(regexp, 'lastIndex', index, regexp) !== true) throw cannotAssign(agent, regexp, 'lastIndex')
}

/** Goes on after a match of nothing. */
export function* skipEmptyMatch(
  agent: Agent,
  regexp: ObjectValue,
  text: string,
  isUnicode: boolean,
): Procedure<void> {
  const index = yield* lastIndexOf(agent, regexp)
  yield* set(agent, regexp, 'lastIndex', advanceStringIndex(text, index, isUnicode))
}

// What can be done without asking

const isIntrinsicExec = (method: Value | Accessor | typeof ABSENT): boolean =>
  method instanceof NativeFunction && method.behaviour === exec

/** True where matching runs no user code. */
const execsAtOnce = (regexp: ObjectValue): regexp is RegExpObject =>
  regexp instanceof RegExpObject &&
  typeof regexp.getOwnSlot('lastIndex') === 'number' &&
  isIntrinsicExec(findSlot(regexp, 'exec'))

/** True where neither matching nor reading the flags runs user code. */
export const isPristine = (regexp: ObjectValue): regexp is RegExpObject =>
  execsAtOnce(regexp) && hasPristineFlags(regexp)

export function requireObject(agent: Agent, value: Value, method: string): ObjectValue {
  if (isObject(value)) return value
  throw incompatible(agent, `RegExp.prototype.${method}`, value)
}

function requireRegExp(agent: Agent, value: Value): RegExpObject {
  if (value instanceof RegExpObject) return value
  throw incompatible(agent, 'RegExp.prototype.exec', value)
}
