// The methods that get and set parts of a date. Local ones and UTC ones are the same here.

import type { NativeBehaviour } from '../../machine/objects/function'
import type { ObjectValue } from '../../machine/objects/object'
import { toNumber } from '../../machine/operations/convert'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import type { Realm } from '../../machine/running/realm'
import type { Value } from '../../machine/value'
import { defineMethod, defineMethods, incompatible } from '../define'
import { type DateFields, fieldsOf, timeClip, timeOf } from './arithmetic'
import { DateObject } from './date-object'

/** What `timeOf` takes, in order. */
const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second', 'ms'] as const

/** For each method the part it reads or where it starts to write, and how many parts it can write. */
const METHODS = [
  ['Date', 'day', 1],
  ['Day', 'weekday', 0],
  ['FullYear', 'year', 3],
  ['Hours', 'hour', 4],
  ['Milliseconds', 'ms', 1],
  ['Minutes', 'minute', 3],
  ['Month', 'month', 2],
  ['Seconds', 'second', 2],
] as const

export function defineDateFields(realm: Realm, prototype: ObjectValue): void {
  const getTime: NativeBehaviour = (agent, thisValue) => dateOf(agent, thisValue).time
  definePartMethods(realm, prototype, '')
  defineMethods(realm, prototype, [
    ['getTime', 0, getTime],
    ['setTime', 1, setTime],
    [
      'getTimezoneOffset',
      0,
      (agent, thisValue) => (Number.isNaN(dateOf(agent, thisValue).time) ? Number.NaN : 0),
    ],
  ])
  definePartMethods(realm, prototype, 'UTC')
  defineMethods(realm, prototype, [
    ['valueOf', 0, getTime],
    ['getYear', 0, (agent, thisValue) => fieldOf(agent, thisValue, 'year') - 1900],
    ['setYear', 1, setYear],
  ])
}

function definePartMethods(realm: Realm, prototype: ObjectValue, zone: 'UTC' | ''): void {
  for (const [name, part, count] of METHODS) {
    defineMethod(realm, prototype, `get${zone}${name}`, 0, getter(part))
    if (part !== 'weekday') defineMethod(realm, prototype, `set${zone}${name}`, count, setter(part, count))
  }
}

/** https://tc39.es/ecma262/#sec-thistimevalue */
function dateOf(agent: Agent, value: Value): DateObject {
  if (value instanceof DateObject) return value
  throw agent.typeError('this is not a Date object.')
}

function fieldOf(agent: Agent, value: Value, field: keyof DateFields): number {
  const { time } = dateOf(agent, value)
  return Number.isNaN(time) ? time : fieldsOf(time)[field]
}

const getter =
  (field: keyof DateFields): NativeBehaviour =>
  (agent, thisValue) =>
    fieldOf(agent, thisValue, field)

/** https://tc39.es/ecma262/#sec-date.prototype.sethours and its like: the arguments replace parts, from `first` on. */
function setter(first: (typeof PARTS)[number], count: number): NativeBehaviour {
  return function* (agent: Agent, thisValue: Value, args: Value[]): Procedure {
    const date = dateOf(agent, thisValue)
    const { time } = date
    const given: number[] = []
    for (const arg of args.length === 0 ? [undefined] : args.slice(0, count))
      given.push(yield* toNumber(agent, arg))
    return setParts(date, time, first, given)
  }
}

/** `time` is the date's as it was before the arguments were converted. */
function setParts(date: DateObject, time: number, first: (typeof PARTS)[number], given: number[]): number {
  if (Number.isNaN(time) && first !== 'year') return Number.NaN
  const fields = fieldsOf(time || 0)
  const parts = PARTS.map((part) => fields[part]) as [number, number, ...number[]]
  parts.splice(PARTS.indexOf(first), given.length, ...given)
  date.time = timeClip(timeOf(...parts))
  return date.time
}

/** https://tc39.es/ecma262/#sec-date.prototype.settime */
function* setTime(agent: Agent, thisValue: Value, [time]: Value[]): Procedure {
  if (!(thisValue instanceof DateObject)) throw incompatible(agent, 'Date.prototype.setTime', thisValue)
  thisValue.time = timeClip(yield* toNumber(agent, time))
  return thisValue.time
}

/** https://tc39.es/ecma262/#sec-date.prototype.setyear */
function* setYear(agent: Agent, thisValue: Value, [year]: Value[]): Procedure {
  const date = dateOf(agent, thisValue)
  const { time } = date
  const number = yield* toNumber(agent, year)
  const integer = Math.trunc(number)
  return setParts(date, time, 'year', [integer >= 0 && integer <= 99 ? 1900 + integer : number])
}
