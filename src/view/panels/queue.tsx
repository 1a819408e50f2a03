import type { QueueEntry, Snapshot } from '../../trace/picture'
import { isJobKind } from '../../trace/things/jobs/format'
import { Chip, type ChipProps } from '../parts/chip'
import { More } from '../parts/more'
import { Panel } from '../parts/panel'
import type { Role } from '../parts/role-shape'
import type { Recording } from '../recording'
import { toldApart } from '../values/told-apart'
import styles from './queue.module.css'

export type QueuePlace = 'jobs' | 'ticks' | 'tasks'

interface Words {
  readonly name: string
  readonly alias: string
  readonly kind: Role
  readonly whenEmpty: string
}

const words: { readonly [P in QueuePlace]: Words } = {
  ticks: {
    name: 'nextTick queue',
    alias: 'before all jobs',
    kind: 'job',
    whenEmpty: 'Empty. process.nextTick puts callbacks here; they run before any job.',
  },
  jobs: {
    name: 'Job queue',
    alias: 'microtasks',
    kind: 'job',
    whenEmpty: 'Empty. Settled promises and queueMicrotask put jobs here.',
  },
  tasks: {
    name: 'Task queue',
    alias: 'macrotasks',
    kind: 'task',
    whenEmpty: 'Empty. A timer that is due puts its callback here.',
  },
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
  const { name, alias, kind, whenEmpty } = words[place]
  return (
    <Panel
      name={name}
      alias={alias}
      kind={kind}
      count={count}
      whenEmpty={count === 0 && whenEmpty}
      className={styles.panel}
    >
      <ol
        className={styles.entries}
        data-crowded={count > 3}
        aria-label={`${name}, ${count} waiting, the next one first`}
      >
        {entries.map((entry) => (
          <li key={entry.id}>
            <Chip
              kind={kind}
              token={`${place}:${entry.badge}`}
              badge={entry.badge}
              {...heldBy(entry, snapshot.position, recording, calls.get(entry.id))}
              span={entry.span}
              causedAt={entry.causedAt}
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
): Pick<ChipProps, 'label' | 'detail' | 'promise'> {
  const job = recording?.heldByJob(position, entry)
  const settles = (job?.callback ?? recording?.heldByTimer(entry.id)?.callback)?.settles
  return {
    label: settles ? `${settles.how} ${settles.badge}` : entry.label,
    detail: job?.outcomeOf?.result?.text ?? call,
    promise: job?.outcomeOf?.id,
  }
}
