// Promises in rows: from each that nothing leads to, along what comes of it. A promise with several callbacks begins a row for each.
import type { Edge, PromiseNode } from '../../trace/things/promises/chains'

export interface Link {
  /** How it is reached; undefined for the first of a row. */
  readonly by: Edge | undefined
  /** Undefined where an `await` leads into a function. */
  readonly node: PromiseNode | undefined
  /** It stands in an earlier row, too. */
  readonly isRepeated: boolean
}

/** Links of a row, or how many are left out of a straight chain. */
export type Part =
  | { readonly kind: 'link'; readonly link: Link }
  | { readonly kind: 'folded'; readonly count: number; readonly label: string }

export interface Row {
  readonly key: string
  readonly parts: readonly Part[]
  readonly ids: ReadonlySet<number>
}

export function promiseRows(nodes: readonly PromiseNode[]): readonly Row[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const reached = new Set(nodes.flatMap(({ edges }) => edges.map(({ to }) => to)))
  const seen = new Set<number>()
  const rows: Row[] = []
  const starts: Link[] = nodes
    .filter(({ id }) => !reached.has(id))
    .map((node) => ({ by: undefined, node, isRepeated: false }))
    .reverse()
  for (let start = starts.pop(); start; start = starts.pop()) {
    const links = along(start, byId, seen, starts)
    const ids = links.flatMap(({ node }) => (node ? [node.id] : []))
    const key = links.map(({ node, by }) => `${node?.id ?? ''}${by?.id ?? ''}`).join()
    rows.push({ key, parts: folded(links), ids: new Set(ids) })
  }
  return rows
}

/** Goes along the first reaction of each; the others are put aside as starts of rows. */
function along(
  start: Link,
  byId: ReadonlyMap<number, PromiseNode>,
  seen: Set<number>,
  starts: Link[],
): Link[] {
  const links: Link[] = [start]
  let { node } = start
  if (start.isRepeated && node) {
    const by = start.by!
    links[0] = { by: undefined, node, isRepeated: true }
    node = nextOf(by, byId)
    links.push({ by, node, isRepeated: node !== undefined && seen.has(node.id) })
  }
  while (node && !seen.has(node.id)) {
    seen.add(node.id)
    const [first, ...others] = node.edges
    for (const by of others.toReversed()) starts.push({ by, node, isRepeated: true })
    if (!first) break
    node = nextOf(first, byId)
    links.push({ by: first, node, isRepeated: node !== undefined && seen.has(node.id) })
  }
  return links
}

const nextOf = ({ to }: Edge, byId: ReadonlyMap<number, PromiseNode>) =>
  to === undefined ? undefined : byId.get(to)

/** Fewer alike are all drawn. */
const FEW = 6

function folded(links: readonly Link[]): readonly Part[] {
  const parts: Part[] = []
  for (let from = 0; from < links.length; ) {
    let end = from + 1
    while (end < links.length && isAlike(links[from]!, links[end]!)) end++
    const alike = links.slice(from, end).map((link) => ({ kind: 'link', link }) as const)
    if (alike.length < FEW) parts.push(...alike)
    else
      parts.push(
        alike[0]!,
        { kind: 'folded', count: alike.length - 2, label: links[from]!.by?.kind ?? '' },
        alike.at(-1)!,
      )
    from = end
  }
  return parts
}

/** Whether two links of a chain are alike. */
const isAlike = (a: Link, b: Link): boolean =>
  a.by !== undefined &&
  a.by.kind === b.by?.kind &&
  a.by.job?.state === b.by.job?.state &&
  a.by.job?.state !== 'running' &&
  a.node?.state === b.node?.state
