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
