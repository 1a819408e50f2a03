// The way of a queue's jobs, from those who add them to what becomes of them.
import type { ReactNode } from 'react'
import type { Moment } from '../../trace/moment'
import { lastEnded, type QueueCourse } from '../../trace/things/server-jobs/course'
import type { ServerJobState } from '../../trace/things/server-jobs/format'
import {
  activeJobs,
  delayedJobs,
  type ServerJobView,
  type ServerQueueView,
  type ServerWorkerView,
  waitingJobs,
  workersAt,
} from '../../trace/things/server-jobs/read'
import { useView, useWords } from '../view-context'
import { grouped } from '../words/numbers'
import { JobChip } from './job-chip'
import styles from './lab.module.css'
import { useReasons } from './use-reasons'
import { labWords } from './words'

/** Chips in a place; where there are more, the rest is a number. */
const DOZEN = 12

/** Finding the head means looking at the whole line, so of longer lines only the number is told. */
const LONG_LINE = 2000

interface FlowProps {
  readonly at: Moment
  readonly queue: ServerQueueView
  /** Absent until it has been read. */
  readonly course: QueueCourse | undefined
}

export function Flow({ at, queue, course }: FlowProps) {
  const words = useWords(labWords)
  const count = useCount()
  const say = useReasons()
  const { id, counts } = queue
  const line = counts.waiting + counts.prioritized
  const ended = (state: 'completed' | 'failed') => (course ? lastEnded(course, state, at, 3) : [])
  const blocked = counts['waiting-children']
  const later = counts.delayed + blocked
  return (
    <div className={styles.flow}>
      <Place title={words.producers} of={queue.name} area="producers">
        <p className={styles.number}>{words.added(count(queue.added))}</p>
      </Place>
      <Place
        title={words.states.waiting}
        of={queue.name}
        area="waiting"
        state="waiting"
        count={line}
        note={queue.isPaused ? words.isPaused : undefined}
      >
        <Chips at={at} count={line} jobs={line > LONG_LINE ? [] : waitingJobs(at, id, DOZEN)} />
      </Place>
      <Place title={words.states.delayed} of={queue.name} area="delayed" state="delayed" count={later}>
        {blocked > 0 && <p className={styles.more}>{words.blocked(count(blocked))}</p>}
        {(counts.delayed > 0 || blocked === 0) && (
          <Chips
            at={at}
            count={counts.delayed}
            jobs={counts.delayed > LONG_LINE ? [] : delayedJobs(at, id, DOZEN)}
            note={({ due }) =>
              due === undefined ? undefined : due > at.time ? words.dueIn(due - at.time) : words.overdue
            }
          />
        )}
      </Place>
      <Place title={words.workers} of={queue.name} area="active" state="active" count={counts.active}>
        <Workers at={at} queue={id} />
      </Place>
      <Place
        title={words.states.completed}
        of={queue.name}
        area="completed"
        state="completed"
        count={counts.completed}
      >
        <Chips at={at} count={counts.completed} jobs={ended('completed')} />
      </Place>
      <Place title={words.states.failed} of={queue.name} area="failed" state="failed" count={counts.failed}>
        <Chips
          at={at}
          count={counts.failed}
          jobs={ended('failed')}
          note={({ reason }) => reason && say(reason)}
        />
      </Place>
    </div>
  )
}

function useCount(): (count: number) => string {
  return grouped[useView((state) => state.language)]
}

interface PlaceProps {
  readonly title: string
  /** The queue's name: two may be beside each other. */
  readonly of: string
  readonly area: string
  readonly state?: ServerJobState
  readonly count?: number
  readonly note?: string | undefined
  readonly children: ReactNode
}

function Place({ title, of, area, state, count, note, children }: PlaceProps) {
  const inWords = useCount()
  return (
    <section
      className={styles.place}
      style={{ gridArea: area }}
      data-state={state}
      aria-label={`${title} · ${of}`}
    >
      <h3>
        {state && <i className={styles.sign} data-state={state} aria-hidden="true" />}
        {title}
        {count !== undefined && <span className={styles.count}>{inWords(count)}</span>}
        {note && <span className={styles.stopped}>{note}</span>}
      </h3>
      {children}
    </section>
  )
}

interface ChipsProps {
  readonly at: Moment
  readonly count: number
  readonly jobs: readonly ServerJobView[]
  note?(job: ServerJobView): string | undefined
}

function Chips({ at, count, jobs, note }: ChipsProps) {
  const words = useWords(labWords)
  const inWords = useCount()
  if (count === 0) return <p className={styles.none}>{words.none}</p>
  return (
    <ol className={styles.chips}>
      {jobs.map((job) => (
        <li key={job.id}>
          <JobChip at={at} job={job} note={note?.(job)} />
        </li>
      ))}
      {count > jobs.length && (
        <li className={styles.more}>
          {jobs.length === 0 ? inWords(count) : words.more(inWords(count - jobs.length))}
        </li>
      )}
    </ol>
  )
}

function Workers({ at, queue }: { readonly at: Moment; readonly queue: number }) {
  const words = useWords(labWords)
  const inWords = useCount()
  const workers = workersAt(at, queue)
  const jobs = activeJobs(at, queue, LONG_LINE)
  if (workers.length === 0 && jobs.length === 0) return <p className={styles.none}>{words.noWorker}</p>
  const lost = jobs.filter(({ worker }) => !workers.some(({ id }) => id === worker))
  return (
    <ul className={styles.workers}>
      {workers.slice(0, DOZEN).map((worker) => (
        <WorkerRow
          key={worker.id}
          at={at}
          worker={worker}
          jobs={jobs.filter((job) => job.worker === worker.id)}
        />
      ))}
      {workers.length > DOZEN && (
        <li className={styles.more}>{words.more(inWords(workers.length - DOZEN))}</li>
      )}
      {lost.length > 0 && (
        <li className={styles.worker} data-lost="true">
          <span className={styles.workerName}>{words.changes.died}</span>
          <Chips at={at} count={lost.length} jobs={lost.slice(0, 4)} />
        </li>
      )}
    </ul>
  )
}

interface WorkerRowProps {
  readonly at: Moment
  readonly worker: ServerWorkerView
  readonly jobs: readonly ServerJobView[]
}

function WorkerRow({ at, worker: { name, change }, jobs }: WorkerRowProps) {
  const words = useWords(labWords)
  const isSpecial = change === 'paused' || change === 'closing'
  return (
    <li className={styles.worker}>
      <bdi className={styles.workerName}>{name}</bdi>
      {isSpecial && <span className={styles.stopped}>{words.changes[change]}</span>}
      {jobs.length === 0 ? (
        <span className={styles.none}>{words.isFree}</span>
      ) : (
        <Chips at={at} count={jobs.length} jobs={jobs.slice(0, 4)} />
      )}
    </li>
  )
}
