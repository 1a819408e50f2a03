// What a picture of time is drawn from: lanes, the part of the axis that is seen, and where it lies on the screen.
import { countUpTo } from '../../trace/ascending'
import { clockAt, type Instant } from '../../trace/clock'
import type { Axis } from '../../trace/timeline/axis'
import { type Item, itemOf } from '../../trace/timeline/item'
import type { LaneName, Timeline } from '../../trace/timeline/lanes'
import { type Stay, StayTree } from '../../trace/timeline/stays'
import type { Trace } from '../../trace/trace'
import type { NameOf } from '../words/names'
import { MOST_ROWS } from './layout'

export class Scene {
  private readonly perPlace: number

  constructor(
    readonly timeline: Timeline,
    readonly axis: Axis,
    /** Places of the axis. */
    readonly from: number,
    readonly to: number,
    /** In pixels. */
    readonly width: number,
  ) {
    this.perPlace = width / (to - from)
  }

  get trace(): Trace {
    return this.timeline.trace
  }

  /** How many places a pixel has. */
  get coarseness(): number {
    return 1 / this.perPlace
  }

  xOfPlace(place: number): number {
    return (place - this.from) * this.perPlace
  }

  /** Where a position begins; what has not ended reaches to the end of the run. */
  x(position: number): number {
    return this.xOfPlace(this.axis.place(Math.min(position, this.trace.length)))
  }

  placeAt(x: number): number {
    return this.from + x / this.perPlace
  }

  positionAt(x: number): number {
    return Math.min(this.trace.length - 1, Math.max(-1, this.axis.positionAt(this.placeAt(x))))
  }

  /** Virtual time at a place of the screen: within a wait a part of it has passed. */
  timeAt(x: number): number {
    const { waits } = this.axis
    const place = this.placeAt(x)
    const position = Math.max(0, this.positionAt(x))
    const wait = waits[countUpTo(waits.length, (index) => waits[index]!.position <= position)]
    const since = this.trace.timeAt(position)
    if (wait === undefined || wait.length === 0) return since
    const begin = this.axis.place(wait.position) - wait.length
    return wait.from + Math.max(0, (place - begin) / wait.length) * (wait.to - wait.from)
  }

  /** What stands at a place of the screen: within a wait that is drawn as time, the clock is ahead of its event. */
  instantAt(x: number): Instant {
    const position = this.positionAt(x)
    const time = rounded(this.timeAt(x), this.timeAt(x + 1) - this.timeAt(x))
    return { position, clock: clockAt(this.trace, position, time) }
  }

  /** Stays of a lane that can be seen, and are not narrower than some pixels. */
  visit(lane: LaneName, leastWidth: number, draw: (stay: Stay) => void): void {
    const { stays } = this.timeline.lanes[lane]
    const least = leastWidth * this.coarseness
    treeOf(this.timeline, this.axis, lane).visit(this.from, this.to, least, (index) => draw(stays.at(index)))
  }

  /** Positions of a column of pixels. */
  columnAt(x: number): readonly [from: number, to: number] {
    const from = Math.max(0, this.axis.positionAt(this.placeAt(x)))
    return [from, Math.max(from + 1, this.axis.positionAt(this.placeAt(x + 1)))]
  }
}

/** No more digits than the scale can show. */
export function rounded(time: number, step: number): number {
  const digits = step > 0 ? 10 ** Math.floor(Math.log10(step)) : 1
  return Math.round(time / digits) * digits
}

const trees = new WeakMap<Axis, Map<LaneName, StayTree>>()

/** Made when it is first needed, unless it was prepared. */
export function treeOf(timeline: Timeline, axis: Axis, lane: LaneName): StayTree {
  let byLane = trees.get(axis)
  if (byLane === undefined) {
    byLane = new Map()
    trees.set(axis, byLane)
  }
  let tree = byLane.get(lane)
  if (tree === undefined) {
    tree = new StayTree(timeline.lanes[lane].stays, axis.place, timeline.trace.length, MOST_ROWS)
    byLane.set(lane, tree)
  }
  return tree
}

const items = new WeakMap<Trace, Map<number, Item | undefined>>()

/** The same item for the same entity. */
export function itemIn(trace: Trace, id: number): Item | undefined {
  let known = items.get(trace)
  if (known === undefined) {
    known = new Map()
    items.set(trace, known)
  }
  if (!known.has(id)) known.set(id, itemOf(trace, id))
  return known.get(id)
}

/** Its badge and what it is called. */
export function titleIn(trace: Trace, id: number, nameOf: NameOf): string {
  const item = itemIn(trace, id)
  return item ? [item.badge, nameOf(id, item.label)].filter(Boolean).join(' ') : ''
}
