// loopscope transcript: a run in words, a row per stop.
import { simulate } from '../library'
import {
  asCsv,
  asMarkdown,
  englishTranscript,
  spanishTranscript,
  transcriptOf,
} from '../trace/export/transcript'
import { Player } from '../trace/player'
import { oneOf, onlyFile, parseWords, programOptions, readText, simulateOptions } from './arguments'
import { momentOf, put, sentencesIn } from './moment'
import { reportOutcome, statusOf } from './outcome'
import { visible } from './visible'

export function transcript(words: readonly string[]): number {
  const { values, positionals } = parseWords(words, {
    ...programOptions,
    by: { type: 'string', default: 'line' },
    from: { type: 'string', default: 'start' },
    to: { type: 'string', default: 'end' },
    language: { type: 'string', default: 'en' },
    format: { type: 'string', default: 'markdown' },
    out: { type: 'string' },
  })
  const file = onlyFile(positionals)
  const by = oneOf(['event', 'line', 'callback', 'output'], 'by', values.by)
  const format = oneOf(['markdown', 'csv', 'json'], 'format', values.json ? 'json' : values.format)
  const source = readText(file)
  const { trace, outcome } = simulate(source, simulateOptions(file, source, values))
  if (trace !== undefined) {
    const player = new Player(trace)
    const range = [momentOf(player, values.from, 'from'), momentOf(player, values.to, 'to')] as const
    const sentences = sentencesIn(values.language)
    const heads = values.language === 'es' ? spanishTranscript : englishTranscript
    const rows = transcriptOf(player, by, { sentences, from: range[0], to: range[1] })
    if (format === 'json') put(values.out, `${JSON.stringify(rows, null, 2)}\n`)
    else {
      const shown = rows.map((row) => ({
        ...row,
        what: visible(row.what),
        printed: row.printed === undefined ? undefined : visible(row.printed),
      }))
      put(values.out, format === 'csv' ? asCsv(shown, heads) : asMarkdown(shown, heads))
    }
  }
  reportOutcome(file, outcome)
  return statusOf(outcome)
}
