// Several moments as one picture that moves by itself: an SVG in which one drawing after the other is shown.
import { explain } from '../explain'
import { plainText } from '../explain/phrases'
import type { Player } from '../player'
import { drawOn, PICTURE, type PictureOptions } from './draw-moment'
import { DrawingSheet, svgDocument } from './drawing-sheet'
import { PALETTES } from './palette'

/** How long a sentence is shown, in ms: as the page plays it. */
export function readingTime(player: Player, position: number): number {
  if (position < 0) return 900
  return 900 + 45 * plainText(explain(player.trace, position).short).split(' ').length
}

/** Moments of a range that are shown at most; of more every n-th. */
export const MOST_MOMENTS = 60

export function chosenMoments(positions: readonly number[]): readonly number[] {
  const stride = Math.ceil(positions.length / MOST_MOMENTS)
  return positions.filter((_, i) => i % stride === 0 || i === positions.length - 1)
}

export function movingPicture(player: Player, positions: readonly number[], options: PictureOptions): string {
  const moments = chosenMoments(positions)
  const durations = moments.map((position) => readingTime(player, position))
  const whole = durations.reduce((sum, duration) => sum + duration, 0)
  let begin = 0
  const frames = moments.map((position, i) => {
    const sheet = new DrawingSheet(PICTURE.width, PICTURE.height, options.theme)
    drawOn(sheet, player.trace, player.snapshotAt(position), options)
    const from = begin / whole
    begin += durations[i]!
    return frameOf(sheet.content, from, begin / whole, whole)
  })
  const { paper } = PALETTES[options.theme]
  return svgDocument(PICTURE.width, PICTURE.height, paper, options.caption ?? 'Loopscope', frames.join('\n'))
}

const rounded = (part: number): number => Math.round(part * 10_000) / 10_000

/** A drawing that is to be seen from one part of the time to another. */
function frameOf(content: string, from: number, to: number, whole: number): string {
  const times = from === 0 ? `0;${rounded(to)}` : `0;${rounded(from)};${rounded(to)}`
  const values = from === 0 ? 'inline;none' : 'none;inline;none'
  return `<g>
<animate attributeName="display" calcMode="discrete" dur="${whole / 1000}s" repeatCount="indefinite" keyTimes="${times}" values="${values}"/>
${content}
</g>`
}
