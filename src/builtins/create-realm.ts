// Fills a realm with the language's built-ins. Each file defines one family; the order is that of need.
import { NativeFunction } from '../machine/function'
import type { Realm } from '../machine/realm'
import { defineArray } from './array'
import { defineArrayBuffer } from './array-buffer'
import { defineBigInt } from './bigint'
import { defineBoolean } from './boolean'
import { defineDataView } from './data-view'
import { defineDate } from './date'
import { defineDisposableStacks } from './disposable-stack'
import { defineErrors } from './error'
import { defineEval } from './eval'
import { defineFunction } from './function'
import { defineGenerators } from './generator'
import { defineGlobalFunctions } from './global-functions'
import { defineIterator } from './iterator'
import { defineJson } from './json'
import { defineMap } from './map'
import { defineMath } from './math'
import { defineNumber } from './number'
import { defineObject } from './object'
import { ImmutablePrototypeObject } from './object-prototype'
import { definePromise } from './promise'
import { defineProxy } from './proxy'
import { defineReflect } from './reflect'
import { defineRegExp } from './regexp'
import { defineSet } from './set'
import { defineString } from './string'
import { defineSymbol } from './symbol'
import { defineTypedArrays } from './typed-array'
import { defineWeakCollections } from './weak-collections'

/** https://tc39.es/ecma262/#sec-createintrinsics */
export function createIntrinsics(realm: Realm): void {
  const { intrinsics, globalObject } = realm
  intrinsics['Object.prototype'] = new ImmutablePrototypeObject(null)
  intrinsics['Function.prototype'] = new NativeFunction(
    intrinsics['Object.prototype'],
    realm,
    '',
    () => undefined,
    false,
  )
  globalObject.prototype = intrinsics['Object.prototype']
  defineFunction(realm)
  defineObject(realm)
  defineErrors(realm)
  defineGlobalFunctions(realm)
  defineEval(realm)
  defineBoolean(realm)
  defineNumber(realm)
  defineBigInt(realm)
  defineSymbol(realm)
  defineMath(realm)
  defineIterator(realm)
  defineArray(realm)
  defineArrayBuffer(realm)
  defineDataView(realm)
  defineTypedArrays(realm)
  defineString(realm)
  defineRegExp(realm)
  defineMap(realm)
  defineSet(realm)
  defineWeakCollections(realm)
  defineJson(realm)
  defineReflect(realm)
  defineProxy(realm)
  defineDate(realm)
  defineDisposableStacks(realm)
  definePromise(realm)
  defineGenerators(realm)
}
