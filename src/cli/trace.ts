// loopscope trace: prints the record, a drawn moment per stop.
import { simulate } from '../library'
import { traceEvents } from '../trace/export/trace-events'
import { Player } from '../trace/player'
import { printMoment } from '../trace/print'
import { serializeTrace } from '../trace/serialize'
import { stopsOf } from '../trace/stops'
import { oneOf, onlyFile, parseWords, programOptions, readText, simulateOptions } from './arguments'
import { sentencesIn } from './moment'
import { reportOutcome, statusOf } from './outcome'
import { say } from './streams'

export function trace(words: readonly string[]): number {
  const { values, positionals } = parseWords(words, {
    ...programOptions,
    by: { type: 'string', default: 'line' },
    language: { type: 'string', default: 'en' },
    'trace-events': { type: 'boolean', default: false },
  })
  const file = onlyFile(positionals)
  const granularity = oneOf(['event', 'line', 'callback', 'output'], 'by', values.by)
  const told = sentencesIn(values.language)
  const source = readText(file)
  const { trace: record, outcome } = simulate(source, simulateOptions(file, source, values))
  if (record !== undefined && values.json) process.stdout.write(`${JSON.stringify(serializeTrace(record))}\n`)
  else if (record !== undefined && values['trace-events'])
    process.stdout.write(`${JSON.stringify(traceEvents(record))}\n`)
  else if (record !== undefined) {
    const player = new Player(record)
    for (const stop of stopsOf(record, granularity)) {
      // The reader of our output has gone.
      if (process.stdout.errored) break
      say(`${printMoment(record, player.snapshotAt(stop), told)}\n\n`)
    }
  }
  reportOutcome(file, outcome)
  return statusOf(outcome)
}
