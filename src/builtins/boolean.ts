// https://tc39.es/ecma262/#sec-boolean-objects

import type { NativeResult } from '../machine/objects/function'
import type { ObjectValue } from '../machine/objects/object'
import { PrimitiveWrapper } from '../machine/objects/wrapper'
import { toBoolean } from '../machine/operations/convert'
import type { Agent } from '../machine/running/agent'
import { createFrom } from '../machine/running/construct'
import type { Realm } from '../machine/running/realm'
import type { Value } from '../machine/value'
import { defineConstructor, defineMethods } from './define'

export function defineBoolean(realm: Realm): void {
  const prototype = new PrimitiveWrapper(realm.intrinsics['Object.prototype'], false)
  realm.intrinsics['Boolean.prototype'] = prototype
  defineConstructor(realm, 'Boolean', 1, prototype, constructBoolean)
  defineMethods(realm, prototype, [
    ['toString', 0, (agent, thisValue) => String(thisBoolean(agent, thisValue, 'toString'))],
    ['valueOf', 0, (agent, thisValue) => thisBoolean(agent, thisValue, 'valueOf')],
  ])
}

/** https://tc39.es/ecma262/#sec-boolean-constructor-boolean-value */
function constructBoolean(
  agent: Agent,
  _this: Value,
  [value]: Value[],
  newTarget: ObjectValue | undefined,
): NativeResult {
  if (newTarget === undefined) return toBoolean(value)
  return createFrom(agent, newTarget, 'Boolean.prototype', (prototype) => {
    return new PrimitiveWrapper(prototype, toBoolean(value))
  })
}

/** https://tc39.es/ecma262/#sec-thisbooleanvalue */
function thisBoolean(agent: Agent, value: Value, method: string): boolean {
  const primitive = value instanceof PrimitiveWrapper ? value.primitive : value
  if (typeof primitive === 'boolean') return primitive
  throw agent.typeError(`Boolean.prototype.${method} requires that 'this' be a Boolean`)
}
