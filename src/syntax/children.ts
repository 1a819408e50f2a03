// Generic descent into a syntax tree.
import type * as t from '@babel/types'

/** The nodes directly inside a node, in source order. */
export function childrenOf(node: t.Node): t.Node[] {
  const children: t.Node[] = []
  for (const [key, value] of Object.entries(node)) {
    if (key === 'loc' || key === 'extra' || key === 'errors' || key === 'tokens' || key === 'comments')
      continue
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && typeof child.type === 'string') children.push(child)
    }
  }
  return children
}

/** Every node of a tree, each before what is in it, in source order. `inside` says what is looked at in a node. */
export function* nodesOf(
  tree: t.Node,
  inside: (node: t.Node) => t.Node[] = childrenOf,
): Generator<t.Node, void, undefined> {
  const waiting = [tree]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node
    for (const child of inside(node).reverse()) waiting.push(child)
  }
}
