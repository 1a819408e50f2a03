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

/**
 * What follows for a node from what follows for its parts (a synthesized attribute). It is found once for each node, and
 * without recursion: who asks for every node of a long sum does not go through the sum each time.
 */
export function synthesized<Value>(
  partsOf: (node: t.Node) => t.Node[],
  follow: (node: t.Node, ofParts: Value[]) => Value,
): (node: t.Node) => Value {
  const found = new WeakMap<t.Node, Value>()
  const partsToVisit = (node: t.Node) => (found.has(node) ? [] : partsOf(node))
  return (tree) => {
    for (const node of [...nodesOf(tree, partsToVisit)].reverse())
      if (!found.has(node))
        found.set(
          node,
          follow(
            node,
            partsOf(node).map((part) => found.get(part)!),
          ),
        )
    return found.get(tree)!
  }
}
