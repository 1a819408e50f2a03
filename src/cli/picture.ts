// loopscope picture: a moment of a run, or several that follow each other, as SVG.
import { simulate } from '../library'
import { drawMoment, englishPicture, spanishPicture } from '../trace/export/draw-moment'
import { movingPicture } from '../trace/export/moving-picture'
import type { PaletteName } from '../trace/export/palette'
import { Player } from '../trace/player'
import { stopsOf } from '../trace/stops'
import {
  oneOf,
  onlyFile,
  parseWords,
  programOptions,
  readText,
  simulateOptions,
  UsageError,
} from './arguments'
import { instantOf, momentOf, put, sentencesIn } from './moment'
import { reportOutcome, statusOf } from './outcome'

export function picture(words: readonly string[]): number {
  const { values, positionals } = parseWords(words, {
    ...programOptions,
    at: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    by: { type: 'string', default: 'line' },
    language: { type: 'string', default: 'en' },
    theme: { type: 'string', default: 'light' },
    out: { type: 'string' },
  })
  const file = onlyFile(positionals)
  const theme: PaletteName = oneOf(['light', 'dark'], 'theme', values.theme)
  const sentences = sentencesIn(values.language)
  const names = values.language === 'es' ? spanishPicture : englishPicture
  const by = oneOf(['event', 'line', 'callback', 'output'], 'by', values.by)
  const isMoving = values.from !== undefined || values.to !== undefined
  if (isMoving && values.at !== undefined)
    throw new UsageError('--at asks for one moment, --from and --to for many: say one of both.')
  const source = readText(file)
  const { trace, outcome } = simulate(source, simulateOptions(file, source, values))
  if (trace !== undefined) {
    const player = new Player(trace)
    const from = momentOf(player, values.from ?? 'start', 'from')
    const to = momentOf(player, values.to ?? 'end', 'to')
    const stops = stopsOf(trace, by).filter((stop) => stop >= from && stop <= to)
    const options = { theme, words: names, sentences }
    const { position, clock } = instantOf(player, values.at ?? 'end', 'at')
    const svg = isMoving
      ? movingPicture(player, stops, options)
      : drawMoment(player, position, { ...options, clock })
    put(values.out, svg)
  }
  reportOutcome(file, outcome)
  return statusOf(outcome)
}
