import type { ScenarioHost } from '../../scenario/scenario'
import type { EntryView } from '../../trace/picture'
import { Chip } from '../parts/chip'
import { elide } from '../parts/elide'
import { Panel } from '../parts/panel'
import styles from './waiting.module.css'

interface ShelvesProps {
  readonly host: ScenarioHost
  /** In the order in which they were asked for. */
  readonly entries: readonly EntryView[]
  /** Virtual ms. */
  readonly now: number
}

const names: { readonly [H in ScenarioHost]: { readonly name: string; readonly alias: string } } = {
  browser: { name: 'Web APIs', alias: 'frames, idle, network' },
  node: { name: 'System', alias: 'files, network' },
}

const roundedTo = 1000

/** What the host keeps that is neither a job nor a task yet, and no timer of the program. */
export function Shelves({ host, entries, now }: ShelvesProps) {
  const { name, alias } = names[host]
  const { shown, hidden } = elide(entries)
  return (
    <Panel
      name={name}
      alias={alias}
      kind="timer"
      count={entries.length}
      whenEmpty={entries.length === 0 && 'Nothing waits here.'}
    >
      <ol className={styles.list} aria-label={`${name}, ${entries.length} waiting`}>
        {shown.map((entry) => (
          <li key={entry.id}>
            <Chip
              kind="timer"
              token={`shelves:${entry.badge}`}
              badge={entry.badge}
              label={entry.label}
              span={entry.span}
              causedAt={entry.causedAt}
              note={noteOf(entry, now)}
            />
          </li>
        ))}
        {hidden > 0 && <li className={styles.more}>and {hidden} more</li>}
      </ol>
    </Panel>
  )
}

const inMs = (time: number): string => `${Math.round(time * roundedTo) / roundedTo} ms`

function noteOf({ shelf, due, begins }: EntryView, now: number): string {
  const time = due === undefined ? '' : inMs(due)
  if (begins !== undefined && begins > now) return `waits for a thread until ${inMs(begins)}`
  switch (shelf) {
    case 'frame':
      return 'next frame'
    case 'idle':
      return time === '' ? 'when idle' : `idle, or at ${time}`
    default:
      return `at ${time}`
  }
}
