// https://tc39.es/ecma262/#sec-iterator-objects
import { ObjectValue } from '../machine/object'
import type { Realm } from '../machine/realm'
import { iteratorSymbol } from '../machine/symbols'
import { defineArrayIterator } from './array-iterator'
import { defineMethod } from './define'

export function defineIterator(realm: Realm): void {
  const prototype = new ObjectValue(realm.intrinsics['Object.prototype'])
  realm.intrinsics['Iterator.prototype'] = prototype
  defineMethod(realm, prototype, iteratorSymbol, 0, (_agent, thisValue) => thisValue)
  defineArrayIterator(realm)
}
