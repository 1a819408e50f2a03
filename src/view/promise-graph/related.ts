// What led to a thing of the graph, and what comes of it.
import type { PromiseGraph } from '../../trace/things/promises/graph/graph'

/** Undefined where nothing is selected. */
export function relatedTo(
  { links, elements }: PromiseGraph,
  selected: number | undefined,
): ReadonlySet<number> | undefined {
  if (selected === undefined || !elements.has(selected)) return undefined
  const related = new Set([selected])
  for (const [end, other] of [
    ['from', 'to'],
    ['to', 'from'],
  ] as const) {
    const found = [selected]
    for (const id of found)
      for (const link of links) if (link[end] === id && !found.includes(link[other])) found.push(link[other])
    for (const id of found) related.add(id)
  }
  return related
}
