// https://w3c.github.io/IndexedDB/#keyrange
import { ObjectValue } from '../../../machine/objects/object'
import { toBoolean } from '../../../machine/operations/convert'
import type { Agent } from '../../../machine/running/agent'
import type { Procedure } from '../../../machine/running/completion'
import type { Value } from '../../../machine/value'
import { domException } from '../../web/interfaces/dom-exception'
import { Interface, prototypeOf, receiverOf } from '../../web/interfaces/interface'
import { compareKeys, type Key, keyOf, valueOfKey } from './keys'
import { ALL, isIn, type Range } from './records'

class KeyRangeObject extends ObjectValue {
  constructor(
    prototype: ObjectValue,
    readonly range: Range,
  ) {
    super(prototype)
  }

  override get className(): string {
    return 'IDBKeyRange'
  }
}

export function* requireKey(agent: Agent, value: Value, action: string): Procedure<Key> {
  const key = yield* keyOf(agent, value)
  if (key !== undefined) return key
  throw domException(agent, 'DataError', `Failed to ${action}: The parameter is not a valid key.`)
}

/** A range, or what is exactly one key. Without either, everything, unless something has to be named. */
export function* rangeOf(agent: Agent, value: Value, action: string, isNeeded = false): Procedure<Range> {
  if (value instanceof KeyRangeObject) return value.range
  if ((value === undefined || value === null) && isNeeded)
    throw domException(agent, 'DataError', `Failed to ${action}: No key or key range specified.`)
  if (value === undefined || value === null) return ALL
  const key = yield* requireKey(agent, value, action)
  return { ...ALL, lower: key, upper: key }
}

export function defineKeyRange(agent: Agent): void {
  const create = (range: Range) => new KeyRangeObject(prototypeOf(agent.realm, 'IDBKeyRange'), range)
  const on = (name: string) => `execute '${name}' on 'IDBKeyRange'`
  new Interface(agent, { name: 'IDBKeyRange', receiver: receiverOf(KeyRangeObject) })
    .attribute('lower', ({ range }) => valueOfKey(agent, range.lower))
    .attribute('upper', ({ range }) => valueOfKey(agent, range.upper))
    .attribute('lowerOpen', ({ range }) => range.isLowerOpen)
    .attribute('upperOpen', ({ range }) => range.isUpperOpen)
    .operation('includes', 1, function* ({ range }, [value]) {
      return isIn(range, yield* requireKey(agent, value, on('includes')))
    })
    .staticOperation('only', 1, function* ([value]) {
      const key = yield* requireKey(agent, value, on('only'))
      return create({ ...ALL, lower: key, upper: key })
    })
    .staticOperation('lowerBound', 1, function* ([value, isOpen]) {
      const lower = yield* requireKey(agent, value, on('lowerBound'))
      return create({ ...ALL, lower, isLowerOpen: toBoolean(isOpen), isUpperOpen: true })
    })
    .staticOperation('upperBound', 1, function* ([value, isOpen]) {
      const upper = yield* requireKey(agent, value, on('upperBound'))
      return create({ ...ALL, upper, isUpperOpen: toBoolean(isOpen), isLowerOpen: true })
    })
    .staticOperation('bound', 2, function* ([from, to, isLowerOpen, isUpperOpen]) {
      const lower = yield* requireKey(agent, from, on('bound'))
      const upper = yield* requireKey(agent, to, on('bound'))
      const range = { lower, upper, isLowerOpen: toBoolean(isLowerOpen), isUpperOpen: toBoolean(isUpperOpen) }
      const order = compareKeys(lower, upper)
      if (order < 0 || (order === 0 && !range.isLowerOpen && !range.isUpperOpen)) return create(range)
      const what =
        order > 0
          ? 'The lower key is greater than the upper key.'
          : 'The lower key and upper key are equal and one of the bounds is open.'
      throw domException(agent, 'DataError', `Failed to ${on('bound')}: ${what}`)
    })
}
