// What is to be seen of a graph at a moment. Where everything stands is the same for the whole run.
import { Moment } from '../../trace/moment'
import { jobDetail } from '../../trace/things/jobs/format'
import { queuedBefore } from '../../trace/things/jobs/read'
import {
  type Edge,
  isCombinator,
  jobState,
  type PromiseNode,
  promiseNodes,
} from '../../trace/things/promises/chains'
import type { PromiseGraph } from '../../trace/things/promises/graph/graph'
import type { Element, Fold, Link } from '../../trace/things/promises/graph/links'
import { jobOfFollower } from '../../trace/things/promises/runs'
import type { Trace } from '../../trace/trace'

export interface ShownCircle {
  readonly kind: 'promise'
  readonly id: number
  readonly node: PromiseNode
  /** Rejected, and nobody waits for it. */
  readonly isUnhandled: boolean
  /** The run has ended, and it is pending. */
  readonly isNeverSettled: boolean
  /** Of a combinator: how many of its elements have come. */
  readonly elements: { readonly done: number; readonly of: number } | undefined
}

export interface ShownSquare {
  readonly kind: 'reaction'
  readonly id: number
  readonly edge: Edge
  /** The badge of the promise that it waits for. */
  readonly promise: string
  /** Who is in the queue before its job. */
  readonly before: ReturnType<typeof queuedBefore>
}

export interface ShownFold {
  readonly kind: 'fold'
  readonly id: number
  readonly by: Edge['kind']
  readonly count: number
  readonly done: number
  readonly isRunning: boolean
}

export type Shown = ShownCircle | ShownSquare | ShownFold

export interface ShownLink {
  readonly link: Link
  /** `waits` until the reaction has its job; what it does in the end is to be seen once it has done it. */
  readonly state: 'waits' | 'queued' | 'done'
  /** Of an adoption: its two jobs. */
  readonly jobs: readonly ExtraJob[]
}

export interface ExtraJob {
  /** Undefined as long as it is not there. */
  readonly badge: string | undefined
  readonly state: 'waits' | NonNullable<Edge['job']>['state']
}

export interface ShownGraph {
  readonly elements: ReadonlyMap<number, Shown>
  readonly links: readonly ShownLink[]
  /** The waiting jobs of its reactions, by element. */
  readonly waiting: readonly ShownSquare[]
}

/** As many of the jobs before it as are named. */
const NAMED = 2

export function shownAt(trace: Trace, graph: PromiseGraph, position: number): ShownGraph {
  const at = new Moment(trace, position)
  const nodes = new Map(promiseNodes(at, graph.range).map((node) => [node.id, node]))
  const edges = new Map(
    [...nodes.values()].flatMap((node) => node.edges.map((edge) => [edge.id, { edge, node }])),
  )
  const isEnd = position === trace.length - 1
  const elements = new Map<number, Shown>()
  for (const { element } of graph.elements.values()) {
    const shown = show(element)
    if (shown) elements.set(element.id, shown)
  }
  const links = graph.links.flatMap((link) => showLink(at, elements, link) ?? [])
  const waiting = [...elements.values()].filter((one) => one.kind === 'reaction' && one.before !== undefined)
  return { elements, links, waiting: waiting as ShownSquare[] }

  function show(element: Element): Shown | undefined {
    switch (element.kind) {
      case 'promise': {
        const node = nodes.get(element.id)
        if (node === undefined) return undefined
        const { id, state } = node
        const isUnhandled = state === 'rejected' && node.edges.length === 0
        return {
          kind: 'promise',
          id,
          node,
          isUnhandled,
          isNeverSettled: isEnd && state === 'pending',
          elements: elementsOf(graph, id, element.at, position),
        }
      }
      case 'reaction': {
        const found = edges.get(element.id)
        if (found === undefined) return undefined
        const { edge, node } = found
        const before = edge.job?.state === 'queued' ? queuedBefore(at, edge.job.id, NAMED) : undefined
        return { kind: 'reaction', id: edge.id, edge, promise: node.badge, before }
      }
      case 'fold':
        return edges.has(element.id) ? foldAt(element, edges) : undefined
    }
  }
}

function foldAt(fold: Fold, edges: ReadonlyMap<number, { readonly edge: Edge }>): ShownFold {
  const states = fold.squares.map(({ id }) => edges.get(id)?.edge.job?.state)
  const done = states.filter((state) => state === 'done').length
  const count = fold.squares.filter(({ id }) => edges.has(id)).length
  return { kind: 'fold', id: fold.id, by: fold.by, count, done, isRunning: states.includes('running') }
}

function elementsOf(
  graph: PromiseGraph,
  id: number,
  settledAt: number | undefined,
  position: number,
): ShownCircle['elements'] {
  const squares = [...graph.elements.values()].flatMap(({ element }) =>
    element.kind === 'reaction' && isCombinator(element.edge.kind) && element.edge.to === id ? [element] : [],
  )
  if (squares.length === 0) return undefined
  const until = Math.min(position, settledAt ?? position)
  return { done: squares.filter(({ at }) => at !== undefined && at <= until).length, of: squares.length }
}

function showLink(at: Moment, elements: ReadonlyMap<number, Shown>, link: Link): ShownLink | undefined {
  const from = elements.get(link.from)
  const to = elements.get(link.to)
  if (from === undefined || to === undefined) return undefined
  if (link.kind === 'adopts') return showAdoption(at, from, to, link)
  const job = jobStateOf(to) ?? jobStateOf(from)
  if (link.kind === 'registers') return { link, state: job === undefined ? 'waits' : 'queued', jobs: [] }
  const isSettled = to.kind !== 'promise' || to.node.state !== 'pending'
  return { link, state: isSettled && job !== undefined && job !== 'queued' ? 'done' : 'waits', jobs: [] }
}

function jobStateOf(shown: Shown): ExtraJob['state'] | undefined {
  if (shown.kind === 'promise') return undefined
  if (shown.kind === 'reaction') return shown.edge.job?.state
  return shown.done > 0 || shown.isRunning ? 'done' : undefined
}

/** From the moment when a promise is resolved with another one. */
function showAdoption(at: Moment, from: Shown, to: Shown, link: Link): ShownLink | undefined {
  if (from.kind !== 'promise' || to.kind !== 'promise') return undefined
  const asking = jobOfFollower(at.trace, to.id)
  const jobs = [jobAt(at, asking), jobAt(at, link.by?.job?.id)]
  const follows = to.node.follows?.id === from.id
  const isRegistered = link.by !== undefined && link.by.registeredAt <= at.position
  if (!follows && !isRegistered) return undefined
  return { link, state: to.node.state === 'pending' ? 'waits' : 'done', jobs }
}

function jobAt(at: Moment, id: number | undefined): ExtraJob {
  if (id === undefined || at.trace.entityEvent(id) > at.position) return { badge: undefined, state: 'waits' }
  return { badge: `J${jobDetail(at.trace, id).number}`, state: jobState(at, id) }
}
