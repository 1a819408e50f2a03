// Straight chains in which every link does the same: the first and the last are drawn, and between them a count.
import { isCombinator } from '../chains'
import {
  type Circle,
  type Element,
  type Fold,
  type Link,
  type LinksBy,
  linksBy,
  type Square,
  type Web,
} from './links'

/** Fewer are all drawn. */
const FEW = 6

/** A promise with the only reaction that waits for it, and what is next: all that a link of a straight chain is. */
interface Step {
  readonly circle: Circle
  readonly square: Square
  /** The circle that begins the next step. */
  readonly next: number | undefined
}

/** The same graph, in which each element that is folded away is replaced by its fold. `open` are folds that were asked to unfold. */
export function folded(web: Web, open: ReadonlySet<number>): Web {
  const folds = runsOfSteps(web).flatMap((steps) => foldsOf(steps, open))
  if (folds.length === 0) return web
  const within = new Map<number, Fold>()
  for (const fold of folds) for (const { id } of [...fold.squares, ...fold.circles]) within.set(id, fold)
  const elements = new Map<number, Element>()
  for (const [id, element] of web.elements) {
    const fold = within.get(id)
    if (fold === undefined) elements.set(id, element)
    else elements.set(fold.id, fold)
  }
  const instead = (id: number) => within.get(id)?.id ?? id
  const links = web.links
    .map((link): Link => ({ ...link, from: instead(link.from), to: instead(link.to) }))
    .filter(({ from, to }) => from !== to)
  return { elements, links: withoutTwins(links) }
}

function withoutTwins(links: readonly Link[]): Link[] {
  const byEnds = new Map<string, Link>()
  for (const link of links) {
    const ends = `${link.from} ${link.to}`
    if (!byEnds.has(ends) || link.kind === 'registers') byEnds.set(ends, link)
  }
  return [...byEnds.values()]
}

/** Straight chains, as long as they are. */
function runsOfSteps({ elements, links }: Web): Step[][] {
  const into = linksBy(links, 'to')
  const from = linksBy(links, 'from')
  const steps = new Map<number, Step>()
  for (const circle of elements.values()) {
    if (circle.kind !== 'promise') continue
    const step = stepFrom(circle, elements, from, into)
    if (step) steps.set(circle.id, step)
  }
  const followed = new Set([...steps.values()].map(({ next }) => next))
  const runs: Step[][] = []
  for (const first of steps.values()) {
    if (followed.has(first.circle.id)) continue
    const run: Step[] = []
    for (
      let step: Step | undefined = first;
      step;
      step = step.next === undefined ? undefined : steps.get(step.next)
    )
      run.push(step)
    runs.push(run)
  }
  return runs
}

function stepFrom(circle: Circle, elements: Web['elements'], from: LinksBy, into: LinksBy): Step | undefined {
  const [only, another] = from.get(circle.id) ?? []
  const square = only && elements.get(only.to)
  if (another || square?.kind !== 'reaction' || isCombinator(square.edge.kind)) return undefined
  return { circle, square, next: nextOf(square, elements, from, into) }
}

/** The promise that a callback settles, or the one that its function awaits next, made for that. */
function nextOf(square: Square, elements: Web['elements'], from: LinksBy, into: LinksBy): number | undefined {
  const leads = from.get(square.id) ?? []
  if (leads.length !== 1) return undefined
  const [{ kind, to }] = leads as [Link]
  if (kind !== 'goes-on') return (into.get(to) ?? []).length === 1 ? to : undefined
  const next = elements.get(to)
  const awaited = next?.kind === 'reaction' ? next.promise : undefined
  const isFresh = awaited !== undefined && (into.get(awaited) ?? []).length === 0
  return isFresh && isLater(elements.get(awaited), square) ? awaited : undefined
}

const isLater = (element: Element | undefined, { at }: Square): boolean =>
  element?.kind === 'promise' && at !== undefined && element.node.createdAt >= at

/** Of a chain the stretches of alike steps, without the first square and the last one. */
function foldsOf(steps: readonly Step[], open: ReadonlySet<number>): Fold[] {
  const folds: Fold[] = []
  for (let begin = 0; begin < steps.length; ) {
    let end = begin + 1
    while (end < steps.length && isAlike(steps[begin]!, steps[end]!)) end++
    if (end - begin >= FEW) {
      const fold = foldOf(steps.slice(begin + 1, end))
      if (!open.has(fold.id)) folds.push(fold)
    }
    begin = end
  }
  return folds
}

/** From the first square to the circle before the last square. */
const foldOf = (steps: readonly Step[]): Fold => ({
  kind: 'fold',
  id: steps[0]!.square.id,
  by: steps[0]!.square.edge.kind,
  squares: steps.slice(0, -1).map(({ square }) => square),
  circles: steps.slice(1).map(({ circle }) => circle),
  at: steps[0]!.square.at,
})

const isAlike = (one: Step, other: Step): boolean =>
  one.square.edge.kind === other.square.edge.kind &&
  one.circle.node.state === other.circle.node.state &&
  (one.square.at === undefined) === (other.square.at === undefined)
