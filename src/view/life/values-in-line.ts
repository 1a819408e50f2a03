// What the names in a line hold at a moment, as far as they say something.
import type { Recording } from '../recording'

const NAME = /[\p{ID_Start}$_][\p{ID_Continue}$]*/gu

/** Letters of a value, and values of a line. */
const MOST = { letters: 40, values: 3 }

export function valuesIn(recording: Recording, line: number, position: number): readonly string[] {
  const { source } = recording.trace
  const start = startOf(source, line)
  const end = source.indexOf('\n', start)
  const text = source.slice(start, end < 0 ? undefined : end)
  const values = new Map<string, string>()
  for (const { 0: name, index } of text.matchAll(NAME)) {
    if (values.size === MOST.values || values.has(name)) continue
    const value = recording.valueAt(position, name, start + index)?.value
    if (value && value.kind !== 'function' && value.kind !== 'uninitialized')
      values.set(name, `${name} ${value.text.slice(0, MOST.letters)}`)
  }
  return [...values.values()]
}

function startOf(source: string, line: number): number {
  let start = 0
  for (let left = line - 1; left > 0; left--) start = source.indexOf('\n', start) + 1
  return start
}
