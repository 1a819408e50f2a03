// https://tc39.es/ecma262/#sec-well-known-symbols – which constructor makes the objects derived from another.
import { type NativeBehaviour, NativeFunction } from '../machine/objects/function'
import { findSlot, type ObjectValue } from '../machine/objects/object'
import { Accessor } from '../machine/objects/property'
import { speciesSymbol } from '../machine/objects/symbols'
import type { Realm } from '../machine/running/realm'
import { defineGetter } from './define'

const returnThis: NativeBehaviour = (_agent, thisValue) => thisValue

/** https://tc39.es/ecma262/#sec-get-array-@@species and its like */
export function defineSpecies(realm: Realm, constructor: ObjectValue): void {
  defineGetter(realm, constructor, speciesSymbol, returnThis)
}

/** True where the way to the species runs no user code and ends at `constructor`. */
export function hasPristineSpecies(object: ObjectValue, constructor: ObjectValue): boolean {
  if (findSlot(object, 'constructor') !== constructor) return false
  const species = constructor.getOwnSlot(speciesSymbol)
  return (
    species instanceof Accessor &&
    species.get instanceof NativeFunction &&
    species.get.behaviour === returnThis
  )
}
