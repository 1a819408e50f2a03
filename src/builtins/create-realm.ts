// Fills a realm with the language's built-ins. Each file defines one family; the order is that of need.
import { NativeFunction } from '../machine/objects/function'
import type { Realm } from '../machine/running/realm'
import { defineArray } from './array/array'
import { defineBigInt } from './bigint'
import { defineBoolean } from './boolean'
import { defineMap } from './collections/map'
import { defineSet } from './collections/set'
import { defineWeakCollections } from './collections/weak-collections'
import { defineDate } from './date/date'
import { defineDisposableStacks } from './disposable-stack'
import { defineErrors } from './error'
import { defineEval } from './function/eval'
import { defineFunction } from './function/function'
import { defineGenerators } from './function/generator'
import { defineGlobalFunctions } from './global-functions'
import { defineIterator } from './iterator/iterator'
import { defineJson } from './json/json'
import { defineMath } from './math'
import { defineNumber } from './number'
import { defineObject } from './object/object'
import { ImmutablePrototypeObject } from './object/prototype'
import { defineProxy } from './object/proxy'
import { defineReflect } from './object/reflect'
import { definePromise } from './promise/promise'
import { defineRegExp } from './regexp/regexp'
import { defineString } from './string/string'
import { defineSymbol } from './symbol'
import { defineArrayBuffer } from './typed-array/array-buffer'
import { defineDataView } from './typed-array/data-view'
import { defineTypedArrays } from './typed-array/typed-array'

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
