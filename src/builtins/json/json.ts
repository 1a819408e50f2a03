// https://tc39.es/ecma262/#sec-json-object
import type { Realm } from '../../machine/running/realm'
import { defineMethods, defineNamespace, defineTag } from '../define'
import { parse } from './parse'
import { stringify } from './stringify'

export function defineJson(realm: Realm): void {
  const json = defineNamespace(realm, 'JSON')
  defineMethods(realm, json, [
    ['parse', 2, parse],
    ['stringify', 3, stringify],
  ])
  defineTag(json, 'JSON')
}
