// https://tc39.es/ecma262/#sec-regexp-string-iterator-objects

import { hasUnicodeFlag } from '../../machine/exotic/matcher'
import { ObjectValue } from '../../machine/objects/object'
import { get } from '../../machine/objects/properties'
import { toString } from '../../machine/operations/convert'
import { createIterResult, set } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import type { Realm } from '../../machine/running/realm'
import type { Value } from '../../machine/value'
import { defineMethod, defineTag, incompatible } from '../define'
import { lastIndexOf, regExpExec, requireObject, skipEmptyMatch } from './exec'
import { flagsOf } from './flags'
import { copyConstructor, copyWith } from './species'

class RegExpStringIterator extends ObjectValue {
  isDone = false
  readonly regexp: ObjectValue
  readonly text: string
  readonly flags: string

  constructor(agent: Agent, regexp: ObjectValue, text: string, flags: string) {
    super(agent.realm.intrinsics.RegExpStringIteratorPrototype)
    this.regexp = regexp
    this.text = text
    this.flags = flags
  }

  override get className(): string {
    return 'RegExp String Iterator'
  }
}

export function defineRegExpStringIterator(realm: Realm): void {
  const prototype = new ObjectValue(realm.intrinsics['Iterator.prototype'])
  realm.intrinsics.RegExpStringIteratorPrototype = prototype
  defineMethod(realm, prototype, 'next', 0, next)
  defineTag(prototype, 'RegExp String Iterator')
}

/** https://tc39.es/ecma262/#sec-regexp-prototype-%symbol.matchall% */
export function* matchAll(agent: Agent, thisValue: Value, [value]: Value[]): Procedure {
  const regexp = requireObject(agent, thisValue, '@@matchAll')
  const text = yield* toString(agent, value)
  const constructor = yield* copyConstructor(agent, regexp)
  const flags = yield* flagsOf(agent, regexp)
  const copy = yield* copyWith(agent, constructor, regexp, flags)
  yield* set(agent, copy, 'lastIndex', yield* lastIndexOf(agent, regexp))
  return new RegExpStringIterator(agent, copy, text, flags)
}

/** https://tc39.es/ecma262/#sec-%regexpstringiteratorprototype%.next */
function* next(agent: Agent, thisValue: Value): Procedure {
  if (!(thisValue instanceof RegExpStringIterator))
    throw incompatible(agent, '%RegExpStringIterator%.prototype.next', thisValue)
  const { isDone, regexp, text, flags } = thisValue
  if (isDone) return createIterResult(agent, undefined, true)
  const result = yield* regExpExec(agent, regexp, text)
  thisValue.isDone = result === null || !flags.includes('g')
  if (result === null) return createIterResult(agent, undefined, true)
  if (!thisValue.isDone && (yield* toString(agent, yield* get(agent, result, 0))) === '')
    yield* skipEmptyMatch(agent, regexp, text, hasUnicodeFlag(flags))
  return createIterResult(agent, result, false)
}
