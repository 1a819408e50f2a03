// https://tc39.es/ecma262/#sec-date-objects – on the virtual clock.
// Simplified: local time is UTC.

import type { NativeBehaviour, NativeResult } from '../../machine/objects/function'
import { isCallable } from '../../machine/objects/function'
import { ObjectValue } from '../../machine/objects/object'
import { get } from '../../machine/objects/properties'
import { CONFIGURABLE } from '../../machine/objects/shape'
import { toPrimitiveSymbol } from '../../machine/objects/symbols'
import { toObject } from '../../machine/objects/wrapper'
import { numberOf, ordinaryToPrimitive, toPrimitive, toString } from '../../machine/operations/convert'
import { toDisplay } from '../../machine/operations/display'
import type { Agent } from '../../machine/running/agent'
import { call, isProcedure } from '../../machine/running/call'
import { EPOCH_IN_MS } from '../../machine/running/clock'
import type { Procedure } from '../../machine/running/completion'
import { createFrom } from '../../machine/running/construct'
import type { Realm } from '../../machine/running/realm'
import { isObject, type Value } from '../../machine/value'
import { createFunction, defineConstructor, defineMethods, incompatible, numeric } from '../define'
import { localDateText, localized } from '../locale'
import { timeClip, timeOf } from './arithmetic'
import { DateObject } from './date-object'
import { defineDateFields } from './fields'
import { dateText, dateTimeText, isoText, parseDate, timeText, utcText } from './text'

export function defineDate(realm: Realm): void {
  const prototype = new ObjectValue(realm.intrinsics['Object.prototype'])
  realm.intrinsics['Date.prototype'] = prototype
  const constructor = defineConstructor(realm, 'Date', 7, prototype, constructDate)
  defineMethods(realm, constructor, [
    ['now', 0, (agent) => now(agent)],
    ['parse', 1, parse],
    ['UTC', 7, numeric((...parts) => timeClip(timeOfParts(parts)), 1)],
  ])
  defineMethods(realm, prototype, [
    ['toString', 0, textMethod('toString', dateTimeText)],
    ['toDateString', 0, textMethod('toDateString', dateText)],
    ['toTimeString', 0, textMethod('toTimeString', timeText)],
    ['toISOString', 0, toIsoString],
    ['toUTCString', 0, textMethod('toUTCString', utcText)],
  ])
  prototype.putHidden('toGMTString', prototype.getOwnSlot('toUTCString') as ObjectValue)
  defineDateFields(realm, prototype)
  defineMethods(realm, prototype, [
    ['toJSON', 1, toJson],
    ['toLocaleString', 0, localeMethod('toLocaleString', ['date', 'time'])],
    ['toLocaleDateString', 0, localeMethod('toLocaleDateString', ['date'])],
    ['toLocaleTimeString', 0, localeMethod('toLocaleTimeString', ['time'])],
  ])
  const convert = createFunction(realm, toPrimitiveSymbol, 1, dateToPrimitive)
  prototype.putHidden(toPrimitiveSymbol, convert, CONFIGURABLE)
}

const now = (agent: Agent): number => Math.floor(EPOCH_IN_MS + agent.clock.read())

/** https://tc39.es/ecma262/#sec-date */
function constructDate(
  agent: Agent,
  _this: Value,
  args: Value[],
  newTarget: ObjectValue | undefined,
): NativeResult {
  if (newTarget === undefined) return dateTimeText(now(agent))
  const create = (time: number): Value | Procedure =>
    createFrom(agent, newTarget, 'Date.prototype', (prototype) => new DateObject(prototype, time))
  if (args.length === 0) return create(now(agent))
  const [value] = args
  if (args.length === 1 && value instanceof DateObject) return create(value.time)
  return args.some(isObject) ? constructSlowly(agent, args, create) : create(timeOfPrimitives(agent, args))
}

function* constructSlowly(
  agent: Agent,
  args: Value[],
  create: (time: number) => Value | Procedure,
): Procedure {
  const primitives: Value[] = []
  for (const arg of args)
    primitives.push(yield* toPrimitive(agent, arg, args.length === 1 ? 'default' : 'number'))
  const created = create(timeOfPrimitives(agent, primitives))
  return isProcedure(created) ? yield* created : created
}

function timeOfPrimitives(agent: Agent, args: Value[]): number {
  const [value] = args
  if (args.length === 1 && typeof value === 'string') return timeClip(parseDate(value))
  const numbers = args.map((arg) => numberOf(agent, arg))
  return timeClip(numbers.length === 1 ? numbers[0]! : timeOfParts(numbers))
}

/** Years 0 to 99 are those of the twentieth century. */
function timeOfParts([year = Number.NaN, month = 0, ...rest]: number[]): number {
  const integer = Math.trunc(year)
  return timeOf(integer >= 0 && integer <= 99 ? 1900 + integer : year, month, ...rest.slice(0, 5))
}

/** https://tc39.es/ecma262/#sec-date.parse */
function* parse(agent: Agent, _this: Value, [text]: Value[]): Procedure {
  return timeClip(parseDate(yield* toString(agent, text)))
}

const textMethod =
  (name: string, write: (time: number) => string): NativeBehaviour =>
  (agent, thisValue) => {
    const time = timeOfDate(agent, thisValue, name)
    return Number.isNaN(time) ? 'Invalid Date' : write(time)
  }

const localeMethod = (name: string, kinds: readonly ('date' | 'time')[]): NativeBehaviour =>
  localized('Date', name, timeOfDate, (time, ...choice) =>
    Number.isNaN(time) ? 'Invalid Date' : localDateText(time, kinds, ...choice),
  )

function timeOfDate(agent: Agent, value: Value, method: string): number {
  if (value instanceof DateObject) return value.time
  throw incompatible(agent, `Date.prototype.${method}`, value)
}

/** https://tc39.es/ecma262/#sec-date.prototype.toisostring */
function toIsoString(agent: Agent, thisValue: Value): NativeResult {
  const time = timeOfDate(agent, thisValue, 'toISOString')
  if (Number.isNaN(time)) throw agent.error('RangeError', 'Invalid time value')
  return isoText(time)
}

/** https://tc39.es/ecma262/#sec-date.prototype.tojson */
function* toJson(agent: Agent, thisValue: Value): Procedure {
  const object = toObject(agent, thisValue)
  const time = yield* toPrimitive(agent, object, 'number')
  return typeof time === 'number' && !Number.isFinite(time) ? null : yield* invokeToIsoString(agent, object)
}

function* invokeToIsoString(agent: Agent, object: ObjectValue): Procedure {
  const method = yield* get(agent, object, 'toISOString')
  if (!isCallable(method)) throw agent.typeError('toISOString is not a function')
  return yield* call(agent, method, object)
}

/** https://tc39.es/ecma262/#sec-date.prototype-@@toprimitive */
function* dateToPrimitive(agent: Agent, thisValue: Value, [hint]: Value[]): Procedure {
  if (!isObject(thisValue)) throw incompatible(agent, 'Date.prototype [ @@toPrimitive ]', thisValue)
  if (hint === 'number') return yield* ordinaryToPrimitive(agent, thisValue, ['valueOf', 'toString'])
  if (hint === 'string' || hint === 'default')
    return yield* ordinaryToPrimitive(agent, thisValue, ['toString', 'valueOf'])
  throw agent.typeError(`Invalid hint: ${toDisplay(hint)}`)
}
