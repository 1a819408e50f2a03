// https://dom.spec.whatwg.org/#interface-node

import type { NativeResult } from '../../../../machine/objects/function'
import { get } from '../../../../machine/objects/properties'
import { toBoolean } from '../../../../machine/operations/convert'
import type { Agent } from '../../../../machine/running/agent'
import type { ThrowCompletion } from '../../../../machine/running/completion'
import { isObject, type Value } from '../../../../machine/value'
import { domException } from '../../../web/interfaces/dom-exception'
import { Interface, receiverOf } from '../../../web/interfaces/interface'
import { upgradeAll } from '../behaviour/custom-elements'
import { finishCall } from '../behaviour/pending-work'
import { insert, isText, remove, replace, replaceWithText, setData } from '../tree/mutations'
import {
  type CharacterData,
  cloneDeep,
  ElementObject,
  FragmentObject,
  NODE_TYPES,
  NodeObject,
} from '../tree/node'
import { serialize } from '../tree/serializer'
import { collectionOf } from './collections'
import { withTextOrEmpty } from './string-arguments'

export function defineNode(agent: Agent): void {
  const node = new Interface(agent, { name: 'Node', parent: 'EventTarget', receiver: receiverOf(NodeObject) })
  defineTreeWalk(agent, node)
  node
    .attribute('nodeType', ({ nodeType }) => nodeType)
    .attribute('nodeName', ({ nodeName }) => nodeName)
    .attribute('nodeValue', valueOf, (one, value) =>
      isText(one) ? withTextOrEmpty(agent, value, (text) => replaceText(one, text)) : undefined,
    )
    .attribute('textContent', textOf, (one, value) => setText(agent, one, value))
    .attribute('baseURI', () => 'http://localhost/')
    .operation('appendChild', 1, (parent, [child]) => insertChild(agent, parent, child, null, 'appendChild'))
    .operation('insertBefore', 2, (parent, [child, before = null]) =>
      insertChild(agent, parent, child, before, 'insertBefore'),
    )
    .operation('removeChild', 1, (parent, [child]) => removeChild(agent, parent, child))
    .operation('replaceChild', 2, (parent, [child, old]) => replaceChild(agent, parent, child, old))
    .operation('cloneNode', 0, (one, [deep]) => {
      const copy = toBoolean(deep) ? cloneDeep(one) : one.copy()
      if (!(one.root instanceof FragmentObject && one.root.isInert)) upgradeAll(copy)
      return finishCall(one.document, copy)
    })
    .operation('normalize', 0, (one) => normalize(one))
    .constants(NODE_TYPES)
    .constants(POSITIONS)
  defineComparisons(agent, node)
}

function defineTreeWalk(agent: Agent, node: Interface<NodeObject>): void {
  node
    .attribute('parentNode', ({ parent }) => parent)
    .attribute('parentElement', ({ parent }) => (parent instanceof ElementObject ? parent : null))
    .attribute('childNodes', (one) => view(one, 'NodeList', () => one.children))
    .attribute('firstChild', ({ first }) => first)
    .attribute('lastChild', ({ last }) => last)
    .attribute('previousSibling', ({ previous }) => previous)
    .attribute('nextSibling', ({ next }) => next)
    .attribute('ownerDocument', ({ ownerDocument }) => ownerDocument)
    .attribute('isConnected', ({ isConnected }) => isConnected)
    .operation('hasChildNodes', 0, ({ first }) => first !== null)
    .operation('getRootNode', 0, function* (one, [options]) {
      const isComposed = isObject(options) && toBoolean(yield* get(agent, options, 'composed'))
      let { root } = one
      while (isComposed && root.host !== null) root = root.host.root
      return root
    })
}

const views = new WeakMap<NodeObject, Map<string, Value>>()

/** A live list that is the same object each time. */
export function view(
  owner: NodeObject,
  name: 'NodeList' | 'HTMLCollection' | 'HTMLFormControlsCollection',
  list: () => readonly NodeObject[],
): Value {
  const known = views.get(owner) ?? new Map<string, Value>()
  views.set(owner, known)
  const found = known.get(name) ?? collectionOf(owner, name, list)
  known.set(name, found)
  return found
}

function defineComparisons(agent: Agent, node: Interface<NodeObject>): void {
  node
    .operation('contains', 1, (one, [other]) => one.includes(nodeOrNull(agent, other, 'contains')))
    .operation('isSameNode', 1, (one, [other]) => one === other)
    .operation('isEqualNode', 1, (one, [other]) => {
      const node = nodeOrNull(agent, other, 'isEqualNode')
      return node !== null && node.nodeType === one.nodeType && serialize(node) === serialize(one)
    })
    .operation('compareDocumentPosition', 1, (one, [other]) =>
      positionOf(one, requireNode(agent, other, 'compareDocumentPosition')),
    )
}

const valueOf = (node: NodeObject): Value => (isText(node) ? node.data : null)
const textOf = (node: NodeObject): Value => (node === node.document ? null : node.text)

export function replaceText(node: CharacterData, text: string): NativeResult {
  setData(node, text)
  return undefined
}

function setText(agent: Agent, node: NodeObject, value: Value): NativeResult {
  return withTextOrEmpty(agent, value ?? null, (text) => {
    if (isText(node)) return replaceText(node, text)
    if (node !== node.document) replaceWithText(node, text)
    return finishCall(node.document)
  })
}

function normalize(root: NodeObject): undefined {
  for (const node of [...root.inclusiveDescendants()]) {
    if (node === root || node.nodeType !== NODE_TYPES.TEXT_NODE) continue
    const { previous } = node
    if (node.text === '') remove(node)
    else if (previous?.nodeType === NODE_TYPES.TEXT_NODE) {
      setData(previous as CharacterData, previous.text + node.text)
      remove(node)
    }
  }
}

// Positions

const POSITIONS = {
  DOCUMENT_POSITION_DISCONNECTED: 1,
  DOCUMENT_POSITION_PRECEDING: 2,
  DOCUMENT_POSITION_FOLLOWING: 4,
  DOCUMENT_POSITION_CONTAINS: 8,
  DOCUMENT_POSITION_CONTAINED_BY: 16,
}

/** https://dom.spec.whatwg.org/#dom-node-comparedocumentposition */
function positionOf(node: NodeObject, other: NodeObject): number {
  if (node === other) return 0
  if (node.root !== other.root) return 1 | 2 | 32
  if (other.includes(node)) return 2 | 8
  if (node.includes(other)) return 4 | 16
  for (const one of node.root.inclusiveDescendants())
    if (one === node || one === other) return one === other ? 2 : 4
  return 4
}

// Children

function nodeOrNull(agent: Agent, value: Value, method: string): NodeObject | null {
  return value === null || value === undefined ? null : requireNode(agent, value, method)
}

function requireNode(agent: Agent, value: Value, method: string, parameter = 1): NodeObject {
  if (value instanceof NodeObject) return value
  throw agent.typeError(
    `Failed to execute '${method}' on 'Node': parameter ${parameter} is not of type 'Node'.`,
  )
}

function insertChild(
  agent: Agent,
  parent: NodeObject,
  child: Value,
  before: Value,
  method: string,
): NativeResult {
  const node = requireNode(agent, child, method)
  const reference = before === null || before === undefined ? null : requireNode(agent, before, method, 2)
  requireInsertable(agent, parent, node, `Failed to execute '${method}' on 'Node'`)
  if (reference !== null && reference.parent !== parent) {
    throw domException(
      agent,
      'NotFoundError',
      `Failed to execute '${method}' on 'Node': The node before which the new node is to be inserted is not a child of this node.`,
    )
  }
  insert(node, parent, reference)
  return finishCall(parent.document, node)
}

/** https://dom.spec.whatwg.org/#concept-node-ensure-pre-insertion-validity */
export function requireInsertable(agent: Agent, parent: NodeObject, node: NodeObject, prefix: string): void {
  const isAround = node === parent || (node.first !== null && node.includes(parent))
  if (isAround) throw hierarchy(agent, `${prefix}: The new child element contains the parent.`)
  if (isText(parent)) throw hierarchy(agent, `${prefix}: This node type does not support this method.`)
  if (node === node.document)
    throw hierarchy(
      agent,
      `${prefix}: Nodes of type '#document' may not be inserted inside nodes of type '${parent.nodeName}'.`,
    )
  if (parent !== parent.document || node instanceof FragmentObject) return
  if (node.nodeType === NODE_TYPES.TEXT_NODE)
    throw hierarchy(
      agent,
      `${prefix}: Nodes of type '#text' may not be inserted inside nodes of type '#document'.`,
    )
  if (node instanceof ElementObject && parent.childElements.some((one) => one !== node))
    throw hierarchy(agent, `${prefix}: Only one element on document allowed.`)
}

const hierarchy = (agent: Agent, message: string): ThrowCompletion =>
  domException(agent, 'HierarchyRequestError', message)

function removeChild(agent: Agent, parent: NodeObject, child: Value): NativeResult {
  const node = requireNode(agent, child, 'removeChild')
  if (node.parent !== parent) throw notAChild(agent, 'removeChild', 'removed')
  remove(node)
  return finishCall(parent.document, node)
}

function replaceChild(agent: Agent, parent: NodeObject, child: Value, old: Value): NativeResult {
  const node = requireNode(agent, child, 'replaceChild')
  const replaced = requireNode(agent, old, 'replaceChild', 2)
  if (node.includes(parent))
    requireInsertable(agent, parent, node, "Failed to execute 'replaceChild' on 'Node'")
  if (replaced.parent !== parent) throw notAChild(agent, 'replaceChild', 'replaced')
  replace(replaced, node)
  return finishCall(parent.document, replaced)
}

const notAChild = (agent: Agent, method: string, done: string): ThrowCompletion =>
  domException(
    agent,
    'NotFoundError',
    `Failed to execute '${method}' on 'Node': The node to be ${done} is not a child of this node.`,
  )
