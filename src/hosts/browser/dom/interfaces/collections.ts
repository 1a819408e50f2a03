// Lists of nodes, live ones and others. https://dom.spec.whatwg.org/#old-style-collections

import { ABSENT, findSlot, getData, ObjectValue } from '../../../../machine/objects/object'
import type { Property, Slot } from '../../../../machine/objects/property'
import { CONFIGURABLE, ENUMERABLE, Shape } from '../../../../machine/objects/shape'
import { iteratorSymbol } from '../../../../machine/objects/symbols'
import { toNumber } from '../../../../machine/operations/convert'
import type { Agent } from '../../../../machine/running/agent'
import { chargeNodes } from '../../../../machine/running/meter'
import type { PropertyKey } from '../../../../machine/value'
import { Interface, prototypeOf, receiverOf } from '../../../web/interfaces/interface'
import type { DocumentObject } from '../tree/document'
import { ElementObject, type NodeObject } from '../tree/node'
import { withText } from './string-arguments'

const SHAPE = Shape.root()

export class CollectionObject extends ObjectValue {
  override shape = SHAPE

  constructor(
    prototype: ObjectValue,
    private readonly name: string,
    readonly list: () => readonly NodeObject[],
  ) {
    super(prototype)
  }

  override get className(): string {
    return this.name
  }

  /** Elements can be found by their id or name, too. */
  named(key: string): NodeObject | undefined {
    if (this.name === 'NodeList' || key === '') return undefined
    const nodes = this.list()
    const at = nodes.findIndex(
      (node) => node instanceof ElementObject && (node.id === key || node.attributes.get('name') === key),
    )
    chargeNodes(at < 0 ? nodes.length : at)
    return nodes[at]
  }

  private at(key: PropertyKey): NodeObject | undefined {
    if (typeof key === 'number') return this.list()[key]
    // Members of the interface hide elements of the same name.
    return typeof key === 'string' && findSlot(this.prototype!, key) === ABSENT ? this.named(key) : undefined
  }

  override getOwnSlot(key: PropertyKey): Slot | typeof ABSENT {
    return this.at(key) ?? super.getOwnSlot(key)
  }

  override getOwnProperty(key: PropertyKey): Property | undefined {
    const node = this.at(key)
    return node === undefined
      ? super.getOwnProperty(key)
      : { slot: node, attributes: ENUMERABLE | CONFIGURABLE }
  }

  override delete(key: PropertyKey): boolean {
    return this.at(key) === undefined && super.delete(key)
  }

  override ownKeys(): PropertyKey[] {
    return [...this.list().keys(), ...super.ownKeys()]
  }
}

export function defineCollections(agent: Agent): void {
  const { intrinsics } = agent.realm
  const arrayPrototype = intrinsics['Array.prototype']
  for (const name of ['NodeList', 'HTMLCollection']) {
    const { prototype } = new Interface(agent, { name, receiver: receiverOf(CollectionObject) })
      .attribute('length', (collection) => collection.list().length)
      .operation('item', 1, function* (collection, [index]) {
        return collection.list()[(yield* toNumber(agent, index)) >>> 0] ?? null
      })
    prototype.putHidden(iteratorSymbol, intrinsics['Array.prototype.values'])
    if (name === 'HTMLCollection') continue
    for (const method of ['forEach', 'entries', 'keys', 'values'])
      prototype.put(method, getData(arrayPrototype, method))
  }
  new Interface(agent, {
    name: 'HTMLFormControlsCollection',
    parent: 'HTMLCollection',
    receiver: receiverOf(CollectionObject),
  }).operation('namedItem', 1, (collection, [name]) =>
    withText(agent, name, (text) => collection.named(text) ?? null),
  )
}

/** The same object as long as the document lives. */
export function collectionOf(
  owner: NodeObject,
  name: 'NodeList' | 'HTMLCollection' | 'HTMLFormControlsCollection',
  list: () => readonly NodeObject[],
): CollectionObject {
  return new CollectionObject(prototypeOf(owner.document.realm, name), name, list)
}

/** Elements inside of a node, which are looked for once for each state of the document. */
export function liveList(owner: NodeObject, find: () => readonly ElementObject[]): CollectionObject {
  let version = -1
  let found: readonly ElementObject[] = []
  return collectionOf(owner, 'HTMLCollection', () => {
    const { document } = owner
    if (version !== document.version) found = find()
    version = document.version
    return found
  })
}

export const staticList = (document: DocumentObject, nodes: readonly NodeObject[]): CollectionObject =>
  collectionOf(document, 'NodeList', () => nodes)
