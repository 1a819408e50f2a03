// The graph of some promises: in columns, of which each is the run of a task or a job, and in rows, of which each is a chain. A
// promise stands where it is settled and a reaction where its job runs, so that no line ever leads back.
import type { Range } from '../../../moment'
import type { Trace } from '../../../trace'
import { jobEntry, type QueueEntry } from '../../jobs/read'
import { taskEntry } from '../../tasks/read'
import { folded } from './folds'
import { type Element, type Link, linksBy, turnAt, type Web, webOf } from './links'
import { rowsOf } from './rows'

export interface Column {
  /** Undefined for what never comes: the promises that stay pending, and what waits for them. */
  readonly turn: QueueEntry | undefined
  /** The task or the job itself. */
  readonly key: number | undefined
  /** The first thing that happens there. */
  readonly at: number | undefined
}

export interface PlacedElement {
  readonly element: Element
  readonly column: number
  readonly row: number
}

export interface PromiseGraph {
  readonly range: Range
  readonly columns: readonly Column[]
  readonly rows: number
  readonly elements: ReadonlyMap<number, PlacedElement>
  readonly links: readonly Link[]
}

/** Of the promises with an index in a range, over the whole run. */
export function promiseGraph(trace: Trace, range: Range, open: ReadonlySet<number>): PromiseGraph {
  const web = folded(webOf(trace, range), open)
  const { columns, columnOf } = columnsOf(trace, web)
  const { rows, rowOf } = rowsOf(web, columnOf)
  const elements = new Map(
    [...web.elements.values()].map((element) => [
      element.id,
      { element, column: columnOf.get(element.id)!, row: rowOf.get(element.id)! },
    ]),
  )
  return { range, columns, rows, elements, links: web.links }
}

/** Things that happen one after the other in the same turn share a column. What never happens comes after all. */
function columnsOf(trace: Trace, web: Web): { columns: Column[]; columnOf: Map<number, number> } {
  const columns: Column[] = []
  const columnOf = new Map<number, number>()
  const happening = [...web.elements.values()].filter(({ at }) => at !== undefined)
  let last: number | undefined
  for (const { id, at } of happening.sort((one, other) => one.at! - other.at!)) {
    const turn = turnAt(trace, at!)
    if (turn !== last) columns.push({ turn: entryOf(trace, turn), key: turn, at })
    last = turn
    columnOf.set(id, columns.length - 1)
  }
  const first = columns.length
  for (const [id, depth] of depthsOf(web)) {
    columnOf.set(id, first + depth)
    while (columns.length <= first + depth) columns.push({ turn: undefined, key: undefined, at: undefined })
  }
  return { columns, columnOf }
}

function entryOf(trace: Trace, id: number): QueueEntry | undefined {
  if (id === 0) return undefined
  return trace.entityKind(id) === 'job' ? jobEntry(trace, id) : taskEntry(trace, id)
}

/** Of what never happens: how many waits it is behind the first one. A circle and the squares before it share a column. */
function depthsOf({ elements, links }: Web): ReadonlyMap<number, number> {
  const depths = new Map<number, number>()
  const into = linksBy(links, 'to')
  const depthOf = (id: number): number => {
    const known = depths.get(id)
    if (known !== undefined) return known
    // A promise cannot wait for itself, but what is drawn must not depend on that.
    depths.set(id, 0)
    const isCircle = elements.get(id)!.kind === 'promise'
    const before = (into.get(id) ?? []).filter(({ from }) => elements.get(from)?.at === undefined)
    const depth = Math.max(0, ...before.map(({ from }) => depthOf(from) + (isCircle ? 0 : 1)))
    depths.set(id, depth)
    return depth
  }
  const never = [...elements.values()].filter(({ at }) => at === undefined)
  return new Map(never.map(({ id }) => [id, depthOf(id)]))
}
