import type { QueueEntry, Snapshot } from '../../trace/picture'
import { isJobKind } from '../../trace/things/jobs/format'
import { Chip, type ChipProps } from '../parts/chip'
import { More } from '../parts/more'
import { Panel } from '../parts/panel'
import type { Role } from '../parts/role-shape'
import type { Recording } from '../recording'
import { toldApart } from '../values/told-apart'
import { useWords } from '../view-context'
import { type NameOf, useNames } from '../words/names'
import { type PanelName, panelNames } from '../words/panel-names'
import styles from './queue.module.css'
import { panelWords } from './words'

export type QueuePlace = 'jobs' | 'ticks' | 'tasks'

const names: { readonly [P in QueuePlace]: PanelName } = {
  ticks: 'nextTick queue',
  jobs: 'Job queue',
  tasks: 'Task queue',
}

interface QueueProps {
  readonly place: QueuePlace
  readonly snapshot: Snapshot
  readonly recording: Recording | undefined
}

/** First in, first out; the head is at the left, next to the stack. */
export function Queue({ place, snapshot, recording }: QueueProps) {
  const { [place]: entries, counts } = snapshot
  const count = counts[place]
  const calls = toldApart(entries, recording)
  const words = useWords(panelWords)
  const nameOf = useNames()
  const { alias, whenEmpty } = words.queues[place]
  const name = names[place]
  const title = useWords(panelNames)[name]
  const kind = place === 'tasks' ? 'task' : 'job'
  return (
    <Panel
      name={name}
      alias={alias}
      kind={kind}
      count={count}
      whenEmpty={count === 0 && whenEmpty}
      className={styles.panel}
    >
      <ol className={styles.entries} data-crowded={count > 3} aria-label={words.waitingIn(title, count)}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Chip
              kind={kind}
              token={`${place}:${entry.badge}`}
              badge={entry.badge}
              {...heldBy(entry, snapshot.position, recording, calls.get(entry.id), nameOf)}
              span={entry.span}
              entity={entry.id}
            />
          </li>
        ))}
        <More className={styles.more} count={count - entries.length} />
      </ol>
    </Panel>
  )
}

export const roleOfEntry = ({ kind }: QueueEntry): Role => (isJobKind(kind) ? 'job' : 'task')

/** What a chip says of a job or task: its callback's name, and what it carries or comes from. */
function heldBy(
  entry: QueueEntry,
  position: number,
  recording: Recording | undefined,
  call: string | undefined,
  nameOf: NameOf,
): Pick<ChipProps, 'label' | 'detail' | 'promise'> {
  const job = recording?.heldByJob(position, entry)
  const settles = (job?.callback ?? recording?.heldByTimer(entry.id)?.callback)?.settles
  return {
    label: settles ? `${settles.how} ${settles.badge}` : nameOf(entry.id, entry.label),
    detail: job?.outcomeOf?.result?.text ?? call,
    promise: job?.outcomeOf?.id,
  }
}
