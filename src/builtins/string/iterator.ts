// https://tc39.es/ecma262/#sec-string-iterator-objects

import type { NativeResult } from '../../machine/objects/function'
import { ObjectValue } from '../../machine/objects/object'
import { iteratorSymbol } from '../../machine/objects/symbols'
import { toString } from '../../machine/operations/convert'
import { createIterResult } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import type { Realm } from '../../machine/running/realm'
import type { Value } from '../../machine/value'
import { defineMethod, defineTag, incompatible } from '../define'
import { requireText } from '../textual'

class StringIterator extends ObjectValue {
  /** In code units. */
  position = 0
  readonly text: string

  constructor(agent: Agent, text: string) {
    super(agent.realm.intrinsics.StringIteratorPrototype)
    this.text = text
  }

  override get className(): string {
    return 'String Iterator'
  }
}

export function defineStringIterator(realm: Realm, stringPrototype: ObjectValue): void {
  const prototype = new ObjectValue(realm.intrinsics['Iterator.prototype'])
  realm.intrinsics.StringIteratorPrototype = prototype
  defineMethod(realm, prototype, 'next', 0, next)
  defineTag(prototype, 'String Iterator')
  defineMethod(realm, stringPrototype, iteratorSymbol, 0, iterate)
}

/** https://tc39.es/ecma262/#sec-string.prototype-@@iterator */
function* iterate(agent: Agent, thisValue: Value): Procedure {
  requireText(agent, thisValue, '[Symbol.iterator]')
  return new StringIterator(agent, yield* toString(agent, thisValue))
}

/** https://tc39.es/ecma262/#sec-%stringiteratorprototype%.next */
function next(agent: Agent, thisValue: Value): NativeResult {
  if (!(thisValue instanceof StringIterator))
    throw incompatible(agent, 'String Iterator.prototype.next', thisValue)
  const { text, position } = thisValue
  const point = text.codePointAt(position)
  if (point === undefined) return createIterResult(agent, undefined, true)
  const character = String.fromCodePoint(point)
  thisValue.position += character.length
  return createIterResult(agent, character, false)
}
