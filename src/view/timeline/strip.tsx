// The strip above the slider: when tasks ran, when jobs, and when nothing did. It loads after the page.
import { useCallback } from 'react'
import { ERROR_MARKS } from '../../trace/timeline/collect'
import type { Timeline } from '../../trace/timeline/lanes'
import { type Share, shareOf } from '../../trace/timeline/share'
import { useView } from '../view-context'
import { Canvas, type Drawing } from './canvas'
import styles from './strip.module.css'
import { useTimeline } from './timeline-state'

interface StripProps {
  /** The stops that the slider has, and the part of them that it shows. */
  readonly stops: readonly number[]
  readonly first: number
  readonly last: number
  /** The last position that it tells of. */
  readonly until: number
}

export default function Strip({ stops, first, last, until }: StripProps) {
  const timeline = useTimeline((state) => state.timeline)
  const isPresented = useView((state) => state.presentation !== undefined)
  const draw = useCallback(
    (drawing: Drawing) =>
      timeline && drawStrip(drawing, timeline, (part) => stops[indexAt(part, first, last)]!, until),
    [timeline, stops, first, last, until],
  )
  return <Canvas key={String(isPresented)} className={styles.strip} draw={draw} />
}

const indexAt = (part: number, first: number, last: number): number =>
  Math.min(last, Math.max(first, Math.round(first + part * (last - first))))

/** Tasks are high, jobs are low, and nothing is a line: not told apart by their colours alone. */
const HEIGHTS = { task: 1, jobs: 0.6 }

function drawStrip(
  { context, width, height, colours }: Drawing,
  timeline: Timeline,
  positionAt: (part: number) => number,
  until: number,
) {
  context.fillStyle = colours.outline
  context.fillRect(0, height - 1, width, 1)
  for (let x = 0; x < width; x++) {
    const from = positionAt((x - 0.5) / width)
    const to = positionAt((x + 0.5) / width)
    if (to > until) break
    drawColumn(context, x, height, shareOf(timeline, Math.max(0, from), Math.max(0, from, to) + 1), colours)
  }
  drawErrors(context, timeline, width, positionAt, until, colours.danger)
}

/** Where a column stands for several of them, each has its part of the height. */
function drawColumn(
  context: CanvasRenderingContext2D,
  x: number,
  height: number,
  { task, jobs }: Share,
  colours: Drawing['colours'],
) {
  const taskHeight = task > 0 ? Math.max(1, task * HEIGHTS.task * height) : 0
  const jobsHeight = jobs > 0 ? Math.max(1, jobs * HEIGHTS.jobs * height) : 0
  context.fillStyle = colours.task
  context.fillRect(x, height - taskHeight, 1, taskHeight)
  context.fillStyle = colours.job
  context.fillRect(x, height - jobsHeight, 1, jobsHeight)
}

/** A cross for each, and one where many would be at one place. */
function drawErrors(
  context: CanvasRenderingContext2D,
  { lanes: { errors } }: Timeline,
  width: number,
  positionAt: (part: number) => number,
  until: number,
  colour: string,
) {
  context.strokeStyle = colour
  context.lineWidth = 1.5
  const { marks } = errors
  for (let x = 0; x < width; x++) {
    const index = marks.from(positionAt((x - 0.5) / width) + 1)
    if (index >= marks.length || marks.positions.at(index) > Math.min(until, positionAt((x + 0.5) / width)))
      continue
    if (ERROR_MARKS[marks.kindAt(index)] === 'thrown') continue
    context.beginPath()
    for (const side of [-1, 1]) {
      context.moveTo(x - 3 * side, 0)
      context.lineTo(x + 3 * side, 6)
    }
    context.stroke()
    x += 6
  }
}
