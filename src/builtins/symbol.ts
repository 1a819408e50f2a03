// https://tc39.es/ecma262/#sec-symbol-objects

import type { NativeResult } from '../machine/objects/function'
import { ObjectValue } from '../machine/objects/object'
import { CONFIGURABLE } from '../machine/objects/shape'
import * as wellKnown from '../machine/objects/symbols'
import { PrimitiveWrapper } from '../machine/objects/wrapper'
import { toString } from '../machine/operations/convert'
import { toDisplay } from '../machine/operations/display'
import type { Agent } from '../machine/running/agent'
import type { Procedure } from '../machine/running/completion'
import type { Realm } from '../machine/running/realm'
import type { Value } from '../machine/value'
import {
  createFunction,
  defineConstant,
  defineConstructor,
  defineGetter,
  defineMethods,
  defineTag,
  reserve,
} from './define'

export function defineSymbol(realm: Realm): void {
  const prototype = new ObjectValue(realm.intrinsics['Object.prototype'])
  realm.intrinsics['Symbol.prototype'] = prototype
  const constructor = defineConstructor(realm, 'Symbol', 0, prototype, createSymbol)
  reserve(
    constructor,
    'for keyFor asyncIterator hasInstance isConcatSpreadable iterator match matchAll replace search species split toPrimitive toStringTag unscopables dispose asyncDispose',
  )
  defineMethods(realm, constructor, [
    ['for', 1, symbolFor],
    ['keyFor', 1, keyFor],
  ])
  for (const symbol of Object.values(wellKnown))
    defineConstant(constructor, symbol.description!.slice('Symbol.'.length), symbol)
  defineMethods(realm, prototype, [
    ['toString', 0, (agent, thisValue) => String(thisSymbol(agent, thisValue, '.toString'))],
    ['valueOf', 0, (agent, thisValue) => thisSymbol(agent, thisValue, '.valueOf')],
  ])
  defineGetter(realm, prototype, 'description', (agent, thisValue) => {
    return thisSymbol(agent, thisValue, '.description').description
  })
  defineTag(prototype, 'Symbol')
  const toPrimitive = createFunction(realm, wellKnown.toPrimitiveSymbol, 1, (agent, thisValue) =>
    thisSymbol(agent, thisValue, ' [ @@toPrimitive ]'),
  )
  prototype.putHidden(wellKnown.toPrimitiveSymbol, toPrimitive, CONFIGURABLE)
}

/** https://tc39.es/ecma262/#sec-symbol-description */
function createSymbol(
  agent: Agent,
  _this: Value,
  [description]: Value[],
  newTarget: ObjectValue | undefined,
): NativeResult {
  if (newTarget !== undefined) throw agent.typeError('Symbol is not a constructor')
  if (description === undefined) return Symbol()
  return typeof description === 'string' ? Symbol(description) : describedSymbol(agent, description)
}

function* describedSymbol(agent: Agent, description: Value): Procedure {
  return Symbol(yield* toString(agent, description))
}

/** https://tc39.es/ecma262/#sec-symbol.for */
function* symbolFor(agent: Agent, _this: Value, [name]: Value[]): Procedure {
  const key = yield* toString(agent, name)
  const { symbolRegistry } = agent
  const known = symbolRegistry.get(key)
  if (known !== undefined) return known
  const created = Symbol(key)
  symbolRegistry.set(key, created)
  return created
}

/** https://tc39.es/ecma262/#sec-symbol.keyfor */
function keyFor(agent: Agent, _this: Value, [symbol]: Value[]): NativeResult {
  if (typeof symbol !== 'symbol') throw agent.typeError(`${toDisplay(symbol)} is not a symbol`)
  return isRegistered(agent, symbol) ? symbol.description : undefined
}

/** https://tc39.es/ecma262/#sec-keyforsymbol */
export const isRegistered = (agent: Agent, symbol: symbol): boolean =>
  symbol.description !== undefined && agent.symbolRegistry.get(symbol.description) === symbol

/** https://tc39.es/ecma262/#sec-thissymbolvalue */
function thisSymbol(agent: Agent, value: Value, method: string): symbol {
  const primitive = value instanceof PrimitiveWrapper ? value.primitive : value
  if (typeof primitive === 'symbol') return primitive
  throw agent.typeError(`Symbol.prototype${method} requires that 'this' be a Symbol`)
}
