// Draws the whole run, a low row for each lane: where there was how much of it, and every error.
import { shareOf } from '../../trace/timeline/share'
import type { Drawing } from './canvas'
import { COLOUR_OF } from './draw-lanes'
import { marksSeen } from './draw-marks'
import type { BandName } from './layout'
import type { Scene } from './scene'

export const OVERVIEW_ROW = 7

export function drawOverview({ context, colours }: Drawing, scene: Scene, rows: readonly BandName[]): void {
  for (const [index, name] of rows.entries()) {
    const top = index * OVERVIEW_ROW + 1
    const height = OVERVIEW_ROW - 2
    context.fillStyle = colours[COLOUR_OF[name]]
    if (name === 'console' || name === 'errors') drawDots(context, scene, name, top, height)
    else if (name !== 'phases') drawRow(context, scene, name, top, height, colours)
  }
}

function drawDots(
  context: CanvasRenderingContext2D,
  scene: Scene,
  name: 'console' | 'errors',
  top: number,
  height: number,
): void {
  for (const { x } of marksSeen(scene, scene.timeline.lanes[name].marks, 2))
    context.fillRect(x, top, name === 'errors' ? 3 : 2, height)
}

function drawRow(
  context: CanvasRenderingContext2D,
  scene: Scene,
  name: Exclude<BandName, 'phases' | 'console' | 'errors'>,
  top: number,
  height: number,
  colours: Drawing['colours'],
): void {
  const { levels, stays } = scene.timeline.lanes[name]
  if (name !== 'loop' && stays.length < scene.width) {
    context.globalAlpha = 0.75
    scene.visit(name, 0, ({ begin, end }) => {
      const x = scene.x(begin)
      context.fillRect(x, top, Math.max(1.5, scene.x(end) - x), height)
    })
    context.globalAlpha = 1
    return
  }
  for (let x = 0; x < scene.width; x++) {
    const column = scene.columnAt(x)
    if (name === 'loop') {
      const { task, jobs } = shareOf(scene.timeline, ...column)
      if (task === 0 && jobs === 0) continue
      context.fillStyle = task >= jobs ? colours.task : colours.job
      context.fillRect(x, top, 1, height)
    } else {
      const { most } = levels.between(...column)
      if (most === 0) continue
      context.globalAlpha = 0.35 + (0.65 * most) / levels.peak
      context.fillRect(x, top, 1, height)
    }
  }
  context.globalAlpha = 1
}
