import type { ScenarioHost } from '../../scenario/scenario'
import { ms } from '../../trace/explain/phrases'
import type { EntryView, Snapshot } from '../../trace/picture'
import { Chip } from '../parts/chip'
import { More } from '../parts/more'
import { Panel } from '../parts/panel'
import styles from './waiting.module.css'

interface ShelvesProps {
  readonly host: ScenarioHost
  readonly snapshot: Snapshot
}

const names: { readonly [H in ScenarioHost]: { readonly name: string; readonly alias: string } } = {
  browser: { name: 'Web APIs', alias: 'frames, idle, network' },
  node: { name: 'System', alias: 'files, network' },
}

/** What the host keeps that is neither a job nor a task yet, and no timer of the program. */
export function Shelves({ host, snapshot }: ShelvesProps) {
  const { shelves: entries, time: now } = snapshot
  const count = snapshot.counts.shelves
  const { name, alias } = names[host]
  return (
    <Panel
      name={name}
      alias={alias}
      kind="timer"
      count={count}
      whenEmpty={count === 0 && 'Nothing waits here.'}
    >
      <ol className={styles.list} aria-label={`${name}, ${count} waiting`}>
        {entries.map((entry) => (
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
        <More className={styles.more} count={count - entries.length} />
      </ol>
    </Panel>
  )
}

function noteOf({ shelf, due, begins }: EntryView, now: number): string {
  const time = due === undefined ? '' : ms(due)
  if (begins !== undefined && begins > now) return `waits for a thread until ${ms(begins)}`
  switch (shelf) {
    case 'frame':
      return 'next frame'
    case 'idle':
      return time === '' ? 'when idle' : `idle, or at ${time}`
    default:
      return `at ${time}`
  }
}
