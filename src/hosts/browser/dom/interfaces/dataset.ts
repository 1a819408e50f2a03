// The attributes `data-…` as an object. https://html.spec.whatwg.org/multipage/dom.html#dom-dataset

import type { InternalMethods } from '../../../../machine/exotic/internal-methods'
import type { ABSENT } from '../../../../machine/objects/object'
import type { Property, Slot } from '../../../../machine/objects/property'
import { DATA } from '../../../../machine/objects/shape'
import { toString } from '../../../../machine/operations/convert'
import { ordinarySet } from '../../../../machine/operations/operations'
import type { Agent } from '../../../../machine/running/agent'
import type { Procedure } from '../../../../machine/running/completion'
import type { PropertyKey, Value } from '../../../../machine/value'
import { runCallbacks } from '../../../loop/callbacks'
import { Interface, prototypeOf, receiverOf } from '../../../web/interfaces/interface'
import { doPendingWork } from '../behaviour/pending-work'
import { setAttribute } from '../tree/mutations'
import type { ElementObject } from '../tree/node'
import { ElementView } from './element-view'

class DatasetObject extends ElementView {
  override get className(): string {
    return 'DOMStringMap'
  }

  override get exotic(): InternalMethods {
    return datasetMethods
  }

  private valueAt(key: PropertyKey): string | undefined {
    return typeof key === 'symbol' ? undefined : this.element.attributes.get(attributeOf(String(key)))
  }

  override getOwnSlot(key: PropertyKey): Slot | typeof ABSENT {
    return this.valueAt(key) ?? super.getOwnSlot(key)
  }

  override getOwnProperty(key: PropertyKey): Property | undefined {
    const value = this.valueAt(key)
    return value === undefined ? super.getOwnProperty(key) : { slot: value, attributes: DATA }
  }

  override ownKeys(): PropertyKey[] {
    const names = [...this.element.attributes.keys()].filter((name) => name.startsWith('data-'))
    return names.map(propertyOf)
  }

  override storeOwn(key: PropertyKey, { slot }: Property): void {
    setAttribute(this.element, attributeOf(String(key)), String(slot))
  }
}

const attributeOf = (key: string): string =>
  `data-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

const propertyOf = (attribute: string): string =>
  attribute.slice('data-'.length).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

const datasetMethods: InternalMethods = {
  *set(agent, object, key, value, receiver): Procedure<boolean> {
    if (typeof key === 'symbol') return yield* ordinarySet(agent, object, key, value, receiver)
    const { element } = object as DatasetObject
    setAttribute(element, attributeOf(String(key)), yield* toString(agent, value))
    yield* runCallbacks(agent, doPendingWork(element.document))
    return true
  },

  *deleteProperty(agent, object, key): Procedure<boolean> {
    const { element } = object as DatasetObject
    setAttribute(element, attributeOf(String(key)), null)
    yield* runCallbacks(agent, doPendingWork(element.document))
    return true
  },
}

export function datasetOf(element: ElementObject): Value {
  const known = element.views.get('dataset')
  if (known !== undefined) return known
  const dataset = new DatasetObject(prototypeOf(element.document.realm, 'DOMStringMap'), element)
  element.views.set('dataset', dataset)
  return dataset
}

export function defineDataset(agent: Agent): void {
  new Interface(agent, { name: 'DOMStringMap', receiver: receiverOf(DatasetObject) })
}
