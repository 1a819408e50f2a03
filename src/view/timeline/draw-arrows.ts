// Arrows for what is chosen, and for nothing else: its cause at the left, its effects at the right.
import { effectsOf, ranAt, type Whereabouts, whereIs } from '../../trace/timeline/item'
import type { Brush } from './draw-lanes'
import type { Band } from './layout'
import { itemIn, type Scene } from './scene'

export function drawArrows(brush: Brush, bands: readonly Band[]): void {
  const { scene, selected } = brush
  const { timeline } = scene
  const there = selected === undefined ? undefined : whereIs(timeline, selected)
  if (selected === undefined || !there) return
  const own = placeOf(scene, bands, there)
  if (!own) return
  const causedAt = itemIn(scene.trace, selected)?.causedAt
  const cause = causedAt === undefined ? undefined : ranAt(timeline, causedAt)
  const from = cause && placeOf(scene, bands, cause)
  if (from && causedAt !== undefined) arrow(brush, scene.x(causedAt), from.y, own.x, own.y)
  for (const effect of effectsOf(timeline, there)) {
    const to = placeOf(scene, bands, effect)
    if (to) arrow(brush, to.x, own.y, to.x, to.y)
  }
}

interface Point {
  /** Where it came. */
  readonly x: number
  readonly y: number
}

function placeOf(scene: Scene, bands: readonly Band[], { lane, index }: Whereabouts): Point | undefined {
  const band = bands.find(({ name }) => name === lane)
  if (!band) return undefined
  const { begin, row } = scene.timeline.lanes[lane].stays.at(index)
  return { x: scene.x(begin), y: band.top + (Math.min(row, band.rows - 1) + 0.5) * band.row }
}

/** A curve that leaves downwards or upwards, with a head where it ends. */
function arrow({ context, colours, scene }: Brush, x: number, y: number, toX: number, toY: number): void {
  const [from, to] = [x, toX].map((at) => Math.min(scene.width + 20, Math.max(-20, at))) as [number, number]
  const bend = Math.max(12, Math.min(60, Math.abs(to - from) / 2))
  context.strokeStyle = colours.ink
  context.fillStyle = colours.ink
  context.lineWidth = 1.5
  context.beginPath()
  context.moveTo(from, y)
  context.bezierCurveTo(from + bend, y, to - bend, toY, to - 5, toY)
  context.stroke()
  context.beginPath()
  context.moveTo(to, toY)
  context.lineTo(to - 7, toY - 4)
  context.lineTo(to - 7, toY + 4)
  context.fill()
  context.beginPath()
  context.arc(from, y, 2.5, 0, 2 * Math.PI)
  context.fill()
}
