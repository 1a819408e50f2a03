// Which moment of a run is meant on the command line, and where a file goes.
import { writeFileSync } from 'node:fs'
import { unitInMs } from '../scenario/condition-words'
import { type Instant, instantAt } from '../trace/clock'
import { english, type Words } from '../trace/explain/in-english'
import { spanish } from '../trace/explain/in-spanish'
import type { Player } from '../trace/player'
import { lineCount, lines } from '../trace/things/console/read'
import { oneOf, UsageError } from './arguments'

/** A position, `start`, `end`, `line:3`: when the third line has just been printed, or `time:90s`, between two events, too. */
export function instantOf(player: Player, words: string, option: string): Instant {
  if (!words.startsWith('time:')) return { position: momentOf(player, words, option), clock: undefined }
  const { trace } = player
  const [, number, unit = 'ms'] = /^(\d+(?:\.\d+)?)(ms|s|min|h)?$/.exec(words.slice('time:'.length)) ?? []
  const time = Number(number) * unitInMs(unit)!
  const end = trace.timeAt(trace.length - 1)
  if (time <= end) return instantAt(trace, time)
  throw new UsageError(
    `--${option} ${words} is not possible; say a time from 0 to ${end} ms, such as time:${Math.round(end / 2)}ms; s, min and h are understood, too.`,
  )
}

/** A position, `start`, `end`, or `line:3`. */
export function momentOf(player: Player, words: string, option: string): number {
  const last = player.trace.length - 1
  if (words === 'start') return -1
  if (words === 'end') return last
  const [, line] = /^line:(\d+)$/.exec(words) ?? []
  if (line !== undefined) return printedAt(player, Number(line), option)
  const position = Number(words)
  if (Number.isInteger(position) && position >= -1 && position <= last) return position
  throw new UsageError(
    `--${option} ${words} is not possible; say a position from 0 to ${last}, start, end, or line:3 for the third line printed.`,
  )
}

function printedAt(player: Player, line: number, option: string): number {
  const end = player.at(player.trace.length - 1)
  const [found] = lines(end, { from: line - 1, count: 1 })
  if (line >= 1 && found) return found.printedAt
  throw new UsageError(
    `--${option} line:${line} is not possible: the program prints ${lineCount(end)} lines.`,
  )
}

export const sentencesIn = (language: string): Words =>
  oneOf(['en', 'es'], 'language', language) === 'es' ? spanish : english

/** Into a file, or onto the standard output without one. */
export function put(file: string | undefined, text: string): void {
  if (file === undefined) {
    process.stdout.write(text)
    return
  }
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${(error as Error).message.replace(/^\w+: /, '')}.`)
  }
}
