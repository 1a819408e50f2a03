// Changes of the tree, with what they set off: mutation records, reactions of custom elements, scripts, the record's writes.
// https://dom.spec.whatwg.org/#mutation-algorithms

import { chargeNodes } from '../../../../machine/running/meter'
import { changedAttribute, connected, disconnected } from '../behaviour/custom-elements'
import { childrenChanged, inserted, removed } from '../behaviour/insertion'
import type { NodeChange, NodeWrite } from './changes'
import { queueRecord } from './mutation-records'
import {
  type CharacterData,
  createText,
  ElementObject,
  FragmentObject,
  link,
  NODE_TYPES,
  type NodeObject,
  noteId,
  unlink,
} from './node'

// Nodes

/** Puts a node, or the children of a fragment, before a child; null is the end. https://dom.spec.whatwg.org/#concept-node-insert */
export function insert(node: NodeObject, parent: NodeObject, before: NodeObject | null): void {
  const reference = before === node ? node.next : before
  const nodes = node instanceof FragmentObject ? takeChildren(node) : [node]
  if (nodes.length === 0) return
  for (const one of nodes) if (one.parent !== null) remove(one)
  const previous = reference === null ? parent.last : reference.previous
  attach(nodes, parent, reference)
  queueRecord({ type: 'childList', target: parent, added: nodes, previous, next: reference })
  noteInserted(nodes, parent)
}

/** The children of a fragment, taken out of it. */
function takeChildren(fragment: FragmentObject): NodeObject[] {
  const nodes = [...fragment.children]
  detach(nodes)
  if (nodes.length > 0) queueRecord({ type: 'childList', target: fragment, removed: nodes })
  return nodes
}

function attach(nodes: readonly NodeObject[], parent: NodeObject, before: NodeObject | null): void {
  const writes = nodes.flatMap((node) => link(parent, node, before))
  tell(parent, 'inserted', nodes[0]!, writes)
  for (const node of nodes) connected(node)
  parent.document.slotsChanged(parent)
}

/** https://dom.spec.whatwg.org/#concept-node-remove */
export function remove(node: NodeObject): void {
  const { previous, next } = node
  const parent = node.parent!
  keepObserving(node, parent)
  detach([node])
  queueRecord({ type: 'childList', target: parent, removed: [node], previous, next })
}

function detach(nodes: readonly NodeObject[]): void {
  if (nodes.length === 0) return
  const parent = nodes[0]!.parent!
  const wasConnected = parent.isConnected
  const { document } = parent
  chargeNodes(nodes.length * document.positions.size)
  const writes = nodes.flatMap((node) => {
    for (const position of document.positions) position.leave(node)
    return unlink(node)
  })
  tell(parent, 'removed', nodes[0]!, writes)
  const { focused } = document
  if (wasConnected && focused !== null && nodes.some((node) => node.includes(focused)))
    document.focused = null
  document.slotsChanged(parent)
  if (!wasConnected) return
  for (const node of nodes) {
    disconnected(node)
    removed(node)
  }
}

/** Observers of a whole tree go on with what was taken out of it, until they are told. */
function keepObserving(node: NodeObject, parent: NodeObject): void {
  if (!node.document.hasObservers) return
  for (let n: NodeObject | null = parent; n !== null; n = n.parent)
    for (const registered of n.observers) {
      if (!registered.options.subtree) continue
      const { observer, options } = registered
      node.observers = [...node.observers, { observer, options, source: registered }]
      observer.nodes.add(node)
    }
}

/** https://dom.spec.whatwg.org/#concept-node-replace-all */
export function replaceAll(parent: NodeObject, node: NodeObject | null): void {
  const removed = [...parent.children]
  const added = node instanceof FragmentObject ? takeChildren(node) : node === null ? [] : [node]
  for (const child of removed) keepObserving(child, parent)
  detach(removed)
  for (const one of added) if (one.parent !== null) remove(one)
  if (added.length > 0) attach(added, parent, null)
  if (added.length + removed.length > 0) queueRecord({ type: 'childList', target: parent, added, removed })
  noteInserted(added, parent)
}

/** https://dom.spec.whatwg.org/#concept-node-replace */
export function replace(child: NodeObject, node: NodeObject): void {
  const parent = child.parent!
  const reference = child.next === node ? node.next : child.next
  const { previous } = child
  const added = node instanceof FragmentObject ? takeChildren(node) : [node]
  for (const one of added) if (one.parent !== null && one !== child) remove(one)
  const removed = child.parent === null ? [] : [child]
  for (const one of removed) keepObserving(one, parent)
  detach(removed)
  if (added.length > 0) attach(added, parent, reference)
  queueRecord({ type: 'childList', target: parent, added, removed, previous, next: reference })
  noteInserted(added, parent)
}

/** https://dom.spec.whatwg.org/#string-replace-all */
export function replaceWithText(parent: NodeObject, text: string): void {
  replaceAll(parent, text === '' ? null : createText(parent.document, text))
}

function noteInserted(nodes: readonly NodeObject[], parent: NodeObject): void {
  if (nodes.length === 0 || !parent.isConnected) return
  if (parent instanceof ElementObject) childrenChanged(parent)
  for (const node of nodes)
    for (const inner of node.inclusiveDescendants()) if (inner instanceof ElementObject) inserted(inner)
}

// Attributes and text

/** Null removes it. https://dom.spec.whatwg.org/#concept-element-attributes-change */
export function setAttribute(element: ElementObject, name: string, value: string | null): void {
  const oldValue = element.attributes.get(name) ?? null
  if (value === null && oldValue === null) return
  queueRecord({ type: 'attributes', target: element, attribute: name, oldValue })
  if (value === null) element.attributes.delete(name)
  else element.attributes.set(name, value)
  if (name === 'id') changeId(element, oldValue)
  tell(element, 'changed', element, [{ node: element, field: `@${name}`, value }])
  changedAttribute(element, name, oldValue, value)
  if (name === 'slot' && element.parent !== null) element.document.slotsChanged(element.parent)
  if (name === 'name' && element.localName === 'slot') element.document.slotsChanged(element)
  element.document.attributeChanged(element, name, value, oldValue)
}

function changeId(element: ElementObject, oldId: string | null): void {
  if (oldId !== null) element.document.ids.remove(oldId, element)
  noteId(element, element.id)
}

/** https://dom.spec.whatwg.org/#concept-cd-replace for all of the text */
export function setData(node: CharacterData, data: string): void {
  queueRecord({ type: 'characterData', target: node, oldValue: node.data })
  node.data = data
  if (node.isConnected && node.parent instanceof ElementObject) childrenChanged(node.parent)
  tell(node, 'changed', node, [{ node, field: 'text', value: data }])
}

/** What a user sees of a control, beside its attributes. */
export function setControl(
  element: ElementObject,
  state: { readonly value?: string; readonly checked?: boolean },
): void {
  Object.assign(element.control, state)
  const writes: NodeWrite[] = []
  if (state.value !== undefined) writes.push({ node: element, field: 'value', value: state.value })
  if (state.checked !== undefined) writes.push({ node: element, field: 'checked', value: state.checked })
  tell(element, 'changed', element, writes)
}

export function setFocus(element: ElementObject | null, { document }: NodeObject): void {
  document.focused = element
  tell(document, 'changed', element ?? document, [{ node: document, field: 'focus', value: element }])
}

function tell(
  { document }: NodeObject,
  change: NodeChange,
  node: NodeObject,
  writes: readonly NodeWrite[],
): void {
  document.agent.observer?.nodeChanged(change, node, writes)
  document.layoutChanged()
}

export const isText = (node: NodeObject): node is CharacterData =>
  node.nodeType === NODE_TYPES.TEXT_NODE || node.nodeType === NODE_TYPES.COMMENT_NODE
