// A form gives its controls by index, and by id or name before all else. https://html.spec.whatwg.org/multipage/forms.html#the-form-element
import type { ABSENT } from '../../../../machine/objects/object'
import type { Property, Slot } from '../../../../machine/objects/property'
import { CONFIGURABLE, ENUMERABLE, Shape } from '../../../../machine/objects/shape'
import type { PropertyKey } from '../../../../machine/value'
import { controlsOf } from '../behaviour/controls'
import { ElementObject, type NodeObject } from '../tree/node'
import { collectionOf } from './collections'

const SHAPE = Shape.root()

export class FormElementObject extends ElementObject {
  override shape = SHAPE

  private controlAt(key: PropertyKey): NodeObject | ReturnType<typeof collectionOf> | undefined {
    if (typeof key === 'number') return controlsOf(this)[key]
    if (typeof key === 'symbol' || key === '') return undefined
    const named = () =>
      controlsOf(this).filter(({ id, attributes }) => id === key || attributes.get('name') === key)
    const found = named()
    return found.length < 2 ? found[0] : collectionOf(this, 'NodeList', named)
  }

  override getOwnSlot(key: PropertyKey): Slot | typeof ABSENT {
    return this.controlAt(key) ?? super.getOwnSlot(key)
  }

  override getOwnProperty(key: PropertyKey): Property | undefined {
    const slot = this.controlAt(key)
    if (slot === undefined) return super.getOwnProperty(key)
    return { slot, attributes: typeof key === 'number' ? ENUMERABLE | CONFIGURABLE : CONFIGURABLE }
  }
}
