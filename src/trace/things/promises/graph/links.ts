// What a graph of promises is made of: promises, the reactions that wait for them, and what leads from one to another. Taken from
// the end of the record, so that everything keeps its place while one steps.
import { Moment, type Range } from '../../../moment'
import { NOTHING } from '../../../schema'
import type { Trace } from '../../../trace'
import { contextDetail } from '../../stack/format'
import { type Edge, isCombinator, type PromiseNode, promiseNodes } from '../chains'
import { FULFILLED_WITH, REJECTED_WITH, reactionDetail } from '../format'
import { startOfJob } from '../runs'

/** A circle: a promise. It stands where it is settled. */
export interface Circle {
  readonly kind: 'promise'
  readonly id: number
  readonly node: PromiseNode
  /** When it is settled, if ever. */
  readonly at: number | undefined
}

/** A square: a reaction. It stands where its job runs. */
export interface Square {
  readonly kind: 'reaction'
  readonly id: number
  readonly edge: Edge
  /** The promise that it waits for. */
  readonly promise: number
  /** When its job runs, if ever. */
  readonly at: number | undefined
}

/** Links of a straight chain that all do the same. */
export interface Fold {
  readonly kind: 'fold'
  /** Of its first reaction. */
  readonly id: number
  readonly by: Edge['kind']
  readonly squares: readonly Square[]
  readonly circles: readonly Circle[]
  readonly at: number | undefined
}

export type Element = Circle | Square | Fold

export interface Link {
  /** `leads` to what is settled by somebody else or later; `counts` is one of several that a combinator waits for. */
  readonly kind: 'registers' | 'settles' | 'throws' | 'leads' | 'counts' | 'adopts' | 'goes-on'
  readonly from: number
  readonly to: number
  /** The adopting reaction. */
  readonly by?: Edge
}

export interface Web {
  readonly elements: ReadonlyMap<number, Element>
  readonly links: readonly Link[]
}

export type LinksBy = ReadonlyMap<number, readonly Link[]>

/** By the elements at one end. */
export function linksBy(links: readonly Link[], end: 'from' | 'to'): LinksBy {
  const found = new Map<number, Link[]>()
  for (const link of links) found.set(link[end], [...(found.get(link[end]) ?? []), link])
  return found
}

/** Promises with an index in a range, and what belongs to them. */
export function webOf(trace: Trace, range: Range): Web {
  const end = new Moment(trace, trace.length - 1)
  const nodes = promiseNodes(end, range)
  const circles = nodes.map(
    (node): Circle => ({ kind: 'promise', id: node.id, node, at: settledAt(end, node.id) }),
  )
  const elements = new Map<number, Element>(circles.map((circle) => [circle.id, circle]))
  const links: Link[] = []
  const functions = new Map(nodes.flatMap(({ id, createdAt }) => functionOf(trace, id, createdAt)))
  for (const { id, edges } of nodes)
    for (const edge of edges) {
      if (edge.kind === 'adopts') {
        if (edge.to !== undefined) links.push({ kind: 'adopts', from: id, to: edge.to, by: edge })
        continue
      }
      const square: Square = { kind: 'reaction', id: edge.id, edge, promise: id, at: ranAt(trace, edge) }
      elements.set(square.id, square)
      links.push({ kind: 'registers', from: id, to: square.id })
      links.push(...linksFrom(trace, end, square, functions))
    }
  links.push(...continuations(trace, elements))
  return { elements, links: links.filter(({ to }) => elements.has(to)) }
}

const ranAt = (trace: Trace, { job }: Edge): number | undefined => job && startOfJob(trace, job.id)

function settledAt(end: Moment, promise: number): number | undefined {
  for (const key of [FULFILLED_WITH, REJECTED_WITH])
    if (end.value(promise, key) !== NOTHING) return end.writtenAt(promise, key)
  return undefined
}

/** The task or job that runs at a position. */
export function turnAt(trace: Trace, position: number): number {
  const at = new Moment(trace, position)
  return at.runningJob ?? at.runningTask ?? 0
}

/** The async function whose result a promise is. */
function functionOf(trace: Trace, promise: number, createdAt: number): [context: number, promise: number][] {
  if (createdAt < 1 || trace.kindAt(createdAt - 1) !== 'context-pushed') return []
  const context = trace.subjectAt(createdAt - 1)
  return contextDetail(trace, context).suspension === 'async' ? [[context, promise]] : []
}

function linksFrom(
  trace: Trace,
  end: Moment,
  square: Square,
  functions: ReadonlyMap<number, number>,
): Link[] {
  const { id, edge, at } = square
  const isAwait = edge.kind === 'await'
  const to = isAwait ? functions.get(reactionDetail(trace, id).handler) : edge.to
  if (to === undefined) return []
  const settled = settledAt(end, to)
  if (at !== undefined && settled !== undefined && turnAt(trace, settled) === edge.job?.id)
    return [{ kind: isThrow(end, square, to) ? 'throws' : 'settles', from: id, to }]
  // After a race is decided, later elements lead nowhere.
  const isTooLate = settled !== undefined && (at === undefined || at > settled)
  if (isAwait || isTooLate) return []
  return [{ kind: isCombinator(edge.kind) ? 'counts' : 'leads', from: id, to }]
}

/** Its callback ran, and a rejection came out. A rejection that only passes by was thrown elsewhere. */
function isThrow(end: Moment, { edge: { kind, handles }, promise }: Square, to: number): boolean {
  const isRejected = (id: number) => end.value(id, REJECTED_WITH) !== NOTHING
  if (isCombinator(kind) || !isRejected(to)) return false
  return (
    kind === 'await' || handles === 'both' || handles === (isRejected(promise) ? 'rejection' : 'fulfilment')
  )
}

/** From each `await` of a function to the next one. */
function continuations(trace: Trace, elements: ReadonlyMap<number, Element>): Link[] {
  const last = new Map<number, number>()
  const links: Link[] = []
  for (const square of [...elements.values()].filter(isAwaitSquare).sort((a, b) => a.id - b.id)) {
    const context = reactionDetail(trace, square.id).handler
    const from = last.get(context)
    if (from !== undefined) links.push({ kind: 'goes-on', from, to: square.id })
    last.set(context, square.id)
  }
  return links
}

const isAwaitSquare = (element: Element): element is Square =>
  element.kind === 'reaction' && element.edge.kind === 'await'
