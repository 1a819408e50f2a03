// Shadow trees and their slots. https://dom.spec.whatwg.org/#shadow-trees

import { get } from '../../../../machine/objects/properties'
import { toBoolean, toString } from '../../../../machine/operations/convert'
import { createArray } from '../../../../machine/operations/operations'
import type { Agent } from '../../../../machine/running/agent'
import { isObject, type Value } from '../../../../machine/value'
import { domException } from '../../../web/interfaces/dom-exception'
import { Interface, prototypeOf, receiverOf } from '../../../web/interfaces/interface'
import { finishCall } from '../behaviour/pending-work'
import { queueSlotChange } from '../tree/mutation-records'
import { replaceAll } from '../tree/mutations'
import { ElementObject, type NodeObject, ShadowRootObject } from '../tree/node'
import { parseFragment } from '../tree/parser'
import { serializeInside } from '../tree/serializer'
import { isCustomName } from '../tree/tags'
import { withTextOrEmpty } from './string-arguments'

/** https://dom.spec.whatwg.org/#valid-shadow-host-name */
const HOSTS: ReadonlySet<string> = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
)

const ATTACHING = "Failed to execute 'attachShadow' on 'Element': "

export function defineShadow(agent: Agent, element: Interface<ElementObject>): void {
  element
    .attribute('shadowRoot', ({ shadow }) => (shadow?.mode === 'open' ? shadow : null))
    .attribute('assignedSlot', (one) => openSlot(one))
    .operation('attachShadow', 1, function* (one, [options]) {
      const mode = isObject(options)
        ? yield* toString(agent, yield* get(agent, options, 'mode'))
        : 'undefined'
      if (mode !== 'open' && mode !== 'closed')
        throw agent.typeError(
          `${ATTACHING}Failed to read the 'mode' property from 'ShadowRootInit': The provided value '${mode}' is not a valid enum value of type ShadowRootMode.`,
        )
      if (!HOSTS.has(one.localName) && !isCustomName(one.localName))
        throw domException(
          agent,
          'NotSupportedError',
          `${ATTACHING}This element does not support attachShadow`,
        )
      if (one.shadow !== undefined)
        throw domException(
          agent,
          'NotSupportedError',
          `${ATTACHING}Shadow root cannot be created on a host which already hosts a shadow tree.`,
        )
      one.shadow = new ShadowRootObject(prototypeOf(agent.realm, 'ShadowRoot'), one, mode)
      return one.shadow
    })
}

/** After the interface of fragments. */
export function defineShadowRoot(agent: Agent): void {
  new Interface(agent, {
    name: 'ShadowRoot',
    parent: 'DocumentFragment',
    receiver: receiverOf(ShadowRootObject),
  })
    .attribute('host', ({ host }) => host)
    .attribute('mode', ({ mode }) => mode)
    .attribute('innerHTML', serializeInside, (root, value) =>
      withTextOrEmpty(agent, value, (markup) => {
        replaceAll(root, parseFragment(root.host, markup))
        return finishCall(root.document)
      }),
    )
}

const openSlot = (node: NodeObject): Value => {
  const slot = node.assignedSlot
  return slot !== null && (slot.root as ShadowRootObject).mode === 'open' ? slot : null
}

export function defineSlot(agent: Agent, slot: Interface<ElementObject>): void {
  const nodes = function* (one: ElementObject, options: Value) {
    const flatten = isObject(options) && toBoolean(yield* get(agent, options, 'flatten'))
    const shown = assignedTo(one)
    return flatten && shown.length === 0 ? one.children : shown
  }
  slot
    .operation('assignedNodes', 0, function* (one, [options]) {
      return createArray(agent, [...(yield* nodes(one, options))])
    })
    .operation('assignedElements', 0, function* (one, [options]) {
      const all = yield* nodes(one, options)
      return createArray(
        agent,
        all.filter((node) => node instanceof ElementObject),
      )
    })
}

function assignedTo(slot: ElementObject): NodeObject[] {
  const { host } = slot.root
  return host === null ? [] : host.children.filter((node) => node.assignedSlot === slot)
}

/** Tells slots whose content is another one now. https://dom.spec.whatwg.org/#assign-slotables-for-a-tree */
export function reassign(shadow: ShadowRootObject): void {
  const slots = shadow.findElements(({ localName }) => localName === 'slot')
  const assigned = new Map(slots.map((slot) => [slot, assignedTo(slot)]))
  const before = shadow.assigned
  shadow.assigned = assigned
  for (const slot of new Set([...before.keys(), ...assigned.keys()])) {
    const [was, is] = [before.get(slot) ?? [], assigned.get(slot) ?? []]
    if (was.length !== is.length || was.some((node, i) => node !== is[i])) queueSlotChange(slot)
  }
}

/** The content of a node changed, or an attribute that says where it is shown. */
export function slotsChanged(node: NodeObject): void {
  const own = node instanceof ElementObject ? node.shadow : undefined
  if (!node.document.hasShadows) return
  const { root } = node
  if (own !== undefined) reassign(own)
  if (root instanceof ShadowRootObject) reassign(root)
}
