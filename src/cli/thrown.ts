// What the standard error says of an error that nobody caught: in Node as Node says it, elsewhere as the console of a browser.
import type { HostName } from '../hosts/host-options'
import type { OutputEntry } from '../library'

export function thrownLines({ text, thrown }: OutputEntry, host: HostName, file: string): string {
  if (thrown === undefined) return `${text}\n`
  const named = (stack: string) => stack.replace(UNNAMED, `$1${nameOf(file)}`)
  if (host !== 'node') {
    const frames = thrown.frames ?? (thrown.place && `    at ${thrown.place}`)
    return frames === undefined ? `${text}\n` : `${text}\n${named(frames)}\n`
  }
  if (thrown.place === undefined) return `${thrown.text}\n`
  const [, at, column] = /^(.*):(\d+)$/.exec(thrown.place)!
  const { line = '' } = thrown
  const indent = line.slice(0, Number(column) - 1).replace(/[^\t]/g, ' ')
  const gap = thrown.frames === undefined ? '' : '\n'
  const place = at!.replace(/^snippet\.[jt]s(?=:)/, nameOf(file))
  return `${place}\n${line}\n${indent}^\n${gap}${named(thrown.text)}\n`
}

/** The engine does not know how the file is called. */
const UNNAMED = /^( +at (?:.*\()?(?:async )?)snippet\.[jt]s(?=:\d+:\d+)/gm

/** As Node calls the standard input. */
const nameOf = (file: string): string => (file === '-' ? '[stdin]' : file)
