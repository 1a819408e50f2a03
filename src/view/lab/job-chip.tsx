import type { Moment } from '../../trace/moment'
import { JOB_STATE } from '../../trace/things/server-jobs/format'
import type { ServerJobView } from '../../trace/things/server-jobs/read'
import { useViewStore, useWords } from '../view-context'
import styles from './lab.module.css'
import { labWords } from './words'

interface JobChipProps {
  readonly at: Moment
  readonly job: ServerJobView
  readonly note?: string | undefined
}

/** Of a random id the beginning is enough to tell it from others. */
const LONGEST_ID = 14

const shortened = (id: string): string => (id.length > LONGEST_ID ? `${id.slice(0, 8)}…` : id)

/** A job, with its attempts once there is more than one. A click goes to the moment at which it came to where it is. */
export function JobChip({ at, job, note }: JobChipProps) {
  const store = useViewStore()
  const words = useWords(labWords)
  const { jobId, name, state, attempt, attempts } = job
  return (
    <button
      type="button"
      className={styles.chip}
      data-state={state}
      title={jobId === shortened(jobId) ? words.toMoment : `${jobId}: ${words.toMoment}`}
      onClick={() => {
        const moved = at.writtenAt(job.id, JOB_STATE)
        if (moved !== undefined) store.getState().jumpTo(moved)
      }}
    >
      <b className={styles.id}>{shortened(jobId)}</b>
      {name && <bdi className={styles.name}>{name}</bdi>}
      {attempts > 1 && attempt > 0 && (
        <span className={styles.attempt}>{words.attempt(attempt, attempts)}</span>
      )}
      {note && <bdi className={styles.note}>{note}</bdi>}
    </button>
  )
}
