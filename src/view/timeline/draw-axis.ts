// Draws the ruler: virtual time above, and beneath it what there is room for: turns, tasks and jobs, lines, events.

import { countUpTo } from '../../trace/ascending'
import { timeText } from '../../trace/duration'
import type { Pen } from './draw-lanes'
import { itemIn, rounded, type Scene } from './scene'
import { niceNumber, type Unit, type UnitsOfRun, type UnitsSeen } from './units'
import type { TimelineWords } from './words'

export const RULER = { time: 17, units: 17 }

/** Labels are at least so far apart. */
export const APART = 56

/** Bands of virtual time, every second one darker, behind everything. */
export function drawBands({ context, colours, scene }: Pen, height: number): void {
  const { waits } = scene.axis
  const [first, end] = waitsSeen(scene)
  if (end - first > scene.width / 4) return
  context.globalAlpha = 0.35
  context.fillStyle = colours.hairline
  for (let index = first - 1; index < end; index++) {
    if (index % 2 !== 0) continue
    const from = index < 0 ? 0 : Math.max(0, scene.x(waits[index]!.position))
    const to = index + 1 < waits.length ? scene.x(waits[index + 1]!.position) : scene.x(scene.trace.length)
    context.fillRect(from, 0, Math.min(scene.width, to) - from, height)
  }
  context.globalAlpha = 1
  for (let index = first; index < end; index++)
    if (waits[index]!.isCut) drawBreak(context, scene.x(waits[index]!.position), height, colours.outline)
}

/** Where a wait is not as long as it was: a line that breaks. */
function drawBreak(context: CanvasRenderingContext2D, x: number, height: number, colour: string): void {
  context.strokeStyle = colour
  context.lineWidth = 1
  for (const side of [-6, -2]) {
    context.beginPath()
    for (let y = 0; y <= height; y += 6) context.lineTo(x + side + (y % 12 === 0 ? -2 : 2), y)
    context.stroke()
  }
}

/** Indices of the waits that end in what is seen. */
function waitsSeen(scene: Scene): readonly [first: number, end: number] {
  const { waits } = scene.axis
  const last = scene.positionAt(scene.width)
  return [
    countUpTo(waits.length, (index) => waits[index]!.position < scene.positionAt(0)),
    countUpTo(waits.length, (index) => waits[index]!.position <= last),
  ]
}

export function drawTimes({ context, colours, scene }: Pen, words: TimelineWords): void {
  const { waits } = scene.axis
  const [first, end] = waitsSeen(scene)
  context.font = '11px "JetBrains Mono", monospace'
  context.textBaseline = 'middle'
  context.fillStyle = colours['ink-soft']
  const middle = RULER.time / 2
  const label = (x: number, text: string) => context.fillText(text, x, middle)
  let free = 0
  if (first > 0 || scene.from > 0) {
    const text = timeText(rounded(scene.timeAt(0), scene.timeAt(APART) - scene.timeAt(0)))
    label(4, text)
    free = context.measureText(text).width + 16
  } else {
    label(4, timeText(0))
    free = APART
  }
  for (let index = first; index < end; ) {
    const { position, from, to } = waits[index]!
    const x = scene.x(position)
    const next = waits[index + 1] && scene.x(waits[index + 1]!.position)
    const long = words.passes(timeText(to - from), timeText(to))
    const room = (next ?? scene.width) - x
    const text = context.measureText(long).width < room - 8 ? long : timeText(to)
    if (x >= free) {
      label(x + 3, text)
      free = x + context.measureText(text).width + 16
    }
    index = nextFrom(scene, index + 1, end, free)
  }
  drawWithin({ context, colours, scene })
}

/** Times within waits that are drawn wide enough for them. */
function drawWithin({ context, colours, scene }: Pen): void {
  const { waits } = scene.axis
  const [first, end] = waitsSeen(scene)
  const middle = RULER.time / 2
  for (let index = first; index < Math.min(end + 1, waits.length); index++) {
    const { position, from, to, length } = waits[index]!
    const width = length / scene.coarseness
    if (width < 3 * APART) continue
    const begin = scene.x(position) - width
    const step = niceNumber(((to - from) * 1.5 * APART) / width)
    const timeAtEdge = from + (Math.max(0, -begin) / width) * (to - from)
    for (let time = Math.ceil(timeAtEdge / step) * step; time < to; time += step) {
      const x = begin + ((time - from) / (to - from)) * width
      if (x > scene.width) break
      if (x < APART || x - begin < APART || begin + width - x < APART) continue
      context.fillStyle = colours.outline
      context.fillRect(x, RULER.time - 5, 1, 5)
      context.fillStyle = colours['ink-soft']
      context.fillText(timeText(rounded(time, step)), x + 3, middle)
    }
  }
}

/** The next wait that is at a place or behind it, without looking at all between. */
function nextFrom(scene: Scene, first: number, end: number, x: number): number {
  const { waits } = scene.axis
  return first + countUpTo(end - first, (index) => scene.x(waits[first + index]!.position) < x)
}

/** A tick where each begins, and the names that there is room for; one that began before what is seen has its name at the edge. */
export function drawUnits(
  { context, colours, scene }: Pen,
  units: UnitsOfRun,
  { unit, first, end, every }: UnitsSeen,
  words: TimelineWords,
): void {
  const places = units[unit]
  const top = RULER.time
  context.font = '11px "JetBrains Mono", monospace'
  context.textBaseline = 'middle'
  const x = (index: number) =>
    index < places.count ? scene.x(places.at(index)) : scene.x(scene.trace.length)
  const stride = every > 1 ? every / (every % 5 === 0 ? 5 : 2) : 1
  for (let index = ceilTo(first + 1, stride) - 1; index < end; index += stride) {
    context.fillStyle = colours.outline
    context.fillRect(x(index), top + RULER.units - 4, 1, 4)
  }
  let free = 0
  const name = (index: number, from: number) => {
    const room = x(index + every) - from - 12
    const names = namesOf(unit, places.at(index), index, scene, words).slice(0, every > 1 ? 1 : 2)
    const text = names.findLast((each) => context.measureText(each).width < room)
    if (text === undefined || from < free) return
    context.fillStyle = colours.ink
    context.fillText(text, from + 3, top + RULER.units / 2)
    free = from + context.measureText(text).width + 12
  }
  if (first > 0 && every === 1) name(first - 1, 0)
  for (let index = ceilTo(first + 1, every) - 1; index < end; index += every) name(index, x(index))
}

const ceilTo = (number: number, step: number): number => Math.ceil(number / step) * step

/** What it is called, in few words and in more. */
function namesOf(
  unit: Unit,
  position: number,
  index: number,
  { trace }: Scene,
  words: TimelineWords,
): readonly string[] {
  const kind = trace.kindAt(position)
  const item =
    kind === 'job-started' || kind === 'task-started' ? itemIn(trace, trace.subjectAt(position)) : undefined
  const own = item ? item.badge || item.label : undefined
  if (unit === 'event') return [words.number(position + 1)]
  if (unit === 'turn') {
    const turn = words.turn(index + 1)
    return own === undefined ? [turn] : [turn, `${turn} · ${own}`]
  }
  if (own !== undefined) return [own]
  const line = trace.spanAt(position)?.line
  return unit === 'line' && line !== undefined ? [words.line(line)] : []
}
