// What a regular expression says of itself: its source, its flags, and each flag.

import { RegExpObject } from '../../machine/exotic/regexp-object'
import { type NativeBehaviour, NativeFunction, type NativeResult } from '../../machine/objects/function'
import { findSlot, type ObjectValue } from '../../machine/objects/object'
import { get } from '../../machine/objects/properties'
import { Accessor } from '../../machine/objects/property'
import { toBoolean, toString } from '../../machine/operations/convert'
import { toDisplay } from '../../machine/operations/display'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import type { Realm } from '../../machine/running/realm'
import { isObject, type Value } from '../../machine/value'
import { defineGetter, incompatible } from '../define'

/** In the order in which `flags` reads them. */
const FLAGS = [
  ['hasIndices', 'd'],
  ['global', 'g'],
  ['ignoreCase', 'i'],
  ['multiline', 'm'],
  ['dotAll', 's'],
  ['unicode', 'u'],
  ['unicodeSets', 'v'],
  ['sticky', 'y'],
] as const

const GETTERS: ReadonlyMap<string, NativeBehaviour> = new Map<string, NativeBehaviour>([
  ...FLAGS.map(([name, flag]) => [name, flagGetter(name, flag)] as const),
  ['flags', getFlags],
])

export function defineRegExpFlags(realm: Realm, prototype: ObjectValue): void {
  for (const [name, getter] of GETTERS) defineGetter(realm, prototype, name, getter)
  defineGetter(realm, prototype, 'source', getSource)
}

/** https://tc39.es/ecma262/#sec-regexphasflag */
function flagGetter(name: string, flag: string): NativeBehaviour {
  return (agent, thisValue) => {
    if (thisValue instanceof RegExpObject) return thisValue.matcher.flags.includes(flag)
    return requirePrototype(agent, thisValue, name, undefined)
  }
}

/** https://tc39.es/ecma262/#sec-get-regexp.prototype.source */
function getSource(agent: Agent, thisValue: Value): NativeResult {
  if (thisValue instanceof RegExpObject) return thisValue.matcher.source
  return requirePrototype(agent, thisValue, 'source', '(?:)')
}

/** The prototype is no regular expression, and yet answers. */
function requirePrototype(agent: Agent, value: Value, getter: string, answer: Value): Value {
  if (value === agent.realm.intrinsics['RegExp.prototype']) return answer
  throw agent.typeError(`RegExp.prototype.${getter} getter called on non-RegExp object`)
}

/** https://tc39.es/ecma262/#sec-get-regexp.prototype.flags */
function getFlags(agent: Agent, thisValue: Value): NativeResult {
  if (!isObject(thisValue))
    throw agent.typeError(`RegExp.prototype.flags getter called on non-object ${toDisplay(thisValue)}`)
  return hasPristineFlags(thisValue) ? thisValue.matcher.flags : readFlags(agent, thisValue)
}

function* readFlags(agent: Agent, object: ObjectValue): Procedure<string> {
  let flags = ''
  for (const [name, flag] of FLAGS) if (toBoolean(yield* get(agent, object, name))) flags += flag
  return flags
}

/** The flags as any object tells them. */
export function* flagsOf(agent: Agent, regexp: ObjectValue): Procedure<string> {
  if (hasPristineFlags(regexp)) return regexp.matcher.flags
  return yield* toString(agent, yield* get(agent, regexp, 'flags'))
}

/** True where reading the flags runs no user code. */
export const hasPristineFlags = (object: ObjectValue): object is RegExpObject =>
  object instanceof RegExpObject && [...GETTERS].every(([name, getter]) => hasGetter(object, name, getter))

function hasGetter(object: ObjectValue, name: string, getter: NativeBehaviour): boolean {
  const slot = findSlot(object, name)
  return slot instanceof Accessor && slot.get instanceof NativeFunction && slot.get.behaviour === getter
}

/** https://tc39.es/ecma262/#sec-regexp.prototype.tostring */
export function* regExpToString(agent: Agent, thisValue: Value): Procedure {
  if (!isObject(thisValue)) throw incompatible(agent, 'RegExp.prototype.toString', thisValue)
  const source = yield* toString(agent, yield* get(agent, thisValue, 'source'))
  return `/${source}/${yield* toString(agent, yield* get(agent, thisValue, 'flags'))}`
}
