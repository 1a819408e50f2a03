// https://html.spec.whatwg.org/multipage/webstorage.html – in memory, and empty at the start of each run.
import type { Agent } from '../../machine/agent'
import { toNumber, toString } from '../../machine/convert'
import type { InternalMethods } from '../../machine/internal-methods'
import { getData, ObjectValue } from '../../machine/object'
import { keyAsValue, keyOfString, type PropertyKey, type Value } from '../../machine/value'
import { Interface, prototypeOf, receiverOf } from '../globals/interface'

/** Its items are its own properties, and their values are texts. */
class StorageObject extends ObjectValue {
  override get className(): string {
    return 'Storage'
  }

  override get exotic(): InternalMethods {
    return METHODS
  }

  get names(): PropertyKey[] {
    return this.ownKeys()
  }
}

const METHODS: InternalMethods = {
  *set(agent, object, key, value) {
    object.put(key, yield* toString(agent, value))
    return true
  },
  *defineOwnProperty(agent, object, key, { value }) {
    object.put(key, yield* toString(agent, value))
    return true
  },
}

export function defineStorage(agent: Agent): void {
  const keyOf = function* (name: Value) {
    return keyOfString(yield* toString(agent, name))
  }
  new Interface(agent, { name: 'Storage', receiver: receiverOf(StorageObject) })
    .attribute('length', ({ names }) => names.length)
    .operation('key', 1, function* ({ names }, [index]) {
      const key = names[yield* toNumber(agent, index)]
      return key === undefined ? null : keyAsValue(key)
    })
    .operation('getItem', 1, function* (storage, [name]) {
      const key = yield* keyOf(name)
      return storage.hasOwn(key) ? getData(storage, key) : null
    })
    .operation('setItem', 2, function* (storage, [name, value]) {
      storage.put(yield* keyOf(name), yield* toString(agent, value))
      return undefined
    })
    .operation('removeItem', 1, function* (storage, [name]) {
      storage.delete(yield* keyOf(name))
      return undefined
    })
    .operation('clear', 0, (storage) => {
      for (const key of storage.names) storage.delete(key)
      return undefined
    })
  for (const name of ['localStorage', 'sessionStorage'])
    agent.realm.globalObject.put(name, new StorageObject(prototypeOf(agent.realm, 'Storage')))
}
