import type { ScenarioHost } from '../../scenario/scenario'
import { timeText } from '../../trace/duration'
import type { EntryView, Snapshot } from '../../trace/picture'
import { Chip } from '../parts/chip'
import { More } from '../parts/more'
import { Panel } from '../parts/panel'
import { useWords } from '../view-context'
import { useNames } from '../words/names'
import styles from './waiting.module.css'
import { type PanelWords, panelWords } from './words'

interface ShelvesProps {
  readonly host: ScenarioHost
  readonly snapshot: Snapshot
}

/** What the host keeps that is neither a job nor a task yet, and no timer of the program. */
export default function Shelves({ host, snapshot }: ShelvesProps) {
  const { shelves: entries, time: now } = snapshot
  const count = snapshot.counts.shelves
  const words = useWords(panelWords)
  const nameOf = useNames()
  const { name, alias } = words.shelvesOf[host]
  return (
    <Panel
      name="Shelves"
      title={name}
      alias={alias}
      kind="timer"
      count={count}
      whenEmpty={count === 0 && words.nothingWaits}
    >
      <ol className={styles.list} aria-label={words.onShelf(name, count)}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Chip
              kind="timer"
              token={`shelves:${entry.badge}`}
              badge={entry.badge}
              label={nameOf(entry.id, entry.label)}
              span={entry.span}
              entity={entry.id}
              note={noteOf(entry, now, words)}
            />
          </li>
        ))}
        <More className={styles.more} count={count - entries.length} />
      </ol>
    </Panel>
  )
}

function noteOf({ shelf, due, begins }: EntryView, now: number, words: PanelWords): string {
  const time = due === undefined ? '' : timeText(due)
  if (begins !== undefined && begins > now) return words.waitsForThread(timeText(begins))
  switch (shelf) {
    case 'frame':
      return words.nextFrame
    case 'idle':
      return time === '' ? words.whenIdle : words.idleOrAt(time)
    default:
      return words.at(time)
  }
}
