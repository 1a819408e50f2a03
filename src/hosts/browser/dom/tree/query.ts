// One search of a tree, which does not change meanwhile. Answers about elements are cached, so the time of a search grows with
// the tree, whatever the selector.
import { ElementObject, type NodeObject } from './node'

export type Test = (element: ElementObject, query: Query) => boolean

interface Siblings {
  readonly elements: readonly ElementObject[]
  readonly indices: ReadonlyMap<ElementObject, number>
}

export class Query {
  private readonly results = new Map<Test, Map<NodeObject, boolean>>()
  private readonly above = new Map<Test, Map<NodeObject, boolean>>()
  private readonly lasts = new Map<Test, Map<NodeObject, number>>()
  private readonly firsts = new Map<Test, Map<NodeObject, number>>()
  private readonly siblings = new Map<NodeObject, Siblings>()
  private readonly positions = new Map<Test, Map<NodeObject, Map<ElementObject, number>>>()

  /** What `:scope` stands for. */
  constructor(readonly scope: NodeObject) {}

  private holds(test: Test, element: ElementObject): boolean {
    return remembered(inner(this.results, test), element, () => test(element, this))
  }

  holdsForParent(test: Test, { parent }: ElementObject): boolean {
    return parent instanceof ElementObject && this.holds(test, parent)
  }

  /** For any ancestor. */
  holdsAbove(test: Test, element: ElementObject): boolean {
    const known = inner(this.above, test)
    const passed: NodeObject[] = []
    let isFound: boolean | undefined = false
    for (let node = element.parent; node instanceof ElementObject && !isFound; node = node.parent) {
      isFound = known.get(node)
      if (isFound !== undefined) break
      passed.push(node)
      isFound = this.holds(test, node)
    }
    for (const node of passed) known.set(node, isFound ?? false)
    return isFound ?? false
  }

  holdsForPrevious(test: Test, element: ElementObject): boolean {
    const { elements, indices } = this.siblingsOf(element)
    const previous = elements[indices.get(element)! - 1]
    return previous !== undefined && this.holds(test, previous)
  }

  /** For any earlier sibling. */
  holdsBefore(test: Test, element: ElementObject): boolean {
    const { elements, indices } = this.siblingsOf(element)
    const key = element.parent ?? element
    const first = remembered(inner(this.firsts, test), key, () =>
      elements.findIndex((one) => this.holds(test, one)),
    )
    return first >= 0 && first < indices.get(element)!
  }

  /** For any later sibling. */
  holdsAfter(test: Test, element: ElementObject): boolean {
    const { elements, indices } = this.siblingsOf(element)
    const key = element.parent ?? element
    const last = remembered(inner(this.lasts, test), key, () =>
      elements.findLastIndex((one) => this.holds(test, one)),
    )
    return last > indices.get(element)!
  }

  private siblingsOf(element: ElementObject): Siblings {
    return remembered(this.siblings, element.parent ?? element, () => {
      const elements = element.parent?.childElements ?? [element]
      return { elements, indices: new Map(elements.map((one, i) => [one, i])) }
    })
  }

  /** From 1, among the siblings that are counted as `kind` is. */
  position(element: ElementObject, kind: Counting): number {
    const positions = remembered(inner(this.positions, kind.isCounted), element.parent ?? element, () => {
      const { elements } = this.siblingsOf(element)
      return count(
        (kind.isFromEnd ? elements.toReversed() : elements).filter((one) => kind.isCounted(one, this)),
        kind.isByTag,
      )
    })
    return positions.get(element) ?? 0
  }
}

/** How `:nth-child` and its like count. */
export interface Counting {
  readonly isFromEnd: boolean
  /** Each tag is counted by itself. */
  readonly isByTag: boolean
  readonly isCounted: Test
}

function count(elements: readonly ElementObject[], isByTag: boolean): Map<ElementObject, number> {
  const counts = new Map<string, number>()
  const positions = new Map<ElementObject, number>()
  for (const element of elements) {
    const key = isByTag ? element.localName : ''
    counts.set(key, (counts.get(key) ?? 0) + 1)
    positions.set(element, counts.get(key)!)
  }
  return positions
}

function remembered<K, V>(known: Map<K, V>, key: K, find: () => V): V {
  const old = known.get(key)
  if (old !== undefined) return old
  const found = find()
  known.set(key, found)
  return found
}

const inner = <K, L, V>(maps: Map<K, Map<L, V>>, key: K): Map<L, V> => remembered(maps, key, () => new Map())
