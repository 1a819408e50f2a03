// A run in words: one row per stop.
import { explain } from '../explain'
import type { Words } from '../explain/in-english'
import { plainText } from '../explain/phrases'
import type { Player } from '../player'
import { stopsOf } from '../stops'
import type { Granularity } from '../thing'
import { lineDetail } from '../things/console/format'
import { loopAt } from '../things/loop/read'

export interface TranscriptRow {
  /** Number of the stop; the start is 0. */
  readonly step: number
  readonly position: number
  /** Virtual ms. */
  readonly time: number
  readonly line: number | undefined
  /** The task or job that runs: T1, J3; empty for the script and where none runs. */
  readonly runs: string
  readonly what: string
  /** What is printed just then. */
  readonly printed: string | undefined
}

export interface TranscriptOptions {
  readonly sentences?: Words | undefined
  readonly from?: number
  readonly to?: number
}

/** The start, before anything happened, is no row. */
export function transcriptOf(
  player: Player,
  granularity: Granularity,
  { sentences, from = 0, to = Number.POSITIVE_INFINITY }: TranscriptOptions = {},
): readonly TranscriptRow[] {
  const { trace } = player
  const stops = stopsOf(trace, granularity)
  return stops.flatMap((position, step) => {
    if (position < Math.max(0, from) || position > to) return []
    const at = player.at(position)
    const { running } = loopAt(at)
    return {
      step,
      position,
      time: at.time,
      line: at.span?.line,
      runs: running === undefined || running.kind === 'script' ? '' : running.badge,
      what: plainText(explain(trace, position, sentences).short),
      printed: at.kind === 'line-printed' ? lineDetail(trace, at.subject).text : undefined,
    }
  })
}

export interface TranscriptWords {
  readonly heads: readonly [
    step: string,
    time: string,
    line: string,
    runs: string,
    what: string,
    printed: string,
  ]
}

export const englishTranscript: TranscriptWords = {
  heads: ['Step', 'ms', 'Line', 'Runs', 'What happens', 'Printed'],
}

export const spanishTranscript: TranscriptWords = {
  heads: ['Paso', 'ms', 'Línea', 'Ejecuta', 'Qué ocurre', 'Impreso'],
}

const cells = ({ step, time, line, runs, what, printed }: TranscriptRow): readonly (string | number)[] => [
  step,
  Math.round(time * 1000) / 1000,
  line ?? '',
  runs,
  what,
  printed ?? '',
]

export function asMarkdown(rows: readonly TranscriptRow[], { heads } = englishTranscript): string {
  const row = (texts: readonly (string | number)[]) => `| ${texts.map(inTable).join(' | ')} |\n`
  return (
    row(heads) +
    row(heads.map((_, i) => (i < 3 ? '--:' : '---'))) +
    rows.map((one) => row(cells(one))).join('')
  )
}

/** What would end a cell, or be taken for markup. */
const inTable = (text: string | number): string =>
  String(text)
    .replace(/[\\`*_{}[\]<>|]/g, '\\$&')
    .replace(/\r?\n/g, '<br>')

/** By RFC 4180. A text that a spreadsheet would take for a formula is quoted as one. */
export function asCsv(rows: readonly TranscriptRow[], { heads } = englishTranscript): string {
  const row = (texts: readonly (string | number)[]) => `${texts.map(inCsv).join(',')}\r\n`
  return row(heads) + rows.map((one) => row(cells(one))).join('')
}

function inCsv(text: string | number): string {
  const shown = typeof text === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : String(text)
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
}
