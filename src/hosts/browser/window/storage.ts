// https://html.spec.whatwg.org/multipage/webstorage.html – in memory, and empty at the start of each run.

import type { InternalMethods } from '../../../machine/exotic/internal-methods'
import { type ABSENT, ObjectValue } from '../../../machine/objects/object'
import type { Property, Slot } from '../../../machine/objects/property'
import { DATA, Shape } from '../../../machine/objects/shape'
import { toNumber, toString } from '../../../machine/operations/convert'
import { ordinarySet } from '../../../machine/operations/operations'
import type { Agent } from '../../../machine/running/agent'
import { keyOfString, type PropertyKey } from '../../../machine/value'
import { Interface, prototypeOf, receiverOf } from '../../web/interfaces/interface'

const SHAPE = Shape.root()

/** Its items are properties, too. */
class StorageObject extends ObjectValue {
  override shape = SHAPE
  readonly items = new Map<string, string>()

  override get className(): string {
    return 'Storage'
  }

  override get exotic(): InternalMethods {
    return METHODS
  }

  private itemAt(key: PropertyKey): string | undefined {
    return typeof key === 'symbol' ? undefined : this.items.get(String(key))
  }

  override getOwnSlot(key: PropertyKey): Slot | typeof ABSENT {
    return this.itemAt(key) ?? super.getOwnSlot(key)
  }

  override getOwnProperty(key: PropertyKey): Property | undefined {
    const item = this.itemAt(key)
    return item === undefined ? super.getOwnProperty(key) : { slot: item, attributes: DATA }
  }

  override ownKeys(): PropertyKey[] {
    return [...[...this.items.keys()].map(keyOfString), ...super.ownKeys()]
  }

  override storeOwn(key: PropertyKey, property: Property): void {
    if (typeof key === 'symbol') super.storeOwn(key, property)
    else this.items.set(String(key), String(property.slot))
  }

  override delete(key: PropertyKey): boolean {
    return typeof key === 'symbol' ? super.delete(key) : this.items.delete(String(key)) || true
  }
}

const METHODS: InternalMethods = {
  *set(agent, object, key, value, receiver) {
    if (typeof key === 'symbol') return yield* ordinarySet(agent, object, key, value, receiver)
    const { items } = object as StorageObject
    items.set(String(key), yield* toString(agent, value))
    return true
  },
}

export function defineStorage(agent: Agent): void {
  new Interface(agent, { name: 'Storage', receiver: receiverOf(StorageObject) })
    .attribute('length', ({ items }) => items.size)
    .operation('key', 1, function* ({ items }, [index]) {
      return [...items.keys()][yield* toNumber(agent, index)] ?? null
    })
    .operation('getItem', 1, function* ({ items }, [name]) {
      return items.get(yield* toString(agent, name)) ?? null
    })
    .operation('setItem', 2, function* ({ items }, [name, value]) {
      items.set(yield* toString(agent, name), yield* toString(agent, value))
      return undefined
    })
    .operation('removeItem', 1, function* ({ items }, [name]) {
      items.delete(yield* toString(agent, name))
      return undefined
    })
    .operation('clear', 0, ({ items }) => void items.clear())
  for (const name of ['localStorage', 'sessionStorage'])
    agent.realm.globalObject.put(name, new StorageObject(prototypeOf(agent.realm, 'Storage')))
}
