// Draws what happens at single moments: lines, errors, missed frames. However many there are, the gravest of each place is seen.
import { ERROR_MARKS } from '../../trace/timeline/collect'
import type { Marks } from '../../trace/timeline/marks'
import { type Brush, drawLabel } from './draw-lanes'
import type { Band } from './layout'
import type { Scene } from './scene'

export function drawMarks(brush: Brush, band: Band): void {
  if (band.name === 'console') drawLines(brush, band)
  if (band.name === 'errors') drawErrors(brush, band)
  if (band.name === 'frames') drawMissed(brush, band)
}

interface SeenMark {
  readonly x: number
  readonly kind: number
  readonly position: number
  /** Others that are at the same place. */
  readonly others: number
}

/** One mark for each place that is so wide: the gravest there. */
export function marksSeen(scene: Scene, marks: Marks, width: number): readonly SeenMark[] {
  const seen: SeenMark[] = []
  let index = marks.from(Math.max(0, scene.positionAt(-width)))
  while (index < marks.length) {
    const x = scene.x(marks.positions.at(index))
    if (x > scene.width + width) break
    const end = marks.from(scene.positionAt(x + width) + 1)
    seen.push({ ...gravest(marks, index, Math.max(index + 1, end)), x, others: Math.max(0, end - index - 1) })
    index = Math.max(index + 1, end)
  }
  return seen
}

/** Of very many the first thousand are looked at. */
function gravest(marks: Marks, from: number, to: number): Pick<SeenMark, 'kind' | 'position'> {
  let worst = from
  for (let index = from; index < Math.min(to, from + 1000); index++)
    if (marks.kindAt(index) > marks.kindAt(worst)) worst = index
  return { kind: marks.kindAt(worst), position: marks.positions.at(worst) }
}

function drawLines(brush: Brush, band: Band): void {
  const { context, colours, scene } = brush
  const middle = band.top + band.height / 2
  const seen = marksSeen(scene, scene.timeline.lanes.console.marks, 5)
  for (const [index, { x, kind, position, others }] of seen.entries()) {
    context.fillStyle = kind === 2 ? colours.danger : kind === 1 ? colours.warning : colours.ink
    context.beginPath()
    if (kind === 0) context.arc(x + 3, middle, 3, 0, 2 * Math.PI)
    else triangle(context, x + 3, middle, 4)
    context.fill()
    const room = (seen[index + 1]?.x ?? scene.width) - x - 6
    if (others === 0)
      drawLabel(brush, textAt(scene, position), x + 4, room, band.top, band.height, colours.ink)
  }
}

function textAt({ trace }: Scene, position: number): string {
  const { text } = trace.listed<{ readonly text: string }>(trace.subjectAt(position))
  return text.slice(0, 100).replaceAll('\n', '⏎')
}

/** Thrown: a cross. Rejected: in a circle. Caught by nobody: on a ground of its own. A limit: a bar. */
function drawErrors({ context, colours, scene }: Brush, band: Band): void {
  const middle = band.top + band.height / 2
  for (const { x, kind } of marksSeen(scene, scene.timeline.lanes.errors.marks, 7)) {
    const name = ERROR_MARKS[kind]
    const at = x + 5
    context.lineWidth = 1.5
    context.strokeStyle = colours.danger
    context.fillStyle = colours.danger
    if (name === 'limit') {
      context.fillRect(x, band.top, 3, band.height)
      continue
    }
    context.beginPath()
    context.arc(at, middle, 6, 0, 2 * Math.PI)
    if (name === 'uncaught') context.fill()
    else if (name === 'rejected') context.stroke()
    context.strokeStyle = name === 'uncaught' ? colours.paper : colours.danger
    context.beginPath()
    context.moveTo(at - 3, middle - 3)
    context.lineTo(at + 3, middle + 3)
    context.moveTo(at - 3, middle + 3)
    context.lineTo(at + 3, middle - 3)
    context.stroke()
  }
}

/** A gap in the row of frames: an empty triangle that points down. */
function drawMissed({ context, colours, scene }: Brush, band: Band): void {
  context.strokeStyle = colours.danger
  context.lineWidth = 1.5
  for (const { x } of marksSeen(scene, scene.timeline.lanes.frames.marks, 7)) {
    context.beginPath()
    triangle(context, x, band.top + band.height / 2, -4)
    context.stroke()
  }
}

function triangle(context: CanvasRenderingContext2D, x: number, y: number, size: number): void {
  context.moveTo(x, y - size)
  context.lineTo(x + size, y + size)
  context.lineTo(x - size, y + size)
  context.closePath()
}
