// Property descriptors as the program gives and gets them.

import { toBoolean } from '../operations/convert'
import { toDisplay } from '../operations/display'
import { createObject } from '../operations/operations'
import type { Agent } from '../running/agent'
import type { Procedure } from '../running/completion'
import { isObject, type Value } from '../value'
import { isCallable } from './function'
import type { ObjectValue } from './object'
import { get, hasProperty } from './properties'
import {
  descriptorOf,
  isAccessorDescriptor,
  isDataDescriptor,
  type Property,
  type PropertyDescriptor,
} from './property'

/** https://tc39.es/ecma262/#sec-topropertydescriptor */
export function* toPropertyDescriptor(agent: Agent, value: Value): Procedure<PropertyDescriptor> {
  if (!isObject(value)) throw agent.typeError(`Property description must be an object: ${toDisplay(value)}`)
  const descriptor: PropertyDescriptor = {}
  if (yield* hasProperty(agent, value, 'enumerable'))
    descriptor.enumerable = toBoolean(yield* get(agent, value, 'enumerable'))
  if (yield* hasProperty(agent, value, 'configurable'))
    descriptor.configurable = toBoolean(yield* get(agent, value, 'configurable'))
  if (yield* hasProperty(agent, value, 'value')) descriptor.value = yield* get(agent, value, 'value')
  if (yield* hasProperty(agent, value, 'writable'))
    descriptor.writable = toBoolean(yield* get(agent, value, 'writable'))
  if (yield* hasProperty(agent, value, 'get')) descriptor.get = yield* accessorOf(agent, value, 'get')
  if (yield* hasProperty(agent, value, 'set')) descriptor.set = yield* accessorOf(agent, value, 'set')
  if (isAccessorDescriptor(descriptor) && isDataDescriptor(descriptor)) {
    throw agent.typeError(
      `Invalid property descriptor. Cannot both specify accessors and a value or writable attribute, ${toDisplay(value)}`,
    )
  }
  return descriptor
}

function* accessorOf(
  agent: Agent,
  object: ObjectValue,
  key: 'get' | 'set',
): Procedure<ObjectValue | undefined> {
  const accessor = yield* get(agent, object, key)
  if (accessor === undefined || isCallable(accessor)) return accessor
  throw agent.typeError(`${key === 'get' ? 'Getter' : 'Setter'} must be a function: ${toDisplay(accessor)}`)
}

/** https://tc39.es/ecma262/#sec-frompropertydescriptor */
export function fromProperty(agent: Agent, property: Property | undefined): ObjectValue | undefined {
  return property === undefined ? undefined : fromDescriptor(agent, descriptorOf(property))
}

const FIELDS = ['value', 'writable', 'get', 'set', 'enumerable', 'configurable'] as const

/** The object of a descriptor that may leave out some fields. */
export function fromDescriptor(agent: Agent, descriptor: PropertyDescriptor): ObjectValue {
  const object = createObject(agent)
  for (const name of FIELDS) if (Object.hasOwn(descriptor, name)) object.put(name, descriptor[name])
  return object
}
