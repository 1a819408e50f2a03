// https://tc39.es/ecma262/#sec-regexp-regular-expression-objects

import type { Matcher } from '../../machine/exotic/matcher'
import { createMatcher, RegExpObject } from '../../machine/exotic/regexp-object'
import { ObjectValue } from '../../machine/objects/object'
import { get } from '../../machine/objects/properties'
import {
  matchAllSymbol,
  matchSymbol,
  replaceSymbol,
  searchSymbol,
  splitSymbol,
} from '../../machine/objects/symbols'
import { toString } from '../../machine/operations/convert'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import { prototypeFrom } from '../../machine/running/construct'
import type { Realm } from '../../machine/running/realm'
import { isObject, type Value } from '../../machine/value'
import {
  createFunction,
  defineConstructor,
  defineMethod,
  defineMethods,
  incompatible,
  type MethodEntry,
  reserve,
} from '../define'
import { defineSpecies } from '../species'
import { isRegExp } from '../string/search'
import { escapePattern } from './escape'
import { exec, setLastIndex, test } from './exec'
import { defineRegExpFlags, regExpToString } from './flags'
import { match, search } from './match'
import { defineRegExpStringIterator, matchAll } from './match-all'
import { replace } from './replace'
import { split } from './split'
import { defineRegExpStatics } from './statics'

/** What the methods of strings hand over to; not shown as calls of their own. */
const PATTERN_METHODS: readonly MethodEntry[] = [
  [matchSymbol, 1, match],
  [matchAllSymbol, 1, matchAll],
  [replaceSymbol, 2, replace],
  [searchSymbol, 1, search],
  [splitSymbol, 2, split],
]

export function defineRegExp(realm: Realm): void {
  const prototype = new ObjectValue(realm.intrinsics['Object.prototype'])
  realm.intrinsics['RegExp.prototype'] = prototype
  const constructor = defineConstructor(realm, 'RegExp', 2, prototype, constructRegExp)
  realm.intrinsics.RegExp = constructor
  defineRegExpStatics(realm, constructor)
  defineMethod(realm, constructor, 'escape', 1, escapePattern)
  defineSpecies(realm, constructor)
  reserve(
    prototype,
    'exec dotAll flags global hasIndices ignoreCase multiline source sticky unicode unicodeSets',
  )
  defineMethods(realm, prototype, [
    ['compile', 2, compile],
    ['exec', 1, exec],
    ['toString', 0, regExpToString],
    ['test', 1, test],
  ])
  defineRegExpFlags(realm, prototype)
  for (const [name, length, behaviour] of PATTERN_METHODS)
    prototype.putHidden(name, createFunction(realm, name, length, behaviour, { isShown: false }))
  defineRegExpStringIterator(realm)
}

/** https://tc39.es/ecma262/#sec-regexp-pattern-flags */
function* constructRegExp(
  agent: Agent,
  _this: Value,
  [pattern, flags]: Value[],
  newTarget: ObjectValue | undefined,
): Procedure {
  const isPattern = yield* isRegExp(agent, pattern)
  if (newTarget === undefined && flags === undefined && isPattern && isObject(pattern)) {
    if ((yield* get(agent, pattern, 'constructor')) === agent.realm.intrinsics.RegExp) return pattern
  }
  const prototype = yield* prototypeFrom(agent, newTarget, 'RegExp.prototype')
  const parts = yield* partsOf(agent, pattern, flags, isPattern)
  return new RegExpObject(prototype, yield* matcherOf(agent, parts))
}

type Parts = readonly [source: Value, flags: Value]

function* partsOf(agent: Agent, pattern: Value, flags: Value, isPattern: boolean): Procedure<Parts> {
  if (pattern instanceof RegExpObject) {
    const { matcher } = pattern
    return [matcher.source, flags === undefined ? matcher.flags : flags]
  }
  if (!isPattern || !isObject(pattern)) return [pattern, flags]
  const source = yield* get(agent, pattern, 'source')
  return [source, flags === undefined ? yield* get(agent, pattern, 'flags') : flags]
}

/** https://tc39.es/ecma262/#sec-regexpinitialize */
function* matcherOf(agent: Agent, [source, flags]: Parts): Procedure<Matcher> {
  const text = source === undefined ? '' : yield* toString(agent, source)
  return createMatcher(agent, text, flags === undefined ? '' : yield* toString(agent, flags))
}

/** https://tc39.es/ecma262/#sec-regexp.prototype.compile */
function* compile(agent: Agent, thisValue: Value, [pattern, flags]: Value[]): Procedure {
  if (!(thisValue instanceof RegExpObject)) throw incompatible(agent, 'RegExp.prototype.compile', thisValue)
  if (pattern instanceof RegExpObject && flags !== undefined)
    throw agent.typeError('Cannot supply flags when constructing one RegExp from another')
  thisValue.matcher = yield* matcherOf(agent, yield* partsOf(agent, pattern, flags, false))
  setLastIndex(agent, thisValue, 0)
  return thisValue
}
