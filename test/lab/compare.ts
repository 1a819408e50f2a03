// Whether a run printed what a real system did: the same lines, in the same order, about as late.

export interface Recording {
  readonly order: 'total' | 'channels' | 'bag'
  /** In ms. */
  readonly tolerance: number
  readonly log: Readonly<Record<string, readonly Line[] | string>>
}

interface Line {
  readonly t: number
  readonly text: string
}

/** "same", or the first difference. Times count from the first line. */
export function compare(recording: Recording, output: readonly { time: number; text: string }[]): string {
  const [recorded = []] = Object.values(recording.log).filter((log) => typeof log !== 'string')
  const began = output[0]?.time ?? 0
  const expected = inOrder(recorded, recording.order)
  const actual = inOrder(
    output.map(({ time, text }) => ({ t: time - began, text })),
    recording.order,
  )
  for (let i = 0; i < Math.max(expected.length, actual.length); i++) {
    const [wanted, found] = [expected[i], actual[i]]
    if (wanted?.text === found?.text && Math.abs(wanted!.t - found!.t) <= recording.tolerance) continue
    return `line ${i + 1}: expected ${said(wanted)}, got ${said(found)}`
  }
  return 'same'
}

const said = (line: Line | undefined): string => (line ? `"${line.text}" at ${line.t} ms` : 'nothing')

const channelOf = (text: string): string => /^([\w-]+)\| /.exec(text)?.[1] ?? ''

function inOrder(lines: readonly Line[], order: Recording['order']): readonly Line[] {
  if (order === 'bag')
    return lines.toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.t - b.t))
  if (order === 'total') return lines
  const channels = [...new Set(lines.map(({ text }) => channelOf(text)))].sort()
  return channels.flatMap((channel) => lines.filter(({ text }) => channelOf(text) === channel))
}
