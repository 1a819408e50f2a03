// What an exotic object does in its own way where that may run user code; what is missing here it does as any object.
// https://tc39.es/ecma262/#sec-object-internal-methods-and-internal-slots

import type { ObjectValue } from '../objects/object'
import type { Property, PropertyDescriptor } from '../objects/property'
import type { Agent } from '../running/agent'
import type { Procedure } from '../running/completion'
import type { PropertyKey, Value } from '../value'

export interface InternalMethods {
  getPrototypeOf?(agent: Agent, object: ObjectValue): Procedure<ObjectValue | null>
  setPrototypeOf?(agent: Agent, object: ObjectValue, prototype: ObjectValue | null): Procedure<boolean>
  isExtensible?(agent: Agent, object: ObjectValue): Procedure<boolean>
  preventExtensions?(agent: Agent, object: ObjectValue): Procedure<boolean>
  getOwnProperty?(agent: Agent, object: ObjectValue, key: PropertyKey): Procedure<Property | undefined>
  defineOwnProperty?(
    agent: Agent,
    object: ObjectValue,
    key: PropertyKey,
    descriptor: PropertyDescriptor,
  ): Procedure<boolean>
  hasProperty?(agent: Agent, object: ObjectValue, key: PropertyKey): Procedure<boolean>
  /** Needed only where `getOwnSlot` answers BY_PROCEDURE. */
  get?(agent: Agent, object: ObjectValue, key: PropertyKey, receiver: Value): Procedure
  set?(agent: Agent, object: ObjectValue, key: PropertyKey, value: Value, receiver: Value): Procedure<boolean>
  deleteProperty?(agent: Agent, object: ObjectValue, key: PropertyKey): Procedure<boolean>
  ownKeys?(agent: Agent, object: ObjectValue): Procedure<PropertyKey[]>
  call?(agent: Agent, object: ObjectValue, thisArgument: Value, args: Value[]): Procedure
  construct?(agent: Agent, object: ObjectValue, args: Value[], newTarget: ObjectValue): Procedure<ObjectValue>
}
