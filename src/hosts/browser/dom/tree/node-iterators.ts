// Iterators over nodes, which stay in place when nodes are removed. https://dom.spec.whatwg.org/#nodeiterator
import type { NodeObject } from './node'

export class NodePosition {
  isBefore = true

  constructor(
    readonly root: NodeObject,
    public reference: NodeObject = root,
  ) {}

  /** The next place, or the one before; undefined at the end. */
  step(direction: 'next' | 'previous'): NodePosition | undefined {
    const position = new NodePosition(this.root, this.reference)
    position.isBefore = direction === 'previous'
    if (this.isBefore !== position.isBefore) return position
    const node =
      direction === 'next' ? this.reference.following(this.root) : nodeBefore(this.reference, this.root)
    if (node === null) return undefined
    position.reference = node
    return position
  }

  /** https://dom.spec.whatwg.org/#nodeiterator-pre-removing-steps */
  leave(removed: NodeObject): void {
    if (removed.includes(this.root) || !removed.includes(this.reference)) return
    if (this.isBefore) {
      const next = lastInside(removed).following(this.root)
      if (next !== null) {
        this.reference = next
        return
      }
      this.isBefore = false
    }
    this.reference = nodeBefore(removed, this.root)!
  }
}

function nodeBefore(node: NodeObject, root: NodeObject): NodeObject | null {
  if (node === root) return null
  return node.previous === null ? node.parent : lastInside(node.previous)
}

function lastInside(node: NodeObject): NodeObject {
  let last = node
  while (last.last !== null) last = last.last
  return last
}
