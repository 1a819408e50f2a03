// https://dom.spec.whatwg.org/#traversal

import { isCallable } from '../../../../machine/objects/function'
import { ObjectValue } from '../../../../machine/objects/object'
import { get } from '../../../../machine/objects/properties'
import { toNumber } from '../../../../machine/operations/convert'
import type { Agent } from '../../../../machine/running/agent'
import { call } from '../../../../machine/running/call'
import type { Procedure } from '../../../../machine/running/completion'
import { isObject, type Value } from '../../../../machine/value'
import { domException } from '../../../web/interfaces/dom-exception'
import { Interface, prototypeOf, receiverOf } from '../../../web/interfaces/interface'
import type { DocumentObject } from '../tree/document'
import { NODE_TYPES, NodeObject } from '../tree/node'
import { NodePosition } from '../tree/node-iterators'

const VERDICTS = { FILTER_ACCEPT: 1, FILTER_REJECT: 2, FILTER_SKIP: 3 } as const
const { FILTER_ACCEPT: ACCEPT, FILTER_REJECT: REJECT, FILTER_SKIP: SKIP } = VERDICTS

const SHOW_ALL = 0xffffffff

/** A bit for each type of node, the last three of types that are no more. */
const SHOWN = {
  ...Object.fromEntries(
    Object.entries(NODE_TYPES).map(([name, type]) => [`SHOW_${name.replace('_NODE', '')}`, 2 ** (type - 1)]),
  ),
  SHOW_ENTITY_REFERENCE: 0x10,
  SHOW_ENTITY: 0x20,
  SHOW_NOTATION: 0x800,
}

/** What looking at a node costs, in steps. */
const VISIT_COST = 2

class Traversal extends ObjectValue {
  private isActive = false

  constructor(
    prototype: ObjectValue,
    readonly root: NodeObject,
    readonly whatToShow: number,
    readonly filter: ObjectValue | null,
  ) {
    super(prototype)
  }

  /** https://dom.spec.whatwg.org/#concept-node-filter */
  protected *verdictOn(agent: Agent, node: NodeObject): Procedure<number> {
    const { filter } = this
    agent.charge(VISIT_COST)
    if (this.isActive)
      throw domException(
        agent,
        'InvalidStateError',
        "Failed to execute 'acceptNode' on 'NodeFilter': Recursive call.",
      )
    if (((this.whatToShow >>> (node.nodeType - 1)) & 1) === 0) return SKIP
    if (filter === null) return ACCEPT
    this.isActive = true
    try {
      if (isCallable(filter)) return yield* toNumber(agent, yield* call(agent, filter, undefined, node))
      const method = yield* get(agent, filter, 'acceptNode')
      if (!isCallable(method))
        throw agent.typeError(
          "Failed to execute 'acceptNode' on 'NodeFilter': The provided callback is not callable.",
        )
      return yield* toNumber(agent, yield* call(agent, method, filter, node))
    } finally {
      this.isActive = false
    }
  }
}

type Direction = 'next' | 'previous'

class TreeWalkerObject extends Traversal {
  current = this.root

  override get className(): string {
    return 'TreeWalker'
  }

  *parent(agent: Agent): Procedure {
    for (let node: NodeObject | null = this.current; node !== null && node !== this.root; ) {
      node = node.parent
      if (node !== null && (yield* this.accepts(agent, node))) return this.go(node)
    }
    return null
  }

  /** https://dom.spec.whatwg.org/#concept-traverse-children */
  *child(agent: Agent, end: 'first' | 'last'): Procedure {
    const direction = end === 'first' ? 'next' : 'previous'
    for (let node = this.current[end]; node !== null; ) {
      const verdict = yield* this.verdictOn(agent, node)
      if (verdict === ACCEPT) return this.go(node)
      node = (verdict === SKIP ? node[end] : null) ?? this.besides(node, direction)
    }
    return null
  }

  /** A sibling of the node, or of what is around it and inside of the current node. */
  private besides(start: NodeObject, direction: Direction): NodeObject | null {
    for (
      let node: NodeObject | null = start;
      node !== null && node !== this.root && node !== this.current;
    ) {
      const sibling: NodeObject | null = node[direction]
      if (sibling !== null) return sibling
      node = node.parent
    }
    return null
  }

  /** https://dom.spec.whatwg.org/#concept-traverse-siblings */
  *sibling(agent: Agent, direction: Direction): Procedure {
    const end = direction === 'next' ? 'first' : 'last'
    for (let node: NodeObject | null = this.current; node !== null && node !== this.root; ) {
      for (let sibling: NodeObject | null = node[direction]; sibling !== null; ) {
        node = sibling
        const verdict = yield* this.verdictOn(agent, node)
        if (verdict === ACCEPT) return this.go(node)
        sibling = (verdict === REJECT ? null : node[end]) ?? node[direction]
      }
      node = node.parent
      if (node === null || node === this.root || (yield* this.accepts(agent, node))) return null
    }
    return null
  }

  *next(agent: Agent): Procedure {
    let verdict: number = ACCEPT
    for (let node: NodeObject | null = this.current; node !== null; ) {
      node = (verdict === REJECT ? null : node.first) ?? this.after(node)
      if (node === null) break
      verdict = yield* this.verdictOn(agent, node)
      if (verdict === ACCEPT) return this.go(node)
    }
    return null
  }

  /** The next node that is not inside of this one. */
  private after(start: NodeObject): NodeObject | null {
    for (let node: NodeObject | null = start; node !== null && node !== this.root; node = node.parent)
      if (node.next !== null) return node.next
    return null
  }

  *previous(agent: Agent): Procedure {
    for (let node: NodeObject = this.current; node !== this.root; ) {
      for (let sibling = node.previous; sibling !== null; sibling = node.previous) {
        node = sibling
        let verdict = yield* this.verdictOn(agent, node)
        while (verdict !== REJECT && node.last !== null) {
          node = node.last
          verdict = yield* this.verdictOn(agent, node)
        }
        if (verdict === ACCEPT) return this.go(node)
      }
      if (node === this.root || node.parent === null) return null
      node = node.parent
      if (yield* this.accepts(agent, node)) return this.go(node)
    }
    return null
  }

  private *accepts(agent: Agent, node: NodeObject): Procedure<boolean> {
    return (yield* this.verdictOn(agent, node)) === ACCEPT
  }

  private go(node: NodeObject): NodeObject {
    this.current = node
    return node
  }
}

class NodeIteratorObject extends Traversal {
  readonly position = new NodePosition(this.root)

  override get className(): string {
    return 'NodeIterator'
  }

  *traverse(agent: Agent, direction: Direction): Procedure {
    let position: NodePosition | undefined = this.position
    do {
      position = position.step(direction)
      if (position === undefined) return null
    } while ((yield* this.verdictOn(agent, position.reference)) !== ACCEPT)
    const { reference, isBefore } = position
    Object.assign(this.position, { reference, isBefore })
    return reference
  }
}

export function defineTraversal(agent: Agent, document: Interface<DocumentObject>): void {
  defineTreeWalker(agent)
  new Interface(agent, { name: 'NodeIterator', receiver: receiverOf(NodeIteratorObject) })
    .attribute('root', ({ root }) => root)
    .attribute('whatToShow', ({ whatToShow }) => whatToShow)
    .attribute('filter', ({ filter }) => filter)
    .attribute('referenceNode', ({ position }) => position.reference)
    .attribute('pointerBeforeReferenceNode', ({ position }) => position.isBefore)
    .operation('nextNode', 0, (iterator) => iterator.traverse(agent, 'next'))
    .operation('previousNode', 0, (iterator) => iterator.traverse(agent, 'previous'))
    .operation('detach', 0, () => undefined)
  new Interface(agent, { name: 'NodeFilter', receiver: receiverOf(ObjectValue) })
    .constants(VERDICTS)
    .constants({ SHOW_ALL, ...SHOWN })
  document
    .operation('createTreeWalker', 1, function* (_document, args) {
      return new TreeWalkerObject(...(yield* traversed(agent, 'TreeWalker', args)))
    })
    .operation('createNodeIterator', 1, function* ({ positions }, args) {
      const iterator = new NodeIteratorObject(...(yield* traversed(agent, 'NodeIterator', args)))
      positions.add(iterator.position)
      return iterator
    })
}

function defineTreeWalker(agent: Agent): void {
  new Interface(agent, { name: 'TreeWalker', receiver: receiverOf(TreeWalkerObject) })
    .attribute('root', ({ root }) => root)
    .attribute('whatToShow', ({ whatToShow }) => whatToShow)
    .attribute('filter', ({ filter }) => filter)
    .attribute(
      'currentNode',
      ({ current }) => current,
      (walker, value) => {
        if (!(value instanceof NodeObject))
          throw agent.typeError(
            "Failed to set the 'currentNode' property on 'TreeWalker': Failed to convert value to 'Node'.",
          )
        walker.current = value
        return undefined
      },
    )
    .operation('parentNode', 0, (walker) => walker.parent(agent))
    .operation('firstChild', 0, (walker) => walker.child(agent, 'first'))
    .operation('lastChild', 0, (walker) => walker.child(agent, 'last'))
    .operation('previousSibling', 0, (walker) => walker.sibling(agent, 'previous'))
    .operation('nextSibling', 0, (walker) => walker.sibling(agent, 'next'))
    .operation('previousNode', 0, (walker) => walker.previous(agent))
    .operation('nextNode', 0, (walker) => walker.next(agent))
}

function* traversed(
  agent: Agent,
  name: string,
  [root, shown, filter]: Value[],
): Procedure<[prototype: ObjectValue, root: NodeObject, whatToShow: number, filter: ObjectValue | null]> {
  const refuse = (parameter: number, type: string) =>
    agent.typeError(
      `Failed to execute 'create${name}' on 'Document': parameter ${parameter} is not of type '${type}'.`,
    )
  if (!(root instanceof NodeObject)) throw refuse(1, 'Node')
  const whatToShow = shown === undefined ? SHOW_ALL : (yield* toNumber(agent, shown)) >>> 0
  if (filter !== undefined && filter !== null && !isObject(filter)) throw refuse(3, 'Object')
  return [prototypeOf(agent.realm, name), root, whatToShow, filter ?? null]
}
