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
}

const names: { readonly [H in ScenarioHost]: { readonly name: string; readonly alias: string } } = {
  browser: { name: 'Web APIs', alias: 'frames, idle, network' },
  node: { name: 'System', alias: 'files, network' },
}

const roundedTo = 1000

/** What the host keeps that is neither a job nor a task yet, and no timer of the program. */
export function Shelves({ host, entries }: ShelvesProps) {
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
              note={noteOf(entry)}
            />
          </li>
        ))}
        {hidden > 0 && <li className={styles.more}>and {hidden} more</li>}
      </ol>
    </Panel>
  )
}

function noteOf({ shelf, due }: EntryView): string {
  const time = due === undefined ? '' : `${Math.round(due * roundedTo) / roundedTo} ms`
  switch (shelf) {
    case 'frame':
      return 'next frame'
    case 'idle':
      return time === '' ? 'when idle' : `idle, or at ${time}`
    default:
      return `at ${time}`
  }
}
