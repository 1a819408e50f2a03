// Rows of the graph: each chain keeps one, and chains that do not meet share one.
import { type Element, type Link, linksBy, type Web } from './links'

export function rowsOf(
  { elements, links }: Web,
  columnOf: ReadonlyMap<number, number>,
): { rows: number; rowOf: ReadonlyMap<number, number> } {
  const rowOf = new Map<number, number>()
  /** By row, the last column in which something is. */
  const taken: number[] = []
  for (const path of pathsOf([...elements.values()], links, columnOf)) {
    const columns = path.map((id) => columnOf.get(id)!)
    const first = Math.min(...columns)
    const free = taken.findIndex((last) => last < first)
    const row = free < 0 ? taken.length : free
    taken[row] = Math.max(...columns)
    for (const id of path) rowOf.set(id, row)
  }
  return { rows: taken.length, rowOf }
}

/** Each element once, in chains along the first thing that comes of it. */
function pathsOf(
  elements: readonly Element[],
  links: readonly Link[],
  columnOf: ReadonlyMap<number, number>,
): number[][] {
  const from = linksBy(links, 'from')
  const into = linksBy(links, 'to')
  const byId = new Map(elements.map((element) => [element.id, element]))
  const seen = new Set<number>()
  const isLed = ({ id }: Element) => (into.get(id) ?? []).some(({ kind }) => kind !== 'adopts')
  const inOrder = elements.toSorted((a, b) => columnOf.get(a.id)! - columnOf.get(b.id)! || a.id - b.id)
  const paths: number[][] = []
  for (const start of [...inOrder.filter((element) => !isLed(element)), ...inOrder]) {
    const path: number[] = []
    for (let id: number | undefined = start.id; id !== undefined && !seen.has(id); id = next(id)) {
      seen.add(id)
      path.push(id)
    }
    if (path.length > 0) paths.push(path)
  }
  return paths.toSorted((a, b) => columnOf.get(a[0]!)! - columnOf.get(b[0]!)!)

  /** After an `await` comes the promise that its function awaits next, where that begins no chain of its own. */
  function next(id: number): number | undefined {
    const links = (from.get(id) ?? []).filter(({ kind, to }) => kind !== 'adopts' && !seen.has(to))
    const [link] = links
    if (link?.kind !== 'goes-on') return link?.to
    const square = byId.get(link.to)
    const awaited = square?.kind === 'reaction' ? square.promise : undefined
    const isFree = awaited !== undefined && byId.has(awaited) && !seen.has(awaited) && !into.has(awaited)
    return isFree && columnOf.get(awaited)! >= columnOf.get(id)! ? awaited : link.to
  }
}
