// Module namespace exotic objects. https://tc39.es/ecma262/#sec-module-namespace-exotic-objects

import type { InternalMethods } from '../exotic/internal-methods'
import { ABSENT, ObjectValue } from '../objects/object'
import {
  BY_PROCEDURE,
  isAccessorDescriptor,
  type Property,
  type PropertyDescriptor,
  type Slot,
} from '../objects/property'
import { ENUMERABLE, Shape, WRITABLE } from '../objects/shape'
import { toStringTagSymbol } from '../objects/symbols'
import type { Agent } from '../running/agent'
import type { Procedure } from '../running/completion'
import type { BindingContent } from '../running/environment'
import { keyAsValue, keyOfString, type PropertyKey, UNINITIALIZED, type Value } from '../value'
import type { ModuleRecord, ResolvedBinding } from './module'

const SHAPE = Shape.root()

export class ModuleNamespace extends ObjectValue {
  /** Exported names in their order. */
  private readonly exports: ReadonlyMap<PropertyKey, ResolvedBinding>

  constructor(agent: Agent, module: ModuleRecord) {
    super(null)
    this.shape = SHAPE
    this.putHidden(toStringTagSymbol, 'Module', 0)
    this.extensible = false
    this.exports = exportsOf(agent, module)
  }

  override get className(): string {
    return 'Module'
  }

  override get exotic(): InternalMethods {
    return namespaceMethods
  }

  /** The exported value, UNINITIALIZED in its dead zone, ABSENT where there is no such export. */
  contentOf(key: PropertyKey): BindingContent | typeof ABSENT {
    const binding = this.exports.get(key)
    if (binding === undefined) return ABSENT
    return binding.slot === undefined
      ? binding.module.namespace
      : binding.module.environment.slots[binding.slot]
  }

  override getOwnSlot(key: PropertyKey): Slot | typeof ABSENT {
    const content = this.contentOf(key)
    if (content === ABSENT) return super.getOwnSlot(key)
    return content === UNINITIALIZED ? BY_PROCEDURE : (content as Value)
  }

  override getOwnProperty(key: PropertyKey): Property | undefined {
    const slot = this.exports.has(key) ? this.getOwnSlot(key) : ABSENT
    return slot === ABSENT ? super.getOwnProperty(key) : { slot, attributes: WRITABLE | ENUMERABLE }
  }

  override defineOwnProperty(key: PropertyKey, descriptor: PropertyDescriptor): boolean {
    if (!this.exports.has(key)) return super.defineOwnProperty(key, descriptor)
    const { configurable = false, enumerable = true, writable = true } = descriptor
    if (configurable || !enumerable || !writable || isAccessorDescriptor(descriptor)) return false
    return !('value' in descriptor) || Object.is(descriptor.value, this.contentOf(key))
  }

  override delete(key: PropertyKey): boolean {
    return !this.exports.has(key) && super.delete(key)
  }

  override ownKeys(): PropertyKey[] {
    return [...this.exports.keys(), ...super.ownKeys()]
  }

  override setPrototypeOf(prototype: ObjectValue | null): boolean {
    return prototype === null
  }
}

/** https://tc39.es/ecma262/#sec-getmodulenamespace */
export function namespaceOf(agent: Agent, module: ModuleRecord): ModuleNamespace {
  module.namespace ??= new ModuleNamespace(agent, module)
  return module.namespace
}

/** Names that are ambiguous are left out. */
function exportsOf(agent: Agent, module: ModuleRecord): ReadonlyMap<PropertyKey, ResolvedBinding> {
  const exports = new Map<PropertyKey, ResolvedBinding>()
  for (const name of module.exportedNames().toSorted(byCodeUnits)) {
    const resolution = module.resolveExport(name)
    if (typeof resolution !== 'object') continue
    exports.set(keyOfString(name), resolution)
    if (resolution.slot === undefined && resolution.module !== module) namespaceOf(agent, resolution.module)
  }
  return exports
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const namespaceMethods: InternalMethods = {
  *get(agent, object, key) {
    return readExport(agent, object, key)
  },

  *getOwnProperty(agent, object, key) {
    requireInitialized(agent, object, key)
    return object.getOwnProperty(key)
  },

  *defineOwnProperty(agent, object, key, descriptor) {
    requireInitialized(agent, object, key)
    return object.defineOwnProperty(key, descriptor)
  },

  *hasProperty(_agent, object, key) {
    return object.getOwnSlot(key) !== ABSENT
  },

  *set(): Procedure<boolean> {
    return false
  },
}

function readExport(agent: Agent, object: ObjectValue, key: PropertyKey): Value {
  requireInitialized(agent, object, key)
  const slot = object.getOwnSlot(key)
  return slot === ABSENT ? undefined : (slot as Value)
}

function requireInitialized(agent: Agent, object: ObjectValue, key: PropertyKey): void {
  if ((object as ModuleNamespace).contentOf(key) === UNINITIALIZED)
    throw agent.error('ReferenceError', `Cannot access '${String(keyAsValue(key))}' before initialization`)
}
