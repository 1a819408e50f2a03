// The `arguments` object. https://tc39.es/ecma262/#sec-arguments-exotic-objects
import { footprint } from '../footprint'
import type { Agent } from '../running/agent'
import type { Environment } from '../running/environment'
import type { PropertyKey, Value } from '../value'
import type { FunctionObject } from './function'
import { type ABSENT, ObjectValue } from './object'
import { Accessor, type Property, type Slot } from './property'
import { ACCESSOR, WRITABLE } from './shape'
import { iteratorSymbol } from './symbols'

export class ArgumentsObject extends ObjectValue {
  override get className(): string {
    return 'Arguments'
  }
}

/** Of a sloppy function: an element is the parameter at its place, until it is deleted, frozen or made an accessor. */
class MappedArguments extends ArgumentsObject {
  constructor(
    prototype: ObjectValue,
    private readonly environment: Environment,
    /** Slot in the environment by index; -1 where the element is its own. */
    private readonly mapped: number[],
  ) {
    super(prototype)
  }

  private slotAt(key: PropertyKey): number {
    return typeof key === 'number' ? (this.mapped[key] ?? -1) : -1
  }

  override getOwnSlot(key: PropertyKey): Slot | typeof ABSENT {
    const slot = this.slotAt(key)
    if (slot >= 0) footprint?.reads(this.environment, slot)
    return slot < 0 ? super.getOwnSlot(key) : (this.environment.slots[slot] as Value)
  }

  override getOwnProperty(key: PropertyKey): Property | undefined {
    const property = super.getOwnProperty(key)
    const slot = this.slotAt(key)
    if (slot >= 0) footprint?.reads(this.environment, slot)
    return slot < 0 || property === undefined
      ? property
      : { slot: this.environment.slots[slot] as Value, attributes: property.attributes }
  }

  override storeOwn(key: PropertyKey, property: Property): void {
    super.storeOwn(key, property)
    const slot = this.slotAt(key)
    if (slot < 0) return
    footprint?.writes(this.environment, slot)
    if (!(property.slot instanceof Accessor)) this.environment.slots[slot] = property.slot
    if ((property.attributes & WRITABLE) === 0) this.mapped[key as number] = -1
  }

  override delete(key: PropertyKey): boolean {
    const isDeleted = super.delete(key)
    if (isDeleted && this.slotAt(key) >= 0) this.mapped[key as number] = -1
    return isDeleted
  }
}

/** https://tc39.es/ecma262/#sec-createunmappedargumentsobject */
export function createArguments(agent: Agent, args: readonly Value[]): ArgumentsObject {
  const object = new ArgumentsObject(agent.realm.intrinsics['Object.prototype'])
  object.elements = args.slice()
  object.putHidden('length', args.length)
  object.putHidden(iteratorSymbol, agent.realm.intrinsics['Array.prototype.values'])
  const thrower = agent.realm.intrinsics.ThrowTypeError
  object.storeOwn('callee', { slot: new Accessor(thrower, thrower), attributes: ACCESSOR })
  return object
}

/** https://tc39.es/ecma262/#sec-createmappedargumentsobject; `slots` are those of the parameters in their environment. */
export function createMappedArguments(
  agent: Agent,
  args: readonly Value[],
  callee: FunctionObject | null,
  environment: Environment | null,
  slots: readonly number[],
): ArgumentsObject {
  const prototype = agent.realm.intrinsics['Object.prototype']
  const object =
    environment === null
      ? new ArgumentsObject(prototype)
      : new MappedArguments(prototype, environment, slots.slice(0, args.length))
  object.elements = args.slice()
  object.putHidden('length', args.length)
  object.putHidden(iteratorSymbol, agent.realm.intrinsics['Array.prototype.values'])
  object.putHidden('callee', callee)
  return object
}
