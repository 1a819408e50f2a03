// What a proxy does for one property, and what it may not say about the target's.
// https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots

import { fromDescriptor, toPropertyDescriptor } from '../objects/descriptor'
import type { ObjectValue } from '../objects/object'
import { deleteProperty, get, getOwnProperty, hasProperty, isExtensible } from '../objects/properties'
import {
  Accessor,
  applyDescriptor,
  descriptorOf,
  type Property,
  type PropertyDescriptor,
  propertyOf,
} from '../objects/property'
import { ACCESSOR, CONFIGURABLE, WRITABLE } from '../objects/shape'
import { toBoolean } from '../operations/convert'
import { toDisplay } from '../operations/display'
import { defineOwnProperty, setProperty } from '../operations/operations'
import type { Agent } from '../running/agent'
import { call } from '../running/call'
import type { Procedure } from '../running/completion'
import { nest } from '../running/nest'
import { isObject, keyAsValue, type PropertyKey, type Value } from '../value'
import type { InternalMethods } from './internal-methods'
import { callTraps, contradiction, objectTraps, trapOf } from './proxy-traps'

const isFixed = (property: Property): boolean => (property.attributes & CONFIGURABLE) === 0

const isReadOnlyData = ({ attributes }: Property): boolean => (attributes & (ACCESSOR | WRITABLE)) === 0

const shown = (key: PropertyKey): string => `'${String(keyAsValue(key))}'`

/** https://tc39.es/ecma262/#sec-iscompatiblepropertydescriptor */
const isCompatible = (canGrow: boolean, current: Property | undefined, d: PropertyDescriptor): boolean =>
  current === undefined ? canGrow : applyDescriptor(current, d) !== undefined

const propertyTraps: InternalMethods = {
  *getOwnProperty(agent, proxy, key) {
    const { target, handler, trap } = yield* trapOf(agent, proxy, 'getOwnPropertyDescriptor')
    if (trap === undefined) return yield* getOwnProperty(agent, target, key)
    const answer = yield* call(agent, trap, handler, target, keyAsValue(key))
    const current = yield* getOwnProperty(agent, target, key)
    if (answer === undefined) return yield* checkAbsent(agent, target, key, current)
    if (!isObject(answer)) {
      const problem = `trap returned neither object nor undefined for property ${shown(key)}`
      throw contradiction(agent, 'getOwnPropertyDescriptor', problem)
    }
    const canGrow = yield* isExtensible(agent, target)
    const property = propertyOf(yield* toPropertyDescriptor(agent, answer))
    checkReported(agent, key, property, current, canGrow)
    return property
  },

  *defineOwnProperty(agent, proxy, key, descriptor) {
    const { target, handler, trap } = yield* trapOf(agent, proxy, 'defineProperty')
    if (trap === undefined) return yield* defineOwnProperty(agent, target, key, descriptor)
    const given = fromDescriptor(agent, descriptor)
    if (!toBoolean(yield* call(agent, trap, handler, target, keyAsValue(key), given))) return false
    const current = yield* getOwnProperty(agent, target, key)
    checkDefined(agent, key, descriptor, current, yield* isExtensible(agent, target))
    return true
  },

  *hasProperty(agent, proxy, key) {
    const { target, handler, trap } = yield* trapOf(agent, proxy, 'has')
    if (trap === undefined) return yield* hasProperty(agent, target, key)
    if (toBoolean(yield* call(agent, trap, handler, target, keyAsValue(key)))) return true
    const current = yield* getOwnProperty(agent, target, key)
    if (current === undefined) return false
    const problem = `trap returned falsish for property ${shown(key)}`
    if (isFixed(current))
      throw contradiction(agent, 'has', `${problem} which exists in the proxy target as non-configurable`)
    if (yield* isExtensible(agent, target)) return false
    throw contradiction(agent, 'has', `${problem} but the proxy target is not extensible`)
  },

  *get(agent, proxy, key, receiver) {
    const { target, handler, trap } = yield* trapOf(agent, proxy, 'get')
    if (trap === undefined) return yield* get(agent, target, key, receiver)
    const value = yield* call(agent, trap, handler, target, keyAsValue(key), receiver)
    const current = yield* getOwnProperty(agent, target, key)
    if (current !== undefined && isFixed(current)) checkRead(agent, key, value, current)
    return value
  },

  *set(agent, proxy, key, value, receiver) {
    const { target, handler, trap } = yield* trapOf(agent, proxy, 'set')
    if (trap === undefined) return yield* setProperty(agent, target, key, value, receiver)
    if (!toBoolean(yield* call(agent, trap, handler, target, keyAsValue(key), value, receiver))) return false
    const current = yield* getOwnProperty(agent, target, key)
    if (current !== undefined && isFixed(current)) checkWritten(agent, key, value, current)
    return true
  },

  *deleteProperty(agent, proxy, key) {
    const { target, handler, trap } = yield* trapOf(agent, proxy, 'deleteProperty')
    if (trap === undefined) return yield* deleteProperty(agent, target, key)
    if (!toBoolean(yield* call(agent, trap, handler, target, keyAsValue(key)))) return false
    const current = yield* getOwnProperty(agent, target, key)
    if (current === undefined) return true
    const problem = `trap returned truish for property ${shown(key)}`
    if (isFixed(current))
      throw contradiction(agent, 'deleteProperty', `${problem} which is non-configurable in the proxy target`)
    if (yield* isExtensible(agent, target)) return true
    throw contradiction(agent, 'deleteProperty', `${problem} but the proxy target is non-extensible`)
  },
}

/** A proxy may stand behind a proxy, and so on: what one asks of the next takes no room on the host's stack. */
function nesting(methods: InternalMethods): InternalMethods {
  const entries = Object.entries(methods) as [
    string,
    (agent: Agent, ...rest: unknown[]) => Procedure<unknown>,
  ][]
  return Object.fromEntries(
    entries.map(([name, method]) => [
      name,
      (agent: Agent, ...rest: unknown[]) => nest(agent, method(agent, ...rest)),
    ]),
  )
}

/** All internal methods of a proxy. */
export const proxyMethods: InternalMethods = {
  ...nesting({ ...objectTraps, ...propertyTraps }),
  ...callTraps,
}

function* checkAbsent(
  agent: Agent,
  target: ObjectValue,
  key: PropertyKey,
  current: Property | undefined,
): Procedure<undefined> {
  if (current === undefined) return undefined
  const problem = `trap returned undefined for property ${shown(key)} which`
  if (isFixed(current))
    throw contradiction(
      agent,
      'getOwnPropertyDescriptor',
      `${problem} is non-configurable in the proxy target`,
    )
  if (yield* isExtensible(agent, target)) return undefined
  throw contradiction(
    agent,
    'getOwnPropertyDescriptor',
    `${problem} exists in the non-extensible proxy target`,
  )
}

function checkReported(
  agent: Agent,
  key: PropertyKey,
  property: Property,
  current: Property | undefined,
  canGrow: boolean,
): void {
  const fail = (problem: string) => contradiction(agent, 'getOwnPropertyDescriptor', problem)
  if (!isCompatible(canGrow, current, descriptorOf(property)))
    throw fail(
      `trap returned descriptor for property ${shown(key)} that is incompatible with the existing property in the proxy target`,
    )
  if (!isFixed(property)) return
  if (current === undefined || !isFixed(current))
    throw fail(
      `trap reported non-configurability for property ${shown(key)} which is either non-existent or configurable in the proxy target`,
    )
  if (isReadOnlyData(property) && !isReadOnlyData(current))
    throw fail(
      `trap reported non-configurable and writable for property ${shown(key)} which is non-configurable, non-writable in the proxy target`,
    )
}

function checkDefined(
  agent: Agent,
  key: PropertyKey,
  descriptor: PropertyDescriptor,
  current: Property | undefined,
  canGrow: boolean,
): void {
  const fail = (problem: string) =>
    contradiction(agent, 'defineProperty', `trap returned truish for ${problem}`)
  const makesFixed = descriptor.configurable === false
  if (current === undefined && !canGrow)
    throw fail(`adding property ${shown(key)}  to the non-extensible proxy target`)
  if (makesFixed && (current === undefined || !isFixed(current)))
    throw fail(
      `defining non-configurable property ${shown(key)} which is either non-existent or configurable in the proxy target`,
    )
  if (current === undefined) return
  if (!isCompatible(canGrow, current, descriptor))
    throw fail(
      `adding property ${shown(key)}  that is incompatible with the existing property in the proxy target`,
    )
  const isFixedAndWritable = isFixed(current) && (current.attributes & WRITABLE) !== 0
  if (isFixedAndWritable && descriptor.writable === false)
    throw fail(
      `defining non-configurable property ${shown(key)} which cannot be non-writable, unless there exists a corresponding non-configurable, non-writable own property of the target object.`,
    )
}

function checkRead(agent: Agent, key: PropertyKey, value: Value, current: Property): void {
  const { slot } = current
  if (slot instanceof Accessor) {
    if (slot.get !== undefined || value === undefined) return
    throw contradiction(
      agent,
      'get',
      `property ${shown(key)} is a non-configurable accessor property on the proxy target and does not have a getter function, but the trap did not return 'undefined' (got '${toDisplay(value)}')`,
    )
  }
  if (!isReadOnlyData(current) || Object.is(slot, value)) return
  throw contradiction(
    agent,
    'get',
    `property ${shown(key)} is a read-only and non-configurable data property on the proxy target but the proxy did not return its actual value (expected '${toDisplay(slot)}' but got '${toDisplay(value)}')`,
  )
}

function checkWritten(agent: Agent, key: PropertyKey, value: Value, { slot, attributes }: Property): void {
  const problem = `trap returned truish for property ${shown(key)} which exists in the proxy target as a non-configurable and non-writable`
  if (slot instanceof Accessor) {
    if (slot.set === undefined)
      throw contradiction(agent, 'set', `${problem} accessor property without a setter`)
  } else if ((attributes & WRITABLE) === 0 && !Object.is(slot, value))
    throw contradiction(agent, 'set', `${problem} data property with a different value`)
}
