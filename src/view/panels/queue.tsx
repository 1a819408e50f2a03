import type { QueueEntry, Snapshot } from '../../trace/picture'
import { isJobKind } from '../../trace/things/jobs/format'
import type { HeldByJob } from '../../trace/things/jobs/read'
import { Chip, type ChipProps } from '../parts/chip'
import { More } from '../parts/more'
import { Panel } from '../parts/panel'
import type { Role } from '../parts/role-shape'
import type { Recording } from '../recording'
import { toldApart } from '../values/told-apart'
import { useWords } from '../view-context'
import { type PanelName, panelNames } from '../words/panel-names'
import styles from './queue.module.css'
import { type PanelWords, panelWords } from './words'

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
              {...heldBy(entry, snapshot.position, recording, calls.get(entry.id), words)}
              span={entry.span}
              entity={entry.id}
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
  words: PanelWords,
): Pick<ChipProps, 'label' | 'detail' | 'promise'> {
  const job = recording?.heldByJob(position, entry)
  const settles = (job?.callback ?? recording?.heldByTimer(entry.id)?.callback)?.settles
  return {
    label: settles ? `${settles.how} ${settles.badge}` : labelOf(entry, job, words),
    detail: job?.outcomeOf?.result?.text ?? call,
    promise: job?.outcomeOf?.id,
  }
}

/** What no function of the program is called for has a name of ours. */
function labelOf(
  { kind, label, resumes }: QueueEntry,
  job: HeldByJob | undefined,
  { jobs: names }: PanelWords,
): string {
  if (resumes !== undefined) return names.resume(resumes)
  if (kind === 'await') return names.settle
  if (kind === 'thenable') return names.follow
  if (kind === 'module') return names.imports
  return kind === 'reaction' && job !== undefined && job.callback === undefined ? names.passOn : label
}
