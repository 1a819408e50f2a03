// Which elements of a document have an id, so that nobody has to search the tree for one.
import type { ElementObject } from './node'

const NONE: ReadonlySet<ElementObject> = new Set()

export class IdIndex {
  private readonly byId = new Map<string, Set<ElementObject>>()

  add(id: string, element: ElementObject): void {
    const known = this.byId.get(id)
    if (known === undefined) this.byId.set(id, new Set([element]))
    else known.add(element)
  }

  remove(id: string, element: ElementObject): void {
    const known = this.byId.get(id)
    if (known?.delete(element) && known.size === 0) this.byId.delete(id)
  }

  /** In no order. */
  all(id: string): ReadonlySet<ElementObject> {
    return this.byId.get(id) ?? NONE
  }
}
