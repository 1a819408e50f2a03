// What several kinds of node have: https://dom.spec.whatwg.org/#interface-parentnode and
// https://dom.spec.whatwg.org/#interface-childnode

import { toString } from '../../../../machine/operations/convert'
import type { Agent } from '../../../../machine/running/agent'
import type { Procedure } from '../../../../machine/running/completion'
import type { Value } from '../../../../machine/value'
import { runCallbacks } from '../../../loop/callbacks'
import { domException } from '../../../web/interfaces/dom-exception'
import type { Interface } from '../../../web/interfaces/interface'
import { doPendingWork, finishCall } from '../behaviour/pending-work'
import { insert, remove, replace, replaceAll } from '../tree/mutations'
import { createFragment, createText, elementFrom, NodeObject } from '../tree/node'
import { type ParsedSelector, parseSelector } from '../tree/selectors'
import { staticList } from './collections'
import { requireInsertable, view } from './node-interface'
import { withText } from './string-arguments'

export function defineParentNode<T extends NodeObject>(
  agent: Agent,
  definition: Interface<T>,
  name: string,
): void {
  definition
    .attribute('children', (node) => view(node, 'HTMLCollection', () => node.childElements))
    .attribute('firstElementChild', (node) => elementFrom(node.first, 'next'))
    .attribute('lastElementChild', (node) => elementFrom(node.last, 'previous'))
    .attribute('childElementCount', (node) => node.childElements.length)
    .operation('append', 0, (node, args) =>
      place(agent, node, args, name, 'append', (made) => insert(made, node, null)),
    )
    .operation('prepend', 0, (node, args) =>
      place(agent, node, args, name, 'prepend', (made) => insert(made, node, node.first)),
    )
    .operation('replaceChildren', 0, (node, args) =>
      place(agent, node, args, name, 'replaceChildren', (made) => replaceAll(node, made)),
    )
    .operation('querySelector', 1, (node, [selector]) =>
      withText(
        agent,
        selector,
        (text) => selectorOf(agent, text, 'querySelector', name).select(node, 1)[0] ?? null,
      ),
    )
    .operation('querySelectorAll', 1, (node, [selector]) =>
      withText(agent, selector, (text) =>
        staticList(node.document, selectorOf(agent, text, 'querySelectorAll', name).select(node)),
      ),
    )
}

export function selectorOf(agent: Agent, selector: string, method: string, name: string): ParsedSelector {
  const parsed = parseSelector(selector)
  if (parsed !== undefined) return parsed
  const problem =
    selector.trim() === '' ? 'The provided selector is empty.' : `'${selector}' is not a valid selector.`
  throw domException(agent, 'SyntaxError', `Failed to execute '${method}' on '${name}': ${problem}`)
}

export function defineChildNode<T extends NodeObject>(
  agent: Agent,
  definition: Interface<T>,
  name: string,
): void {
  definition
    .operation('before', 0, (node, args) =>
      beside(agent, node, args, name, 'before', (made, parent, { previous }) =>
        insert(made, parent, previous === null ? parent.first : previous.next),
      ),
    )
    .operation('after', 0, (node, args) =>
      beside(agent, node, args, name, 'after', (made, parent, { next }) => insert(made, parent, next)),
    )
    .operation('replaceWith', 0, (node, args) =>
      beside(agent, node, args, name, 'replaceWith', (made, parent, { next }) =>
        node.parent === parent ? replace(node, made) : insert(made, parent, next),
      ),
    )
    .operation('remove', 0, (node) => {
      if (node.parent !== null) remove(node)
      return finishCall(node.document)
    })
}

export function defineSiblings<T extends NodeObject>(definition: Interface<T>): void {
  definition
    .attribute('previousElementSibling', ({ previousElement }) => previousElement)
    .attribute('nextElementSibling', ({ nextElement }) => nextElement)
}

function* place(
  agent: Agent,
  node: NodeObject,
  args: Value[],
  name: string,
  method: string,
  put: (made: NodeObject) => void,
): Procedure {
  const made = yield* nodeOf(agent, node, args)
  requireInsertable(agent, node, made, `Failed to execute '${method}' on '${name}'`)
  put(made)
  yield* runCallbacks(agent, doPendingWork(node.document))
  return undefined
}

function* beside(
  agent: Agent,
  node: NodeObject,
  args: Value[],
  name: string,
  method: string,
  put: (made: NodeObject, parent: NodeObject, viable: Viable) => void,
): Procedure {
  const { parent } = node
  if (parent === null) return undefined
  const viable = { previous: viableSibling(node, args, 'previous'), next: viableSibling(node, args, 'next') }
  return yield* place(agent, parent, args, name, method, (made) => put(made, parent, viable))
}

/** The nearest siblings that are not themselves moved. https://dom.spec.whatwg.org/#dom-childnode-before */
interface Viable {
  readonly previous: NodeObject | null
  readonly next: NodeObject | null
}

function viableSibling(node: NodeObject, moved: Value[], side: keyof Viable): NodeObject | null {
  let sibling = node[side]
  const all = new Set(moved)
  while (sibling !== null && all.has(sibling)) sibling = sibling[side]
  return sibling
}

/** https://dom.spec.whatwg.org/#converting-nodes-into-a-node */
function* nodeOf(agent: Agent, { document }: NodeObject, args: Value[]): Procedure<NodeObject> {
  const nodes: NodeObject[] = []
  for (const arg of args)
    nodes.push(arg instanceof NodeObject ? arg : createText(document, yield* toString(agent, arg)))
  if (nodes.length === 1) return nodes[0]!
  const fragment = createFragment(document)
  for (const node of nodes) {
    if (node.parent !== null) remove(node)
    fragment.linkChild(node, null)
  }
  return fragment
}
