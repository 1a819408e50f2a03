// One moment as text: for the command line, the documents and tests.
import { explain } from './explain'
import { ms, plainText } from './explain/phrases'
import type { EntryView, FrameView, QueueEntry, Snapshot, TimerView } from './picture'
import type { Trace } from './trace'

const WIDTH = 80

/** Rows of what is empty are left out, but for the stack. */
export function printMoment(trace: Trace, snapshot: Snapshot): string {
  const { stack, suspended, jobs, ticks, tasks, timers, shelves, time, console } = snapshot
  return [
    cut(heading(snapshot)),
    ...wrapped(plainText(explain(trace, snapshot.position).short)),
    row('stack', stack.map(frameName).join(' ▸ ') || '–'),
    row('paused', suspended.map(frameName).join(', ')),
    row('ticks', ticks.map(entryName).join(' ◂ ')),
    row('jobs', jobs.map(entryName).join(' ◂ ')),
    row('tasks', tasks.map(entryName).join(' ◂ ')),
    row('timers', timers.map((timer) => timerName(timer, time)).join(', ')),
    row('waiting', shelves.map((entry) => shelfName(entry, time)).join(', ')),
    lastOf('console', console.map(({ text }) => text.replaceAll('\n', '⏎')).join(' | ')),
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function heading({ position, time, span, loop }: Snapshot): string {
  const place = span && `line ${span.line}`
  const running = loop.running && `${badgeOf(loop.running)} runs`
  return [position < 0 ? 'start' : `#${position}`, `t=${ms(time)}`, place, running].filter(Boolean).join('  ')
}

const frameName = ({ label }: FrameView): string => label
const badgeOf = ({ badge, kind, label }: QueueEntry): string => (kind === 'script' ? label : badge)
const entryName = (entry: QueueEntry): string =>
  entry.kind === 'script' ? entry.label : `${entry.badge} ${entry.label}`
const timerName = ({ badge, label, due }: TimerView, now: number): string =>
  `${badge} ${label} in ${ms(Math.max(0, due - now))}`

const shelfName = ({ badge, label, shelf, begins }: EntryView, now: number): string =>
  `${badge} ${label} (${begins !== undefined && begins > now ? 'waits for a thread' : shelf})`

const row = (name: string, content: string): string => (content === '' ? '' : cut(name.padEnd(8) + content))

/** A row whose end matters more than its beginning. */
function lastOf(name: string, content: string): string {
  const room = WIDTH - 8
  return row(name, content.length <= room ? content : `…${content.slice(1 - room)}`)
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
