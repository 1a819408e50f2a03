// Draws what takes time. Waiting is hollow, running is solid, and both are one shape, so that waiting has a length.

import { PHASES } from '../../trace/timeline/collect'
import { ACTIVITIES } from '../../trace/timeline/lanes'
import { shareOf } from '../../trace/timeline/share'
import { NEVER, type Stay } from '../../trace/timeline/stays'
import type { NameOf } from '../words/names'
import type { Colours } from './canvas'
import type { Band, BandName } from './layout'
import { type Scene, titleIn } from './scene'

/** What the ruler is drawn with. */
export interface Pen {
  readonly context: CanvasRenderingContext2D
  readonly colours: Colours
  readonly scene: Scene
}

export interface Brush extends Pen {
  /** The entity that is chosen. */
  readonly selected: number | undefined
  /** How a thing is called in the language of the page. */
  readonly nameOf: NameOf
}

/** From so many positions a pixel on, what is too small to be seen is drawn as how many there were. */
const COARSE = 16

/** What is narrower is not drawn by itself. */
const leastWidth = (scene: Scene): number => (scene.coarseness > COARSE ? 2 : 0.4)

export const COLOUR_OF: { readonly [B in BandName]: keyof Colours } = {
  loop: 'task',
  phases: 'ink-soft',
  stack: 'stack',
  ticks: 'job',
  jobs: 'job',
  tasks: 'task',
  timers: 'timer',
  waiting: 'timer',
  frames: 'task',
  console: 'ink',
  errors: 'danger',
}

export function drawBand(brush: Brush, band: Band): void {
  const { context, scene } = brush
  context.save()
  context.beginPath()
  context.rect(0, band.top - 4, scene.width, band.height + 8)
  context.clip()
  const name = band.name
  if (name === 'loop') drawLoop(brush, band)
  else if (name === 'phases') drawPhases(brush, band)
  else if (name !== 'console' && name !== 'errors') {
    const isCut = scene.timeline.lanes[name].levels.peak > band.rows
    if (scene.coarseness > COARSE || isCut) drawAmounts(brush, band)
    scene.visit(name, leastWidth(scene), (stay) => {
      if (stay.row < band.rows) drawStay(brush, band, stay)
    })
  }
  context.restore()
}

/** How many there were at most in each column of pixels, as a shape on the ground of the lane. */
function drawAmounts({ context, colours, scene }: Brush, band: Band): void {
  if (band.name === 'phases') return
  const { levels } = scene.timeline.lanes[band.name]
  const { peak } = levels
  if (peak === 0) return
  context.fillStyle = colours[COLOUR_OF[band.name]]
  const bottom = band.top + band.height
  for (let x = 0; x < scene.width; x++) {
    const { least, most } = levels.between(...scene.columnAt(x))
    context.globalAlpha = 0.3
    context.fillRect(x, bottom - (most / peak) * band.height, 1, (most / peak) * band.height)
    context.globalAlpha = 0.5
    if (least > 0) context.fillRect(x, bottom - (least / peak) * band.height, 1, (least / peak) * band.height)
  }
  context.globalAlpha = 1
}

// The loop

function drawLoop(brush: Brush, band: Band): void {
  const { scene, context, colours } = brush
  context.fillStyle = colours.hairline
  context.fillRect(0, band.top + band.height - 1, scene.width, 1)
  if (scene.coarseness > COARSE) drawShares(brush, band)
  else
    scene.visit('loop', 0.3, (stay) => {
      const activity = ACTIVITIES[stay.kind]
      if (activity === 'idle') return
      const [x, width] = extent(scene, stay.begin, stay.end)
      const height = activity === 'task' ? band.height : Math.round(band.height * 0.6)
      context.fillStyle = activity === 'task' ? colours.task : colours.job
      context.fillRect(x, band.top + band.height - height, width, height)
      if (activity === 'task' && stay.id > 0)
        drawLabel(brush, titleOf(brush, stay.id), x, width, band.top, band.height, colours.paper)
    })
  drawBeads(brush, band)
}

function drawShares({ scene, context, colours }: Brush, band: Band): void {
  const bottom = band.top + band.height
  for (let x = 0; x < scene.width; x++) {
    const { task, jobs } = shareOf(scene.timeline, ...scene.columnAt(x))
    context.fillStyle = colours.task
    context.fillRect(x, bottom - task * band.height, 1, task * band.height)
    context.fillStyle = colours.job
    context.fillRect(x, bottom - jobs * 0.6 * band.height, 1, jobs * 0.6 * band.height)
  }
}

/** A bead wherever a checkpoint begins. */
function drawBeads({ scene, context, colours }: Brush, band: Band): void {
  const { marks } = scene.timeline.lanes.loop
  const last = scene.positionAt(scene.width)
  let free = Number.NEGATIVE_INFINITY
  if (marks.from(last) - marks.from(scene.positionAt(0)) > scene.width / 4) return
  for (let index = marks.from(scene.positionAt(0)); index < marks.length; index++) {
    const position = marks.positions.at(index)
    if (position > last) return
    const x = scene.x(position)
    if (x < free) continue
    context.beginPath()
    context.arc(x, band.top + band.height - 4, 3, 0, 2 * Math.PI)
    context.fillStyle = colours.paper
    context.fill()
    context.lineWidth = 1.5
    context.strokeStyle = colours.job
    context.stroke()
    free = x + 8
  }
}

function drawPhases(brush: Brush, band: Band): void {
  const { scene, context, colours } = brush
  const { phases } = scene.timeline
  if (scene.coarseness > COARSE) return
  for (let index = Math.max(0, phases.lastBegun(scene.positionAt(0))); index < phases.length; index++) {
    const { begin, end, kind } = phases.at(index)
    const [x, width] = extent(scene, begin, end)
    if (x > scene.width) return
    context.strokeStyle = colours.outline
    context.lineWidth = 1
    context.strokeRect(x + 0.5, band.top + 0.5, Math.max(1, width - 1), band.height - 1)
    drawLabel(brush, PHASES[kind]!, x, width, band.top, band.height, colours['ink-soft'])
  }
}

// Stays

function drawStay(brush: Brush, band: Band, stay: Stay): void {
  const top = band.top + stay.row * band.row
  switch (band.name) {
    case 'stack':
      drawFrame(brush, stay, top, band.row)
      break
    case 'timers':
      drawTimer(brush, stay, top, band.row)
      break
    case 'waiting':
      drawWaiting(brush, stay, top, band.row)
      break
    default:
      drawQueued(brush, stay, top, band.row, brush.colours[COLOUR_OF[band.name]])
  }
  if (stay.id === brush.selected) outline(brush, stay, top, band.row)
}

function drawFrame(brush: Brush, { id, begin, end }: Stay, top: number, height: number): void {
  const { scene, context, colours } = brush
  const [x, width] = extent(scene, begin, end)
  context.fillStyle = colours['active-frame']
  context.fillRect(x, top, width, height - 1)
  context.strokeStyle = colours.stack
  context.lineWidth = 1
  if (width > 3) context.strokeRect(x + 0.5, top + 0.5, width - 1, height - 2)
  else {
    context.fillStyle = colours.stack
    context.fillRect(x, top, width, height - 1)
  }
  drawLabel(brush, titleOf(brush, id), x, width, top, height - 1, colours.ink)
}

/** Hollow from its queue to its turn, solid while it runs. */
function drawQueued(brush: Brush, stay: Stay, top: number, height: number, colour: string): void {
  const { scene, context, colours } = brush
  const [x, width] = extent(scene, stay.begin, stay.end)
  const hasRun = stay.start !== NEVER
  const [started, running] = hasRun ? extent(scene, stay.start, stay.end) : [x + width, 0]
  context.fillStyle = colours.raised
  context.fillRect(x, top, width, height - 1)
  context.fillStyle = colour
  context.fillRect(started, top, running, height - 1)
  context.strokeStyle = colour
  context.lineWidth = 1
  if (width > 2) context.strokeRect(x + 0.5, top + 0.5, width - 1, height - 2)
  if (!hasRun && stay.end !== NEVER) cross(context, x + width, top + height / 2, colours.danger)
  const name = titleOf(brush, stay.id)
  if (started - x > running) drawLabel(brush, name, x, started - x, top, height - 1, colours.ink)
  else drawLabel(brush, name, started, running, top, height - 1, colours.paper)
}

/** A thin line until its time has come, which is a tick; hatched from there on, if it is too late. */
function drawTimer(brush: Brush, stay: Stay, top: number, height: number): void {
  const { scene, context, colours } = brush
  const middle = top + height / 2
  const isDue = stay.start !== NEVER && stay.start <= stay.end
  const [x, width] = extent(scene, stay.begin, isDue ? stay.start : stay.end)
  context.fillStyle = colours.timer
  context.fillRect(x, middle - 1, width, 2)
  if (!isDue) {
    if (stay.end !== NEVER) cross(context, x + width, middle, colours.timer)
    return
  }
  const late = extent(scene, stay.start, stay.end)
  if (isOverdue(scene, stay)) hatch(brush, late[0], top, late[1], height - 1, colours.timer)
  context.fillRect(x + width - 1, top, 2, height - 1)
  drawLabel(brush, titleOf(brush, stay.id), x, width - 4, top, height - 1, colours.ink, colours.paper)
}

const isOverdue = ({ trace }: Scene, { start, end }: Stay): boolean =>
  end !== NEVER && trace.timeAt(Math.min(end, trace.length - 1)) > trace.timeAt(start)

/** A request, a delayed task: thin while it waits. */
function drawWaiting(brush: Brush, stay: Stay, top: number, height: number): void {
  const { scene, context, colours } = brush
  const middle = top + height / 2
  const [x, width] = extent(scene, stay.begin, stay.end)
  context.fillStyle = colours.timer
  for (let dash = 0; dash < Math.max(1, width); dash += 6)
    context.fillRect(x + dash, middle - 1, Math.min(4, Math.max(1, width) - dash), 2)
  context.fillRect(x, top + 1, 2, height - 3)
  drawLabel(brush, titleOf(brush, stay.id), x + 4, width - 8, top, height - 1, colours.ink, colours.paper)
}

function outline({ context, colours, scene }: Brush, { begin, end }: Stay, top: number, height: number) {
  const [x, width] = extent(scene, begin, end)
  context.strokeStyle = colours.ink
  context.lineWidth = 2
  context.strokeRect(x - 2, top - 2, width + 4, height + 3)
}

// Shapes

/** From where to where, at least a pixel, and no farther than the eye sees. */
function extent(scene: Scene, begin: number, end: number): readonly [x: number, width: number] {
  const from = Math.max(-10, scene.x(begin))
  return [from, Math.max(1, Math.min(scene.width + 10, scene.x(end)) - from)]
}

function cross(context: CanvasRenderingContext2D, x: number, y: number, colour: string): void {
  context.strokeStyle = colour
  context.lineWidth = 1.5
  context.beginPath()
  context.moveTo(x - 3, y - 3)
  context.lineTo(x + 3, y + 3)
  context.moveTo(x - 3, y + 3)
  context.lineTo(x + 3, y - 3)
  context.stroke()
}

/** Between the lines of a hatching. */
const HATCH = 4

function hatch(
  { context, colours }: Brush,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
): void {
  context.save()
  context.beginPath()
  context.rect(x, y, width, height)
  context.clip()
  context.fillStyle = colours.raised
  context.fillRect(x, y, width, height)
  context.strokeStyle = colour
  context.lineWidth = 1.2
  context.beginPath()
  for (let at = -height; at < width; at += HATCH) {
    context.moveTo(x + at, y + height)
    context.lineTo(x + at + height, y)
  }
  context.stroke()
  context.restore()
  context.fillStyle = colour
}

const titleOf = ({ scene, nameOf }: Brush, id: number): string => titleIn(scene.trace, id, nameOf)

/** No name is read in less room. */
const LEAST_ROOM = 18

/** As much of a name as there is room for; on a ground of its own where it stands on a line. */
export function drawLabel(
  { context, scene }: Pick<Brush, 'context' | 'scene'>,
  text: string,
  x: number,
  width: number,
  top: number,
  height: number,
  colour: string,
  ground?: string,
): void {
  const from = Math.max(0, x)
  const room = Math.min(scene.width, x + width) - from - 6
  if (room < LEAST_ROOM || height < 9) return
  context.font = `${Math.min(12, height - 1)}px "JetBrains Mono", monospace`
  context.textBaseline = 'middle'
  const advance = context.measureText('m').width
  const most = Math.floor(room / advance)
  if (most < 2) return
  const shown = text.length <= most ? text : `${text.slice(0, most - 1)}…`
  if (ground) {
    context.fillStyle = ground
    context.fillRect(from + 6, top, shown.length * advance + 6, height)
  }
  context.fillStyle = colour
  context.fillText(shown, from + (ground ? 9 : 4), top + height / 2 + 0.5)
}
