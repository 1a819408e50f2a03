// One moment as text: for the command line, the documents and tests.

import { inMs } from './duration'
import { explain } from './explain'
import type { Words } from './explain/in-english'
import { plainText } from './explain/phrases'
import type { Snapshot } from './picture'
import type { Row } from './thing'
import { things } from './things'
import type { Trace } from './trace'

const WIDTH = 80
const NAME_WIDTH = 8

const rows: readonly Row<Snapshot>[] = Object.values(things).flatMap((thing): readonly Row<Snapshot>[] =>
  'rows' in thing ? thing.rows : [],
)

/** Rows of what is empty are left out, but for the stack. */
export function printMoment(trace: Trace, snapshot: Snapshot, words?: Words): string {
  return [
    cut(heading(snapshot)),
    ...wrapped(plainText(explain(trace, snapshot.position, words).short)),
    ...rows.map((row) => printRow(row, snapshot)),
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function heading({ position, time, span, loop: { running } }: Snapshot): string {
  const place = span && `line ${span.line}`
  const runs = running && `${running.kind === 'script' ? running.label : running.badge} runs`
  return [position < 0 ? 'start' : `#${position}`, `t=${inMs(time)}`, place, runs].filter(Boolean).join('  ')
}

function printRow({ name, text, isCutInFront }: Row<Snapshot>, snapshot: Snapshot): string {
  const content = text(snapshot)
  if (content === '') return ''
  const room = WIDTH - NAME_WIDTH
  const shown = isCutInFront && content.length > room ? `…${content.slice(1 - room)}` : content
  return cut(name.padEnd(NAME_WIDTH) + shown)
}

const cut = (line: string): string => (line.length <= WIDTH ? line : `${line.slice(0, WIDTH - 1)}…`)

/** The sentence, over as many lines as it takes. */
function wrapped(text: string): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!
    if (last.length + word.length >= WIDTH) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}
