// Elements are properties of the window by their id, some also by their name, where nothing else has that name.
// https://html.spec.whatwg.org/multipage/nav-history-apis.html#named-access-on-the-window-object

import { type ABSENT, ObjectValue } from '../../../../machine/objects/object'
import type { Property, PropertyDescriptor, Slot } from '../../../../machine/objects/property'
import { CONFIGURABLE, HIDDEN, Shape } from '../../../../machine/objects/shape'
import { toStringTagSymbol } from '../../../../machine/objects/symbols'
import type { Agent } from '../../../../machine/running/agent'
import type { PropertyKey, Value } from '../../../../machine/value'
import { prototypeOf } from '../../../web/interfaces/interface'
import type { DocumentObject } from '../tree/document'
import type { ElementObject } from '../tree/node'
import { collectionOf } from './collections'

const SHAPE = Shape.root()

/** Elements whose name counts, too. */
const NAMED: ReadonlySet<string> = new Set(['embed', 'form', 'img', 'object'])

/** Stands between the window's prototype and that of all targets. https://webidl.spec.whatwg.org/#named-properties-object */
class WindowProperties extends ObjectValue {
  override shape = SHAPE

  constructor(
    prototype: ObjectValue,
    private readonly document: DocumentObject,
  ) {
    super(prototype)
    super.storeOwn(toStringTagSymbol, { slot: 'WindowProperties', attributes: CONFIGURABLE })
  }

  override get className(): string {
    return 'WindowProperties'
  }

  private named(key: PropertyKey): Value {
    if (typeof key === 'symbol') return undefined
    const elements = this.document.elementsNamed(String(key))
    if (elements.length < 2) return elements[0]
    return collectionOf(this.document, 'HTMLCollection', () => this.document.elementsNamed(String(key)))
  }

  override getOwnSlot(key: PropertyKey): Slot | typeof ABSENT {
    return this.named(key) ?? super.getOwnSlot(key)
  }

  override getOwnProperty(key: PropertyKey): Property | undefined {
    const slot = this.named(key)
    return slot === undefined ? super.getOwnProperty(key) : { slot, attributes: HIDDEN }
  }

  override defineOwnProperty(_key: PropertyKey, _descriptor: PropertyDescriptor): boolean {
    return false
  }

  override delete(_key: PropertyKey): boolean {
    return false
  }

  override preventExtensions(): boolean {
    return false
  }
}

export function defineNamedAccess({ realm }: Agent, document: DocumentObject): void {
  prototypeOf(realm, 'Window').prototype = new WindowProperties(prototypeOf(realm, 'EventTarget'), document)
}

/** All elements that have a name for the window, in tree order. */
export function namedElements(elements: Iterable<ElementObject>): Map<string, ElementObject[]> {
  const found = new Map<string, ElementObject[]>()
  const add = (name: string | undefined, element: ElementObject): void => {
    if (!name) return
    const known = found.get(name)
    if (known === undefined) found.set(name, [element])
    else known.push(element)
  }
  for (const element of elements) {
    const name = NAMED.has(element.localName) ? element.attributes.get('name') : undefined
    add(element.id, element)
    if (name !== element.id) add(name, element)
  }
  return found
}
